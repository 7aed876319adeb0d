// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <string_view>

/**
 * Texts that one field had on a page of late, found by their bytes: rows that say the same share
 * one string. The bytes must outlive it.
 */
class SharedTexts
{
public:
    /** Nothing when it is not there, or no longer. */
    const QString *find(std::string_view bytes) const
    {
        const Entry &entry = m_entries[placeOf(bytes)];
        return entry.bytes == bytes ? &entry.text : nullptr;
    }

    void add(std::string_view bytes, const QString &text)
    {
        m_entries[placeOf(bytes)] = {bytes, text};
    }

private:
    struct Entry
    {
        std::string_view bytes;
        QString text;
    };

    // IDs and numbered names differ at their ends, before the closing quote; a clash costs a copy.
    static size_t placeOf(std::string_view bytes)
    {
        size_t place = bytes.size();
        for (size_t from = bytes.size() - std::min<size_t>(bytes.size(), 6); from < bytes.size();
             ++from)
            place = place * 31 + uchar(bytes[from]);
        return place % places;
    }

    static constexpr size_t places = 64;
    std::array<Entry, places> m_entries;
};
