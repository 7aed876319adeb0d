// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchtexts.h"
#include "support/trails.h"
#include "trailorder.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
std::vector<QByteArray> searchTextsOf(const Trail &trail)
{
    std::vector<QByteArray> texts;
    for (const NodeVisit &visit : trail.visits)
        texts.push_back(searchText(visit));
    return texts;
}

QList<int> shownBy(const Trail &trail, const TrailFilter &filter)
{
    const auto rows = orderedVisits(trail, filter, searchTextsOf(trail));
    return {rows.begin(), rows.end()};
}

// #0 starts, #1 speaks, #2 listens and times out, #3 decides, #4 fails in a function, #5 people.
Trail mixedTrail()
{
    return trailOf({
        {.enter = 0, .leave = 10, .type = "INCOMING_CALL", .name = u"开始"_s, .node = "a"},
        {.enter = 10,
            .leave = 4010,
            .name = u"Welcome"_s,
            .node = "b",
            .properties = R"({"say":"您好，请按１"})"},
        {.enter = 4010,
            .leave = 14010,
            .type = "GATHER_INPUT",
            .exit = "Timeout",
            .name = u"主菜单"_s,
            .node = "c",
            .variables = R"({"digits":"42"})"},
        {.enter = 14010,
            .leave = 14013,
            .type = "SPLIT",
            .exit = "Branch-B",
            .name = u"是否VIP"_s,
            .node = "d"},
        {.enter = 14013,
            .leave = 15000,
            .type = "RUN_FUNCTION",
            .exit = "Failure",
            .name = u"查询"_s,
            .node = "e",
            .variables = R"({"list":[{"deep":"Treasure"}],"responseBody":)"
                + toJsonString(u"{'level':'GOLD'}"_s) + '}'},
        {.enter = 15500,
            .leave = {},
            .type = "TRANSFER_TO_AGENT",
            .exit = "",
            .name = u"转人工"_s,
            .node = "f",
            .variables = R"("so what")"},
    });
}
} // namespace

class TestTrailOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsCaseAndWidth();
    void withoutAFilterEverythingIsShownInTimeOrder();
    void findsVisitsByWhatTheyHold_data();
    void findsVisitsByWhatTheyHold();
    void everyWordMustOccur();
    void blanksAloneFilterNothing_data();
    void blanksAloneFilterNothing();
    void hidingSystemStepsKeepsProblems();
    void sortsByValue_data();
    void sortsByValue();
    void equalKeysStayInTimeOrder();
    void sortsNumbersByValueNotByText();
    void filterAndSortGoTogether();
    void searchTextsFollowAGrowingTrail();
    void searchTextsAreMadeInSpareTime();
};

void TestTrailOrder::foldsCaseAndWidth()
{
    QCOMPARE(foldedText(u"ＡＢｃ　１２！Straße"), u"abc 12!straße"_s);
}

void TestTrailOrder::withoutAFilterEverythingIsShownInTimeOrder()
{
    QCOMPARE(shownBy(mixedTrail(), {}), (QList<int>{0, 1, 2, 3, 4, 5}));
    QVERIFY(TrailFilter().isTimeOrder());
    QVERIFY(TrailFilter().showsAll());
}

void TestTrailOrder::findsVisitsByWhatTheyHold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("found");

    QTest::newRow("name") << u"主菜单"_s << QList<int>{2};
    QTest::newRow("name in another case") << u"WELCOME"_s << QList<int>{1};
    QTest::newRow("name in full width") << u"ｗｅｌｃｏｍｅ"_s << QList<int>{1};
    QTest::newRow("type as sent") << u"gather_input"_s << QList<int>{2};
    QTest::newRow("type in words") << u"keypad"_s << QList<int>{2};
    QTest::newRow("exit as sent") << u"branch-b"_s << QList<int>{3};
    QTest::newRow("exit in words") << u"input timed out"_s << QList<int>{2};
    QTest::newRow("key of a variable") << u"digits"_s << QList<int>{2};
    QTest::newRow("value of a variable") << u"42"_s << QList<int>{2};
    QTest::newRow("prompt, folded width") << u"请按1"_s << QList<int>{1};
    QTest::newRow("JSON in a text") << u"gold"_s << QList<int>{4};
    QTest::newRow("nested value") << u"treasure"_s << QList<int>{4};
    QTest::newRow("variables that are no JSON") << u"so what"_s << QList<int>{5};
    QTest::newRow("flow") << u"总流程"_s << QList<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("channel") << u"ch-1"_s << QList<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("nothing") << u"no such thing"_s << QList<int>{};
    QTest::newRow("no pattern language") << u".*"_s << QList<int>{};
}

void TestTrailOrder::findsVisitsByWhatTheyHold()
{
    QFETCH(QString, text);

    QTEST(shownBy(mixedTrail(), {.text = text}), "found");
}

void TestTrailOrder::everyWordMustOccur()
{
    QCOMPARE(shownBy(mixedTrail(), {.text = u"digits 42"_s}), QList<int>{2});
    QCOMPARE(shownBy(mixedTrail(), {.text = u"42　digits"_s}), QList<int>{2});
    QCOMPARE(shownBy(mixedTrail(), {.text = u"digits gold"_s}), QList<int>());
}

void TestTrailOrder::blanksAloneFilterNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("blank") << u"  "_s;
    QTest::newRow("tabulator") << u"\t"_s;
    QTest::newRow("no-break blank") << QString(QChar(0xa0));
    QTest::newRow("full-width blank") << QString(QChar(0x3000));
    QTest::newRow("narrow blank") << QString(QChar(0x2009));
}

void TestTrailOrder::blanksAloneFilterNothing()
{
    QFETCH(QString, text);
    const Trail trail = mixedTrail();
    const TrailFilter filter{.text = text};

    QVERIFY(filter.showsAll());
    QCOMPARE(orderedVisits(trail, filter, {}).size(), trail.visits.size());
}

void TestTrailOrder::hidingSystemStepsKeepsProblems()
{
    QCOMPARE(shownBy(mixedTrail(), {.hidesSystemSteps = true}), (QList<int>{1, 2, 4, 5}));
}

void TestTrailOrder::sortsByValue_data()
{
    QTest::addColumn<TrailColumn>("column");
    QTest::addColumn<QList<int>>("ascending");

    QTest::newRow("number") << TrailColumn::Number << QList<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("since start") << TrailColumn::SinceStart << QList<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("entered") << TrailColumn::Entered << QList<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("duration") << TrailColumn::Duration << QList<int>{3, 0, 4, 1, 2, 5};
    QTest::newRow("left") << TrailColumn::Left << QList<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("node ID") << TrailColumn::NodeId << QList<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("type, in words") << TrailColumn::Type << QList<int>{3, 4, 2, 1, 0, 5};
    QTest::newRow("gap") << TrailColumn::Gap << QList<int>{0, 1, 2, 3, 4, 5};
}

void TestTrailOrder::sortsByValue()
{
    QFETCH(TrailColumn, column);
    QFETCH(QList<int>, ascending);
    const Trail trail = mixedTrail();

    QCOMPARE(shownBy(trail, {.sortedBy = column}), ascending);
    const QList<int> descending
        = shownBy(trail, {.sortedBy = column, .order = Qt::DescendingOrder});
    if (column == TrailColumn::Gap) { // most gaps are equal and stay in time order
        QCOMPARE(descending.front(), ascending.back());
        return;
    }
    QList<int> expected(ascending.rbegin(), ascending.rend());
    if (column == TrailColumn::Duration || column == TrailColumn::Left)
        expected.append(expected.takeFirst()); // what is missing comes last in both directions
    QCOMPARE(descending, expected);
}

void TestTrailOrder::equalKeysStayInTimeOrder()
{
    const Trail trail = mixedTrail();

    QCOMPARE(shownBy(trail, {.sortedBy = TrailColumn::Flow}), (QList<int>{0, 1, 2, 3, 4, 5}));
    QCOMPARE(shownBy(trail, {.sortedBy = TrailColumn::Flow, .order = Qt::DescendingOrder}),
        (QList<int>{0, 1, 2, 3, 4, 5}));
}

void TestTrailOrder::sortsNumbersByValueNotByText()
{
    const Trail trail = trailOf({{.enter = 0, .leave = 10'000}, {.enter = 10'000, .leave = 10'009},
        {.enter = 10'009, .leave = 10'109}});

    QCOMPARE(shownBy(trail, {.sortedBy = TrailColumn::Duration}), (QList<int>{1, 2, 0}));
}

void TestTrailOrder::filterAndSortGoTogether()
{
    QCOMPARE(shownBy(mixedTrail(),
                 {.hidesSystemSteps = true,
                     .sortedBy = TrailColumn::Duration,
                     .order = Qt::DescendingOrder}),
        (QList<int>{2, 1, 4, 5}));
}

void TestTrailOrder::searchTextsFollowAGrowingTrail()
{
    Trail trail;
    SearchTexts texts;
    addPage(trail, pageOf(2, manyVisits(20, 20)));
    texts.follow(trail);
    QVERIFY(texts.texts(trail, {}) == searchTextsOf(trail));

    addPage(trail, pageOf(3, manyVisits(20, 40))); // behind
    texts.follow(trail);
    texts.prepare(trail, {}, 10);
    addPage(trail, pageOf(1, manyVisits(30, 0))); // before; ten of these take the place of others
    texts.follow(trail);

    QCOMPARE(trail.repeatedRows, 10);
    QVERIFY(!texts.isComplete());
    QVERIFY(texts.texts(trail, {}) == searchTextsOf(trail));
    QVERIFY(texts.isComplete());
}

void TestTrailOrder::searchTextsAreMadeInSpareTime()
{
    const Trail trail = trailOf(manyVisits(25));
    SearchTexts texts;
    texts.follow(trail);

    int times = 0;
    for (; !texts.isComplete(); ++times)
        texts.prepare(trail, {}, 10);

    QCOMPARE(times, 3);
    QVERIFY(texts.texts(trail, {}) == searchTextsOf(trail));
}

QTEST_GUILESS_MAIN(TestTrailOrder)
#include "tst_trailorder.moc"
