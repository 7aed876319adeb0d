// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

// JSON taken apart without being decoded: members keep their order, numbers their spelling.
// Meant for texts that are well-formed; of others they return what they find.

/** The elements of a JSON array, each without blanks between its tokens. */
std::vector<QByteArray> jsonElements(QByteArrayView array);

/** The members of a JSON object in their order: name, and value without blanks. */
std::vector<std::pair<QString, QByteArray>> jsonMembers(QByteArrayView object);

/** What the JSON string @p quoted says. */
QString jsonText(const QByteArray &quoted);
