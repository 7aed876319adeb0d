// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storywords.h"
#include "support/storyvisits.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Without a translator, plural forms stay as they are in the source: "2 time(s)".

namespace {
// Those of a kind, each with its rows.
QStringList findingsOf(FindingKind kind, const Trail &trail)
{
    QStringList lines;
    for (const Finding &finding : findingsOf(trail)) {
        const Statement words = findingWords(trail, finding);
        if (finding.kind == kind)
            lines << words.words + u": "_s + rowWords(words.visits);
    }
    return lines;
}
} // namespace

class TestFindingWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFindingHasItsSentence_data();
    void everyFindingHasItsSentence();
    void tentativeFindingsSaySo();
    void waitsThatMayHoldAConversationSaySo();
    void thresholdsAreNamed();
    void theVerdictHasTheWorstThatItDoesNotTellOf();
};

void TestFindingWords::everyFindingHasItsSentence_data()
{
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<Visits>("visits");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, FindingKind kind, const Visits &visits,
                         const QString &line) { QTest::newRow(name) << kind << visits << line; };
    const auto say = [](MadeVisit made, const QByteArray &properties) {
        made.properties = properties;
        return made;
    };
    const MadeVisit end = visitOf("SPLIT", "Branch-A", u"末"_s, 500'000, 500'100);
    const MadeVisit menu = visitOf("GATHER_INPUT", "Success", u"主菜单"_s, 0, 1000);
    const MadeVisit prompt
        = say(visitOf("PLAY_SAY", "Success", u"甲"_s, 0, 1000), R"({"say":"您好，\n请按 1。"})");
    const MadeVisit file
        = say(visitOf("PLAY_SAY", "Success", u"甲"_s, 0, 1000), R"({"play":"hi.wav"})");

    row("loop", FindingKind::Loop, {menu, menu, menu},
        u"\"主菜单\" was entered 3 time(s); the repeats took 2 s: rows 1, 2, 3"_s);
    const MadeVisit zero = visitOf("SPLIT", "Default", u"判断"_s, 0, 0);
    row("loop without time", FindingKind::Loop, {zero, zero, zero},
        u"\"判断\" was entered 3 time(s): rows 1, 2, 3"_s);
    row("prompt", FindingKind::RepeatedPrompt, {prompt, prompt},
        u"The same prompt was heard 2 time(s): \"您好， 请按 1。\": rows 1, 2"_s);
    row("recording", FindingKind::RepeatedPrompt, {file, file},
        u"The recording hi.wav was heard 2 time(s): rows 1, 2"_s);
    const auto timeouts = [](const QByteArray &one, const QByteArray &other) {
        return Visits{visitOf(one, "Timeout", u"甲"_s, 0, 1000),
            visitOf(other, "Timeout", u"乙"_s, 1000, 2000)};
    };
    const auto timeoutRow
        = [&](const QByteArray &one, const QByteArray &other, const QString &what) {
              row(one + " and " + other, FindingKind::RepeatedTimeout, timeouts(one, other),
                  what + u" timed out 2 time(s) in a row: rows 1, 2"_s);
          };
    timeoutRow("GATHER_INPUT", "SATISFACTION_RATING", u"Keypad input"_s);
    timeoutRow("ASR", "VOICE_NAVIGATOR", u"Speech input"_s);
    timeoutRow("ASR", "GATHER_INPUT", u"Keypad or speech input"_s);
    timeoutRow("TRANSFER_TO_AGENT", "TRANSFER_TO_AGENT", u"The queue"_s);
    timeoutRow("TRANSFER_TO_AGENT", "BLIND_TRANSFER", u"The transfer"_s);
    timeoutRow("RUN_FUNCTION", "FUNCTION_COMPUTE", u"Functions"_s);
    timeoutRow("HTTP_REQUEST", "HTTP_REQUEST", u"HTTP requests"_s);
    timeoutRow("PLAY_SAY", "PLAY_SAY", u"Steps of one type"_s);
    row("failure", FindingKind::UnrecoveredFailure,
        {visitOf("RUN_FUNCTION", "Failure", u"查询"_s, 0, 1000)},
        u"\"查询\" failed, and the call did not recover: row 1"_s);
    row("failed transfer", FindingKind::UnrecoveredFailure,
        {visitOf("BLIND_TRANSFER", "Failure", u"外线"_s, 0, 1000)},
        u"The transfer in \"外线\" failed, and the call did not recover: row 1"_s);
    row("failures", FindingKind::UnrecoveredFailure,
        {visitOf("RUN_FUNCTION", "Failure", u"甲"_s, 0, 1000),
            visitOf("RUN_FUNCTION", "Failure", u"乙"_s, 1000, 2000)},
        u"2 step(s) failed, and the call did not recover: rows 1, 2"_s);
    row("queue", FindingKind::LongWait,
        {visitOf("TRANSFER_TO_AGENT", "Overflow", u"转人工"_s, 0, 95'000)},
        u"1 min 35 s in the queue of \"转人工\": row 1"_s);
    row("caller", FindingKind::LongWait, {visitOf("GATHER_INPUT", "Timeout", u"菜单"_s, 0, 30'000)},
        u"\"菜单\" waited 30 s for the caller: row 1"_s);
    row("outside", FindingKind::LongWait,
        {visitOf("BLIND_TRANSFER", "Failure", u"外线"_s, 0, 31'200)},
        u"31.2 s of waiting for the transfer in \"外线\": row 1"_s);
    row("function", FindingKind::LongWait,
        {visitOf("RUN_FUNCTION", "Success", u"查询"_s, 0, 40'000)}, u"\"查询\" took 40 s: row 1"_s);
    row("waits", FindingKind::LongWait,
        {visitOf("RUN_FUNCTION", "Success", u"查询"_s, 0, 40'000),
            visitOf("GATHER_INPUT", "Success", u"菜单"_s, 40'000, 80'000)},
        u"2 long wait(s), 1 min 20 s in all: rows 1, 2"_s);
    MadeVisit open = visitOf("PLAY_SAY", "", u"甲"_s, 0, 0);
    open.leave = {};
    row("open", FindingKind::NoExit, {open, end}, u"No exit is recorded for \"甲\": row 1"_s);
    row("several open", FindingKind::NoExit, {open, open, end},
        u"2 step(s) without a recorded end: rows 1, 2"_s);
    MadeVisit half = open;
    half.exit = "Success";
    row("half open", FindingKind::NoExit, {half},
        u"No valid leave time is recorded for \"甲\": row 1"_s);
    row("gap", FindingKind::Gap, {menu, visitOf("PLAY_SAY", "Success", u"乙"_s, 2700, 3000)},
        u"Nothing is recorded for 1.7 s before \"乙\": row 2"_s);
    row("gaps", FindingKind::Gap,
        {menu, visitOf("PLAY_SAY", "Success", u"乙"_s, 2000, 3000),
            visitOf("PLAY_SAY", "Success", u"丙"_s, 4000, 5000)},
        u"Nothing is recorded in 2 gap(s), 2 s in all: rows 2, 3"_s);
    row("overlap", FindingKind::Overlap, {menu, visitOf("PLAY_SAY", "Success", u"乙"_s, 800, 3000)},
        u"\"乙\" overlaps an earlier step by 0.2 s: row 2"_s);
    row("overlaps", FindingKind::Overlap,
        {menu, visitOf("PLAY_SAY", "Success", u"乙"_s, 800, 3000),
            visitOf("PLAY_SAY", "Success", u"丙"_s, 2000, 2500)},
        u"2 step(s) overlapping earlier ones, by 0.7 s in all: rows 2, 3"_s);
    const MadeVisit backwards = visitOf("PLAY_SAY", "Success", u"甲"_s, 1000, 0);
    row("backwards", FindingKind::BackwardsTime, {backwards, end},
        u"\"甲\" was left before it was entered, by the times recorded: row 1"_s);
    MadeVisit far = backwards;
    far.leave = 1'000'000'000'000'000'000;
    row("far away", FindingKind::BackwardsTime, {far, end},
        u"The leave time of \"甲\" cannot be right: row 1"_s);
    row("several wrong times", FindingKind::BackwardsTime, {backwards, far, end},
        u"2 step(s) with a leave time that cannot be right: rows 1, 2"_s);
}

void TestFindingWords::everyFindingHasItsSentence()
{
    QFETCH(const FindingKind, kind);
    QFETCH(const Visits, visits);
    QFETCH(const QString, line);

    QCOMPARE(findingsOf(kind, trailOf(visits)), QStringList{line});
}

void TestFindingWords::tentativeFindingsSaySo()
{
    Trail partial = trailOf({visitOf("RUN_FUNCTION", "Failure", u"查询"_s, 0, 1000)});
    partial.totalCount = 2;
    QCOMPARE(findingsOf(FindingKind::UnrecoveredFailure, partial),
        QStringList{u"\"查询\" failed, and the call did not recover; missing rows may say "
                    "otherwise: row 1"_s});

    MadeVisit timeless = visitOf("PLAY_SAY", "Success", u"丙"_s, 0, 0);
    timeless.enter = {};
    const Trail complete = trailOf({visitOf("PLAY_SAY", "Success", u"甲"_s, 0, 1000),
        visitOf("PLAY_SAY", "Success", u"乙"_s, 3000, 4000), timeless});
    QCOMPARE(findingsOf(FindingKind::Gap, complete),
        QStringList{u"Nothing is recorded for 2 s before \"乙\"; a row without a valid time may "
                    "belong there: row 2"_s});

    Trail foreign = trailOf({visitOf("PLAY_SAY", "Success", u"甲"_s, 0, 1000)});
    foreign.contactId = u"job-2"_s;
    QCOMPARE(findingsOf(FindingKind::ForeignRow, foreign),
        QStringList{u"1 row(s) of another contact ID or instance: row 1"_s});
}

void TestFindingWords::waitsThatMayHoldAConversationSaySo()
{
    Visits visits{visitOf("TRANSFER_TO_AGENT", "Success", u"转人工"_s, 0, 318'000)};
    QCOMPARE(findingsOf(FindingKind::LongWait, trailOf(visits)),
        QStringList{
            u"\"转人工\" took 5 min 18 s: the queue, and perhaps the conversation: row 1"_s});

    visits[0].exit = "Hangup";
    visits[0].variables = R"({"queuingSeconds":14})";
    QCOMPARE(findingsOf(FindingKind::LongWait, trailOf(visits)),
        QStringList{
            u"\"转人工\" took 5 min 18 s: the queue, and perhaps the conversation: row 1"_s});

    const MadeVisit outside = visitOf("BLIND_TRANSFER", "Success", u"外线"_s, 0, 60'000);
    QCOMPARE(findingsOf(FindingKind::LongWait, trailOf({outside})),
        QStringList{u"\"外线\" took 1 min, perhaps with the conversation in it: row 1"_s});
    QCOMPARE(findingsOf(FindingKind::LongWait, trailOf({outside, outside})),
        QStringList{u"2 transfer(s) took 2 min in all, perhaps with conversations in them: "
                    "rows 1, 2"_s});
}

void TestFindingWords::thresholdsAreNamed()
{
    const QStringList lines = thresholdWords({.loopRounds = 4,
                                                 .samePrompt = 1, // brought up to 2
                                                 .timeoutsInARow = 5,
                                                 .longWait = 90s,
                                                 .gap = 700ms})
                                  .split(u'\n');

    QCOMPARE(lines,
        (QStringList{u"Loop: the same node entered 4 time(s) or more"_s,
            u"Repeated prompt: heard 2 time(s) or more"_s,
            u"Repeated timeout: 5 time(s) in a row or more"_s, u"Long wait: 1 min 30 s or longer"_s,
            u"Gap: 0.7 s or longer without a step"_s}));
}

// The timeouts are told of already; of the two loops, that which cost more comes beside them.
void TestFindingWords::theVerdictHasTheWorstThatItDoesNotTellOf()
{
    Visits visits;
    for (int round = 0; round < 3; ++round) {
        const int start = round * 10'000;
        visits.push_back(visitOf("PLAY_SAY", "Success", u"询问"_s, start, start + 1000));
        visits.push_back(visitOf("ASR", "Timeout", u"识别"_s, start + 1000, start + 6000));
        visits.push_back(visitOf("PLAY_SAY", "Success", u"没听清"_s, start + 6000, start + 10'000));
    }
    visits.push_back(visitOf("HANGUP", "Success", u"结束"_s, 30'000, 30'001));
    const Trail trail = trailOf(visits);
    const Story story = storyOf(trail);

    const auto untold = worstUntold(trail, story, verdictWords(trail, *story.verdict));

    QVERIFY(untold);
    QCOMPARE(untold->words, u"\"没听清\" was entered 3 time(s); the repeats took 8 s"_s);
    const Trail calm = trailOf({visits.back()});
    const Story calmStory = storyOf(calm);
    QVERIFY(!worstUntold(calm, calmStory, verdictWords(calm, *calmStory.verdict)));
}

QTEST_GUILESS_MAIN(TestFindingWords)
#include "tst_findingwords.moc"
