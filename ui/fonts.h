// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QStringList>

/** Fonts for the current language, first choice first: it decides the shapes of Chinese glyphs. */
QStringList fontFamilies();

/** @p font a little larger or smaller (design §3). */
QFont scaledFont(const QFont &font, double factor, QFont::Weight weight = QFont::Normal);

/** Monospace beside @p font: for IDs, numbers and times that are read digit by digit. */
QFont codeFont(const QFont &font);
