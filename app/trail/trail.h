// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/nodevisit.h"
#include "trail/redactionlevel.h"

#include <QDateTime>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

/** What one request brought: up to 100 visits of a call and what the service said of them. */
struct TrailPage
{
    int number = 1; ///< 1–100, as asked for
    int size = 0; ///< rows a page, as the service said; 0 when it did not
    std::optional<qint64> totalCount; ///< rows of the whole call, as the service said
    std::vector<NodeVisit> visits;
    int unreadableRows = 0; ///< rows that are no JSON object
    bool wasRepaired = false; ///< it held bytes or escapes that are no text; they became U+FFFD
    QString requestId;
    int statusSaid = 0; ///< HttpStatusCode in the answer; 0 when absent
    QByteArray body; ///< to the byte as it came, JSON or XML
};

/** A page to the byte as it came, JSON or XML, whether it had rows or none. */
struct RawPage
{
    int number = 1; ///< 1–100, as asked for
    QByteArray body;

    bool operator==(const RawPage &) const = default;
};

/** A page that did not come, and why. */
struct MissingPage
{
    int number = 0;
    QString code; ///< the service's error code; empty when no answer came

    bool operator==(const MissingPage &) const = default;
};

/** Rows beyond this number cannot be read: 100 pages of 100 (the operation's documented bounds). */
constexpr int mostRows = 10'000;
constexpr int mostPages = 100;

/** Everything known of one call: its visits in time order, and what is missing. */
struct Trail
{
    QString instance; ///< as asked for
    QString contactId; ///< as asked for
    QString source; ///< host of the service, or name of the opened file
    QDateTime fetchedAt; ///< invalid for opened files
    std::vector<NodeVisit> visits; ///< in time order, see comesBefore()
    std::optional<qint64> totalCount; ///< the largest that the service said
    std::optional<qint64> firstTotal; ///< said beside page 1; only where it was fetched just now
    std::optional<qint64> smallestTotal; ///< said, of those above 0; only where it was fetched
    std::vector<int> oddStatusPages; ///< with an HttpStatusCode that contradicts their Code
    int receivedRows = 0; ///< merged repeats and unreadable rows included
    int repeatedRows = 0; ///< merged, because another page had the same row
    int unreadableRows = 0;
    int foreignRows = 0; ///< of another contact or instance than asked for; shown all the same
    int leftOutRows = 0; ///< by the filter of whoever saved the opened file
    bool wasRepaired = false;
    bool isUnderWay = false; ///< more may come, and nobody has said how much
    RedactionLevel redaction = RedactionLevel::Off; ///< of these rows; opened files may not say
    int hiddenItems = 0; ///< secrets that it hid; 0 when nobody knows
    std::vector<RawPage> rawPages; ///< by number, then in order of arrival; none when redacted
    std::vector<int> pages; ///< numbers of the pages that came, ascending
    std::vector<MissingPage> missingPages; ///< ascending
    QStringList requestIds; ///< in order of arrival

    /** Rows that the service has and this trail does not; 0 when nobody knows of any. */
    qint64 missingRows() const;
    /** How many rows there are, as the service said; nothing while more are here than that. */
    std::optional<qint64> believableTotal() const;
    /** Every row is here: none failed, none unreadable or left out, as many as the largest
     * TotalCount. */
    bool isComplete() const;
    /** The service has more rows than it hands out, or may have them and does not say. */
    bool isCutOff() const;
    /** Rows that came into being while the pages were fetched. */
    qint64 addedRows() const;
    /** The service told of fewer rows than before, while the pages were fetched. */
    bool hasShrunk() const;
};

/** From the first time entered to the last time known. */
struct TimeSpan
{
    std::chrono::milliseconds from{0}; ///< since the Unix epoch
    std::chrono::milliseconds to{0};

    std::chrono::milliseconds length() const { return to - from; }
    bool operator==(const TimeSpan &) const = default;
};

/** True when a visit says that it is of another contact or instance than asked for. */
bool isForeign(const Trail &trail, const NodeVisit &visit);

/** Adds what a page brought. The order in which pages arrive changes nothing but requestIds. */
void addPage(Trail &trail, TrailPage page);

/** Notes that a page did not come, until addPage() brings it. */
void addMissingPage(Trail &trail, MissingPage page);

/** After how many visits those of missing pages belong, ascending, each once: between the pages
 * before and after. Left out: what is missing at the end, and what no place can be told of. */
std::vector<int> placesOfMissingPages(const Trail &trail);

/** Nothing when no visit has a valid time. */
std::optional<TimeSpan> spanOf(const Trail &trail);

/** Which visit of its node a visit is: "3rd of 5". */
struct NodeRound
{
    int number = 1; ///< from 1
    int count = 1;

    bool operator==(const NodeRound &) const = default;
};

/** The round of every visit, in the order of the trail; nodes are told apart by flow and ID. */
std::vector<NodeRound> nodeRounds(const Trail &trail);
/** The round of the last visit alone; there must be one. */
NodeRound lastRound(const Trail &trail);
