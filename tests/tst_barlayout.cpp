// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "barlayout.h"
#include "support/trails.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr int rowTop = 90;
constexpr int rowHeight = 30;
const TimeScale tenAPixel{.from = 0, .to = 10'000, .left = 50, .width = 1000};

Trail mixedTrail()
{
    return trailOf({{.enter = 0, .leave = 4000}, {.enter = 4000, .leave = 4000},
        {.enter = 5000, .leave = 4000}, {.enter = 6000, .leave = {}},
        {.enter = 7000, .leave = 10'000}, {.enter = {}, .leave = {}}});
}

std::optional<Moments> momentsIn(const Trail &trail, int position, ScaleKind kind)
{
    return momentsOf(
        trail.visits[size_t(position)], position, spanOf(trail).value_or(TimeSpan()), kind);
}

QRect boxIn(const Trail &trail, int position, const TimeScale &scale = tenAPixel)
{
    return barBox(trail.visits[size_t(position)],
        momentsIn(trail, position, ScaleKind::RealTime).value(), scale, rowTop, rowHeight);
}
} // namespace

class TestBarLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBarLastsAsLongAsItsVisit();
    void anOpenVisitEndsWithTheTrail();
    void wrongTimesStandWhereTheVisitWasEntered();
    void aVisitWithoutTimeHasNoPlaceInTime();
    void everyVisitIsOneEvenStep();
    void theLastMomentFollowsTheScale();
    void barAndRowShareTheirCentreLine_data();
    void barAndRowShareTheirCentreLine();
    void barsStandOnTheirMoments();
    void shortVisitsStayVisible();
    void anInstantHasNoWidth();
    void openAndWrongVisitsAreWideEnoughToSee();
    void coordinatesStaySmallAtTheClosestZoom();
};

void TestBarLayout::aBarLastsAsLongAsItsVisit()
{
    const Trail trail = mixedTrail();

    QCOMPARE(momentsIn(trail, 0, ScaleKind::RealTime).value(), (Moments{0, 4000}));
    QCOMPARE(momentsIn(trail, 1, ScaleKind::RealTime).value(), (Moments{4000, 4000}));
    QCOMPARE(momentsIn(trail, 4, ScaleKind::RealTime).value(), (Moments{7000, 10'000}));
}

void TestBarLayout::anOpenVisitEndsWithTheTrail()
{
    QCOMPARE(momentsIn(mixedTrail(), 3, ScaleKind::RealTime).value(), (Moments{6000, 10'000}));
}

void TestBarLayout::wrongTimesStandWhereTheVisitWasEntered()
{
    QCOMPARE(momentsIn(mixedTrail(), 2, ScaleKind::RealTime).value(), (Moments{5000, 5000}));
}

void TestBarLayout::aVisitWithoutTimeHasNoPlaceInTime()
{
    QVERIFY(!momentsIn(mixedTrail(), 5, ScaleKind::RealTime));
}

void TestBarLayout::everyVisitIsOneEvenStep()
{
    const Trail trail = mixedTrail();

    for (int position = 0; position < int(trail.visits.size()); ++position)
        QCOMPARE(momentsIn(trail, position, ScaleKind::EvenSteps).value(),
            (Moments{double(position), position + 1.0}));
}

void TestBarLayout::theLastMomentFollowsTheScale()
{
    const Trail trail = mixedTrail();
    const TimeSpan span = spanOf(trail).value();

    QCOMPARE(lastMoment(trail, span, ScaleKind::RealTime), 10'000.0);
    QCOMPARE(lastMoment(trail, span, ScaleKind::EvenSteps), 6.0);
}

void TestBarLayout::barAndRowShareTheirCentreLine_data()
{
    QTest::addColumn<int>("height");
    for (const int height : {24, 30, 34, 36, 58, 60})
        QTest::addRow("%d", height) << height;
}

void TestBarLayout::barAndRowShareTheirCentreLine()
{
    QFETCH(int, height);
    const Trail trail = mixedTrail();

    const QRect box = barBox(trail.visits[0], {.from = 0, .to = 4000}, tenAPixel, rowTop, height);

    const int above = box.top() - rowTop;
    const int below = rowTop + height - (box.top() + box.height());
    QCOMPARE(above, below);
    QVERIFY(above > 0 && box.height() > 0);
}

void TestBarLayout::barsStandOnTheirMoments()
{
    const Trail trail = mixedTrail();

    QCOMPARE(boxIn(trail, 0).left(), 50);
    QCOMPARE(boxIn(trail, 0).width(), 400);
    QCOMPARE(boxIn(trail, 4).left(), 750);
    QCOMPARE(boxIn(trail, 4).width(), 300);
}

void TestBarLayout::shortVisitsStayVisible()
{
    const Trail trail = trailOf({{.enter = 0, .leave = 1}, {.enter = 1, .leave = 10'000}});

    QCOMPARE(boxIn(trail, 0).width(), leastBarWidth);
}

void TestBarLayout::anInstantHasNoWidth()
{
    QCOMPARE(boxIn(mixedTrail(), 1).width(), 0);
}

void TestBarLayout::openAndWrongVisitsAreWideEnoughToSee()
{
    const Trail trail = trailOf({{.enter = 0, .leave = 4000}, {.enter = 3000, .leave = 2000},
        {.enter = 4000, .leave = {}}});

    QVERIFY(boxIn(trail, 1).width() > 3 * leastBarWidth);
    QVERIFY(boxIn(trail, 2).width() > 3 * leastBarWidth);
}

void TestBarLayout::coordinatesStaySmallAtTheClosestZoom()
{
    constexpr qint64 day = 86'400'000;
    const Trail trail = trailOf({{.enter = 0, .leave = day}, {.enter = day, .leave = day + 1}});
    const TimeScale closest{.from = day / 2.0, .to = day / 2.0 + 1, .left = 50, .width = 1000};

    const QRect over = boxIn(trail, 0, closest);

    QVERIFY(over.left() < 50 && over.right() > 1050);
    QVERIFY(over.width() < 1'000'000);
    QVERIFY(boxIn(trail, 1, closest).left() > 1050);
}

QTEST_GUILESS_MAIN(TestBarLayout)
#include "tst_barlayout.moc"
