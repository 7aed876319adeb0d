// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alikeness.h"
#include "api/pageparser.h"
#include "files/csvfile.h"
#include "files/jsonfile.h"
#include "fuzzing.h"
#include "trail/spelledmembers.h"
#include "trail/value.h"

// The body of an answer, as it came or as it was saved: read, told, written and read again.

namespace {
void look(const NodeVisit &visit)
{
    require(spelledMembers(visit.rowText()).has_value(), "a row is a JSON object");
    readValueMap(visit.propertiesText());
    readValueMap(visit.variablesText());
    readCallValues(visit.channelVariables);
}

void checkTrail(const Trail &trail)
{
    for (const NodeVisit &visit : trail.visits)
        look(visit);
    require(std::ranges::is_sorted(trail.visits, comesBefore), "visits are in time order");
    const int rows = int(trail.visits.size());
    require(rows + trail.repeatedRows + trail.unreadableRows == trail.receivedRows,
        "no row is lost or counted twice");
    toCsv(trail);
}

void checkWritten(const Trail &trail)
{
    const QByteArray json = toAnswerJson(trail, storyOf(trail), RedactionLevel::Off);
    const PageAnswer answer = parseTrailPage(json, 0);
    const auto *page = std::get_if<TrailPage>(&answer);
    require(page, "a written trail can be read");
    Trail again;
    again.contactId = trail.contactId;
    addPage(again, *page);
    const auto isAlike = [](const NodeVisit &a, const NodeVisit &b) { return areAlike(a, b); };
    require(std::ranges::equal(again.visits, trail.visits, isAlike),
        "a written trail has the same visits");
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body = bytesOf(data, size);
    for (const int number : {1, 0}) {
        const PageAnswer answer = parseTrailPage(body, number);
        const auto *page = std::get_if<TrailPage>(&answer);
        if (!page)
            continue;
        require(number == 0 || page->number == number, "a page has the number asked for");
        Trail trail;
        addPage(trail, *page);
        checkTrail(trail);
        checkWritten(trail);
    }
    return 0;
}
