// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/timeshares.h"
#include "support/trails.h"

#include <QRandomGenerator>
#include <QTest>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
bool addsUp(const TimeShares &shares)
{
    return shares.prompts + shares.waiting + shares.queue + shares.system + shares.gaps
        - shares.overlaps
        == shares.span;
}

constexpr int randomLength = 2000; // ms: short enough to count every millisecond

std::vector<MadeVisit> randomVisits(QRandomGenerator &random)
{
    static const QByteArrayList types{"PLAY_SAY", "GATHER_INPUT", "TRANSFER_TO_AGENT", "SPLIT",
        "RUN_FUNCTION", "HANGUP", "SOMETHING_NEW"};
    std::vector<MadeVisit> visits(size_t(random.bounded(20)));
    for (MadeVisit &visit : visits) {
        visit.type = types[random.bounded(types.size())];
        const int enter = random.bounded(randomLength);
        visit.enter = enter;
        visit.leave = enter + random.bounded(randomLength - enter);
        switch (random.bounded(8)) {
        case 0:
            visit.leave.reset();
            break;
        case 1:
            visit.leave = enter - 1 - random.bounded(500);
            break;
        case 2:
            visit.enter.reset();
            break;
        }
    }
    return visits;
}

struct Counted
{
    milliseconds gaps{0};
    milliseconds overlaps{0};
};

// Every millisecond looked at: slow and plain.
Counted countedBy(const Trail &trail)
{
    Counted counted;
    const auto span = spanOf(trail);
    for (milliseconds t = span ? span->from : 0ms; span && t < span->to; ++t) {
        int visits = 0;
        for (const NodeVisit &visit : trail.visits) {
            if (!visit.entered() || visit.leaving() == Leaving::Wrong)
                continue;
            visits += t >= *visit.entered() && t < visit.left().value_or(span->to);
        }
        counted.gaps += visits == 0 ? 1ms : 0ms;
        counted.overlaps += milliseconds(std::max(0, visits - 1));
    }
    return counted;
}
} // namespace

class TestTimeShares : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFamilyHasItsShare();
    void timeInNoNodeIsAGap();
    void timeInTwoNodesIsAnOverlap();
    void aVisitWithinAnotherOverlapsWhole();
    void anOpenVisitEndsAtTheLastKnownTime();
    void wrongTimesTakeNoTime();
    void aTrailWithoutTimesHasNoShares();
    void sharesAddUpOnAnyTrail();
};

void TestTimeShares::everyFamilyHasItsShare()
{
    const TimeShares shares = timeSharesOf(trailOf({
        {.enter = 0, .leave = 1, .type = "INCOMING_CALL"},
        {.enter = 1, .leave = 11, .type = "PLAY_SAY"},
        {.enter = 11, .leave = 111, .type = "GATHER_INPUT"},
        {.enter = 111, .leave = 1111, .type = "TRANSFER_TO_AGENT"},
        {.enter = 1111, .leave = 11'111, .type = "SPLIT"},
        {.enter = 11'111, .leave = 111'111, .type = "HTTP_REQUEST"},
    }));

    QCOMPARE(shares.prompts, 10ms);
    QCOMPARE(shares.waiting, 100ms);
    QCOMPARE(shares.queue, 1000ms);
    QCOMPARE(shares.system, 110'001ms);
    QCOMPARE(shares.gaps, 0ms);
    QCOMPARE(shares.overlaps, 0ms);
    QCOMPARE(shares.span, 111'111ms);
}

void TestTimeShares::timeInNoNodeIsAGap()
{
    const TimeShares shares
        = timeSharesOf(trailOf({{.enter = 0, .leave = 10}, {.enter = 40, .leave = 50}}));

    QCOMPARE(shares.gaps, 30ms);
    QCOMPARE(shares.prompts, 20ms);
    QVERIFY(addsUp(shares));
}

void TestTimeShares::timeInTwoNodesIsAnOverlap()
{
    const TimeShares shares
        = timeSharesOf(trailOf({{.enter = 0, .leave = 30}, {.enter = 20, .leave = 50}}));

    QCOMPARE(shares.overlaps, 10ms);
    QCOMPARE(shares.prompts, 60ms);
    QVERIFY(addsUp(shares));
}

void TestTimeShares::aVisitWithinAnotherOverlapsWhole()
{
    const TimeShares shares = timeSharesOf(trailOf({{.enter = 0, .leave = 100},
        {.enter = 20, .leave = 30}, {.enter = 40, .leave = 45}, {.enter = 110, .leave = 120}}));

    QCOMPARE(shares.overlaps, 15ms);
    QCOMPARE(shares.gaps, 10ms);
    QVERIFY(addsUp(shares));
}

void TestTimeShares::anOpenVisitEndsAtTheLastKnownTime()
{
    const TimeShares shares = timeSharesOf(trailOf(
        {{.enter = 0, .leave = {}, .type = "TRANSFER_TO_AGENT"}, {.enter = 0, .leave = 70}}));

    QCOMPARE(shares.queue, 70ms);
    QCOMPARE(shares.overlaps, 70ms);
    QVERIFY(addsUp(shares));
}

void TestTimeShares::wrongTimesTakeNoTime()
{
    const TimeShares shares = timeSharesOf(
        trailOf({{.enter = 0, .leave = 10}, {.enter = 10, .leave = 3, .type = "SPLIT"},
            {.enter = {}, .leave = 20}, {.enter = 10, .leave = 20}}));

    QCOMPARE(shares.system, 0ms);
    QCOMPARE(shares.prompts, 20ms);
    QVERIFY(addsUp(shares));
}

void TestTimeShares::aTrailWithoutTimesHasNoShares()
{
    QCOMPARE(timeSharesOf({}), TimeShares());
    QCOMPARE(timeSharesOf(trailOf({{.enter = {}, .leave = 5}})), TimeShares());
}

void TestTimeShares::sharesAddUpOnAnyTrail()
{
    QRandomGenerator random(2315);
    for (int round = 0; round < 150; ++round) {
        const Trail trail = trailOf(randomVisits(random));

        const TimeShares shares = timeSharesOf(trail);

        const Counted counted = countedBy(trail);
        QVERIFY2(addsUp(shares), qPrintable(QString::number(round)));
        QCOMPARE(shares.gaps, counted.gaps);
        QCOMPARE(shares.overlaps, counted.overlaps);
    }
}

QTEST_GUILESS_MAIN(TestTimeShares)
#include "tst_timeshares.moc"
