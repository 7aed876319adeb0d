// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trail/trail.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
constexpr qint64 noon = 1621910542876;

NodeVisit visitAt(qint64 time, const QString &node, const QString &contactId = u"job-1"_s)
{
    NodeVisit visit;
    visit.contactId = contactId;
    visit.nodeId = node;
    visit.enterTime = noon + time;
    visit.leaveTime = noon + time + 10;
    visit.page = "{\"t\":" + QByteArray::number(time) + ",\"n\":\"" + node.toUtf8() + "\"}";
    visit.row = {.from = 0, .size = visit.page.size()};
    return visit;
}

TrailPage pageOf(int number, std::vector<NodeVisit> visits, std::optional<qint64> total = {})
{
    TrailPage page;
    page.number = number;
    page.size = 100;
    page.totalCount = total;
    page.requestId = u"R-%1"_s.arg(number);
    page.visits = std::move(visits);
    for (size_t row = 0; row < page.visits.size(); ++row)
        page.visits[row].origin = {.page = number, .row = int(row)};
    return page;
}

QStringList nodesOf(const Trail &trail)
{
    QStringList nodes;
    for (const NodeVisit &visit : trail.visits)
        nodes << visit.nodeId;
    return nodes;
}
} // namespace

class TestTrail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesMakeOneOrder();
    void theOrderOfArrivalChangesNothing();
    void mergesRepeatsOfOtherPages();
    void keepsRepeatsOfOnePage();
    void keepsTheLargestTotal();
    void saysWhenItIsIncomplete();
    void aPageThatComesIsNotMissingAnyMore();
    void takesMoreRowsOfAPageThatCame();
    void countsRowsOfOtherCalls();
    void countsRowsOfOtherInstances();
    void saysWhenItIsCutOff();
    void spansItsTimes();
    void countsRoundsByFlowAndNode();
};

void TestTrail::pagesMakeOneOrder()
{
    Trail trail;

    addPage(trail, pageOf(1, {visitAt(5, u"e"_s), visitAt(1, u"a"_s)}));
    addPage(trail, pageOf(2, {visitAt(9, u"f"_s), visitAt(3, u"c"_s)}));

    QCOMPARE(nodesOf(trail), QStringList({u"a"_s, u"c"_s, u"e"_s, u"f"_s}));
    QCOMPARE(trail.requestIds, QStringList({u"R-1"_s, u"R-2"_s}));
}

void TestTrail::theOrderOfArrivalChangesNothing()
{
    // The same moments everywhere, and rows that repeat: only pages and rows tell them apart.
    const std::vector pages{
        pageOf(1, {visitAt(1, u"a"_s), visitAt(1, u"b"_s)}, 5),
        pageOf(2, {visitAt(1, u"b"_s), visitAt(1, u"c"_s)}, 6),
        pageOf(3, {visitAt(1, u"c"_s), visitAt(1, u"d"_s), visitAt(1, u"b"_s)}, 0),
    };
    std::vector<int> order{0, 1, 2};
    do {
        Trail trail;
        for (const int page : order)
            addPage(trail, pages[size_t(page)]);

        QCOMPARE(nodesOf(trail), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        QCOMPARE(trail.repeatedRows, 3);
        QCOMPARE(trail.receivedRows, 7);
        QCOMPARE(trail.totalCount, 6);
        QCOMPARE(trail.pages, std::vector({1, 2, 3}));
        QCOMPARE(trail.visits[1].origin, (RowOrigin{.page = 1, .row = 1}));
    } while (std::ranges::next_permutation(order).found);
}

void TestTrail::mergesRepeatsOfOtherPages()
{
    Trail trail;

    addPage(trail, pageOf(1, {visitAt(1, u"a"_s)}));
    addPage(trail, pageOf(2, {visitAt(1, u"a"_s), visitAt(1, u"A"_s)}));

    QCOMPARE(nodesOf(trail), QStringList({u"a"_s, u"A"_s}));
    QCOMPARE(trail.repeatedRows, 1);
}

void TestTrail::keepsRepeatsOfOnePage()
{
    Trail trail;

    addPage(trail, pageOf(1, {visitAt(1, u"a"_s), visitAt(1, u"a"_s)}));

    QCOMPARE(trail.visits.size(), size_t(2));
    QCOMPARE(trail.repeatedRows, 0);
}

void TestTrail::keepsTheLargestTotal()
{
    Trail trail;

    addPage(trail, pageOf(1, {visitAt(1, u"a"_s)}, 4));
    addPage(trail, pageOf(2, {visitAt(2, u"b"_s)}, 0));
    addPage(trail, pageOf(3, {visitAt(3, u"c"_s)}));

    QCOMPARE(trail.totalCount, 4);
    QCOMPARE(trail.missingRows(), 1);
}

void TestTrail::saysWhenItIsIncomplete()
{
    Trail whole;
    addPage(whole, pageOf(1, {visitAt(1, u"a"_s)}, 1));
    QVERIFY(whole.isComplete());

    Trail fewRows = whole;
    addPage(fewRows, pageOf(2, {}, 2));
    QVERIFY(!fewRows.isComplete());

    Trail missingPage = whole;
    addMissingPage(missingPage, {2, u"Throttling.User"_s});
    QVERIFY(!missingPage.isComplete());

    Trail unreadable;
    TrailPage page = pageOf(1, {visitAt(1, u"a"_s)}, 1);
    page.unreadableRows = 1;
    addPage(unreadable, page);
    QVERIFY(!unreadable.isComplete());
}

void TestTrail::aPageThatComesIsNotMissingAnyMore()
{
    Trail trail;
    addMissingPage(trail, {3, u"b"_s});
    addMissingPage(trail, {2, u"a"_s});
    addMissingPage(trail, {3, u"c"_s});
    QCOMPARE(trail.missingPages, (std::vector<MissingPage>{{2, u"a"_s}, {3, u"c"_s}}));

    addPage(trail, pageOf(2, {visitAt(1, u"a"_s)}));

    QCOMPARE(trail.missingPages, (std::vector<MissingPage>{{3, u"c"_s}}));
}

void TestTrail::takesMoreRowsOfAPageThatCame()
{
    Trail trail;
    addPage(trail, pageOf(1, {visitAt(1, u"a"_s)}, 1));

    addPage(trail, pageOf(1, {visitAt(2, u"b"_s)}, 2));

    QCOMPARE(nodesOf(trail), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(trail.pages, std::vector({1}));
    QVERIFY(trail.isComplete());
}

void TestTrail::countsRowsOfOtherCalls()
{
    Trail trail;
    trail.contactId = u"job-1"_s;

    addPage(trail, pageOf(1, {visitAt(1, u"a"_s), visitAt(2, u"b"_s, u"job-2"_s)}));

    QCOMPARE(trail.foreignRows, 1);
    QCOMPARE(trail.visits.size(), size_t(2));
}

void TestTrail::countsRowsOfOtherInstances()
{
    Trail trail;
    trail.instance = u"ccc-1"_s;
    TrailPage page = pageOf(1, {visitAt(1, u"a"_s), visitAt(2, u"b"_s), visitAt(3, u"c"_s)});
    page.visits[0].instance = u"ccc-1"_s;
    page.visits[1].instance = u"ccc-2"_s; // the third one does not say

    addPage(trail, page);

    QCOMPARE(trail.foreignRows, 1);
    QVERIFY(isForeign(trail, trail.visits[1]));
}

void TestTrail::saysWhenItIsCutOff()
{
    Trail trail;
    trail.totalCount = mostRows;
    QVERIFY(!trail.isCutOff());

    trail.totalCount = mostRows + 1;
    QVERIFY(trail.isCutOff());
}

void TestTrail::spansItsTimes()
{
    Trail trail;
    QVERIFY(!spanOf(trail));
    NodeVisit open = visitAt(50, u"c"_s);
    open.leaveTime.reset();
    NodeVisit timeless = visitAt(0, u"d"_s);
    timeless.enterTime.reset();

    addPage(trail, pageOf(1, {timeless, visitAt(0, u"a"_s), visitAt(5, u"b"_s), open}));

    QCOMPARE(spanOf(trail), (TimeSpan{milliseconds(noon), milliseconds(noon + 50)}));
}

void TestTrail::countsRoundsByFlowAndNode()
{
    Trail trail;
    NodeVisit otherFlow = visitAt(3, u"menu"_s);
    otherFlow.flowId = u"sub"_s;
    addPage(trail,
        pageOf(1, {visitAt(1, u"menu"_s), visitAt(2, u"say"_s), otherFlow, visitAt(4, u"menu"_s)}));

    const std::vector<NodeRound> rounds = nodeRounds(trail);

    QCOMPARE(rounds, (std::vector<NodeRound>{{1, 2}, {1, 1}, {1, 1}, {2, 2}}));
    QCOMPARE(lastRound(trail), (NodeRound{2, 2}));
}

QTEST_APPLESS_MAIN(TestTrail)

#include "tst_trail.moc"
