// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "trail/trail.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

/** Pages that the operation hands out. */
constexpr int lastPage = mostPages;

/** How often a search looks for rows that are missing or came into being meanwhile. */
constexpr int mostRounds = 3;

/** Which pages of a trail are still to be asked for, by what those that came have said. */
class PagePlan
{
public:
    /** Plans the first page. */
    void start();
    /** The next page to ask for; nothing while none is planned. */
    std::optional<int> takeNext();
    /** Plans again what failed. */
    void planFailed();
    /**
     * Once nothing is under way: plans pages that are new, and those that were short, once more.
     * False when there is nothing left to plan.
     */
    bool planRound();

    /**
     * Takes note of a page, and plans those that it tells of.
     * @return what of it is new: it may have come before, with fewer rows. Nothing when it adds
     *         none, or is empty where rows were to be.
     */
    std::optional<TrailPage> noteArrived(TrailPage page);
    /** False when the page had come before and was asked for again for a few more rows. */
    bool noteFailed(int page);
    /** No page that is still planned will be asked for; they count as failed from here on. */
    std::vector<int> abandon();
    /** A page that came with fewer rows than were to be. */
    struct ShortPage
    {
        int page = 0;
        bool hasRows = false;
        RowRange missing{};
        QString requestId{}; ///< of its latest answer
    };
    /** Pages that stayed short; they count as failed from here on. */
    std::vector<ShortPage> takeShortPages();

private:
    struct Arrival
    {
        int rows = 0;
        int asked = 0;
        qint64 totalWhenAsked = 0;
        QString requestId;
        TrailPage known; ///< its rows, while more of them may follow

        void noteShort(const TrailPage &page, const TrailPage &added, bool isShort);
    };

    void plan(int page);
    void planKnown();
    int knownPages() const;
    int expectedRows(int page) const;
    void takeRowsForSize();
    qint64 receivedRows() const;

    std::set<int> m_planned;
    std::map<int, Arrival> m_pages; ///< every page asked for
    std::set<int> m_failed;
    qint64 m_total = 0; ///< the largest said; 0 while unknown
    int m_size = 0; ///< rows a page; 0 while unknown
    int m_rounds = 0;
};
