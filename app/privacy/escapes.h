// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/**
 * @p text with what is escaped in it as what it stands for: %E7%8E%8B of URLs, \u738b, \u{31}, \x31
 * and \061 of program text, &#29579; and &nbsp; of HTML, =31=33 of mail, also around each other;
 * 一三八… of six digits and more, or ten when blanks or commas stand between them; digits of other
 * typefaces, as English words (ten and more), as bytes in hexadecimal, 313338; words of base64 that
 * decode to text; a mobile number that became a floating-point number, 1.3812341234E10, or with
 * markup in it, <b>138</b>1234. What is no valid escape stays.
 */
QString unescaped(const QString &text);

/** Whether @p c is one of 零一二三四五六七八九, or says the same in cheques or over the radio. */
bool isChineseDigit(QChar c);

/** Whether @p text may hold "one three eight …", ten digits and more. */
bool mayHoldSpokenDigits(QStringView text);

/** Whether a word of @p text is long and mixed enough for base64 of somebody's number. */
bool mayHoldBase64(QStringView text);
