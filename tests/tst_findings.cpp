// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/storycodes.h"
#include "support/stops.h"

#include <QTest>

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Visits = std::vector<int>;

namespace {
Thresholds with(auto Thresholds::*threshold, auto value)
{
    Thresholds thresholds;
    thresholds.*threshold = value;
    return thresholds;
}
} // namespace

class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInACleanOrEmptyCall();
    void aLoopIsANodeVisitedThreeTimes();
    void aLoopLosesTheTimeOfItsRepeats();
    void theSamePromptCountsAtAnyNode();
    void thePromptsTextDecides_data();
    void thePromptsTextDecides();
    void aQueueIsNoTimeLostToItsPrompt();
    void timeoutsOfTheCallerAreInARowAcrossPromptsAndNodes();
    void anAnswerEndsARowOfTimeouts();
    void aFunctionsTimeoutsAreARowOfTheirOwn();
    void aFailureIsRecovered_data();
    void aFailureIsRecovered();
    void missingRowsMakeClaimsOfAbsenceTentative();
    void thresholdsCanBeChanged();
    void thresholdsBelowTheirLeastAreRaised();
    void theMostSevereComesFirst();
    void everyKindHasACodeOfItsOwn();
};

void TestFindings::findsNothingInACleanOrEmptyCall()
{
    QVERIFY(findingsOf({}).empty());
    QVERIFY(findingsOf(trailOf(visitsOf({{.type = "INCOMING_CALL"}, {.properties = say("您好")},
                           {.type = "GATHER_INPUT"}, {.type = "HANGUP"}})))
                .empty());
}

void TestFindings::aLoopIsANodeVisitedThreeTimes()
{
    const Stop split{.type = "SPLIT", .exit = "Default", .node = "a"};
    QVERIFY(ofKind(FindingKind::Loop, {split, {}, split}).empty());

    const auto loops = ofKind(FindingKind::Loop, {split, {}, split, {}, split});

    QCOMPARE(loops.size(), size_t(1));
    QCOMPARE(loops.front().visits, (Visits{0, 2, 4}));
    QCOMPARE(loops.front().count(), 3);
}

void TestFindings::aLoopLosesTheTimeOfItsRepeats()
{
    const auto loops = ofKind(FindingKind::Loop,
        {{.node = "a", .length = 5000}, {.node = "a", .length = 200}, {.node = "a", .length = 30}});

    QCOMPARE(loops.front().timeLost, 230ms);
}

void TestFindings::theSamePromptCountsAtAnyNode()
{
    const auto prompts = ofKind(FindingKind::RepeatedPrompt,
        {{.properties = say("请按键"), .length = 100}, {.properties = say("再见")},
            {.type = "GATHER_INPUT", .properties = say("请按键"), .length = 7000}});

    QCOMPARE(prompts.size(), size_t(1));
    QCOMPARE(prompts.front().visits, (Visits{0, 2}));
    QCOMPARE(prompts.front().timeLost, 7s);
}

void TestFindings::thePromptsTextDecides_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("isSame");

    QTest::newRow("case") << say("Press ONE") << say("press one") << true;
    QTest::newRow("full width") << say("请按１") << say("请按1") << true;
    QTest::newRow("white space") << say(" a\\n b") << say("a b\\t") << true;
    QTest::newRow("escaped") << say("\\u60a8\\u597d") << say("您好") << true;
    QTest::newRow("escaped key") << QByteArray(R"({"\u0073ay":"您好"})") << say("您好") << true;
    QTest::newRow("map as text") << QByteArray(R"("{\"say\":\"您好\"}")") << say("您好") << true;
    QTest::newRow("another text") << say("请按1") << say("请按2") << false;
    QTest::newRow("file and text") << say("a.wav") << QByteArray(R"({"play":"a.wav"})") << false;
    QTest::newRow("files") << QByteArray(R"({"play":"a.wav"})")
                           << QByteArray(R"({"say":"","play":"a.wav"})") << true;
    QTest::newRow("hidden, and the same") << say("•••A") << say("•••A") << true;
    QTest::newRow("hidden whole") << say("•••") << say("•••") << false;
    QTest::newRow("no text") << say("") << say("") << false;
    QTest::newRow("not text") << QByteArray(R"({"say":{"a":1}})")
                              << QByteArray(R"({"say":{"a":1}})") << false;
    QTest::newRow("elsewhere") << QByteArray(R"({"x":{"say":"a"}})")
                               << QByteArray(R"({"x":{"say":"a"}})") << false;
    QTest::newRow("no JSON") << QByteArray(R"("say=a")") << QByteArray(R"("say=a")") << false;
}

void TestFindings::thePromptsTextDecides()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(const bool, isSame);

    const auto prompts
        = ofKind(FindingKind::RepeatedPrompt, {{.properties = first}, {.properties = second}});

    QCOMPARE(!prompts.empty(), isSame);
}

void TestFindings::aQueueIsNoTimeLostToItsPrompt()
{
    const Stop agent{.type = "TRANSFER_TO_AGENT", .exit = "Timeout", .properties = say("请稍候")};

    const auto prompts = ofKind(FindingKind::RepeatedPrompt, {agent, agent});

    QCOMPARE(prompts.front().visits, (Visits{0, 1}));
    QCOMPARE(prompts.front().timeLost, 0ms);
}

void TestFindings::timeoutsOfTheCallerAreInARowAcrossPromptsAndNodes()
{
    const auto timeouts = ofKind(FindingKind::RepeatedTimeout,
        {{.type = "GATHER_INPUT", .exit = "Timeout"}, {}, {.type = "RUN_FUNCTION"},
            {.type = "ASR", .exit = "Timeout", .length = 500}, {}});

    QCOMPARE(timeouts.size(), size_t(1));
    QCOMPARE(timeouts.front().visits, (Visits{0, 3}));
    QCOMPARE(timeouts.front().timeLost, 1500ms);
}

void TestFindings::anAnswerEndsARowOfTimeouts()
{
    const Stop silence{.type = "GATHER_INPUT", .exit = "Timeout"};
    const Stop answer{.type = "GATHER_INPUT"};
    QVERIFY(ofKind(FindingKind::RepeatedTimeout, {silence, answer, silence}).empty());

    const auto rows = ofKind(
        FindingKind::RepeatedTimeout, {silence, silence, answer, silence, silence, silence});

    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].visits, (Visits{0, 1}));
    QCOMPARE(rows[1].visits, (Visits{3, 4, 5}));
}

void TestFindings::aFunctionsTimeoutsAreARowOfTheirOwn()
{
    const Stop function{.type = "RUN_FUNCTION", .exit = "Timeout"};
    const Stop silence{.type = "GATHER_INPUT", .exit = "Timeout"};
    QVERIFY(ofKind(FindingKind::RepeatedTimeout, {function, silence}).empty());

    const auto rows = ofKind(FindingKind::RepeatedTimeout, {function, silence, function});

    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(rows.front().visits, (Visits{0, 2}));
}

void TestFindings::aFailureIsRecovered_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("exit");
    QTest::addColumn<QByteArray>("node");
    QTest::addColumn<bool>("isRecovered");

    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
    row("by an answer") << QByteArray("GATHER_INPUT") << QByteArray("Success") << QByteArray("b")
                        << true;
    row("by a branch of what listens")
        << QByteArray("VOICE_NAVIGATOR") << QByteArray("Branch-A") << QByteArray("b") << true;
    row("not by a default exit") << QByteArray("VOICE_NAVIGATOR") << QByteArray("Default")
                                 << QByteArray("b") << false;
    row("by the same node") << QByteArray("RUN_FUNCTION") << QByteArray("Success")
                            << QByteArray("a") << true;
    row("not by another function")
        << QByteArray("RUN_FUNCTION") << QByteArray("Success") << QByteArray("b") << false;
    row("not by a prompt") << QByteArray("PLAY_SAY") << QByteArray("Success") << QByteArray("b")
                           << false;
    row("not by silence") << QByteArray("GATHER_INPUT") << QByteArray("Timeout") << QByteArray("b")
                          << false;
}

void TestFindings::aFailureIsRecovered()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, exit);
    QFETCH(const QByteArray, node);
    QFETCH(const bool, isRecovered);

    const auto failures = ofKind(FindingKind::UnrecoveredFailure,
        {{.type = "RUN_FUNCTION", .exit = "Failure", .node = "a"},
            {.type = type, .exit = exit, .node = node}, {}});

    QCOMPARE(failures.empty(), isRecovered);
}

void TestFindings::missingRowsMakeClaimsOfAbsenceTentative()
{
    Trail trail;
    std::vector<MadeVisit> visits
        = visitsOf({{.type = "GATHER_INPUT", .exit = "Timeout", .node = "a"},
            {.type = "GATHER_INPUT", .exit = "Timeout", .node = "a"}, {.node = "a"},
            {.type = "RUN_FUNCTION", .exit = "Failure"}});
    visits.push_back({.enter = 9000, .leave = 9100});
    addPage(trail, pageOf(1, visits, 6));

    for (const Finding &finding : findingsOf(trail))
        QCOMPARE(finding.isTentative, finding.kind != FindingKind::Loop);
    QCOMPARE(findingsOf(trail).size(), size_t(4));

    trail.totalCount = 5;
    for (const Finding &finding : findingsOf(trail))
        QVERIFY(!finding.isTentative);
}

void TestFindings::thresholdsCanBeChanged()
{
    const std::vector<Stop> twice{{.type = "GATHER_INPUT",
                                      .exit = "Timeout",
                                      .node = "a",
                                      .properties = say("a"),
                                      .length = 10'000},
        {.type = "GATHER_INPUT", .exit = "Timeout", .node = "a", .properties = say("a")}};

    QCOMPARE(ofKind(FindingKind::Loop, twice, with(&Thresholds::loopRounds, 2)).size(), size_t(1));
    QVERIFY(ofKind(FindingKind::RepeatedPrompt, twice, with(&Thresholds::samePrompt, 3)).empty());
    QVERIFY(
        ofKind(FindingKind::RepeatedTimeout, twice, with(&Thresholds::timeoutsInARow, 3)).empty());
    QCOMPARE(ofKind(FindingKind::LongWait, twice, with(&Thresholds::longWait, milliseconds(10'000)))
                 .size(),
        size_t(1));
    const Trail apart = trailOf({{.enter = 0, .leave = 1}, {.enter = 11, .leave = 12}});
    QCOMPARE(ofKind(FindingKind::Gap, apart, with(&Thresholds::gap, milliseconds(10))).size(),
        size_t(1));
    QVERIFY(ofKind(FindingKind::Gap, apart, with(&Thresholds::gap, milliseconds(11))).empty());
}

void TestFindings::thresholdsBelowTheirLeastAreRaised()
{
    const Thresholds none{.loopRounds = 0,
        .samePrompt = -1,
        .timeoutsInARow = 1,
        .longWait = milliseconds(0),
        .gap = milliseconds(-5)};

    const auto findings = findingsOf(
        trailOf(visitsOf(
            {{.type = "GATHER_INPUT", .exit = "Timeout", .properties = say("a"), .length = 0},
                {}})),
        none);

    QVERIFY(findings.empty());
}

void TestFindings::theMostSevereComesFirst()
{
    const std::vector<Stop> stops{{.node = "a", .properties = say("a")},
        {.node = "a", .properties = say("a")}, {.node = "a", .properties = say("a")},
        {.type = "RUN_FUNCTION", .exit = "Failure"}};

    QList<FindingKind> kinds;
    for (const Finding &finding : findingsOf(trailOf(visitsOf(stops))))
        kinds << finding.kind;

    QCOMPARE(kinds,
        (QList{FindingKind::UnrecoveredFailure, FindingKind::Loop, FindingKind::RepeatedPrompt}));
}

void TestFindings::everyKindHasACodeOfItsOwn()
{
    QStringList codes;
    for (int kind = 0; kind <= int(FindingKind::ForeignRow); ++kind)
        codes << codeOf(FindingKind(kind));

    QCOMPARE(codes.size(), 10);
    QCOMPARE(codes.removeDuplicates(), 0);
    QCOMPARE(codeOf(severityOf(FindingKind::UnrecoveredFailure)), QLatin1StringView("failure"));
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
