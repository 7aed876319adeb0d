// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/nodeexit.h"
#include "trail/nodetype.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

/** Where a visit was received: the order of rows that the service gave. */
struct RowOrigin
{
    int page = 1; ///< 1–100, 1 for opened files
    int row = 0; ///< from 0 within the page

    auto operator<=>(const RowOrigin &) const = default;
};

/** A piece of a visit's page. */
struct PageSlice
{
    qsizetype from = 0; ///< in bytes
    qsizetype size = 0; ///< in bytes; 0 means that the service did not send it

    bool operator==(const PageSlice &) const = default;
};

/** How a node was left, in time. */
enum class Leaving {
    Left, ///< at or after it was entered
    Open, ///< no leave time: still there, or not recorded
    Wrong, ///< before it was entered, or no time at all: a clock gone wrong
    Unknown, ///< the time of entering is missing or invalid
};

/** One stay of the call in one node of its flow: a row of the trail. */
struct NodeVisit
{
    QString instance;
    QString contactId;
    QString channelId;
    QString caller; ///< never shown unmasked without being asked
    QString callee; ///< never shown unmasked without being asked
    QString flowId;
    QString flowName;
    QString nodeId;
    QString nodeName; ///< what the flow's author called it
    QString typeCode; ///< as sent, such as "PLAY_SAY"
    QString exitCode; ///< as sent, such as "Branch-A"
    QString channelVariables; ///< as sent, "A=B;C=D"
    std::optional<qint64> enterTime; ///< as sent: Unix milliseconds, unless invalid
    std::optional<qint64> leaveTime; ///< as sent: Unix milliseconds, unless invalid

    QByteArray page; ///< the page's bytes (UTF-8 JSON), shared with the page's other visits
    PageSlice row; ///< this visit's JSON object in the page, unknown fields included
    PageSlice properties; ///< its node properties, a JSON value in the page
    PageSlice variables; ///< its node variables, a JSON value in the page
    RowOrigin origin;

    NodeType type() const { return nodeTypeOf(typeCode); }
    NodeExit exit() const { return nodeExitOf(exitCode); }

    QByteArrayView rowText() const { return text(row); }
    QByteArrayView propertiesText() const { return text(properties); }
    QByteArrayView variablesText() const { return text(variables); }

    /** Since the Unix epoch; nothing when missing or no plausible time in milliseconds. */
    std::optional<std::chrono::milliseconds> entered() const;
    /** Since the Unix epoch; only when it was left at or after it was entered. */
    std::optional<std::chrono::milliseconds> left() const;
    /** Between entered() and left(). */
    std::optional<std::chrono::milliseconds> duration() const;
    Leaving leaving() const;

    /** A problem exit, or a leave time that is missing or wrong (design §5). */
    bool isProblem() const;

    QByteArrayView text(PageSlice slice) const
    {
        return QByteArrayView(page).sliced(slice.from, slice.size);
    }
};

/** The times that order visits: entered, then left; what is missing or invalid counts as latest. */
std::pair<qint64, qint64> orderingTimes(const NodeVisit &visit);

/**
 * Time order: entered, then left (missing last), then as received. Visits without a valid time of
 * entering come last. The service documents no order of its own.
 */
bool comesBefore(const NodeVisit &a, const NodeVisit &b);

/** True when the service sent the same fields with the same values in both rows. */
bool sameRow(const NodeVisit &a, const NodeVisit &b);
