// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewindex.h"
#include "support/trails.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
using Columns = std::vector<OverviewColumn>;

Columns columnsOf(const Trail &trail, int width, ScaleKind kind = ScaleKind::RealTime)
{
    return OverviewIndex(trail, spanOf(trail).value_or(TimeSpan()), kind).columns(width);
}

// The same, asking every visit: it takes the columns that it touches, at least the first.
Columns columnsVisitByVisit(const Trail &trail, int width, ScaleKind kind)
{
    static const QList<NodeExit> worstLast{
        NodeExit::None, NodeExit::Timeout, NodeExit::Overflow, NodeExit::Hangup, NodeExit::Failure};
    const TimeSpan span = spanOf(trail).value_or(TimeSpan());
    const double end = std::max(1.0, lastMoment(trail, span, kind));
    Columns columns{size_t(width)};
    for (int position = 0; position < int(trail.visits.size()); ++position) {
        const NodeVisit &visit = trail.visits[size_t(position)];
        const auto moments = momentsOf(visit, position, span, kind);
        if (!moments)
            continue;
        const int from = std::min(width - 1, int(moments->from / end * width));
        const int to = std::clamp(int(std::ceil(moments->to / end * width)) - 1, from, width - 1);
        for (int x = from; x <= to; ++x) {
            columns[size_t(x)].isUsed = true;
            columns[size_t(x)].family = familyOf(visit.type());
        }
        NodeExit &problem = columns[size_t(to)].problem;
        if (!visit.isProblem())
            continue;
        const NodeExit own = isProblem(visit.exit()) ? visit.exit() : NodeExit::Timeout;
        if (worstLast.indexOf(own) > worstLast.indexOf(problem))
            problem = own;
    }
    return columns;
}

QString usedIn(const Columns &columns)
{
    QString used;
    for (const OverviewColumn &column : columns)
        used += column.isUsed ? u'x' : u'.';
    return used;
}

int problemsIn(const Columns &columns)
{
    return int(std::ranges::count_if(
        columns, [](const OverviewColumn &column) { return isProblem(column.problem); }));
}

Trail randomTrail(QRandomGenerator &random, int visits)
{
    static const QByteArrayList codes{
        "Success", "Timeout", "Overflow", "Failure", "Hangup", "Branch-A", ""};
    static const QByteArrayList types{"PLAY_SAY", "SPLIT", "GATHER_INPUT", "HANGUP", "SMS"};
    std::vector<MadeVisit> made;
    for (int i = 0; i < visits; ++i) {
        const int enter = random.bounded(100'000);
        const int length = random.bounded(3) ? random.bounded(20) : random.bounded(5000);
        std::optional<qint64> leave(enter + length);
        if (random.bounded(50) == 0) {
            leave.reset();
            if (random.bounded(2))
                leave.emplace(enter - 5);
        }
        made.push_back({.enter = enter,
            .leave = leave,
            .type = types[random.bounded(types.size())],
            .exit = codes[random.bounded(codes.size())],
            .node = QByteArray::number(i)});
    }
    return trailOf(made);
}
} // namespace

class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsFollowTime();
    void gapsStayEmpty();
    void columnsAreThoseOfEveryVisit_data();
    void columnsAreThoseOfEveryVisit();
    void everyVisitHasAColumn_data();
    void everyVisitHasAColumn();
    void theWorstExitOfAColumnWins_data();
    void theWorstExitOfAColumnWins();
    void noProblemIsLostInACrowd();
    void aMissingOrWrongLeaveTimeIsAProblem();
    void evenStepsGiveEveryVisitItsShare();
    void aStripWithoutWidthIsBorneWith();
    void anEmptyTrailUsesNothing();
};

void TestOverview::columnsFollowTime()
{
    const Columns columns = columnsOf(
        trailOf({{.enter = 0, .leave = 500}, {.enter = 500, .leave = 1000, .type = "SPLIT"}}), 10);

    QCOMPARE(usedIn(columns), QString(10, u'x'));
    QCOMPARE(columns[4].family, NodeFamily::Speaks);
    QCOMPARE(columns[5].family, NodeFamily::Decides);
}

void TestOverview::gapsStayEmpty()
{
    const Columns columns
        = columnsOf(trailOf({{.enter = 0, .leave = 300}, {.enter = 700, .leave = 1000}}), 10);

    QCOMPARE(usedIn(columns), u"xxx....xxx"_s);
}

void TestOverview::columnsAreThoseOfEveryVisit_data()
{
    QTest::addColumn<int>("visits");
    QTest::addColumn<ScaleKind>("kind");
    for (const int visits : {1, 15, 16, 17, 255, 256, 257, 5000}) {
        QTest::addRow("%d in real time", visits) << visits << ScaleKind::RealTime;
        QTest::addRow("%d in even steps", visits) << visits << ScaleKind::EvenSteps;
    }
}

void TestOverview::columnsAreThoseOfEveryVisit()
{
    QFETCH(int, visits);
    QFETCH(ScaleKind, kind);
    auto random = QRandomGenerator(quint32(visits));

    for (const int width : {1, 7, 333, 2000}) {
        const Trail trail = randomTrail(random, visits);
        QVERIFY(columnsOf(trail, width, kind) == columnsVisitByVisit(trail, width, kind));
    }
}

void TestOverview::everyVisitHasAColumn_data()
{
    QTest::addColumn<int>("visits");
    QTest::addColumn<int>("width");
    QTest::newRow("more room than visits") << 20 << 800;
    QTest::newRow("more visits than room") << 500 << 60;
    QTest::newRow("one column") << 30 << 1;
}

void TestOverview::everyVisitHasAColumn()
{
    QFETCH(int, visits);
    QFETCH(int, width);
    QRandomGenerator random(42);
    const Trail trail = randomTrail(random, visits);
    const TimeSpan span = *spanOf(trail);

    const Columns columns = columnsOf(trail, width);

    QCOMPARE(int(columns.size()), width);
    for (const NodeVisit &visit : trail.visits) {
        const double at = double((*visit.entered() - span.from).count());
        const int column = std::min(width - 1, int(at / double(span.length().count()) * width));
        QVERIFY(columns[size_t(column)].isUsed);
    }
}

void TestOverview::theWorstExitOfAColumnWins_data()
{
    QTest::addColumn<QByteArrayList>("codes");
    QTest::addColumn<NodeExit>("worst");

    QTest::newRow("none") << QByteArrayList{"Success", "Default", "Branch-A", ""} << NodeExit::None;
    QTest::newRow("timeout") << QByteArrayList{"Success", "Timeout", "Success"}
                             << NodeExit::Timeout;
    QTest::newRow("overflow over timeout")
        << QByteArrayList{"Timeout", "Overflow", "Timeout"} << NodeExit::Overflow;
    QTest::newRow("hang-up over overflow")
        << QByteArrayList{"Overflow", "Hangup", "Overflow"} << NodeExit::Hangup;
    QTest::newRow("failure over all")
        << QByteArrayList{"Hangup", "Failure", "Hangup", "Timeout", "Success"} << NodeExit::Failure;
}

void TestOverview::theWorstExitOfAColumnWins()
{
    QFETCH(QByteArrayList, codes);
    std::vector<MadeVisit> visits{{.enter = -1000, .leave = 0}};
    for (const QByteArray &code : codes)
        visits.push_back(
            {.enter = qint64(visits.size()), .leave = qint64(visits.size()) + 1, .exit = code});

    QTEST(columnsOf(trailOf(visits), 20).back().problem, "worst");
}

void TestOverview::aMissingOrWrongLeaveTimeIsAProblem()
{
    const Columns columns
        = columnsOf(trailOf({{.enter = 0, .leave = 1000}, {.enter = 1000, .leave = 900},
                        {.enter = 2000, .leave = std::nullopt}, {.enter = 3000, .leave = 4000}}),
            4);

    QCOMPARE(problemsIn(columns), 2);
}

void TestOverview::noProblemIsLostInACrowd()
{
    std::vector<MadeVisit> visits = manyVisits(2000);
    visits[777].exit = "Failure";
    visits[778].exit = "Timeout";
    visits[1500].exit = "Hangup";
    visits[0].exit = "Overflow";
    visits[1999].exit = "Timeout";

    const Columns columns = columnsOf(trailOf(visits), 50);

    QCOMPARE(problemsIn(columns), 4);
    QCOMPARE(columns.front().problem, NodeExit::Overflow);
    QCOMPARE(columns[19].problem, NodeExit::Failure);
    QCOMPARE(columns[37].problem, NodeExit::Hangup);
    QCOMPARE(columns.back().problem, NodeExit::Timeout);
}

void TestOverview::evenStepsGiveEveryVisitItsShare()
{
    const Trail trail = trailOf({{.enter = 0, .leave = 1, .type = "SPLIT"},
        {.enter = 1, .leave = 10'000}, {.enter = {}, .leave = {}, .type = "GATHER_INPUT"}});

    const Columns columns = columnsOf(trail, 9, ScaleKind::EvenSteps);

    for (int x = 0; x < 9; ++x) {
        QVERIFY(columns[size_t(x)].isUsed);
        QCOMPARE(columns[size_t(x)].family,
            x < 3       ? NodeFamily::Decides
                : x < 6 ? NodeFamily::Speaks
                        : NodeFamily::Listens);
    }
}

void TestOverview::aStripWithoutWidthIsBorneWith()
{
    QCOMPARE(usedIn(columnsOf(trailOf(manyVisits(5)), 0)), u"x"_s);
    QCOMPARE(usedIn(columnsOf(trailOf(manyVisits(5)), -12)), u"x"_s);
}

void TestOverview::anEmptyTrailUsesNothing()
{
    QCOMPARE(usedIn(columnsOf({}, 5)), u"....."_s);
    QCOMPARE(usedIn(columnsOf(trailOf({{.enter = {}, .leave = {}}}), 5)), u"....."_s);
}

QTEST_GUILESS_MAIN(TestOverview)
#include "tst_overview.moc"
