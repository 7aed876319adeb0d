// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/pathsummary.h"
#include "story/transcript.h"
#include "support/trails.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Visits = std::vector<int>;

// Whole transcripts are in tests/golden; here is how single lines come about.

namespace {
MadeVisit stop(const QByteArray &type, const QByteArray &exit, const QByteArray &variables = "{}")
{
    return {.enter = 1000, .leave = 4000, .type = type, .exit = exit, .variables = variables};
}

QList<LineKind> kindsOf(const std::vector<TranscriptLine> &lines)
{
    QList<LineKind> kinds;
    for (const TranscriptLine &line : lines)
        kinds << line.kind;
    return kinds;
}

// Letters stand for nodes.
Trail trailThrough(const QByteArray &nodes)
{
    std::vector<MadeVisit> visits;
    for (const char node : nodes) {
        const qint64 now = qint64(visits.size()) * 10;
        visits.push_back(
            {.enter = now, .leave = now + 10, .node = QByteArray(node == '-' ? 0 : 1, node)});
    }
    return trailOf(visits);
}

// As "A (BC)x2": what a reader would see.
QByteArray pathText(const QByteArray &nodes)
{
    QByteArray text;
    for (const PathPart &part : pathOf(trailThrough(nodes), PathDetail::EveryStep)) {
        QByteArray round;
        for (const int visit : part.visits)
            round += nodes[visit];
        text += text.isEmpty() ? "" : " ";
        text += round.size() > 1 ? '(' + round + ')' : round;
        text += part.rounds > 1 ? 'x' + QByteArray::number(part.rounds) : QByteArray();
    }
    return text;
}
} // namespace

class TestTranscript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWithoutVisits();
    void anAnswerIsToldWhenTheVisitWasLeft();
    void silenceIsToldFromItsBeginning();
    void whatListensReportsAnswersInItsOwnWay_data();
    void whatListensReportsAnswersInItsOwnWay();
    void transfersTellTheirOutcome_data();
    void transfersTellTheirOutcome();
    void nothingIsToldAfterTheCallerHungUp();
    void aPromptMayNotHaveBeenHeard_data();
    void aPromptMayNotHaveBeenHeard();
    void timesThatAreNotRecordedAreNotTold();
    void pathsFoldRepeats_data();
    void pathsFoldRepeats();
    void pathsKeepTheirVisits();
    void shortPathsLeaveSystemStepsOutUnlessProblems();
    void pathsOfManyVisitsAreQuick();
};

void TestTranscript::isEmptyWithoutVisits()
{
    QVERIFY(transcriptOf({}).empty());
    QVERIFY(pathOf({}, PathDetail::EveryStep).empty());
}

void TestTranscript::anAnswerIsToldWhenTheVisitWasLeft()
{
    const auto lines = transcriptOf(trailOf({{.enter = 0, .leave = 1000, .type = "INCOMING_CALL"},
        stop("GATHER_INPUT", "Success", R"({"digits":"2"})")}));

    QCOMPARE(lines.size(), size_t(1));
    const TranscriptLine expected{.kind = LineKind::Digits,
        .visit = 1,
        .sinceStart = 4000ms,
        .lasted = 3000ms,
        .text = u"2"_s};
    QCOMPARE(lines.front(), expected);
}

void TestTranscript::silenceIsToldFromItsBeginning()
{
    const auto lines = transcriptOf(trailOf({{.enter = 0, .leave = 1000, .type = "INCOMING_CALL"},
        stop("GATHER_INPUT", "Timeout", R"({"digits":""})")}));

    QCOMPARE(kindsOf(lines), QList{LineKind::Silence});
    QCOMPARE(lines.front().sinceStart.value(), 1000ms);
    QCOMPARE(lines.front().lasted.value(), 3000ms);
}

void TestTranscript::whatListensReportsAnswersInItsOwnWay_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("variables");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<LineKind>>("kinds");

    const auto row = [](const char *name, const QByteArray &type, const QByteArray &variables,
                         const QString &text, const QList<LineKind> &kinds) {
        QTest::newRow(name) << type << variables << text << kinds;
    };
    row("digits", "GATHER_INPUT", R"({"digits":"12"})", u"12"_s, {LineKind::Digits});
    row("digits as number", "GATHER_INPUT", R"({"digits":12})", u"12"_s, {LineKind::Digits});
    row("no digits", "GATHER_INPUT", R"({"digits":""})", {}, {});
    row("text of what takes keys", "GATHER_INPUT", R"({"text":"a"})", {}, {});
    row("words", "ASR", R"({"text":"五","digits":"5"})", u"五"_s, {LineKind::Speech});
    row("words of a robot", "VOICE_NAVIGATOR", R"({"utterance":"查"})", u"查"_s,
        {LineKind::Speech});
    row("keys to a robot", "VOICE_NAVIGATOR", R"({"utterance":"","digits":"5"})", u"5"_s,
        {LineKind::Digits});
    row("key of a rating", "SATISFACTION_RATING", R"({"digits":"1","score":"5"})", u"1"_s,
        {LineKind::Digits});
    row("score of a rating", "SATISFACTION_RATING", R"({"score":5})", u"5"_s, {LineKind::Rating});
    row("digits of a prompt", "PLAY_SAY", R"({"digits":"12"})", {}, {});
    row("map as text", "GATHER_INPUT", R"("{\"digits\":\"12\"}")", u"12"_s, {LineKind::Digits});
    row("no JSON", "GATHER_INPUT", R"("digits=12")", {}, {});
}

void TestTranscript::whatListensReportsAnswersInItsOwnWay()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, variables);
    QFETCH(const QString, text);
    QFETCH(const QList<LineKind>, kinds);

    const auto lines = transcriptOf(trailOf({stop(type, "Success", variables)}));

    QCOMPARE(kindsOf(lines), kinds);
    if (!lines.empty())
        QCOMPARE(lines.front().text, text);
}

void TestTranscript::transfersTellTheirOutcome_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("exit");
    QTest::addColumn<QList<LineKind>>("kinds");

    const auto row = [](const QByteArray &type, const QByteArray &exit, LineKind kind) {
        QTest::newRow((type + ' ' + exit).constData()) << type << exit << QList{kind};
    };
    row("TRANSFER_TO_AGENT", "Success", LineKind::HandedToAgent);
    row("TRANSFER_TO_AGENT", "Timeout", LineKind::QueueTimeout);
    row("TRANSFER_TO_AGENT", "Overflow", LineKind::QueueFull);
    row("TRANSFER_TO_AGENT", "Failure", LineKind::TransferFailed);
    row("TRANSFER_TO_AGENT", "Hangup", LineKind::HungUp);
    row("BLIND_TRANSFER", "Success", LineKind::SentOutside);
    row("BLIND_TRANSFER", "Timeout", LineKind::TransferFailed);
    row("VOICE_MAIL", "Success", LineKind::MessageLeft);
    QTest::newRow("unknown exit") << QByteArray("BLIND_TRANSFER") << QByteArray("Odd")
                                  << QList<LineKind>();
}

void TestTranscript::transfersTellTheirOutcome()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, exit);
    QFETCH(const QList<LineKind>, kinds);

    QCOMPARE(kindsOf(transcriptOf(trailOf({stop(type, exit)}))), kinds);
}

void TestTranscript::nothingIsToldAfterTheCallerHungUp()
{
    const auto lines = transcriptOf(
        trailOf({{.enter = 0, .leave = 1000, .type = "GATHER_INPUT", .exit = "Hangup"},
            {.enter = 1000, .leave = 2000, .exit = "Failure", .properties = R"({"say":"a"})"},
            {.enter = 2000, .leave = 3000, .type = "GATHER_INPUT", .exit = "Timeout"},
            {.enter = 3000, .leave = 3100, .type = "HANGUP"}}));

    QCOMPARE(kindsOf(lines), QList{LineKind::HungUp});
}

void TestTranscript::aPromptMayNotHaveBeenHeard_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("exit");
    QTest::addColumn<Heard>("heard");

    const auto row = [](const QByteArray &type, const QByteArray &exit, Heard heard) {
        QTest::newRow((type + ' ' + exit).constData()) << type << exit << heard;
    };
    row("PLAY_SAY", "Success", Heard::Played);
    row("PLAY_SAY", "Odd", Heard::Played);
    row("PLAY_SAY", "Hangup", Heard::Partly);
    row("PLAY_SAY", "Failure", Heard::Unsure);
    row("PLAY_SAY", "Timeout", Heard::Unsure);
    row("GATHER_INPUT", "Timeout", Heard::Played);
    row("GATHER_INPUT", "Failure", Heard::Played);
    row("TRANSFER_TO_AGENT", "Timeout", Heard::Played);
    row("TRANSFER_TO_AGENT", "Overflow", Heard::Unsure);
}

void TestTranscript::aPromptMayNotHaveBeenHeard()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, exit);
    QFETCH(const Heard, heard);
    MadeVisit visit = stop(type, exit);
    visit.properties = R"({"say":"您好"})";

    const auto lines = transcriptOf(trailOf({visit}));

    QCOMPARE(lines.front().kind, LineKind::Prompt);
    QCOMPARE(lines.front().heard, heard);
}

void TestTranscript::timesThatAreNotRecordedAreNotTold()
{
    const auto lines
        = transcriptOf(trailOf({{.enter = 0, .leave = {}, .properties = R"({"say":"a"})"},
            {.enter = {}, .leave = {}, .type = "GATHER_INPUT", .exit = "Timeout"}}));

    QCOMPARE(lines.size(), size_t(2));
    QCOMPARE(lines[0].sinceStart, std::optional(0ms));
    QVERIFY(!lines[0].lasted);
    QVERIFY(!lines[1].sinceStart && !lines[1].lasted);
}

void TestTranscript::pathsFoldRepeats_data()
{
    QTest::addColumn<QByteArray>("nodes");
    QTest::addColumn<QByteArray>("path");

    QTest::newRow("none") << QByteArray("ABC") << QByteArray("A B C");
    QTest::newRow("one node") << QByteArray("ABBBC") << QByteArray("A Bx3 C");
    QTest::newRow("two nodes") << QByteArray("ABABC") << QByteArray("(AB)x2 C");
    QTest::newRow("part of a round is left") << QByteArray("SABABA") << QByteArray("S (AB)x2 A");
    QTest::newRow("the longer folding") << QByteArray("AABAAB") << QByteArray("(AAB)x2");
    QTest::newRow("the shorter round") << QByteArray("AAAA") << QByteArray("Ax4");
    QTest::newRow("the same nodes again later") << QByteArray("ABCAB") << QByteArray("A B C A B");
    QTest::newRow("nodes without a name") << QByteArray("A---A") << QByteArray("A - - - A");
    QTest::newRow("longest round")
        << QByteArray("ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP") << QByteArray("(ABCDEFGHIJKLMNOP)x2");
}

void TestTranscript::pathsFoldRepeats()
{
    QFETCH(const QByteArray, nodes);
    QFETCH(const QByteArray, path);

    QCOMPARE(pathText(nodes), path);
}

void TestTranscript::pathsKeepTheirVisits()
{
    const auto path = pathOf(trailThrough("SABABABC"), PathDetail::EveryStep);

    QCOMPARE(path.size(), size_t(3));
    QCOMPARE(path[1], (PathPart{.rounds = 3, .visits = {1, 2}, .lastVisit = 6}));
    QCOMPARE(path[2], (PathPart{.rounds = 1, .visits = {7}, .lastVisit = 7}));
}

void TestTranscript::shortPathsLeaveSystemStepsOutUnlessProblems()
{
    const Trail trail = trailOf({{.enter = 0, .leave = 1, .type = "INCOMING_CALL", .node = "a"},
        {.enter = 1, .leave = 2, .node = "b"},
        {.enter = 2, .leave = 3, .type = "SPLIT", .exit = "Default", .node = "c"},
        {.enter = 3, .leave = 4, .node = "b"},
        {.enter = 4, .leave = 5, .type = "RUN_FUNCTION", .exit = "Failure", .node = "d"},
        {.enter = 5, .leave = 6, .type = "HANGUP", .node = "e"}});

    const auto path = pathOf(trail, PathDetail::CallerSteps);

    QCOMPARE(path.size(), size_t(3));
    QCOMPARE(path[0], (PathPart{.rounds = 2, .visits = {1}, .lastVisit = 3}));
    QCOMPARE(path[1].visits, (Visits{4}));
    QCOMPARE(path[2].visits, (Visits{5}));
}

void TestTranscript::pathsOfManyVisitsAreQuick()
{
    const auto once = QByteArray("ABCDEFGHIJKLMNOQ").repeated(1250);

    QCOMPARE(pathText(once), QByteArray("(ABCDEFGHIJKLMNOQ)x1250"));
}

QTEST_GUILESS_MAIN(TestTranscript)
#include "tst_transcript.moc"
