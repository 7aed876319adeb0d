// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callfacts.h"
#include "completenesswords.h"
#include "durationwords.h"
#include "sharebar.h"
#include "support/trails.h"
#include "wording.h"

#include <QTest>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
NodeVisit visitOf(const QByteArray &type, const QByteArray &exit = "Success")
{
    return trailOf({{.type = type, .exit = exit}}).visits.front();
}

Trail partialTrail()
{
    Trail trail;
    addPage(trail, pageOf(1, manyVisits(100), 348));
    return trail;
}
} // namespace

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void durationsReadWell_data();
    void durationsReadWell();
    void timesSinceStartReadWell_data();
    void timesSinceStartReadWell();
    void clocksFollowTheZone();
    void offsetsAreThoseOfTheDay_data();
    void offsetsAreThoseOfTheDay();
    void everyTypeHasWords();
    void unknownTypesGoByTheirCode();
    void exitsAreWordedByType_data();
    void exitsAreWordedByType();
    void laterRoundsAreNumbered();
    void unnamedNodesGoByTheirType();
    void controlsAreMadeVisible_data();
    void controlsAreMadeVisible();
    void longTextsAreElided();
    void elidingCutsNoCharacterInTwo();
    void completenessCountsRowsAndPages();
    void completeTrailsLackNothing();
    void aPageMissingInBetweenSaysWhere();
    void incompleteTrailsSayWhatIsMissing();
    void arrivingTrailsSayWhichPageIsUnderWay();
    void staleTrailsSayHowOldTheyAre_data();
    void staleTrailsSayHowOldTheyAre();
    void sharesOfOverlappingVisitsAddUp();
};

void TestWording::durationsReadWell_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("words");

    QTest::newRow("nothing at all") << qint64(0) << u"0 ms"_s;
    QTest::newRow("a moment") << qint64(1) << u"1 ms"_s;
    QTest::newRow("milliseconds") << qint64(99) << u"99 ms"_s;
    QTest::newRow("a tenth") << qint64(100) << u"0.1 s"_s;
    QTest::newRow("seconds") << qint64(6'200) << u"6.2 s"_s;
    QTest::newRow("a minute") << qint64(60'000) << u"1 min 0 s"_s;
    QTest::newRow("minutes") << qint64(125'000) << u"2 min 5 s"_s;
    QTest::newRow("nearly an hour") << qint64(3'599'999) << u"59 min 59 s"_s;
    QTest::newRow("an hour") << qint64(3'725'000) << u"1 h 2 min"_s;
    QTest::newRow("days") << qint64(90'061'500) << u"25 h 1 min"_s;
}

void TestWording::durationsReadWell()
{
    QFETCH(qint64, ms);

    QTEST(durationWords(milliseconds(ms)), "words");
    QCOMPARE(durationWords({}), u"—"_s);
}

void TestWording::timesSinceStartReadWell_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");

    QTest::newRow("at once") << qint64(0) << u"+0.0"_s;
    QTest::newRow("not rounded up") << qint64(59'999) << u"+59.9"_s;
    QTest::newRow("seconds") << qint64(6'320) << u"+6.3"_s;
    QTest::newRow("minutes") << qint64(65'300) << u"+1:05.3"_s;
    QTest::newRow("hours") << qint64(3'725'000) << u"+1:02:05.0"_s;
}

void TestWording::timesSinceStartReadWell()
{
    QFETCH(qint64, ms);

    QTEST(sinceStartText(milliseconds(ms)), "text");
}

void TestWording::clocksFollowTheZone()
{
    const milliseconds time(noon);

    QCOMPARE(clockText(time, QTimeZone::utc()), u"02:42:22.876"_s);
    QCOMPARE(clockText(time, QTimeZone("Asia/Shanghai")), u"10:42:22.876"_s);
    QCOMPARE(dateTimeText(time, QTimeZone("Asia/Shanghai")), u"2021-05-25 10:42:22"_s);
    QCOMPARE(dateTimeText(time, QTimeZone("America/Los_Angeles")), u"2021-05-24 19:42:22"_s);
}

void TestWording::offsetsAreThoseOfTheDay_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("text");
    constexpr qint64 january = 1'610'000'000'000;

    QTest::newRow("China") << QByteArray("Asia/Shanghai") << noon << u"UTC+08:00"_s;
    QTest::newRow("UTC") << QByteArray("UTC") << noon << u"UTC+00:00"_s;
    QTest::newRow("summer") << QByteArray("Europe/Berlin") << noon << u"UTC+02:00"_s;
    QTest::newRow("winter") << QByteArray("Europe/Berlin") << january << u"UTC+01:00"_s;
    QTest::newRow("half an hour") << QByteArray("Asia/Kolkata") << noon << u"UTC+05:30"_s;
    QTest::newRow("west, half an hour")
        << QByteArray("America/St_Johns") << january << u"UTC-03:30"_s;
    QTest::newRow("less than an hour west") << QByteArray("UTC-00:30") << noon << u"UTC-00:30"_s;
}

void TestWording::offsetsAreThoseOfTheDay()
{
    QFETCH(QByteArray, zone);
    QFETCH(qint64, time);

    QTEST(offsetText(milliseconds(time), QTimeZone(zone)), "text");
}

void TestWording::everyTypeHasWords()
{
    const QByteArrayList codes{"INCOMING_CALL", "PLAY_SAY", "GATHER_INPUT", "SPLIT",
        "SET_VARIABLES", "TRANSFER_TO_AGENT", "BLIND_TRANSFER", "RUN_FUNCTION", "HTTP_REQUEST",
        "JSON_PARSER", "SUB", "SUB_START", "SUB_END", "ASR", "VOICE_NAVIGATOR",
        "SATISFACTION_RATING", "VOICE_MAIL", "SMS", "HANGUP_REASON", "HANGUP"};
    QStringList words;
    for (const QByteArray &code : codes)
        words << typeWords(visitOf(code));

    QVERIFY(!words.contains(QString()));
    for (const QByteArray &code : codes)
        QVERIFY(!words.contains(QString::fromLatin1(code)));
    QCOMPARE(words.removeDuplicates(), 0);
}

void TestWording::unknownTypesGoByTheirCode()
{
    QCOMPARE(typeWords(visitOf("BRAND_NEW_NODE")), u"BRAND_NEW_NODE"_s);
    QCOMPARE(typeWords(visitOf("")), u"Unknown type"_s);
}

void TestWording::exitsAreWordedByType_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("exit");
    QTest::addColumn<QString>("words");
    const auto row = [](const QByteArray &type, const QByteArray &exit, const QString &words) {
        QTest::addRow("%s %s", type.constData(), exit.constData()) << type << exit << words;
    };

    row("PLAY_SAY", "Success", u"Done"_s);
    row("SPLIT", "Default", u"Default exit"_s);
    row("SPLIT", "Branch-A", u"Took branch A"_s);
    row("SPLIT", "Branch-VIP 客户", u"Took branch VIP 客户"_s);
    row("GATHER_INPUT", "Timeout", u"Input timed out"_s);
    row("SATISFACTION_RATING", "Timeout", u"Input timed out"_s);
    row("ASR", "Timeout", u"Speech timed out"_s);
    row("VOICE_NAVIGATOR", "Timeout", u"Speech timed out"_s);
    row("TRANSFER_TO_AGENT", "Timeout", u"Queue timed out"_s);
    row("BLIND_TRANSFER", "Timeout", u"No answer in time"_s);
    row("RUN_FUNCTION", "Timeout", u"Run timed out"_s);
    row("FUNCTION_COMPUTE", "Timeout", u"Run timed out"_s);
    row("HTTP_REQUEST", "Timeout", u"Run timed out"_s);
    row("PLAY_SAY", "Timeout", u"Timed out"_s);
    row("TRANSFER_TO_AGENT", "Overflow", u"Queue was full"_s);
    row("RUN_FUNCTION", "Failure", u"Failed"_s);
    row("BLIND_TRANSFER", "Failure", u"Transfer failed"_s);
    row("GATHER_INPUT", "Hangup", u"Caller hung up"_s);
    row("GATHER_INPUT", "Brand-new", u"Brand-new"_s);
    row("GATHER_INPUT", "success", u"success"_s); // another code, shown as it is
    row("HANGUP", "", u"Not recorded"_s);
}

void TestWording::exitsAreWordedByType()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, exit);

    QTEST(exitWords(visitOf(type, exit)), "words");
}

void TestWording::laterRoundsAreNumbered()
{
    const NodeVisit visit = trailOf({{.name = u"主菜单"_s}}).visits.front();

    QCOMPARE(nodeLabel(visit, {.number = 1, .count = 3}), u"主菜单"_s);
    QCOMPARE(nodeLabel(visit, {.number = 2, .count = 3}), u"主菜单 (2/3)"_s);
    QCOMPARE(nodeLabel(trailOf({{.name = u"%1 %2"_s}}).visits.front(), {.number = 2, .count = 3}),
        u"%1 %2 (2/3)"_s);
}

void TestWording::unnamedNodesGoByTheirType()
{
    const NodeVisit visit = trailOf({{.type = "GATHER_INPUT", .name = QString()}}).visits.front();

    QCOMPARE(nodeLabel(visit, {}), u"Keypad input"_s);
}

void TestWording::controlsAreMadeVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("plain") << u"您好 = 1"_s << u"您好 = 1"_s;
    QTest::newRow("beyond the first plane") << u"😀"_s << u"😀"_s;
    QTest::newRow("line breaks") << u"a\r\nb"_s << u"a␍␊b"_s;
    QTest::newRow("tabulator") << u"a\tb"_s << u"a␉b"_s;
    QTest::newRow("NUL") << QString(QChar(0)) << u"␀"_s;
    QTest::newRow("escape") << u"\x1b[31m"_s << u"␛[31m"_s;
    QTest::newRow("delete") << QString(QChar(0x7f)) << u"␡"_s;
    QTest::newRow("C1 control") << QString(QChar(0x9b)) << u"⟪9B⟫"_s;
    QTest::newRow("right-to-left override") << u"a\u202egnp.b"_s << u"a⟪RLO⟫gnp.b"_s;
    QTest::newRow("isolate") << u"\u2066x\u2069"_s << u"⟪LRI⟫x⟪PDI⟫"_s;
    QTest::newRow("zero-width blank") << u"job\u200b-1"_s << u"job⟪ZWSP⟫-1"_s;
    QTest::newRow("byte order mark") << u"\ufeffjob"_s << u"⟪BOM⟫job"_s;
    QTest::newRow("arabic letter mark") << u"a\u061cb"_s << u"a⟪ALM⟫b"_s;
    QTest::newRow("word joiner") << u"a\u2060b"_s << u"a⟪WJ⟫b"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a⟪LS⟫b"_s;
    QTest::newRow("paragraph separator") << u"a\u2029b"_s << u"a⟪PS⟫b"_s;
    QTest::newRow("half of a pair") << u"a"_s + QChar(0xd83d) + u"b"_s << u"a⟪D83D⟫b"_s;
}

void TestWording::controlsAreMadeVisible()
{
    QFETCH(QString, text);

    QTEST(displayText(text), "shown");
}

void TestWording::longTextsAreElided()
{
    QCOMPARE(displayText(QString(10, u'x'), 10), QString(10, u'x'));
    QCOMPARE(displayText(QString(11, u'x'), 10), QString(10, u'x') + u"…"_s);
    QCOMPARE(displayText(QString(1'000'000, u'x')).size(), 501);
}

void TestWording::elidingCutsNoCharacterInTwo()
{
    const QString shown = displayText(u"ab😀cd"_s, 3);

    QVERIFY(shown.isValidUtf16());
    QCOMPARE(shown, u"ab…"_s);
}

void TestWording::completenessCountsRowsAndPages()
{
    QCOMPARE(completenessWords(trailOf(manyVisits(7))).section(u'·', 0, 0), u"7 / 7 rows "_s);
    QCOMPARE(completenessWords(partialTrail()).section(u'·', 0, 0), u"100 / 348 rows "_s);
    QVERIFY(completenessWords(partialTrail()).section(u'·', 1).contains(u"1 page"_s));
}

void TestWording::completeTrailsLackNothing()
{
    QCOMPARE(incompleteWords(trailOf(manyVisits(7))), QString());
    QCOMPARE(incompleteWords({}), QString());
}

void TestWording::aPageMissingInBetweenSaysWhere()
{
    const auto visits = [](int first) {
        std::vector<MadeVisit> made;
        for (int i = 0; i < 2; ++i)
            made.push_back({.enter = (first + i) * 1000, .leave = (first + i) * 1000 + 500});
        return made;
    };
    Trail trail;
    addPage(trail, pageOf(1, visits(0), 8));
    addPage(trail, pageOf(3, visits(4), 8));
    addMissingPage(trail, {.number = 2, .code = {}});
    addMissingPage(trail, {.number = 4, .code = {}}); // at the end: of that the count tells

    QCOMPARE(missingPlaceWords(trail),
        u"Rows are missing after row 2: numbers count those that are here."_s);

    addPage(trail, pageOf(2, visits(2), 8));
    QCOMPARE(missingPlaceWords(trail), QString());
    Trail late;
    addPage(late, pageOf(2, visits(2), 4));
    addMissingPage(late, {.number = 1, .code = {}});
    QCOMPARE(missingPlaceWords(late), u"What is missing belongs before row 1."_s);
}

void TestWording::incompleteTrailsSayWhatIsMissing()
{
    Trail trail = partialTrail();
    trail.fetchedAt = {};
    QCOMPARE(incompleteWords(trail), u"100 of 348 rows: the others are not in what was opened."_s);

    trail.fetchedAt = QDateTime::currentDateTimeUtc();
    QCOMPARE(incompleteWords(trail), u"100 of 348 rows: the service sent no more."_s);

    addMissingPage(trail, {.number = 3, .code = u"Throttling.User"_s});
    QCOMPARE(incompleteWords(trail), u"100 of 348 rows: page 3 failed (Throttling.User)."_s);

    addMissingPage(trail, {.number = 2, .code = {}});
    QCOMPARE(incompleteWords(trail), u"100 of 348 rows: pages 2–3 did not come."_s);
    trail.fetchedAt = {};
    addMissingPage(trail, {.number = 5, .code = {}});
    QCOMPARE(
        incompleteWords(trail), u"100 of 348 rows: pages 2–3, 5 are not in what was opened."_s);
    for (int page = 7; page <= 21; page += 2)
        addMissingPage(trail, {.number = page, .code = {}});
    const QString many = incompleteWords(trail);
    QVERIFY2(many.startsWith(u"100 of 348 rows: 11 page"_s), qPrintable(many));
    QVERIFY2(many.endsWith(u"the first is page 2."_s), qPrintable(many));

    Trail silent = partialTrail();
    silent.fetchedAt = QDateTime::currentDateTimeUtc();
    addMissingPage(silent, {.number = 2, .code = {}});
    QCOMPARE(incompleteWords(silent), u"100 of 348 rows: page 2 did not come."_s);

    Trail cutOff;
    addPage(cutOff, pageOf(1, manyVisits(2), 12'345));
    QCOMPARE(incompleteWords(cutOff),
        u"Only the first 2 of 12,345 rows can be read: the service hands out no more."_s);

    Trail unreadable = trailOf(manyVisits(2));
    unreadable.unreadableRows = 1;
    QVERIFY(incompleteWords(unreadable).contains(u"could not be read"_s));
}

void TestWording::arrivingTrailsSayWhichPageIsUnderWay()
{
    const Trail trail = partialTrail();

    QCOMPARE(arrivalWords(trail), u"100 of 348 rows · page 2 of 4"_s);
    Trail gap = partialTrail();
    gap.pages = {1, 3, 4};
    QCOMPARE(arrivalWords(gap), u"100 of 348 rows · page 2 of 4"_s);
    QCOMPARE(arrivedShare(trail), 100.0 / 348);
    QCOMPARE(arrivedShare({}), 1.0);
}

void TestWording::staleTrailsSayHowOldTheyAre_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");

    QTest::newRow("just now") << 0 << QString();
    QTest::newRow("a clock set back") << -5'000 << QString();
    QTest::newRow("still fresh") << 599 << QString();
    QTest::newRow("minutes") << 600 << u"10 minute(s) ago"_s;
    QTest::newRow("hours") << 3 * 3600 + 100 << u"3 hour(s) ago"_s;
    QTest::newRow("days") << 2 * 86'400 << u"2 day(s) ago"_s;
}

void TestWording::staleTrailsSayHowOldTheyAre()
{
    QFETCH(const int, seconds);
    const QDateTime fetched = QDateTime::fromMSecsSinceEpoch(noon);

    QTEST(ageWords(fetched, fetched.addSecs(seconds)), "words");
    QCOMPARE(ageWords({}, fetched.addSecs(seconds)), QString());
}

void TestWording::sharesOfOverlappingVisitsAddUp()
{
    const TimeShares shares{.prompts = milliseconds(600),
        .queue = milliseconds(500),
        .overlaps = milliseconds(100),
        .span = milliseconds(1000)};

    QCOMPARE(shareWords(shares), u"prompts 60% · queue and transfer 50% · overlaps −10%"_s);
}

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
