// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timescale.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr double minute = 60'000;

void addEnds()
{
    QTest::addColumn<double>("end");
    QTest::newRow("an instant") << 0.0;
    QTest::newRow("one millisecond or step") << 1.0;
    QTest::newRow("three steps") << 3.0;
    QTest::newRow("half a minute") << minute / 2;
    QTest::newRow("a day") << 24 * 60 * minute;
}

bool isWithin(TimeRange range, double end)
{
    const double room = qMax(end, 1.0) * 0.05 + 1e-6;
    return range.from >= -room && range.to <= qMax(end, 1.0) + room;
}
} // namespace

class TestTimeScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pixelsAndMomentsAreEachOthersInverse();
    void theWholeRangeShowsEverything_data() { addEnds(); }
    void theWholeRangeShowsEverything();
    void zoomKeepsTheMomentUnderThePointer();
    void zoomingInNeverShowsMore_data() { addEnds(); }
    void zoomingInNeverShowsMore();
    void zoomAndPanStayNearTheTrail_data() { addEnds(); }
    void zoomAndPanStayNearTheTrail();
    void panningKeepsTheLength();
    void marksAreRoundAndFarEnoughApart_data();
    void marksAreRoundAndFarEnoughApart();
    void marksSayTheirTime_data();
    void marksSayTheirTime();
};

void TestTimeScale::pixelsAndMomentsAreEachOthersInverse()
{
    const TimeScale scale{.from = -500, .to = 9'500, .left = 40, .width = 800};

    QCOMPARE(scale.toPixel(-500), 40.0);
    QCOMPARE(scale.toPixel(9'500), 840.0);
    QCOMPARE(scale.momentsPerPixel(), 12.5);
    for (const double moment : {-700.0, 0.0, 1234.5, 9'500.0, 1e9})
        QCOMPARE(scale.toMoment(scale.toPixel(moment)), moment);
}

void TestTimeScale::theWholeRangeShowsEverything()
{
    QFETCH(double, end);

    const TimeRange range = wholeRange(end);

    QVERIFY(range.from < 0);
    QVERIFY(range.to > end);
    QVERIFY(isWithin(range, end));
}

void TestTimeScale::zoomKeepsTheMomentUnderThePointer()
{
    const TimeRange before{0, 10 * minute};

    const TimeRange after = zoomed(before, 2 * minute, 4, 10 * minute);

    QCOMPARE(after.length(), before.length() / 4);
    QCOMPARE((2 * minute - after.from) / after.length(), 0.2);
}

void TestTimeScale::zoomingInNeverShowsMore()
{
    QFETCH(double, end);
    TimeRange range = wholeRange(end);

    for (int step = 0; step < 100; ++step) {
        const TimeRange closer = zoomed(range, end / 2, 1.25, end);
        QVERIFY(closer.length() <= range.length() + 1e-9);
        QVERIFY(closer.length() > 0.5); // nothing is finer than a millisecond
        range = closer;
    }
}

void TestTimeScale::zoomAndPanStayNearTheTrail()
{
    QFETCH(double, end);
    TimeRange range = wholeRange(end);

    QVERIFY(isWithin(panned(range, 10 * end + 100, end), end));
    QVERIFY(isWithin(panned(range, -10 * end - 100, end), end));
    for (int step = 0; step < 100; ++step)
        range = zoomed(range, 0, 1 / 1.25, end);
    QVERIFY(isWithin(range, end));
    QVERIFY(range.from <= 0 && range.to >= end);
}

void TestTimeScale::panningKeepsTheLength()
{
    const TimeRange before{minute, 2 * minute};

    QCOMPARE(panned(before, minute, 10 * minute), (TimeRange{2 * minute, 3 * minute}));
    QCOMPARE(panned(before, 1e12, 10 * minute).length(), minute);
    QCOMPARE(panned(before, -1e12, 10 * minute).length(), minute);
}

void TestTimeScale::marksAreRoundAndFarEnoughApart_data()
{
    QTest::addColumn<double>("momentsPerPixel");
    QTest::addColumn<double>("step");

    QTest::newRow("finer than a millisecond") << 0.001 << 1.0;
    QTest::newRow("exact") << 1.25 << 100.0;
    QTest::newRow("a little more") << 1.26 << 200.0;
    QTest::newRow("half a minute") << 62.5 << 5'000.0;
    QTest::newRow("seconds go by 15") << 150.0 << 15'000.0;
    QTest::newRow("an hour") << 7'000.0 << 600'000.0;
    QTest::newRow("a week") << 24 * 60 * minute / 100 << 24 * 60 * minute;
    QTest::newRow("beyond every round step") << 1e12 << 8e13;
}

void TestTimeScale::marksAreRoundAndFarEnoughApart()
{
    QFETCH(double, momentsPerPixel);
    QFETCH(double, step);

    QCOMPARE(rulerStep(momentsPerPixel, 80), step);
    QVERIFY(step / momentsPerPixel >= 80);
}

void TestTimeScale::marksSayTheirTime_data()
{
    QTest::addColumn<double>("moment");
    QTest::addColumn<double>("step");
    QTest::addColumn<QString>("text");

    QTest::newRow("start") << 0.0 << 1000.0 << u"0"_s;
    QTest::newRow("whole seconds") << 12'000.0 << 1000.0 << u"12 s"_s;
    QTest::newRow("tenths") << 12'500.0 << 100.0 << u"12.5 s"_s;
    QTest::newRow("hundredths") << 1'250.0 << 10.0 << u"1.25 s"_s;
    QTest::newRow("milliseconds") << 7.0 << 1.0 << u"0.007 s"_s;
    QTest::newRow("minutes") << 200'000.0 << 10'000.0 << u"3:20"_s;
    QTest::newRow("minutes and tenths") << 61'500.0 << 500.0 << u"1:01.5"_s;
    QTest::newRow("an hour") << 3'600'000.0 << 60'000.0 << u"1:00:00"_s;
    QTest::newRow("more than a day") << 90'061'000.0 << 60'000.0 << u"25:01:01"_s;
    QTest::newRow("before the start") << -400.0 << 100.0 << u"-0.4 s"_s;
    QTest::newRow("not quite whole in floating point") << 2'999.9999999 << 1000.0 << u"3 s"_s;
}

void TestTimeScale::marksSayTheirTime()
{
    QFETCH(double, moment);
    QFETCH(double, step);

    QTEST(rulerText(moment, step), "text");
}

QTEST_GUILESS_MAIN(TestTimeScale)
#include "tst_timescale.moc"
