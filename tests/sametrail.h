// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/pageparser.h"
#include "randomtrail.h"
#include "trail/notes.h"
#include "trail/trail.h"

#include <QTest>

#include <algorithm>

// Trails of several pages with everything that may vary in them, and whether two are the same.

/** As a look-up that went more or less well would leave it. */
inline Trail randomTrail(quint32 seed)
{
    QRandomGenerator random(seed);
    Trail trail;
    trail.contactId = random.bounded(2) ? QStringLiteral("a") : QString();
    trail.instance = QStringLiteral("实例 \"%1\"\n").arg(seed);
    trail.source = QStringLiteral("ccc.example.com:%1").arg(seed);
    if (random.bounded(3) != 0)
        trail.fetchedAt
            = QDateTime::fromMSecsSinceEpoch(1621910542000 + random.bounded(100'000), Qt::UTC);
    RandomAnswer answer(seed);
    std::vector<int> numbers{1, 2, 3, 50, 100};
    std::ranges::shuffle(numbers, random);
    numbers.resize(size_t(random.bounded(1, 5)));
    for (const int number : numbers) {
        if (random.bounded(4) == 0) {
            addMissingPage(
                trail, {number, random.bounded(2) ? QStringLiteral("Throttling.User") : QString()});
            continue;
        }
        const QByteArray body = answer.any(random.bounded(3) ? random.bounded(7) : 0);
        const auto add = [&trail, number](const QByteArray &page) {
            addPage(trail, std::get<TrailPage>(parseTrailPage(page, number)));
        };
        add(body);
        if (random.bounded(4) == 0) // asked for again, and changed meanwhile
            add(answer.any(3));
        if (random.bounded(6) == 0) // or not
            add(QByteArray(body.constData(), body.size()));
        trail.requestIds.last() = QStringLiteral("R-%1 ✓").arg(random.generate());
    }
    return trail;
}

/** Beside some of the visits, and one beside a row that is not there. */
inline Notes randomNotes(const Trail &trail, quint32 seed)
{
    QRandomGenerator random(seed);
    Notes notes;
    for (const NodeVisit &visit : trail.visits) {
        if (random.bounded(4) == 0)
            notes.set(visit.origin, QStringLiteral("回电 \"%1\"\n\\ <b>").arg(random.generate()));
    }
    return notes;
}

/** Whether visits are to have been received at the same place. */
enum class Origins { Same, Differ };

inline void compareVisits(
    const NodeVisit &actual, const NodeVisit &expected, Origins origins = Origins::Same)
{
    QCOMPARE(actual.instance, expected.instance);
    QCOMPARE(actual.contactId, expected.contactId);
    QCOMPARE(actual.channelId, expected.channelId);
    QCOMPARE(actual.caller, expected.caller);
    QCOMPARE(actual.callee, expected.callee);
    QCOMPARE(actual.flowId, expected.flowId);
    QCOMPARE(actual.flowName, expected.flowName);
    QCOMPARE(actual.nodeId, expected.nodeId);
    QCOMPARE(actual.nodeName, expected.nodeName);
    QCOMPARE(actual.typeCode, expected.typeCode);
    QCOMPARE(actual.exitCode, expected.exitCode);
    QCOMPARE(actual.channelVariables, expected.channelVariables);
    QCOMPARE(actual.enterTime, expected.enterTime);
    QCOMPARE(actual.leaveTime, expected.leaveTime);
    QVERIFY(origins == Origins::Differ || actual.origin == expected.origin);
}

/** All that is known of the call and of each visit, but for how the rows are spelled. */
inline void compareFacts(const Trail &actual, const Trail &expected)
{
    QCOMPARE(actual.instance, expected.instance);
    QCOMPARE(actual.contactId, expected.contactId);
    QCOMPARE(actual.source, expected.source);
    QCOMPARE(actual.fetchedAt, expected.fetchedAt);
    QCOMPARE(actual.totalCount, expected.totalCount);
    QCOMPARE(actual.receivedRows, expected.receivedRows);
    QCOMPARE(actual.repeatedRows, expected.repeatedRows);
    QCOMPARE(actual.unreadableRows, expected.unreadableRows);
    QCOMPARE(actual.foreignRows, expected.foreignRows);
    QCOMPARE(actual.leftOutRows, expected.leftOutRows);
    QCOMPARE(actual.wasRepaired, expected.wasRepaired);
    QCOMPARE(actual.pages, expected.pages);
    QCOMPARE(actual.missingPages, expected.missingPages);
    QCOMPARE(actual.requestIds, expected.requestIds);
    QCOMPARE(actual.visits.size(), expected.visits.size());
    for (size_t row = 0; row < expected.visits.size(); ++row)
        compareVisits(actual.visits[row], expected.visits[row]);
}

/** The same to the byte. */
inline void compareTrails(const Trail &actual, const Trail &expected)
{
    compareFacts(actual, expected);
    QVERIFY(actual.rawPages == expected.rawPages);
    if (QTest::currentTestFailed())
        return;
    for (size_t row = 0; row < expected.visits.size(); ++row) {
        const NodeVisit &visit = expected.visits[row];
        QCOMPARE(actual.visits[row].page, visit.page);
        QCOMPARE(actual.visits[row].row, visit.row);
        QCOMPARE(actual.visits[row].properties, visit.properties);
        QCOMPARE(actual.visits[row].variables, visit.variables);
    }
}
