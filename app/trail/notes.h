// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/nodevisit.h"

#include <QString>

#include <map>

/** What people wrote beside the visits of a call: plain text, by where the visit was received. */
struct Notes
{
    std::map<RowOrigin, QString> texts; ///< none is empty

    QString at(RowOrigin row) const
    {
        const auto note = texts.find(row);
        return note == texts.end() ? QString() : note->second;
    }
    /** An empty text takes the note away. */
    void set(RowOrigin row, const QString &text)
    {
        if (text.isEmpty())
            texts.erase(row);
        else
            texts[row] = text;
    }
    bool operator==(const Notes &) const = default;
};
