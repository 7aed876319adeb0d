// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

/** The 1,234 rows of a call in which two robots talk past each other: a small pattern, repeated. */
std::vector<QByteArray> longCallRows(const QString &contactId);
