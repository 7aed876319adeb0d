// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/trails.h"
#include "trailmodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
/** A model under constant watch: whatever it does wrong ends the test. */
struct WatchedModel
{
    TrailModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    QString text(int row, TrailColumn column) const
    {
        return model.index(row, int(column)).data().toString();
    }
    QList<int> shown() const
    {
        QList<int> visits;
        for (int row = 0; row < model.rowCount(); ++row)
            visits << model.visitAt(row);
        return visits;
    }
    bool rowsAndVisitsAgree() const
    {
        int rows = 0;
        for (int visit = 0; visit < int(model.trail().visits.size()); ++visit) {
            const int row = model.rowOf(visit);
            if (row >= 0 && model.visitAt(row) != visit)
                return false;
            rows += row >= 0;
        }
        return rows == model.rowCount() && model.rowOf(-1) == -1
            && model.rowOf(int(model.trail().visits.size())) == -1;
    }
};

std::vector<MadeVisit> fourRounds(int first = 0, int count = 4)
{
    std::vector<MadeVisit> visits = manyVisits(count, first);
    for (MadeVisit &visit : visits) {
        visit.node = "menu";
        visit.name = u"主菜单"_s;
    }
    return visits;
}

std::vector<TrailPage> pages(TrailPage page)
{
    std::vector<TrailPage> list;
    list.push_back(std::move(page));
    return list;
}
} // namespace

class TestTrailModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void showsEveryVisitOfATrail();
    void saysWhatItsColumnsAre();
    void anEmptyTrailHasNoRows();
    void pagesInOrderAreAppended();
    void pagesOutOfOrderFindTheirPlace();
    void roundsAreCountedAnewAsPagesCome();
    void pagesWithNothingNewAddNoRow();
    void pagesComeIntoAFilteredAndSortedModel();
    void aFilterHidesRows();
    void aFilterOfAsManyOtherRowsShowsThem();
    void sortingMovesPersistentIndexes();
    void theSameFilterChangesNothing();
    void missingPagesAreTold();
    void aTimeZoneChangesClockTimes();
    void anotherTrailReplacesTheOne();
    void durationsAreSharesOfTheLongest();
    void visitsWithoutTimesAreSaidToHaveNone();
    void tooltipsHoldNoMarkupOfTheService();
    void staysSoundThroughRandomChanges();
};

void TestTrailModel::showsEveryVisitOfATrail()
{
    WatchedModel watched;

    watched.model.setTrail(
        trailOf({{.enter = 0, .leave = 6250, .name = u"欢迎"_s, .node = "w", .channel = "ch-7"},
            {.enter = 65'300,
                .leave = 65'321,
                .type = "GATHER_INPUT",
                .exit = "Timeout",
                .name = u"主菜单"_s,
                .node = "m"}}));
    watched.model.setTimeZone(QTimeZone("Asia/Shanghai"));

    QCOMPARE(watched.model.rowCount(), 2);
    QCOMPARE(watched.text(0, TrailColumn::Number), u"1"_s);
    QCOMPARE(watched.text(1, TrailColumn::Number), u"2"_s);
    QCOMPARE(watched.text(0, TrailColumn::SinceStart), u"+0.0"_s);
    QCOMPARE(watched.text(1, TrailColumn::SinceStart), u"+1:05.3"_s);
    QCOMPARE(watched.text(1, TrailColumn::Node), u"主菜单"_s);
    QCOMPARE(watched.text(1, TrailColumn::Type), u"Keypad input"_s);
    QCOMPARE(watched.text(1, TrailColumn::Duration), u"21 ms"_s);
    QCOMPARE(watched.text(1, TrailColumn::Exit), u"Input timed out"_s);
    QCOMPARE(watched.text(0, TrailColumn::Entered), u"10:42:22.876"_s);
    QCOMPARE(watched.text(0, TrailColumn::Left), u"10:42:29.126"_s);
    QCOMPARE(watched.text(0, TrailColumn::Flow), u"总流程"_s);
    QCOMPARE(watched.text(0, TrailColumn::NodeId), u"w"_s);
    QCOMPARE(watched.text(0, TrailColumn::Channel), u"ch-7"_s);
    QCOMPARE(watched.text(0, TrailColumn::Gap), QString());
    QCOMPARE(watched.text(1, TrailColumn::Gap), u"59.0 s"_s);
    QCOMPARE(watched.model.span().length().count(), 65'321);
}

void TestTrailModel::saysWhatItsColumnsAre()
{
    WatchedModel watched;

    QCOMPARE(watched.model.columnCount(), trailColumns);
    QStringList headings;
    for (int column = 0; column < trailColumns; ++column)
        headings << watched.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    headings.removeDuplicates();
    QCOMPARE(headings.size(), trailColumns);
    QVERIFY(!headings.contains(QString()));
    QVERIFY(!watched.model.headerData(trailColumns, Qt::Horizontal, Qt::DisplayRole).isValid());
}

void TestTrailModel::anEmptyTrailHasNoRows()
{
    WatchedModel watched;

    watched.model.setTrail({});

    QCOMPARE(watched.model.rowCount(), 0);
    QCOMPARE(watched.model.span(), TimeSpan());
    QVERIFY(watched.rowsAndVisitsAgree());
}

void TestTrailModel::pagesInOrderAreAppended()
{
    WatchedModel watched;
    watched.model.setTrail(trailOf(manyVisits(3)));
    QSignalSpy inserted(&watched.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&watched.model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex second = watched.model.index(1, 2);

    watched.model.addPages(pages(pageOf(2, manyVisits(2, 3))));

    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted[0][1].toInt(), 3);
    QCOMPARE(inserted[0][2].toInt(), 4);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(second.row(), 1);
    QCOMPARE(watched.shown(), (QList<int>{0, 1, 2, 3, 4}));
    QVERIFY(watched.rowsAndVisitsAgree());
}

void TestTrailModel::pagesOutOfOrderFindTheirPlace()
{
    WatchedModel watched;
    watched.model.setTrail(trailOf(manyVisits(2)));

    watched.model.addPages(pages(pageOf(3, manyVisits(2, 4))));
    watched.model.addPages(pages(pageOf(2, manyVisits(2, 2))));

    QStringList nodes;
    for (int row = 0; row < watched.model.rowCount(); ++row)
        nodes << watched.text(row, TrailColumn::NodeId);
    QCOMPARE(nodes, QStringList({u"n-1"_s, u"n-2"_s, u"n-3"_s, u"n-4"_s, u"n-5"_s, u"n-6"_s}));
    QVERIFY(watched.rowsAndVisitsAgree());
}

void TestTrailModel::roundsAreCountedAnewAsPagesCome()
{
    WatchedModel watched;
    watched.model.setTrail(trailOf(fourRounds(0, 2)));
    QCOMPARE(watched.text(1, TrailColumn::Node), u"主菜单 (2/2)"_s);
    QSignalSpy changed(&watched.model, &QAbstractItemModel::dataChanged);

    watched.model.addPages(pages(pageOf(2, fourRounds(2, 2))));

    QCOMPARE(watched.text(1, TrailColumn::Node), u"主菜单 (2/4)"_s);
    QCOMPARE(watched.text(3, TrailColumn::Node), u"主菜单 (4/4)"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
}

void TestTrailModel::pagesWithNothingNewAddNoRow()
{
    WatchedModel watched;
    watched.model.setTrail(trailOf(manyVisits(3)));
    QSignalSpy told(&watched.model, &TrailModel::trailChanged);

    watched.model.addPages(pages(pageOf(2, {})));
    watched.model.addPages(pages(pageOf(3, manyVisits(3)))); // repeats of page 1

    QCOMPARE(watched.model.rowCount(), 3);
    QCOMPARE(watched.model.trail().repeatedRows, 3);
    QCOMPARE(told.size(), 2);
}

void TestTrailModel::pagesComeIntoAFilteredAndSortedModel()
{
    WatchedModel watched;
    watched.model.setTrail(trailOf(manyVisits(4)));
    watched.model.setFilter(
        {.text = u"节点"_s, .sortedBy = TrailColumn::Number, .order = Qt::DescendingOrder});

    watched.model.addPages(pages(pageOf(2, manyVisits(3, 4))));

    QCOMPARE(watched.shown(), (QList<int>{6, 5, 4, 3, 2, 1, 0}));
    watched.model.setFilter({.text = u"n-6"_s});
    QCOMPARE(watched.shown(), QList<int>{5});
    watched.model.addPages(pages(pageOf(3, manyVisits(60, 7))));
    QCOMPARE(watched.shown(), (QList<int>{5, 59, 60, 61, 62, 63, 64, 65, 66})); // n-60 … n-67
    QVERIFY(watched.rowsAndVisitsAgree());
}

void TestTrailModel::aFilterHidesRows()
{
    WatchedModel watched;
    watched.model.setTrail(trailOf(manyVisits(12)));
    QSignalSpy filtered(&watched.model, &TrailModel::filterChanged);

    watched.model.setFilter({.text = u"n-1"_s});

    QCOMPARE(watched.shown(), (QList<int>{0, 9, 10, 11}));
    QCOMPARE(watched.model.rowOf(9), 1);
    QCOMPARE(watched.model.rowOf(5), -1);
    QCOMPARE(filtered.size(), 1);
    watched.model.setFilter({.text = u"nothing has this"_s});
    QCOMPARE(watched.model.rowCount(), 0);
    watched.model.setFilter({});
    QCOMPARE(watched.model.rowCount(), 12);
    QVERIFY(watched.rowsAndVisitsAgree());
}

void TestTrailModel::aFilterOfAsManyOtherRowsShowsThem()
{
    WatchedModel watched;
    watched.model.setTrail(trailOf(manyVisits(9)));
    watched.model.setFilter({.text = u"n-2"_s});
    const QPersistentModelIndex hiddenNow = watched.model.index(0, 0);

    watched.model.setFilter({.text = u"n-3"_s});

    QCOMPARE(watched.shown(), QList<int>{2});
    QVERIFY(!hiddenNow.isValid());
    QCOMPARE(watched.text(0, TrailColumn::NodeId), u"n-3"_s);
}

void TestTrailModel::sortingMovesPersistentIndexes()
{
    WatchedModel watched;
    watched.model.setTrail(trailOf(manyVisits(5)));
    const QPersistentModelIndex second = watched.model.index(1, 2);

    watched.model.setFilter({.sortedBy = TrailColumn::Number, .order = Qt::DescendingOrder});

    QCOMPARE(watched.shown(), (QList<int>{4, 3, 2, 1, 0}));
    QCOMPARE(second.row(), 3);
    QCOMPARE(second.column(), 2);
    watched.model.setFilter({});
    QCOMPARE(second.row(), 1);
}

void TestTrailModel::theSameFilterChangesNothing()
{
    WatchedModel watched;
    watched.model.setTrail(trailOf(manyVisits(5)));
    QSignalSpy reset(&watched.model, &QAbstractItemModel::modelReset);
    QSignalSpy layout(&watched.model, &QAbstractItemModel::layoutChanged);
    QSignalSpy filtered(&watched.model, &TrailModel::filterChanged);

    watched.model.setFilter({});

    QCOMPARE(reset.size() + layout.size() + filtered.size(), 0);
}

void TestTrailModel::missingPagesAreTold()
{
    WatchedModel watched;
    watched.model.setTrail(trailOf(manyVisits(3)));
    QSignalSpy told(&watched.model, &TrailModel::trailChanged);

    watched.model.addMissingPages({{.number = 2, .code = u"Throttling.User"_s}});

    QVERIFY(!watched.model.trail().isComplete());
    QCOMPARE(told.size(), 1);
    QCOMPARE(watched.model.rowCount(), 3);
    watched.model.addPages(pages(pageOf(2, manyVisits(1, 3))));
    QVERIFY(watched.model.trail().isComplete());
}

void TestTrailModel::aTimeZoneChangesClockTimes()
{
    WatchedModel watched;
    watched.model.setTrail(trailOf(manyVisits(2)));
    watched.model.setTimeZone(QTimeZone::utc());
    QCOMPARE(watched.text(0, TrailColumn::Entered), u"02:42:22.876"_s);
    QSignalSpy changed(&watched.model, &QAbstractItemModel::dataChanged);

    watched.model.setTimeZone(QTimeZone("Asia/Shanghai"));

    QCOMPARE(changed.size(), 1);
    QCOMPARE(watched.text(0, TrailColumn::Entered), u"10:42:22.876"_s);
    QCOMPARE(watched.text(1, TrailColumn::SinceStart), u"+0.1"_s);
}

void TestTrailModel::anotherTrailReplacesTheOne()
{
    WatchedModel watched;
    watched.model.setTrail(trailOf(manyVisits(7)));
    watched.model.setFilter({.text = u"n-1"_s});
    const QPersistentModelIndex old = watched.model.index(0, 0);

    watched.model.setTrail(trailOf(manyVisits(2, 100)));

    QVERIFY(!old.isValid());
    QCOMPARE(watched.shown(), (QList<int>{0, 1})); // n-101, n-102: the filter stays
    watched.model.setTrail({});
    QCOMPARE(watched.model.rowCount(), 0);
}

void TestTrailModel::durationsAreSharesOfTheLongest()
{
    WatchedModel watched;
    watched.model.setTrail(trailOf({{.enter = 0, .leave = 400}, {.enter = 400, .leave = 500},
        {.enter = 500, .leave = {}}, {.enter = 600, .leave = 600}}));

    QCOMPARE(watched.model.durationShare(watched.model.visit(0)), 1.0);
    QCOMPARE(watched.model.durationShare(watched.model.visit(1)), 0.25);
    QCOMPARE(watched.model.durationShare(watched.model.visit(2)), 0.0);
    QCOMPARE(watched.model.durationShare(watched.model.visit(3)), 0.0);
}

void TestTrailModel::visitsWithoutTimesAreSaidToHaveNone()
{
    WatchedModel watched;
    watched.model.setTrail(trailOf(
        {{.enter = 0, .leave = {}}, {.enter = 10, .leave = 5}, {.enter = {}, .leave = 20}}));

    QCOMPARE(watched.text(0, TrailColumn::Left), u"—"_s);
    QCOMPARE(watched.text(0, TrailColumn::Duration), u"—"_s);
    QCOMPARE(watched.text(1, TrailColumn::Duration), u"—"_s);
    QCOMPARE(watched.text(2, TrailColumn::SinceStart), u"invalid time"_s);
    QCOMPARE(watched.text(2, TrailColumn::Entered), u"—"_s);
    const auto toolTip = [&](int row) { return visitToolTip(watched.model, row); };
    QVERIFY(toolTip(0).contains("No leave time"_L1));
    QVERIFY(toolTip(1).contains("left before it was entered"_L1));
    QVERIFY(toolTip(2).contains("missing or invalid"_L1));
}

void TestTrailModel::tooltipsHoldNoMarkupOfTheService()
{
    WatchedModel watched;
    watched.model.setTrail(
        trailOf({{.type = "<b>T", .exit = "<i>E", .name = u"<img src=file:///etc/passwd>"_s}}));

    const QString toolTip = watched.model.index(0, 2).data(Qt::ToolTipRole).toString();

    QVERIFY(toolTip.contains("&lt;img src=file:///etc/passwd&gt;"_L1));
    QVERIFY(!toolTip.contains("<img"_L1));
    QVERIFY(!toolTip.contains("<b>"_L1));
    QVERIFY(!toolTip.contains("<i>"_L1));
}

void TestTrailModel::staysSoundThroughRandomChanges()
{
    QRandomGenerator random(7);
    WatchedModel watched;
    for (int step = 0; step < 200; ++step) {
        switch (random.bounded(6)) {
        case 0:
            watched.model.setTrail(trailOf(manyVisits(random.bounded(30), random.bounded(20))));
            break;
        case 1:
        case 2:
            watched.model.addPages(pages(
                pageOf(1 + random.bounded(9), manyVisits(random.bounded(20), random.bounded(60)))));
            break;
        case 3:
            watched.model.addMissingPages({{.number = 1 + random.bounded(9), .code = {}}});
            break;
        case 4:
            watched.model.setTimeZone(QTimeZone(random.bounded(10) * 3600));
            break;
        case 5:
            watched.model.setFilter(
                {.text = random.bounded(2) ? QString() : u"n-%1"_s.arg(random.bounded(5)),
                    .hidesSystemSteps = random.bounded(2) == 1,
                    .sortedBy = TrailColumn(random.bounded(trailColumns)),
                    .order = Qt::SortOrder(random.bounded(2))});
            break;
        }
        QVERIFY2(watched.rowsAndVisitsAgree(), qPrintable(QString::number(step)));
    }
}

QTEST_GUILESS_MAIN(TestTrailModel)
#include "tst_trailmodel.moc"
