// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/stops.h"

#include <QTest>

using namespace std::chrono_literals;
using Visits = std::vector<int>;

class TestTimeFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongWaitDependsOnWhoWaits_data();
    void aLongWaitDependsOnWhoWaits();
    void aTransferTellsHowLongItQueued_data();
    void aTransferTellsHowLongItQueued();
    void aGapNeedsToBeKnown();
    void overlapsCountWhatIsSpentTwice();
};

void TestTimeFindings::aLongWaitDependsOnWhoWaits_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("exit");
    QTest::addColumn<bool>("isWait");

    for (const char *type : {"GATHER_INPUT", "ASR", "RUN_FUNCTION", "HTTP_REQUEST", "SPLIT"})
        QTest::newRow(type) << QByteArray(type) << QByteArray("Success") << true;
    for (const char *type : {"PLAY_SAY", "SMS", "VOICE_MAIL", "INCOMING_CALL", "HANGUP", "NEW"})
        QTest::newRow(type) << QByteArray(type) << QByteArray("Timeout") << false;
    for (const char *exit : {"Timeout", "Hangup", "Failure"})
        QTest::newRow(exit) << QByteArray("TRANSFER_TO_AGENT") << QByteArray(exit) << true;
}

void TestTimeFindings::aLongWaitDependsOnWhoWaits()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, exit);
    QFETCH(const bool, isWait);

    const auto waits = ofKind(FindingKind::LongWait,
        {{.type = type, .exit = exit, .length = 30'000},
            {.type = type, .exit = exit, .length = 29'999}});

    QCOMPARE(waits.size(), size_t(isWait));
    if (isWait) {
        QCOMPARE(waits.front().visits, (Visits{0}));
        QCOMPARE(waits.front().timeLost, 30s);
        QVERIFY(!waits.front().isTentative);
    }
}

void TestTimeFindings::aTransferTellsHowLongItQueued_data()
{
    QTest::addColumn<QByteArray>("variables");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("isTentative");

    QTest::newRow("nothing") << QByteArray("{}") << 60 << true;
    QTest::newRow("text") << QByteArray(R"({"queuingSeconds":"45"})") << 45 << false;
    QTest::newRow("number") << QByteArray(R"({"queuingSeconds":45})") << 45 << false;
    QTest::newRow("less") << QByteArray(R"({"queuingSeconds":29})") << 0 << false;
    QTest::newRow("more than the visit") << QByteArray(R"({"queuingSeconds":90})") << 60 << false;
    QTest::newRow("no number") << QByteArray(R"({"queuingSeconds":"soon"})") << 60 << true;
    QTest::newRow("negative") << QByteArray(R"({"queuingSeconds":-4})") << 60 << true;
    QTest::newRow("NaN") << QByteArray(R"({"queuingSeconds":"nan"})") << 60 << true;
    QTest::newRow("huge") << QByteArray(R"({"queuingSeconds":1e300})") << 60 << true;
}

void TestTimeFindings::aTransferTellsHowLongItQueued()
{
    QFETCH(const QByteArray, variables);
    QFETCH(const int, seconds);
    QFETCH(const bool, isTentative);
    const Trail trail = trailOf(
        {{.enter = 0, .leave = 60'000, .type = "TRANSFER_TO_AGENT", .variables = variables}});

    const auto waits = ofKind(FindingKind::LongWait, trail);

    QCOMPARE(waits.empty(), seconds == 0);
    if (!waits.empty()) {
        QCOMPARE(waits.front().timeLost, std::chrono::seconds(seconds));
        QCOMPARE(waits.front().isTentative, isTentative);
    }
}

void TestTimeFindings::aGapNeedsToBeKnown()
{
    const auto gapsOf = [](std::optional<qint64> firstLeave) {
        return ofKind(FindingKind::Gap,
            trailOf({{.enter = 0, .leave = firstLeave, .node = "a"},
                {.enter = 2000, .leave = 2100, .node = "b"},
                {.enter = 2700, .leave = 2800, .node = "c"}}));
    };

    QCOMPARE(gapsOf(100).front().visits, (Visits{1, 2}));
    QCOMPARE(gapsOf(100).front().timeLost, 2500ms);
    QCOMPARE(gapsOf(-1).front().visits, (Visits{2})); // nobody knows how long the first lasted
    QVERIFY(gapsOf({}).empty()); // it may have lasted to the end
    QCOMPARE(gapsOf(1501).front().visits, (Visits{2}));
    QCOMPARE(gapsOf(1500).front().visits, (Visits{1, 2}));
}

void TestTimeFindings::overlapsCountWhatIsSpentTwice()
{
    const auto overlaps = ofKind(FindingKind::Overlap,
        trailOf({{.enter = 0, .leave = 100, .node = "a"}, {.enter = 50, .leave = 60, .node = "b"},
            {.enter = 90, .leave = 200, .node = "c"}, {.enter = 200, .leave = 300, .node = "d"}}));

    QCOMPARE(overlaps.size(), size_t(1));
    QCOMPARE(overlaps.front().visits, (Visits{1, 2}));
    QCOMPARE(overlaps.front().timeLost, 20ms);
}

QTEST_GUILESS_MAIN(TestTimeFindings)
#include "tst_timefindings.moc"
