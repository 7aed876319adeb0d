// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/person.h"
#include "trailview.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QScrollBar>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
class PaintCount : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
};
} // namespace

class TestTableWindow : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase() { settleIn(); }
    void init() { openSettings()->clear(); }

    void theFilterHidesRows();
    void escapeClearsTheFilterAndThenLeavesIt();
    void everyLetterOfTheFilterMarksAnew();
    void hidingSystemStepsKeepsProblems();
    void theSelectionSurvivesSortAndFilter();
    void aFilterWithoutMatchSaysSoAndLeadsBack();
    void aSelectedRowOutOfSightIsBroughtIntoIt();
    void aKeyOffersTheMenu();
    void noStripMovesTheRows();
    void aRefreshComesBackToThePlace();
    void aWholeTrailLeavesNoRoomEmpty();
    void whatOnlyInformsCanBeClosed();
};

void TestTableWindow::theFilterHidesRows()
{
    Person person;
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));

    QTest::keyClick(person.window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(person.find<QLineEdit>(u"filterEdit"_s)->hasFocus());
    person.type(u"filterEdit"_s, u"ｎ-25"_s);

    QCOMPARE(person.rows(), 2); // n-25 and n-250
    QVERIFY(person.words(u"filterCounts"_s).startsWith(u"2 / 250"_s));
    person.type(u"filterEdit"_s, u"no such thing"_s);
    QCOMPARE(person.rows(), 0);
    person.type(u"filterEdit"_s, QString());
    QCOMPARE(person.rows(), longRows);
}

void TestTableWindow::escapeClearsTheFilterAndThenLeavesIt()
{
    Person person;
    person.service.setFaults({{.page = 3, .delay = 10min}});
    person.lookUp(longCall);
    QTRY_COMPARE(person.rows(), 200);
    auto *filter = person.find<QLineEdit>(u"filterEdit"_s);
    person.type(u"filterEdit"_s, u"n-25"_s);

    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(filter->text(), QString());
    QVERIFY(filter->hasFocus());
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(person.table()->hasFocus());
    QCOMPARE(person.noticeButton()->text(), u"Cancel"_s); // the look-up goes on
    QTest::keyClick(person.table(), Qt::Key_Escape);
    QCOMPARE(person.noticeButton()->text(), u"Fetch the rest"_s);
}

void TestTableWindow::everyLetterOfTheFilterMarksAnew()
{
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    person.type(u"filterEdit"_s, u"GATHER"_s);
    const int rows = person.rows();
    QCoreApplication::processEvents();

    PaintCount paints;
    person.find<TrailTable>(u"trailTable"_s)->viewport()->installEventFilter(&paints);
    person.type(u"filterEdit"_s, u"GATHER_"_s);
    QCOMPARE(person.rows(), rows); // else the change of rows paints anyway
    QTRY_VERIFY(paints.count > 0);
}

void TestTableWindow::hidingSystemStepsKeepsProblems()
{
    Person person;
    person.service.putCall(u"job-steps"_s,
        rowsOf(
            {{.enter = 0, .leave = 10, .type = "INCOMING_CALL", .node = "a"},
                {.enter = 10, .leave = 20, .node = "b"},
                {.enter = 20, .leave = 30, .type = "SPLIT", .exit = "Branch-A", .node = "c"},
                {.enter = 30, .leave = 40, .type = "RUN_FUNCTION", .exit = "Failure", .node = "d"},
                {.enter = 40, .leave = 50, .type = "HANGUP", .node = "e"}},
            "job-steps"));
    person.lookUp(u"job-steps"_s);
    QTRY_VERIFY(person.showsTrail(5));

    QTest::keyClick(person.find<QCheckBox>(u"hideSystemSteps"_s), Qt::Key_Space);

    QCOMPARE(person.rows(), 2);
    QCOMPARE(person.cell(0, TrailColumn::Number), u"2"_s);
    QCOMPARE(person.cell(1, TrailColumn::Number), u"4"_s);
}

void TestTableWindow::theSelectionSurvivesSortAndFilter()
{
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    person.table()->goToRow(2);
    QCOMPARE(person.selectedNumber(), u"3"_s);
    const QString name = person.elided(u"inspectedName"_s);

    auto *header = person.table()->horizontalHeader();
    for (const TrailColumn column : {TrailColumn::Duration, TrailColumn::Node, TrailColumn::Node}) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            {header->sectionViewportPosition(int(column)) + 12, header->height() / 2});
        QCOMPARE(person.selectedNumber(), u"3"_s);
        QCOMPARE(person.elided(u"inspectedName"_s), name);
    }
    QVERIFY(person.find<QWidget>(u"timeOrderButton"_s)->isVisible());
    person.click(u"timeOrderButton"_s);
    QCOMPARE(person.cell(0, TrailColumn::Number), u"1"_s);
    QCOMPARE(person.selectedNumber(), u"3"_s);

    person.type(u"filterEdit"_s, u"no such thing"_s);
    QCOMPARE(person.elided(u"inspectedName"_s), name);
    QVERIFY(person.find<QPushButton>(u"showHiddenButton"_s)->isVisible());
    QVERIFY(person.find<QPushButton>(u"showHiddenButton"_s)->text().contains(u"#3"_s));
    person.click(u"showHiddenButton"_s);
    QCOMPARE(person.selectedNumber(), u"3"_s);
}

void TestTableWindow::aFilterWithoutMatchSaysSoAndLeadsBack()
{
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    const auto *words = person.find<QWidget>(u"noMatches"_s);
    QVERIFY(!words->isVisible());
    const int types = person.table()->columnWidth(int(TrailColumn::Type));

    person.type(u"filterEdit"_s, u"no such thing"_s);
    QCOMPARE(person.rows(), 0);
    QVERIFY(words->isVisible());
    QVERIFY(words->findChild<QLabel *>()->text().contains(u"no such thing"_s));
    QCOMPARE(words->width(), person.find<QWidget>(u"sides"_s)->width()); // table and chart
    QCOMPARE(person.table()->columnWidth(int(TrailColumn::Type)), types);

    person.click(u"showAllRows"_s);
    QCOMPARE(person.rows(), 7);
    QVERIFY(!words->isVisible());
    QVERIFY(person.find<QLineEdit>(u"filterEdit"_s)->text().isEmpty());
}

void TestTableWindow::aSelectedRowOutOfSightIsBroughtIntoIt()
{
    Person person;
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));
    TrailTable *table = person.table();
    const QModelIndex proof = table->currentIndex();
    QVERIFY(table->viewport()->rect().intersects(table->visualRect(proof)));
    table->verticalScrollBar()->setValue(0);
    QVERIFY(!table->viewport()->rect().intersects(table->visualRect(proof)));

    person.window->findChild<TrailView *>()->selectVisit(proof.row());

    QVERIFY(table->viewport()->rect().intersects(table->visualRect(proof)));
}

void TestTableWindow::aKeyOffersTheMenu()
{
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    const std::array<QWidget *, 2> parts{person.table(), person.timeline()};
    for (QWidget *part : parts) {
        part->setFocus();

        QTest::keyClick(person.window.get(), Qt::Key_F10, Qt::ShiftModifier);

        QTRY_VERIFY(QApplication::activePopupWidget());
        QVERIFY(part->isAncestorOf(QApplication::activePopupWidget()->parentWidget())
            || part == QApplication::activePopupWidget()->parentWidget());
        QApplication::activePopupWidget()->close();
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }
}

void TestTableWindow::noStripMovesTheRows()
{
    Person person;
    person.service.setFaults({{.page = 3, .delay = 10min}});
    person.lookUp(longCall);
    QTRY_COMPARE(person.rows(), 200);
    QVERIFY(person.find<QWidget>(u"noticeStrip"_s)->isVisible());
    person.table()->goToRow(3); // and reads it
    const auto topOfRows = [&] { return person.table()->mapTo(person.window.get(), QPoint()); };
    const QPoint top = topOfRows();

    QTest::mouseClick(person.noticeButton(), Qt::LeftButton); // cancels
    QCOMPARE(topOfRows(), top);
    person.service.setFaults({});
    QTest::mouseClick(person.noticeButton(), Qt::LeftButton); // fetches the rest
    QTRY_VERIFY(person.showsTrail(longRows));
    QTRY_COMPARE(person.notice(), QString());
    QCoreApplication::processEvents();
    QCOMPARE(topOfRows(), top);
    person.lookUp(u"  "_s);
    QVERIFY(person.find<QWidget>(u"searchHint"_s)->isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(topOfRows(), top);
}

void TestTableWindow::aRefreshComesBackToThePlace()
{
    Person person;
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));
    QCoreApplication::processEvents(); // the verdict takes the height of its words
    const QScrollBar *bar = person.table()->verticalScrollBar();
    const int place = bar->value(); // near the end, where the proof is
    QVERIFY(place > 0);
    const auto *verdict = person.find<QWidget>(u"verdictBar"_s);
    const int height = verdict->height();
    person.service.setFaults({{.page = 2, .delay = 100ms}, {.page = 3, .delay = 200ms}});

    QTest::keyClick(person.window.get(), Qt::Key_F5);

    QTRY_COMPARE(person.rows(), 100);
    QTRY_VERIFY(person.showsTrail(longRows));
    QTRY_VERIFY(qAbs(bar->value() - place) < person.table()->rowHeight());
    QCOMPARE(person.selectedNumber(), QString::number(longRows));
    QTRY_COMPARE(verdict->height(), height);
}

void TestTableWindow::aWholeTrailLeavesNoRoomEmpty()
{
    Person person;
    person.service.setFaults({{.page = 3, .delay = 300ms}});
    person.lookUp(longCall);
    QTRY_COMPARE(person.rows(), 200);
    const auto *verdict = person.find<QWidget>(u"verdictBar"_s);
    const int before = verdict->height(); // it says at length what is missing

    QTRY_VERIFY(person.showsTrail(longRows));

    QTRY_VERIFY(verdict->height() < before);
}

void TestTableWindow::whatOnlyInformsCanBeClosed()
{
    Person person;
    auto *hint = person.find<QWidget>(u"searchHint"_s);
    const auto close
        = [](QWidget *strip) { return strip->findChild<QPushButton *>(u"noticeClose"_s); };
    person.lookUp(u"  "_s);
    QTest::mouseClick(close(hint), Qt::LeftButton);
    QVERIFY(!hint->isVisible());
    person.lookUp(u"  "_s);
    QVERIFY(hint->isVisible()); // said anew

    person.service.setFaults(
        {{.page = 2, .status = 500, .code = u"InternalError"_s, .retryAfter = 1ms}});
    person.lookUp(longCall);
    QTRY_VERIFY(person.notice().startsWith(u"150 of 250 rows"_s));
    QVERIFY(!close(person.find<QWidget>(u"noticeStrip"_s))->isVisible()); // it has to be seen
}

QTEST_MAIN(TestTableWindow)
#include "tst_tablewindow.moc"
