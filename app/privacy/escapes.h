// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/**
 * @p text with what is escaped in it as what it stands for: %E7%8E%8B of URLs, \u738b and \x31 of
 * program text, &#29579; and &nbsp; of HTML, also around each other; 一三八… of six digits and
 * more, and a mobile number that became a floating-point number, 1.3812341234E10. What is no valid
 * escape stays.
 */
QString unescaped(const QString &text);

/** Whether @p c is one of 零〇一幺二三四五六七八九. */
bool isChineseDigit(QChar c);
