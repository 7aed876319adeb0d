// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/**
 * One line of @p text for the middle of a line of Markdown (CommonMark, with GitHub's additions):
 * nothing in it becomes a link, an image, HTML, a table, a heading or emphasis.
 */
QString toMarkdown(const QString &text);
