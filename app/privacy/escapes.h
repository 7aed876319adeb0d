// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/**
 * @p text with what is escaped in it as what it stands for: %E7%8E%8B of URLs, \u738b of JSON,
 * &#29579; of HTML, also around each other. What is no valid escape stays.
 */
QString unescaped(const QString &text);
