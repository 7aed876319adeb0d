// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/nodevisit.h"

#include <QByteArray>

#include <vector>

/** One field of a visit's row, as the service sent it. */
struct RowField
{
    QByteArray name; ///< JSON text, quotes included
    QByteArray json; ///< its value: JSON text

    bool is(QLatin1StringView field) const;
};

/** The fields of the row in their order, unknown ones too; without a row those that are known. */
std::vector<RowField> rowFields(const NodeVisit &visit);

/** What the JSON string @p json says; nothing when it is no string. */
std::optional<QString> stringIn(QByteArrayView json);
