// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "durationwords.h"
#include "files/savedanswer.h"
#include "storywords.h"
#include "support/storyvisits.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

// Without a translator, plural forms stay as they are in the source: "2 time(s)".

namespace {
QStringList transcriptOfVisits(const Visits &visits)
{
    const Trail trail = trailOf(visits);
    QStringList lines;
    for (const TranscriptLine &line : transcriptOf(trail)) {
        const SpokenLine words = spokenLine(trail, line);
        lines << words.time + u' ' + words.words;
    }
    return lines;
}

QString spoken(LineKind kind, Heard heard = Heard::Played, const QString &text = u"x"_s,
    std::optional<milliseconds> lasted = 8000ms, const QByteArray &type = "GATHER_INPUT")
{
    const Trail trail = trailOf({{.type = type}});
    return spokenLine(trail,
        {.kind = kind,
            .visit = 0,
            .sinceStart = 0ms,
            .lasted = lasted,
            .text = text,
            .heard = heard})
        .words;
}

bool hasNoPlaceholder(const QString &words)
{
    static const QRegularExpression placeholder(u"%[0-9nL]"_s);
    return !words.isEmpty() && !words.contains(placeholder) && !words.contains(u"  "_s);
}
} // namespace

class TestStoryWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transcriptsSayWhatWasHeardAndDone();
    void everyLineOfATranscriptHasWords_data();
    void everyLineOfATranscriptHasWords();
    void pathsFoldRepeats();
    void longPathsLoseTheirMiddle();
    void manyRowsAreShortened();
    void durationsAreSaid_data();
    void durationsAreSaid();
    void everyGoldenCallIsWorded_data();
    void everyGoldenCallIsWorded();
};

void TestStoryWords::transcriptsSayWhatWasHeardAndDone()
{
    MadeVisit menu = visitOf("GATHER_INPUT", "Timeout", u"主菜单"_s, 6300, 14'300);
    menu.properties = R"({"say":"查询请按 1。"})";
    MadeVisit answered = visitOf("GATHER_INPUT", "Success", u"主菜单"_s, 17'400, 25'400);
    answered.variables = R"({"digits":"2"})";

    QCOMPARE(transcriptOfVisits({visitOf("PLAY_SAY", "Success", u"欢迎"_s, 0, 6300), menu, answered,
                 visitOf("ASR", "Hangup", u"语音"_s, 3'725'000, 3'725'500)}),
        (QStringList{u"00:06 System: 查询请按 1。"_s, u"00:06 Caller: (8 s without a key)"_s,
            u"00:25 Caller: pressed 2"_s, u"1:02:05 The caller hangs up"_s}));
}

void TestStoryWords::everyLineOfATranscriptHasWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &words, const QString &expected) {
        QTest::newRow(qPrintable(expected)) << words << expected;
    };
    using Kind = LineKind;
    row(spoken(Kind::Prompt), u"System: x"_s);
    row(spoken(Kind::Prompt, Heard::Partly), u"System: x (perhaps not to the end)"_s);
    row(spoken(Kind::Prompt, Heard::Unsure), u"System: x (perhaps not heard)"_s);
    row(spoken(Kind::Prompt, Heard::Played, u"${name} %1\n"_s), u"System: ${name} %1"_s);
    row(spoken(Kind::PromptFile), u"System: plays the recording x"_s);
    row(spoken(Kind::PromptFile, Heard::Partly),
        u"System: plays the recording x (perhaps not to the end)"_s);
    row(spoken(Kind::PromptFile, Heard::Unsure),
        u"System: plays the recording x (perhaps not heard)"_s);
    row(spoken(Kind::MessageSent), u"System: sends a text message"_s);
    row(spoken(Kind::Digits), u"Caller: pressed x"_s);
    row(spoken(Kind::Speech), u"Caller: \"x\" (as understood)"_s);
    row(spoken(Kind::Rating), u"Caller: rated x"_s);
    const Heard played = Heard::Played;
    row(spoken(Kind::Silence, played, {}, 8200ms), u"Caller: (8.2 s without a key)"_s);
    row(spoken(Kind::Silence, played, {}, {}), u"Caller: (no key until time ran out)"_s);
    row(spoken(Kind::Silence, played, {}, 8000ms, "ASR"), u"Caller: (8 s without a word)"_s);
    row(spoken(Kind::Silence, played, {}, {}, "ASR"), u"Caller: (not a word until time ran out)"_s);
    row(spoken(Kind::NothingMore), u"Caller: (nothing more until time ran out)"_s);
    row(spoken(Kind::HandedToAgent), u"System: handed to an agent"_s);
    row(spoken(Kind::SentOutside), u"System: put through to an outside number"_s);
    row(spoken(Kind::MessageLeft), u"Caller: left a voice message"_s);
    row(spoken(Kind::QueueTimeout), u"System: no agent until time ran out"_s);
    row(spoken(Kind::QueueFull), u"System: the queue is full"_s);
    row(spoken(Kind::TransferFailed), u"System: the transfer failed"_s);
    row(spoken(Kind::TransferUnderWay, played, {}, {}, "TRANSFER_TO_AGENT"),
        u"System: transfers to an agent; what came of it is not recorded"_s);
    row(spoken(Kind::TransferUnderWay, played, {}, {}, "BLIND_TRANSFER"),
        u"System: transfers to an outside number; what came of it is not recorded"_s);
    row(spoken(Kind::TransferUnderWay, played, {}, {}, "VOICE_MAIL"),
        u"System: voicemail; its end is not recorded"_s);
    row(spoken(Kind::HungUp), u"The caller hangs up"_s);
    row(spoken(Kind::HangUpReported),
        u"The caller is reported to have hung up, yet the flow went on"_s);
    row(spoken(Kind::FlowEnded), u"The flow ends the call"_s);
}

void TestStoryWords::everyLineOfATranscriptHasWords()
{
    QFETCH(const QString, words);

    QTEST(words, "expected");
}

void TestStoryWords::pathsFoldRepeats()
{
    const auto at
        = [](const QString &name) { return visitOf("PLAY_SAY", "Success", name, 0, 1000); };
    const Trail trail = trailOf({at(u"开始"_s), at(u"菜单"_s), at(u"重试"_s), at(u"菜单"_s),
        at(u"重试"_s), at(u"再见"_s), at(u"再见"_s), at({})});

    QCOMPARE(pathWords(trail, pathOf(trail, PathDetail::EveryStep)),
        u"开始 → (菜单 → 重试) × 2 → 再见 × 2 → Prompt"_s);
    QCOMPARE(pathWords(trail, {}), QString());
}

void TestStoryWords::longPathsLoseTheirMiddle()
{
    const Trail trail = trailOf(manyVisits(90));

    const QStringList parts
        = pathWords(trail, pathOf(trail, PathDetail::EveryStep)).split(u" → "_s);

    QCOMPARE(parts.size(), 41);
    QCOMPARE(parts[29], u"节点 30"_s);
    QCOMPARE(parts[30], u"…"_s);
    QCOMPARE(parts[31], u"节点 81"_s);
    QCOMPARE(parts.last(), u"节点 90"_s);
}

void TestStoryWords::manyRowsAreShortened()
{
    std::vector<int> visits{1233};
    QCOMPARE(rowWords(visits), u"row 1234"_s);

    visits = {0, 1, 2, 3, 4, 5, 6, 7};
    QCOMPARE(rowWords(visits), u"rows 1, 2, 3, 4, 5, 6, 7, 8"_s);

    visits.push_back(1233);
    QCOMPARE(rowWords(visits), u"rows 1, 2, 3, 4, 5, 6, 7, …, 1234"_s);
}

void TestStoryWords::durationsAreSaid_data()
{
    QTest::addColumn<milliseconds>("duration");
    QTest::addColumn<QString>("words");
    const std::pair<milliseconds, QString> rows[] = {{0ms, u"0 ms"_s}, {21ms, u"21 ms"_s},
        {7200ms, u"7.2 s"_s}, {7000ms, u"7 s"_s}, {59'999ms, u"59.9 s"_s}, {60'000ms, u"1 min"_s},
        {83'900ms, u"1 min 23 s"_s}, {3'599'999ms, u"59 min 59 s"_s}, {3'600'000ms, u"1 h"_s},
        {3'725'000ms, u"1 h 2 min"_s}};
    for (const auto &[duration, words] : rows)
        QTest::newRow(qPrintable(words)) << duration << words;
}

void TestStoryWords::durationsAreSaid()
{
    QFETCH(const milliseconds, duration);

    QTEST(spokenDuration(duration), "words");
}

void TestStoryWords::everyGoldenCallIsWorded_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(TEST_FILES "/../golden"));
    for (const QString &file : folder.entryList({u"*.json"_s}, QDir::Files))
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestStoryWords::everyGoldenCallIsWorded()
{
    QFETCH(const QString, path);
    const Trail trail = std::get<Trail>(openSavedAnswer(path));
    const Story story = storyOf(trail);

    for (const Finding &finding : story.findings)
        QVERIFY(hasNoPlaceholder(findingWords(trail, finding).words));
    for (const TranscriptLine &line : story.transcript)
        QVERIFY(hasNoPlaceholder(spokenLine(trail, line).words));
    if (!story.verdict)
        return;
    const VerdictWords words = verdictWords(trail, *story.verdict);
    QVERIFY(hasNoPlaceholder(words.headline));
    QVERIFY(!words.headline.endsWith(u'.'));
    QVERIFY(hasNoPlaceholder(words.basis.words));
    QCOMPARE(words.incomplete.isEmpty(), trail.isComplete());
    for (const Statement &fact : words.facts) {
        QVERIFY(hasNoPlaceholder(fact.words));
        QVERIFY(!fact.visits.empty());
    }
}

QTEST_GUILESS_MAIN(TestStoryWords)
#include "tst_storywords.moc"
