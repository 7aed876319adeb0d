// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/notes.h"
#include "trail/trail.h"

#include <QByteArray>

#include <vector>

/** What a filter looks through, a text a visit: made when it is needed or there is time for it, and
 * kept while the trail grows. */
class SearchTexts
{
public:
    /** The trail is another one, or grew: keeps the texts of its first visits as far as they are
     * the same, and finds the others between and behind them. */
    void follow(const Trail &trail);
    /** Makes some that are missing, at most @p most. */
    void prepare(const Trail &trail, const Notes &notes, int most);
    /** Of the visit at @p position: its note is another one. */
    void forget(int position);
    bool isComplete() const { return m_missing == 0; }
    /** Of every visit; those that are missing are made. */
    const std::vector<QByteArray> &texts(const Trail &trail, const Notes &notes);
    void clear();

private:
    std::vector<RowOrigin> m_origins; ///< of the visits, in their order
    std::vector<QByteArray> m_texts; ///< of the visits; empty until made
    size_t m_next = 0; ///< none is missing before
    size_t m_missing = 0;
};
