// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QFont;

/**
 * @p text in lines of at most @p width logical pixels, broken between words where that is possible;
 * after @p most lines it ends with "…". At least one line, which may be empty.
 */
QStringList wrappedLines(const QString &text, const QFont &font, int width, int most);
