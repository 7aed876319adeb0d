// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storywords.h"
#include "support/storyvisits.h"

#include <QTest>

using namespace Qt::StringLiterals;

// Without a translator, plural forms stay as they are in the source: "2 time(s)".

namespace {
VerdictWords wordsOf(const Trail &trail)
{
    return verdictWords(trail, *verdictOf(trail));
}

QString headlineOf(const Visits &visits)
{
    return wordsOf(trailOf(visits)).headline;
}

QStringList factsOf(const Trail &trail)
{
    QStringList facts;
    for (const Statement &fact : wordsOf(trail).facts)
        facts << fact.words + u": "_s + rowWords(fact.visits);
    return facts;
}
} // namespace

class TestVerdictWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHangUpIsWordedByTypeOfNode_data();
    void aHangUpIsWordedByTypeOfNode();
    void aHangUpSaysWhatIsKnownOfTheTime();
    void namesStandAsTheyAre();
    void nodesThatGoByTheirTypeAreNotNamedTwice();
    void everyRuleHasItsSentence_data();
    void everyRuleHasItsSentence();
    void troubleIsWordedByTypeOfNode_data();
    void troubleIsWordedByTypeOfNode();
    void aDoubtfulEndIsNotCalledNormal();
    void factsTellWhatCameBefore();
    void troubleOfTheHeadlineIsNoFact();
    void aReportedHangUpIsAFact();
    void timeAtATransferMayHoldAConversation();
    void theBasisNamesItsRows_data();
    void theBasisNamesItsRows();
    void rowsThatAreMissingAreToldFirst();
    void momentsAreThoseOfTheEvent_data();
    void momentsAreThoseOfTheEvent();
};

void TestVerdictWords::aHangUpIsWordedByTypeOfNode_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("in");
    const auto row = [](const QByteArray &type, const QString &after, const QString &in) {
        QTest::newRow(type.constData()) << type << after << in;
    };
    row("PLAY_SAY", u"The caller hung up 7.2 s into \"主菜单\" (prompt)"_s,
        u"The caller hung up in \"主菜单\" (prompt)"_s);
    row("GATHER_INPUT", u"The caller hung up 7.2 s into \"主菜单\" (keypad input)"_s,
        u"The caller hung up in \"主菜单\" (keypad input)"_s);
    row("ASR", u"The caller hung up 7.2 s into \"主菜单\" (speech recognition)"_s,
        u"The caller hung up in \"主菜单\" (speech recognition)"_s);
    row("VOICE_NAVIGATOR", u"The caller hung up 7.2 s into \"主菜单\" (voice navigator)"_s,
        u"The caller hung up in \"主菜单\" (voice navigator)"_s);
    row("SATISFACTION_RATING", u"The caller hung up 7.2 s into \"主菜单\" (satisfaction rating)"_s,
        u"The caller hung up in \"主菜单\" (satisfaction rating)"_s);
    row("TRANSFER_TO_AGENT", u"The caller hung up after 7.2 s in the queue of \"主菜单\""_s,
        u"The caller hung up in the queue of \"主菜单\""_s);
    row("BLIND_TRANSFER",
        u"The caller hung up 7.2 s into \"主菜单\" (transfer to an outside number)"_s,
        u"The caller hung up in \"主菜单\" (transfer to an outside number)"_s);
    row("VOICE_MAIL", u"The caller hung up 7.2 s into \"主菜单\" (voicemail)"_s,
        u"The caller hung up in \"主菜单\" (voicemail)"_s);
    row("RUN_FUNCTION", u"The caller hung up 7.2 s into \"主菜单\""_s,
        u"The caller hung up in \"主菜单\""_s);
    row("HOLOGRAM", u"The caller hung up 7.2 s into \"主菜单\""_s,
        u"The caller hung up in \"主菜单\""_s);
}

void TestVerdictWords::aHangUpIsWordedByTypeOfNode()
{
    QFETCH(const QByteArray, type);
    const Visits timed{{.leave = 7200, .type = type, .exit = "Hangup", .name = u"主菜单"_s}};
    const Visits untimed{{.leave = {}, .type = type, .exit = "Hangup", .name = u"主菜单"_s}};

    QTEST(headlineOf(timed), "after");
    QTEST(headlineOf(untimed), "in");
}

void TestVerdictWords::aHangUpSaysWhatIsKnownOfTheTime()
{
    Visits visits{visitOf("TRANSFER_TO_AGENT", "Hangup", u"转人工"_s, 0, 318'000)};
    visits[0].variables = R"({"queuingSeconds":"14"})";
    QCOMPARE(headlineOf(visits),
        u"The caller hung up 5 min 18 s into \"转人工\", after 14 s in the queue"_s);

    visits[0].variables = R"({"queuingSeconds":"318"})";
    QCOMPARE(
        headlineOf(visits), u"The caller hung up after 5 min 18 s in the queue of \"转人工\""_s);

    QCOMPARE(headlineOf({visitOf("PLAY_SAY", "Hangup", u"再见"_s, 5, 5)}),
        u"The caller hung up in \"再见\" (prompt)"_s);
}

void TestVerdictWords::namesStandAsTheyAre()
{
    QCOMPARE(headlineOf({visitOf("GATHER_INPUT", "Hangup", u"%1 %2 \"%n\""_s, 0, 2000)}),
        u"The caller hung up 2 s into \"%1 %2 \"%n\"\" (keypad input)"_s);
    QCOMPARE(headlineOf({visitOf("PLAY_SAY", "Hangup", u"a\nb\u202e"_s, 0, 2000)}),
        u"The caller hung up 2 s into \"a␊b⟪RLO⟫\" (prompt)"_s);
}

void TestVerdictWords::nodesThatGoByTheirTypeAreNotNamedTwice()
{
    QCOMPARE(headlineOf({visitOf("GATHER_INPUT", "Hangup", u" "_s, 0, 2000)}),
        u"The caller hung up 2 s into \"Keypad input\""_s);
    QCOMPARE(headlineOf({visitOf("VOICE_MAIL", "Hangup", u"Voicemail"_s, 0, 2000)}),
        u"The caller hung up 2 s into \"Voicemail\""_s);
}

void TestVerdictWords::everyRuleHasItsSentence_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("exit");
    QTest::addColumn<QString>("headline");
    const auto row = [](const QByteArray &type, const QByteArray &exit, const QString &words) {
        QTest::addRow("%s %s", type.constData(), exit.constData()) << type << exit << words;
    };
    row("TRANSFER_TO_AGENT", "Success", u"The caller was handed to an agent in \"节点\""_s);
    row("BLIND_TRANSFER", "Success",
        u"The caller was put through to an outside number in \"节点\""_s);
    row("VOICE_MAIL", "Success", u"The caller went to voicemail in \"节点\""_s);
    row("TRANSFER_TO_AGENT", "Timeout",
        u"The caller waited 3 s in the queue of \"节点\" until time ran out"_s);
    row("TRANSFER_TO_AGENT", "Overflow",
        u"The queue of \"节点\" was full: the caller was not put through"_s);
    row("TRANSFER_TO_AGENT", "Failure", u"The transfer to an agent in \"节点\" failed"_s);
    row("BLIND_TRANSFER", "Failure", u"The transfer to an outside number in \"节点\" failed"_s);
    row("BLIND_TRANSFER", "Timeout", u"The transfer to an outside number in \"节点\" timed out"_s);
    row("HANGUP", "Success", u"The flow ended the call normally in \"节点\""_s);
    row("PLAY_SAY", "Success",
        u"The trail ends with \"节点\" (exit: Done): why the call ended is not recorded"_s);
    row("PLAY_SAY", "",
        u"The trail ends with \"节点\"; neither its exit nor why the call ended is recorded"_s);
    row("PLAY_SAY", "Released",
        u"The trail ends with \"节点\" and the unknown exit code Released: why the call ended "
        "is not recorded"_s);
    row("no leave time", "Success",
        u"No leave time is recorded for \"节点\": the call may still be in progress, or what "
        "followed may be lost"_s);
    row("left before", "Success",
        u"\"节点\" has no valid leave time: how the call ended cannot be told"_s);
}

void TestVerdictWords::everyRuleHasItsSentence()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, exit);
    MadeVisit made = visitOf(type, exit, u"节点"_s, 0, 3000);
    if (type == "no leave time")
        made.leave = {};
    if (type == "left before")
        made.leave = -1000;

    QTEST(headlineOf({made}), "headline");
}

void TestVerdictWords::troubleIsWordedByTypeOfNode_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("timeout");
    QTest::addColumn<QString>("failure");
    const auto row = [](const QByteArray &type, const QString &timeout, const QString &failure) {
        const QString ended = u"The flow ended the call after "_s;
        QTest::newRow(type.constData()) << type << ended + timeout << ended + failure;
    };
    row("PLAY_SAY", u"\"节点\" timed out"_s, u"the prompt in \"节点\" failed"_s);
    row("GATHER_INPUT", u"keypad input in \"节点\" timed out"_s,
        u"keypad input in \"节点\" failed"_s);
    row("ASR", u"speech input in \"节点\" timed out"_s, u"speech input in \"节点\" failed"_s);
    row("SMS", u"\"节点\" timed out"_s, u"the text message in \"节点\" failed"_s);
    row("RUN_FUNCTION", u"the function in \"节点\" timed out"_s,
        u"the function in \"节点\" failed"_s);
    row("HTTP_REQUEST", u"the HTTP request in \"节点\" timed out"_s,
        u"the HTTP request in \"节点\" failed"_s);
    row("VOICE_MAIL", u"\"节点\" timed out"_s, u"voicemail in \"节点\" failed"_s);
    row("JSON_PARSER", u"\"节点\" timed out"_s, u"\"节点\" failed"_s);
}

void TestVerdictWords::troubleIsWordedByTypeOfNode()
{
    QFETCH(const QByteArray, type);
    const MadeVisit end = visitOf("HANGUP", "Success", u"结束"_s, 2000, 3000);

    QTEST(headlineOf({visitOf(type, "Timeout", u"节点"_s, 0, 1000), end}), "timeout");
    QTEST(headlineOf({visitOf(type, "Failure", u"节点"_s, 0, 1000), end}), "failure");
}

void TestVerdictWords::aDoubtfulEndIsNotCalledNormal()
{
    const QString plain = u"The flow ended the call in \"结束\""_s;

    QCOMPARE(headlineOf({visitOf("HANGUP", "Failure", u"结束"_s, 0, 1000)}), plain);
    QCOMPARE(headlineOf({visitOf("GATHER_INPUT", "Hangup", u"主菜单"_s, 0, 1000),
                 visitOf("SMS", "Success", u"短信"_s, 1000, 2000),
                 visitOf("HANGUP", "Success", u"结束"_s, 2000, 3000)}),
        plain);
}

void TestVerdictWords::factsTellWhatCameBefore()
{
    const Trail trail = trailOf({visitOf("GATHER_INPUT", "Timeout", u"主菜单"_s, 0, 1000),
        visitOf("RUN_FUNCTION", "Failure", u"查询"_s, 1000, 2000),
        visitOf("GATHER_INPUT", "Timeout", u"主菜单"_s, 2000, 3000),
        visitOf("TRANSFER_TO_AGENT", "Overflow", u"转人工"_s, 3000, 4000),
        visitOf("GATHER_INPUT", "Hangup", u"主菜单"_s, 4000, 5000),
        visitOf("SPLIT", "Timeout", u"判断"_s, 5000, 6000)});

    QCOMPARE(factsOf(trail),
        (QStringList{u"Before that, keypad input timed out 2 time(s): rows 1, 3"_s,
            u"Before that, 1 step(s) failed: row 2"_s,
            u"Before that, the queue was full 1 time(s): row 4"_s,
            u"\"主菜单\" was entered 3 time(s): rows 1, 3, 5"_s}));
}

void TestVerdictWords::troubleOfTheHeadlineIsNoFact()
{
    const Trail trail = trailOf({visitOf("RUN_FUNCTION", "Timeout", u"甲"_s, 0, 1000),
        visitOf("RUN_FUNCTION", "Timeout", u"乙"_s, 1000, 2000),
        visitOf("HANGUP", "Success", u"结束"_s, 2000, 3000)});

    QCOMPARE(factsOf(trail),
        QStringList{u"Before that, a function or request timed out 1 time(s): row 1"_s});
}

void TestVerdictWords::aReportedHangUpIsAFact()
{
    const Trail trail = trailOf({visitOf("GATHER_INPUT", "Hangup", u"主菜单"_s, 0, 1000),
        visitOf("TRANSFER_TO_AGENT", "Success", u"转人工"_s, 1000, 1000)});

    QCOMPARE(factsOf(trail),
        QStringList{u"Before that, the caller is reported to have hung up 1 time(s), yet the flow "
                    "went on: row 1"_s});
}

void TestVerdictWords::timeAtATransferMayHoldAConversation()
{
    Visits visits{visitOf("TRANSFER_TO_AGENT", "Success", u"转人工"_s, 0, 318'000)};
    QCOMPARE(factsOf(trailOf(visits)),
        QStringList{u"The step lasted 5 min 18 s; waiting, ringing and conversation may be in it: "
                    "row 1"_s});

    visits[0].variables = R"({"queuingSeconds":14})";
    QCOMPARE(headlineOf(visits),
        u"The caller was handed to an agent in \"转人工\" after 14 s in the queue"_s);
    QCOMPARE(factsOf(trailOf(visits)),
        QStringList{u"The step lasted 5 min 18 s; what is not the queue may be ringing or "
                    "conversation: row 1"_s});

    visits[0].exit = "Hangup";
    QCOMPARE(factsOf(trailOf(visits)), QStringList());
}

void TestVerdictWords::theBasisNamesItsRows_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<int>("missing");
    QTest::addColumn<QString>("basis");
    QTest::newRow("recorded") << QByteArray("Success") << QByteArray("Hangup") << 0
                              << u"Recorded in row 2"_s;
    QTest::newRow("rows missing") << QByteArray("Success") << QByteArray("Hangup") << 1
                                  << u"Inferred from row 2: missing rows may say otherwise"_s;
    QTest::newRow("not recorded") << QByteArray("Success") << QByteArray("Success") << 0
                                  << u"Nothing is recorded after row 2"_s;
    QTest::newRow("not recorded, rows missing") << QByteArray("Success") << QByteArray("Success")
                                                << 1 << u"Row 2 is the last one received"_s;
    QTest::newRow("still open") << QByteArray("Success") << QByteArray() << 0
                                << u"Inferred from row 2"_s;
    QTest::newRow("trouble") << QByteArray("Failure") << QByteArray("end") << 0
                             << u"Inferred from rows 1 and 2: whether one led to the other is not "
                                "recorded"_s;
}

void TestVerdictWords::theBasisNamesItsRows()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, last);
    QFETCH(const int, missing);
    MadeVisit end = visitOf(last == "end" ? "HANGUP" : "PLAY_SAY", last, u"乙"_s, 1000, 2000);
    if (last.isEmpty())
        end.leave = {};
    Trail trail = trailOf({visitOf("RUN_FUNCTION", first, u"甲"_s, 0, 1000), end});
    trail.totalCount = 2 + missing;

    QTEST(wordsOf(trail).basis.words, "basis");
    QCOMPARE(wordsOf(trail).basis.visits, verdictOf(trail)->proof);
}

void TestVerdictWords::rowsThatAreMissingAreToldFirst()
{
    Trail trail = trailOf({visitOf("PLAY_SAY", "Hangup", u"甲"_s, 0, 1000)});
    QCOMPARE(wordsOf(trail).incomplete, QString());

    trail.totalCount = 1348;
    QCOMPARE(wordsOf(trail).incomplete,
        u"Only 1 of 1,348 rows are here; what follows rests on these alone."_s);

    trail.totalCount = 12'000;
    QCOMPARE(wordsOf(trail).incomplete,
        u"Only the first 1 of 12,000 rows can be read; what follows rests on these alone."_s);

    trail.totalCount = {};
    addMissingPage(trail, {.number = 2, .code = {}});
    QCOMPARE(wordsOf(trail).incomplete,
        u"Rows are missing; what follows rests on those that are here."_s);
}

void TestVerdictWords::momentsAreThoseOfTheEvent_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("exit");
    QTest::addColumn<QByteArray>("variables");
    QTest::addColumn<QString>("moment");
    const QByteArray none = "{}";
    QTest::newRow("hang-up, when the node was left")
        << QByteArray("PLAY_SAY") << QByteArray("Hangup") << none << u"1 min 35 s into the call"_s;
    QTest::newRow("agent, when the queue was left")
        << QByteArray("TRANSFER_TO_AGENT") << QByteArray("Success")
        << QByteArray(R"({"queuingSeconds":3})") << u"8 s into the call"_s;
    QTest::newRow("agent, nobody knows when")
        << QByteArray("TRANSFER_TO_AGENT") << QByteArray("Success") << none << QString();
    QTest::newRow("outside number, nobody knows when")
        << QByteArray("BLIND_TRANSFER") << QByteArray("Success") << none << QString();
    QTest::newRow("voicemail, when it began")
        << QByteArray("VOICE_MAIL") << QByteArray("Success") << none << u"5 s into the call"_s;
    QTest::newRow("end of the flow, when it began")
        << QByteArray("HANGUP") << QByteArray("Success") << none << u"5 s into the call"_s;
    QTest::newRow("nothing recorded")
        << QByteArray("PLAY_SAY") << QByteArray("Success") << none << QString();
}

void TestVerdictWords::momentsAreThoseOfTheEvent()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, exit);
    QFETCH(const QByteArray, variables);
    MadeVisit last = visitOf(type, exit, u"乙"_s, 5000, 95'000);
    last.variables = variables;

    QTEST(wordsOf(trailOf({visitOf("INCOMING_CALL", "Success", u"甲"_s, 0, 5000), last})).moment,
        "moment");
}

QTEST_GUILESS_MAIN(TestVerdictWords)
#include "tst_verdictwords.moc"
