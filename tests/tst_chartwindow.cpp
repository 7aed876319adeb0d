// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/person.h"

#include <QHeaderView>
#include <QPointingDevice>
#include <QRegularExpression>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {
// Twice the height of a centre line on the screen: a whole number of pixels.
int centreLine(const QWidget &widget, const QRect &rect)
{
    return widget.mapToGlobal(rect.topLeft()).y() + widget.mapToGlobal(rect.bottomLeft()).y();
}

// How many rows in view have their bar on their own centre line; -1 when one has not.
int rowsInLine(const Person &person)
{
    const TrailTable &table = *person.table();
    int inLine = 0;
    for (int row = 0; row < person.rows(); ++row) {
        const QRect cell = table.visualRect(table.model()->index(row, int(TrailColumn::Node)));
        if (cell.bottom() < 0 || cell.top() > table.viewport()->height())
            continue;
        const QRect bar = person.timeline()->barOf(row);
        if (bar.isNull()
            || centreLine(*table.viewport(), cell) != centreLine(*person.timeline(), bar))
            return -1;
        ++inLine;
    }
    return inLine;
}
} // namespace

class TestChartWindow : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase() { settleIn(); }
    void init() { openSettings()->clear(); }

    void rowsAndBarsShareTheirCentreLines();
    void aClickOnABarSelectsItsRow();
    void aDragMarksATimeRange();
    void shiftAndArrowsMarkATimeRange();
    void aPinchZoomsAtThePointer();
    void keysInTheChartMoveTheSelection();
    void aBarOutOfViewShowsNoName();
};

void TestChartWindow::rowsAndBarsShareTheirCentreLines()
{
    Person person;
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));
    QTRY_VERIFY(rowsInLine(person) > 5); // scrolled to the end, where the call ended

    auto *scroll = person.find<QScrollBar>(u"sharedScroll"_s);
    for (const int place : {0, 1, 17, 333, scroll->maximum()}) {
        scroll->setValue(place);
        QCOMPARE(person.table()->verticalScrollBar()->value(), place);
        QTRY_VERIFY(rowsInLine(person) > 5);
    }

    auto *header = person.table()->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
        {header->sectionViewportPosition(int(TrailColumn::Number)) + 12, header->height() / 2});
    QTRY_COMPARE(person.cell(0, TrailColumn::Number), QString::number(longRows));
    QTRY_VERIFY(rowsInLine(person) > 5);

    person.window->resize(1024, 640);
    QTRY_VERIFY(rowsInLine(person) > 2);
    person.window->resize(1400, 1000);
    QTRY_VERIFY(rowsInLine(person) > 8);

    const int before = person.table()->rowHeight();
    QFont large = person.window->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    person.window->setFont(large);
    QTRY_VERIFY(person.table()->rowHeight() > before);
    QTRY_VERIFY(rowsInLine(person) > 2);
    scroll->setValue(501);
    QTRY_VERIFY(rowsInLine(person) > 2);
}

void TestChartWindow::aClickOnABarSelectsItsRow()
{
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    QTRY_VERIFY(rowsInLine(person) == 7);

    const QPoint place = person.timeline()->barOf(3).center();
    QWidget *plot = person.timeline()->childAt(place);
    QVERIFY(plot);
    QTest::mouseClick(plot, Qt::LeftButton, {}, plot->mapFrom(person.timeline(), place));

    QCOMPARE(person.selectedNumber(), u"4"_s);
    QVERIFY(person.elided(u"inspectedType"_s).contains(u"#4"_s));
    QVERIFY(person.timeline()->hasFocus());
}

void TestChartWindow::aDragMarksATimeRange()
{
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    QTRY_VERIFY(rowsInLine(person) == 7);

    // From the middle of the third bar to that of the fifth, along the ruler.
    Timeline *timeline = person.timeline();
    QWidget *plot = timeline->childAt(timeline->barOf(3).center());
    const QPoint from(timeline->barOf(2).center().x(), 10);
    const QPoint to(timeline->barOf(4).center().x(), 10);
    QTest::mousePress(plot, Qt::LeftButton, {}, to);
    QTest::mouseMove(plot, from);
    QTest::mouseRelease(plot, Qt::LeftButton, {}, from);

    auto *offer = timeline->findChild<QPushButton *>(u"zoomHere"_s);
    QVERIFY(offer->isVisible());
    const QRegularExpression words(u"^11\\.[012] s · 3 "_s); // pixels are coarse
    QVERIFY2(offer->text().contains(words), qPrintable(offer->text()));
    QTest::keyClick(timeline, Qt::Key_Z);
    QVERIFY(!offer->isVisible());
    const double seconds = timeline->range().length() / 1000;
    QVERIFY2(qAbs(seconds - 11.1) < 0.2, qPrintable(QString::number(seconds)));
}

void TestChartWindow::shiftAndArrowsMarkATimeRange()
{
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    Timeline *timeline = person.timeline();
    timeline->setFocus();

    QTest::keyClick(timeline, Qt::Key_Home);
    QTest::keyClick(timeline, Qt::Key_Down);
    QTest::keyClick(timeline, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(timeline, Qt::Key_Down, Qt::ShiftModifier);

    auto *offer = timeline->findChild<QPushButton *>(u"zoomHere"_s);
    QVERIFY2(offer->text().contains(u"17.3 s · 3"_s), qPrintable(offer->text()));
    const QRect place(offer->mapTo(timeline, QPoint()), offer->size());
    QVERIFY(place.top() >= 0 && place.bottom() < timeline->rulerHeight()); // no row is covered
    QTest::keyClick(timeline, Qt::Key_Escape);
    QVERIFY(!offer->isVisible());
}

void TestChartWindow::aPinchZoomsAtThePointer()
{
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    Timeline *timeline = person.timeline();
    const double length = timeline->range().length();
    const QPoint place = timeline->barOf(4).center();
    QWidget *plot = timeline->childAt(place);
    const QPointF there = plot->mapFrom(timeline, place);
    const double moment = timeline->scale().toMoment(there.x());

    QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2,
        there, there, plot->mapToGlobal(there), 1.0, {});
    QCoreApplication::sendEvent(plot, &pinch);

    QVERIFY(qAbs(timeline->range().length() - length / 2) < length / 100);
    QVERIFY(qAbs(timeline->scale().toMoment(there.x()) - moment) < length / 100);
}

void TestChartWindow::keysInTheChartMoveTheSelection()
{
    Person person;
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));
    Timeline *timeline = person.timeline();
    timeline->setFocus();

    QTest::keyClick(timeline, Qt::Key_Home);
    QCOMPARE(person.selectedNumber(), u"1"_s);
    QTest::keyClick(timeline, Qt::Key_Down);
    QTest::keyClick(timeline, Qt::Key_Down);
    QTest::keyClick(timeline, Qt::Key_Up);
    QCOMPARE(person.selectedNumber(), u"2"_s);
    QTest::keyClick(timeline, Qt::Key_End);
    QCOMPARE(person.selectedNumber(), QString::number(longRows));

    const TimeRange whole = timeline->range();
    QTest::keyClick(timeline, Qt::Key_W);
    QVERIFY(timeline->range().length() < whole.length());
    QCOMPARE(person.rows(), longRows); // zoom never filters
    QTest::keyClick(timeline, Qt::Key_0);
    QCOMPARE(timeline->range(), whole);
}

void TestChartWindow::aBarOutOfViewShowsNoName()
{
    Person person;
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));
    Timeline *timeline = person.timeline();
    person.find<QScrollBar>(u"sharedScroll"_s)->setValue(0);
    const auto textIn = [timeline](int row) {
        const QImage chart = timeline->grab().toImage();
        const double scale = chart.devicePixelRatio();
        const int top = int((timeline->rulerHeight() + row * timeline->rowHeight()) * scale);
        for (int y = top; y < top + timeline->rowHeight() * scale; ++y) {
            for (int x = int(20 * scale); x < chart.width() - 20 * scale; ++x) {
                if (chart.pixelColor(x, y).lightness() < 100)
                    return true;
            }
        }
        return false;
    };

    timeline->setRange({0, 500});
    QVERIFY(textIn(1)); // from 100 to 190 ms
    timeline->setRange({191, 691});
    QVERIFY(!textIn(1));
}

QTEST_MAIN(TestChartWindow)
#include "tst_chartwindow.moc"
