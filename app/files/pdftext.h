// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>

/** Characters to put in place of others with the same glyph, in UTF-16 units. */
using SameGlyphs = QHash<char16_t, char16_t>;

/**
 * The PDF with better text behind its glyphs: Qt names the first character that a font draws with a
 * glyph, which for 户 is the radical ⼾, and for a blank the tab, so that nothing is found. Without
 * dates, and with an ID of its content: the same pages are the same bytes. Empty for what is no
 * PDF.
 */
QByteArray withFindableText(const QByteArray &pdf, const SameGlyphs &better);
