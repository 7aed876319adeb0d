// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/storycodes.h"
#include "story/verdict.h"
#include "support/trails.h"

#include <QTest>

using namespace std::chrono_literals;
using Visits = std::vector<int>;

// The rules themselves and their boundaries are in tests/golden; here is what a verdict knows
// besides.

namespace {
const MadeVisit start{.enter = 0, .leave = 1000, .type = "INCOMING_CALL", .node = "start"};

MadeVisit menu(qint64 enter, const QByteArray &exit)
{
    return {.enter = enter,
        .leave = enter + 5000,
        .type = "GATHER_INPUT",
        .exit = exit,
        .node = "menu"};
}

MadeVisit agent(qint64 enter, const QByteArray &exit)
{
    return {.enter = enter,
        .leave = enter + 40'000,
        .type = "TRANSFER_TO_AGENT",
        .exit = exit,
        .node = "agent"};
}
} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoneWithoutVisits();
    void tellsTimesTimeoutsAndRoundsBeforeAHangUp();
    void countsTimeoutsOfEveryNodeButRoundsOfItsOwn();
    void countsNoRoundsOfNodesWithoutName();
    void knowsNoTimesThatAreNotRecorded();
    void tellsTheQueuesPartOfAnAgentsVisit();
    void namesTheTroubleBeforeTheEnd();
    void takesTheLatestOfTwoTroubles();
    void isInferredAtMostWhileRowsAreMissing_data();
    void isInferredAtMostWhileRowsAreMissing();
    void namesAFailedPageBeforeAnyOtherLack();
    void isCompleteWhenAFileHoldsMoreThanTheServiceHandsOut();
    void everyRuleHasACodeOfItsOwn();
};

void TestVerdict::hasNoneWithoutVisits()
{
    QVERIFY(!verdictOf(Trail()));

    Trail failed;
    addMissingPage(failed, {.number = 1, .code = {}});
    QVERIFY(!verdictOf(failed));
}

void TestVerdict::tellsTimesTimeoutsAndRoundsBeforeAHangUp()
{
    const Trail trail
        = trailOf({start, menu(1000, "Timeout"), menu(7000, "Timeout"), menu(13'000, "Hangup")});

    const Verdict verdict = verdictOf(trail).value();

    QCOMPARE(verdict.rule, VerdictRule::CallerHungUp);
    QCOMPARE(verdict.visit, 3);
    QCOMPARE(verdict.timeInNode.value(), 5s);
    QCOMPARE(verdict.entered.value(), 13s);
    QCOMPARE(verdict.left.value(), 18s);
    QCOMPARE(verdict.timeoutsBefore, (Visits{1, 2}));
    QCOMPARE(verdict.roundsBefore, (Visits{1, 2}));
    QVERIFY(!verdict.trouble);
}

void TestVerdict::countsTimeoutsOfEveryNodeButRoundsOfItsOwn()
{
    const Trail trail = trailOf({start, agent(1000, "Timeout"), menu(50'000, "Success"),
        menu(60'000, "Hangup"), menu(70'000, "Timeout")});

    const Verdict verdict = verdictOf(trail).value();

    QCOMPARE(verdict.visit, 3);
    QCOMPARE(verdict.timeoutsBefore, (Visits{1}));
    QCOMPARE(verdict.roundsBefore, (Visits{2}));
}

void TestVerdict::countsNoRoundsOfNodesWithoutName()
{
    MadeVisit first = menu(1000, "Success");
    MadeVisit second = menu(7000, "Hangup");
    first.node = second.node = "";

    QVERIFY(verdictOf(trailOf({first, second}))->roundsBefore.empty());
}

void TestVerdict::knowsNoTimesThatAreNotRecorded()
{
    MadeVisit hangUp = menu(1000, "Hangup");
    hangUp.leave.reset();
    const Verdict open = verdictOf(trailOf({start, hangUp})).value();
    QCOMPARE(open.rule, VerdictRule::CallerHungUp);
    QCOMPARE(open.entered.value(), 1s);
    QVERIFY(!open.timeInNode && !open.left);

    hangUp.enter.reset();
    const Verdict timeless = verdictOf(trailOf({start, hangUp})).value();
    QCOMPARE(timeless.rule, VerdictRule::CallerHungUp);
    QVERIFY(!timeless.entered && !timeless.timeInNode && !timeless.left);
}

void TestVerdict::tellsTheQueuesPartOfAnAgentsVisit()
{
    MadeVisit visit = agent(1000, "Success");
    QVERIFY(!verdictOf(trailOf({start, visit}))->queueTime);

    visit.variables = R"({"queuingSeconds":"14"})";
    const Verdict verdict = verdictOf(trailOf({start, visit})).value();
    QCOMPARE(verdict.queueTime.value(), 14s);
    QCOMPARE(verdict.timeInNode.value(), 40s);
}

void TestVerdict::namesTheTroubleBeforeTheEnd()
{
    const Trail trail = trailOf({start, menu(1000, "Timeout"),
        {.enter = 6000, .leave = 7000, .type = "HANGUP", .node = "end"}});

    const Verdict verdict = verdictOf(trail).value();

    QCOMPARE(verdict.rule, VerdictRule::EndedAfterTrouble);
    QCOMPARE(verdict.kind, VerdictKind::Inferred);
    QCOMPARE(verdict.trouble, std::optional(1));
    QCOMPARE(verdict.proof, (Visits{1, 2}));
    QCOMPARE(verdict.visit, 2);
}

void TestVerdict::takesTheLatestOfTwoTroubles()
{
    const Trail trail = trailOf({menu(0, "Failure"), menu(6000, "Timeout"), menu(12'000, "Success"),
        {.enter = 18'000, .leave = 18'100, .type = "HANGUP", .node = "end"}});

    QCOMPARE(verdictOf(trail)->trouble, std::optional(1));
}

void TestVerdict::isInferredAtMostWhileRowsAreMissing_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<bool>("pageFailed");
    QTest::addColumn<Completeness>("completeness");
    QTest::addColumn<VerdictKind>("kind");

    const auto recorded = VerdictKind::Recorded;
    const auto inferred = VerdictKind::Inferred;
    QTest::newRow("all rows") << qint64(2) << false << Completeness::Complete << recorded;
    QTest::newRow("fewer said") << qint64(0) << false << Completeness::Complete << recorded;
    QTest::newRow("one more") << qint64(3) << false << Completeness::RowsMissing << inferred;
    QTest::newRow("as many as can be read")
        << qint64(10'000) << false << Completeness::RowsMissing << inferred;
    QTest::newRow("more than can be read")
        << qint64(10'001) << false << Completeness::CutOff << inferred;
    QTest::newRow("a page failed") << qint64(150) << true << Completeness::PagesMissing << inferred;
    QTest::newRow("a page failed, nothing known of its rows")
        << qint64(2) << true << Completeness::PagesMissing << inferred;
}

void TestVerdict::isInferredAtMostWhileRowsAreMissing()
{
    QFETCH(const qint64, total);
    QFETCH(const bool, pageFailed);
    QFETCH(const Completeness, completeness);
    QFETCH(const VerdictKind, kind);
    Trail trail;
    addPage(trail, pageOf(1, {start, agent(1000, "Success")}, total));
    if (pageFailed)
        addMissingPage(trail, {.number = 2, .code = QStringLiteral("Throttling.User")});

    const Verdict verdict = verdictOf(trail).value();

    QCOMPARE(verdict.rule, VerdictRule::HandedToAgent);
    QCOMPARE(verdict.completeness, completeness);
    QCOMPARE(verdict.kind, kind);
}

void TestVerdict::namesAFailedPageBeforeAnyOtherLack()
{
    Trail trail;
    addPage(trail, pageOf(1, {start}, 20'000));
    addMissingPage(trail, {.number = 2, .code = {}});

    QCOMPARE(verdictOf(trail)->completeness, Completeness::PagesMissing);

    trail.missingPages.clear();
    QCOMPARE(verdictOf(trail)->completeness, Completeness::CutOff);
    trail.totalCount = 1;
    trail.unreadableRows = 1;
    QCOMPARE(verdictOf(trail)->completeness, Completeness::RowsMissing);
}

void TestVerdict::isCompleteWhenAFileHoldsMoreThanTheServiceHandsOut()
{
    const Trail trail = trailOf(manyVisits(mostRows + 1));

    QVERIFY(trail.isCutOff());
    QCOMPARE(completenessOf(trail), Completeness::Complete);
}

void TestVerdict::everyRuleHasACodeOfItsOwn()
{
    QStringList codes;
    for (int rule = 0; rule <= int(VerdictRule::NotRecorded); ++rule)
        codes << codeOf(VerdictRule(rule));

    QCOMPARE(codes.size(), 11);
    QCOMPARE(codes.removeDuplicates(), 0);
    QCOMPARE(codeOf(VerdictRule::EndedAfterTrouble), QLatin1StringView("ended-after-trouble"));
    QCOMPARE(codeOf(VerdictKind::NotRecorded), QLatin1StringView("not-recorded"));
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
