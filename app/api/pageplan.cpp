// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/pageplan.h"

#include <algorithm>
#include <utility>

namespace {
constexpr int mostSize = mostRows / mostPages;

int rowsOf(const TrailPage &page)
{
    return int(page.visits.size()) + page.unreadableRows;
}

// Rows that the page did not have when it came before.
TrailPage addedRows(TrailPage page, const TrailPage &before)
{
    std::erase_if(page.visits, [&before](const NodeVisit &visit) {
        return std::ranges::any_of(
            before.visits, [&visit](const NodeVisit &known) { return sameRow(known, visit); });
    });
    page.unreadableRows = std::max(0, page.unreadableRows - before.unreadableRows);
    return page;
}
} // namespace

void PagePlan::Arrival::noteShort(const TrailPage &page, const TrailPage &added, bool isShort)
{
    if (!isShort) {
        known = {};
        return;
    }
    known.visits.insert(known.visits.end(), added.visits.begin(), added.visits.end());
    known.unreadableRows = std::max(known.unreadableRows, page.unreadableRows);
}

void PagePlan::start()
{
    plan(1);
}

std::optional<int> PagePlan::takeNext()
{
    if (m_planned.empty())
        return {};
    const int page = *m_planned.begin();
    m_planned.erase(m_planned.begin());
    Arrival &arrival = m_pages[page];
    ++arrival.asked;
    arrival.totalWhenAsked = m_total;
    return page;
}

void PagePlan::planFailed()
{
    m_rounds = 0;
    for (const int page : std::exchange(m_failed, {}))
        plan(page);
}

bool PagePlan::planRound()
{
    if (m_rounds >= mostRounds || m_size == 0)
        return false;
    ++m_rounds;
    for (const auto &[page, arrival] : m_pages) {
        const bool isWorthIt = arrival.asked == 1 || arrival.totalWhenAsked < m_total;
        if (arrival.rows < expectedRows(page) && isWorthIt && !m_failed.contains(page))
            plan(page);
    }
    if (m_planned.empty())
        takeRowsForSize();
    planKnown();
    return !m_planned.empty();
}

std::optional<TrailPage> PagePlan::noteArrived(TrailPage page)
{
    Arrival &arrival = m_pages[page.number];
    const int rows = rowsOf(page);
    m_total = std::max(m_total, std::min<qint64>(page.totalCount.value_or(0), mostRows));
    if (m_size == 0)
        m_size = std::max(page.size > 0 && page.size <= mostSize ? page.size : mostSize, rows);
    const bool isFirst = arrival.rows == 0;
    TrailPage added = isFirst ? page : addedRows(page, arrival.known);
    arrival.rows = std::max(arrival.rows, rows);
    arrival.requestId = page.requestId;
    arrival.noteShort(page, added, rows < m_size);
    planKnown();
    if (rowsOf(added) == 0 && (!isFirst || expectedRows(added.number) > 0))
        return {};
    return added;
}

bool PagePlan::noteFailed(int page)
{
    if (m_pages[page].rows > 0)
        return false;
    m_failed.insert(page);
    return true;
}

std::vector<int> PagePlan::abandon()
{
    const std::vector<int> pages(m_planned.begin(), m_planned.end());
    m_failed.insert(pages.begin(), pages.end());
    m_planned.clear();
    return pages;
}

std::vector<PagePlan::ShortPage> PagePlan::takeShortPages()
{
    std::vector<ShortPage> pages;
    for (const auto &[page, arrival] : m_pages) {
        const int expected = expectedRows(page);
        if (arrival.rows >= expected || !m_failed.insert(page).second)
            continue;
        const qint64 before = qint64(page - 1) * m_size;
        pages.push_back({.page = page,
            .hasRows = arrival.rows > 0,
            .missing = {before + arrival.rows + 1, before + expected},
            .requestId = arrival.requestId});
    }
    return pages;
}

void PagePlan::plan(int page)
{
    m_planned.insert(page);
}

void PagePlan::planKnown()
{
    for (int page = 2; page <= knownPages(); ++page) {
        if (!m_pages.contains(page) && !m_failed.contains(page))
            plan(page);
    }
}

// Without a believable total, one page beyond the last while that one is full.
int PagePlan::knownPages() const
{
    if (m_size == 0)
        return 1;
    if (m_total >= std::max<qint64>(1, receivedRows()))
        return int(std::min<qint64>((m_total + m_size - 1) / m_size, lastPage));
    const auto &[last, arrival] = *m_pages.rbegin();
    return std::min(arrival.rows >= m_size ? last + 1 : last, lastPage);
}

int PagePlan::expectedRows(int page) const
{
    const qint64 before = qint64(page - 1) * m_size;
    return int(std::clamp<qint64>(m_total - before, 0, m_size));
}

// A service that says 100 rows a page and sends 10 has pages of 10.
void PagePlan::takeRowsForSize()
{
    int most = 0;
    for (const auto &[page, arrival] : m_pages)
        most = std::max(most, arrival.rows);
    const bool isShort = receivedRows() < std::min<qint64>(m_total, mostRows) && m_failed.empty();
    if (isShort && most > 0 && most < m_size)
        m_size = most;
}

qint64 PagePlan::receivedRows() const
{
    qint64 rows = 0;
    for (const auto &[page, arrival] : m_pages)
        rows += arrival.rows;
    return rows;
}
