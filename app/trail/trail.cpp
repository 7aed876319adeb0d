// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trail/trail.h"

#include <QHash>

#include <algorithm>

namespace {
using Visits = std::vector<NodeVisit>;

bool hasEarlierTimes(const NodeVisit &a, const NodeVisit &b)
{
    return orderingTimes(a) < orderingTimes(b);
}

// The lowest page that has a row keeps it, so that the order of arrival changes nothing.
// Returns false when the visit repeats a row that stays.
bool takesPlaceOfRepeats(Trail &trail, const NodeVisit &visit)
{
    const auto [from, to]
        = std::equal_range(trail.visits.begin(), trail.visits.end(), visit, hasEarlierTimes);
    const auto isRepeat = [&visit](const NodeVisit &known) {
        return known.origin.page != visit.origin.page && sameRow(known, visit);
    };
    const auto repeat = std::find_if(from, to, isRepeat);
    if (repeat == to)
        return true;
    if (repeat->origin.page < visit.origin.page) {
        ++trail.repeatedRows;
        return false;
    }
    const auto kept = std::remove_if(from, to, isRepeat);
    trail.repeatedRows += int(to - kept);
    trail.visits.erase(kept, to);
    return true;
}

// A 0 says nothing: some answers have it on later pages.
void noteTotal(Trail &trail, const TrailPage &page)
{
    const qint64 total = page.totalCount.value_or(0);
    if (total <= 0)
        return;
    if (page.number == 1 && !trail.firstTotal)
        trail.firstTotal = total;
    trail.smallestTotal = std::min(total, trail.smallestTotal.value_or(total));
}

void mergeInTimeOrder(Visits &visits, Visits added)
{
    std::stable_sort(added.begin(), added.end(), comesBefore);
    const auto middle = visits.insert(
        visits.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
    if (middle != visits.begin() && middle != visits.end() && comesBefore(*middle, *(middle - 1)))
        std::inplace_merge(visits.begin(), middle, visits.end(), comesBefore);
}

// Nobody knows what would follow the last page that is handed out.
bool mayGoOn(const Trail &trail)
{
    return !trail.pages.empty() && trail.pages.back() == mostPages && !trail.believableTotal();
}
} // namespace

qint64 Trail::missingRows() const
{
    return std::max<qint64>(0, totalCount.value_or(0) - qint64(visits.size()));
}

std::optional<qint64> Trail::believableTotal() const
{
    return totalCount && *totalCount >= qint64(visits.size()) ? totalCount : std::nullopt;
}

bool Trail::isComplete() const
{
    return missingPages.empty() && unreadableRows == 0 && leftOutRows == 0 && missingRows() == 0
        && !isUnderWay && !mayGoOn(*this);
}

bool Trail::isCutOff() const
{
    return totalCount.value_or(0) > mostRows || mayGoOn(*this);
}

qint64 Trail::addedRows() const
{
    return firstTotal && totalCount ? std::max<qint64>(0, *totalCount - *firstTotal) : 0;
}

bool Trail::hasShrunk() const
{
    return smallestTotal && firstTotal && *smallestTotal < *firstTotal;
}

bool isForeign(const Trail &trail, const NodeVisit &visit)
{
    const auto contradicts = [](const QString &said, const QString &asked) {
        return !said.isEmpty() && !asked.isEmpty() && said != asked;
    };
    return contradicts(visit.contactId, trail.contactId)
        || contradicts(visit.instance, trail.instance);
}

void addPage(Trail &trail, TrailPage page)
{
    Visits added;
    added.reserve(page.visits.size());
    trail.receivedRows += int(page.visits.size()) + page.unreadableRows;
    for (NodeVisit &visit : page.visits) {
        if (!takesPlaceOfRepeats(trail, visit))
            continue;
        trail.foreignRows += isForeign(trail, visit) ? 1 : 0;
        added.push_back(std::move(visit));
    }
    mergeInTimeOrder(trail.visits, std::move(added));

    if (page.totalCount && *page.totalCount >= trail.totalCount.value_or(0))
        trail.totalCount = page.totalCount;
    noteTotal(trail, page);
    if (page.statusSaid >= 300)
        trail.oddStatusPages.push_back(page.number);
    trail.unreadableRows += page.unreadableRows;
    trail.wasRepaired |= page.wasRepaired;
    if (!page.body.isEmpty())
        trail.rawPages.insert(
            std::ranges::upper_bound(trail.rawPages, page.number, {}, &RawPage::number),
            {page.number, std::move(page.body)});
    if (!page.requestId.isEmpty())
        trail.requestIds << page.requestId;
    const auto place = std::ranges::lower_bound(trail.pages, page.number);
    if (place == trail.pages.end() || *place != page.number)
        trail.pages.insert(place, page.number);
    std::erase_if(trail.missingPages,
        [&page](const MissingPage &missing) { return missing.number == page.number; });
}

void addMissingPage(Trail &trail, MissingPage page)
{
    const auto at
        = std::ranges::lower_bound(trail.missingPages, page.number, {}, &MissingPage::number);
    if (at != trail.missingPages.end() && at->number == page.number)
        *at = std::move(page);
    else
        trail.missingPages.insert(at, std::move(page));
}

std::vector<int> placesOfMissingPages(const Trail &trail)
{
    std::vector<int> places;
    for (const MissingPage &missing : trail.missingPages) {
        const auto isLater
            = [&missing](const NodeVisit &visit) { return visit.origin.page > missing.number; };
        const auto later = std::ranges::find_if(trail.visits, isLater);
        const int place = int(later - trail.visits.begin());
        const bool isKnown = later != trail.visits.end()
            && std::all_of(later, trail.visits.end(), isLater)
            && (places.empty() || places.back() != place);
        if (isKnown)
            places.push_back(place);
    }
    return places;
}

std::optional<TimeSpan> spanOf(const Trail &trail)
{
    std::optional<TimeSpan> span;
    for (const NodeVisit &visit : trail.visits) {
        const auto entered = visit.entered();
        if (!entered)
            break; // these come last
        if (!span)
            span = {*entered, *entered};
        span->to = std::max({span->to, *entered, visit.left().value_or(*entered)});
    }
    return span;
}

std::vector<NodeRound> nodeRounds(const Trail &trail)
{
    QHash<std::pair<QStringView, QStringView>, int> places; // views: no text is copied or counted
    std::vector<int> counts;
    std::vector<int> nodes;
    std::vector<NodeRound> rounds;
    nodes.reserve(trail.visits.size());
    rounds.reserve(trail.visits.size());
    for (const NodeVisit &visit : trail.visits) {
        const std::pair<QStringView, QStringView> key{visit.flowId, visit.nodeId};
        const int node = places.value(key, int(counts.size()));
        if (node == int(counts.size())) {
            places.insert(key, node);
            counts.push_back(0);
        }
        nodes.push_back(node);
        rounds.push_back({.number = ++counts[size_t(node)], .count = 1});
    }
    for (size_t visit = 0; visit < rounds.size(); ++visit)
        rounds[visit].count = counts[size_t(nodes[visit])];
    return rounds;
}

NodeRound lastRound(const Trail &trail)
{
    const NodeVisit &last = trail.visits.back();
    const int count = int(std::ranges::count_if(trail.visits, [&last](const NodeVisit &visit) {
        return visit.nodeId == last.nodeId && visit.flowId == last.flowId;
    }));
    return {.number = count, .count = count};
}
