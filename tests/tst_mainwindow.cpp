// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/casefile.h"
#include "files/exportfile.h"
#include "support/person.h"
#include "trailview.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QPointingDevice>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString documentedCall = u"job-109634426711871319"_s;
constexpr char callerNumber[] = "13312342315";

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

// Of everything in view that takes the focus and does not say what it is.
QStringList namelessIn(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u' '
                    + widget->objectName();
    }
    return nameless;
}

ServiceFault failing(int page)
{
    return {.page = page, .status = 500, .code = u"InternalError"_s, .retryAfter = 1ms};
}
} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase();
    void init() { openSettings()->clear(); }

    void firstStartOffersTheSampleCall();
    void enterLooksTheCallUp();
    void theButtonLooksTheCallUp();
    void blanksAroundAnIdDoNoHarm();
    void anIdThatIsNoneIsRefusedWithWords();
    void whatIsMissingIsNamed();
    void rowsAndBarsShareTheirCentreLines();
    void anUnknownIdShowsCodeAndRequestId();
    void anEmptyCallSaysSo();
    void aPartialCallOffersTheRest();
    void cancellingAtFirstLeadsBack();
    void cancellingLaterKeepsWhatCame();
    void theFilterHidesRows();
    void everyLetterOfTheFilterMarksAnew();
    void hidingSystemStepsKeepsProblems();
    void theSelectionSurvivesSortAndFilter();
    void aFilterWithoutMatchSaysSoAndLeadsBack();
    void aClickOnABarSelectsItsRow();
    void aDragMarksATimeRange();
    void shiftAndArrowsMarkATimeRange();
    void aPinchZoomsAtThePointer();
    void f6GoesFromPartToPart();
    void keysInTheChartMoveTheSelection();
    void anotherCallStartsAnew();
    void exportsWriteFiles_data();
    void exportsWriteFiles();
    void numbersAreMaskedUntilAskedFor();
    void menusMarkWhatIsChosen();
    void theKeySheetNeedsNoScrollingInASmallWindow();
    void numbersInNamesAreMaskedToo();
    void opensASavedFile();
    void anOpenedCallSaysWhereItIsFrom();
    void aFileThatIsNoneIsToldInWords();
    void aPastedTicketGivesItsId();
    void aSelectedRowOutOfSightIsBroughtIntoIt();
    void aLineOfATicketGivesItsId();
    void choosingOneOfSeveralPastedIdsLooksItUp();
    void everythingThatTakesFocusHasAName();
    void settingsHoldNeitherKeyNorNumber();
};

void TestMainWindow::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    applyTheme(*qApp, ThemeChoice::Light);
    QVERIFY(openSettings()->fileName().startsWith(settingsFolder()));
}

void TestMainWindow::firstStartOffersTheSampleCall()
{
    Person person(Person::Source::Samples);
    QVERIFY(person.showsState());
    QVERIFY(!person.words(u"stateText"_s).isEmpty());
    QVERIFY(person.find<QLineEdit>(u"contactIdEdit"_s)->hasFocus());
    QVERIFY(!person.find<QPushButton>(u"exportButton"_s)->isEnabled());

    person.click(u"stateFirstAction"_s);

    QTRY_VERIFY(person.showsTrail(person.rows()) && person.rows() > 0);
    QCOMPARE(person.find<QLineEdit>(u"contactIdEdit"_s)->text(), menuCaller);
}

void TestMainWindow::enterLooksTheCallUp()
{
    Person person;

    person.lookUp(menuCaller);

    QTRY_VERIFY(person.showsTrail(7));
    QVERIFY(person.window->windowTitle().contains(menuCaller));
    QCOMPARE(person.selectedNumber(), u"7"_s); // how the call ended
    QCOMPARE(person.find<QTableView>(u"trailTable"_s)->selectionModel()->selectedRows().size(), 1);
    QVERIFY(person.elided(u"completenessSeal"_s).contains(u"7 / 7 rows"_s));
    QVERIFY(person.elided(u"requestId"_s).startsWith(u"RequestId "_s));
    QVERIFY(person.elided(u"callFacts"_s).contains(u"UTC+08:00"_s));
    QVERIFY(!person.elided(u"inspectedName"_s).isEmpty());
    QVERIFY(person.elided(u"inspectedType"_s).contains(u"#7"_s));
    QCOMPARE(person.notice(), QString());
    for (int row = 0; row < person.rows(); ++row)
        QVERIFY(!person.timeline()->barOf(row).isNull());
}

void TestMainWindow::theButtonLooksTheCallUp()
{
    Person person;
    person.type(u"contactIdEdit"_s, documentedCall);

    person.click(u"lookUpButton"_s);

    QTRY_VERIFY(person.showsTrail(4));
}

void TestMainWindow::blanksAroundAnIdDoNoHarm()
{
    Person person;

    person.lookUp(u"\u3000 "_s + documentedCall + u" "_s);

    QTRY_VERIFY(person.showsTrail(4));
    QCOMPARE(person.find<QLineEdit>(u"contactIdEdit"_s)->text(), documentedCall);
}

void TestMainWindow::anIdThatIsNoneIsRefusedWithWords()
{
    Person person;
    auto *hint = person.find<QWidget>(u"searchHint"_s);

    person.lookUp(u"  "_s);
    QVERIFY(hint->isVisible());
    person.find<QLineEdit>(u"contactIdEdit"_s)->setText(QString(257, u'x'));
    person.click(u"lookUpButton"_s);
    QVERIFY(hint->isVisible());
    QVERIFY(hint->findChild<QLabel *>()->text().contains(u"256"_s));

    person.lookUp(documentedCall);
    QTRY_VERIFY(person.showsTrail(4));
    QVERIFY(!hint->isVisible());
}

void TestMainWindow::whatIsMissingIsNamed()
{
    CommandLine line;
    line.endpoint = u"https://ccc.example"_s;
    Person person(Person::Source::Samples, line); // an endpoint, and no instance

    person.lookUp(documentedCall);

    QVERIFY(person.showsState());
    QVERIFY(person.words(u"stateTitle"_s).contains(u"instance"_s));
    QVERIFY((person.words(u"stateTitle"_s) + person.words(u"stateText"_s))
                .contains(u"IVRTRAIL_INSTANCE"_s));
}

void TestMainWindow::rowsAndBarsShareTheirCentreLines()
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

void TestMainWindow::anUnknownIdShowsCodeAndRequestId()
{
    Person person;

    person.lookUp(u"job-nobody-knows"_s);

    QTRY_VERIFY(person.words(u"stateDetails"_s).contains(u"NotExists.JobId"_s));
    QVERIFY(person.showsState());
    QVERIFY(person.words(u"stateDetails"_s).contains(u"RequestId "_s));
    QVERIFY(person.words(u"stateDetails"_s).contains(u"HTTP 404"_s));
    QVERIFY(person.words(u"stateTitle"_s).contains(u"ccc-test"_s));
    QVERIFY(!person.words(u"stateText"_s).isEmpty());
    QVERIFY(!person.find<QPushButton>(u"exportButton"_s)->isEnabled());
    // the way out works
    person.service.putCall(u"job-nobody-knows"_s, rowsOf(manyVisits(3), "job-nobody-knows"));
    person.click(u"stateFirstAction"_s);
    QTRY_VERIFY(person.showsTrail(3));
}

void TestMainWindow::anEmptyCallSaysSo()
{
    Person person;

    person.lookUp(u"job-590013377264918528"_s);

    QTRY_COMPARE(person.words(u"stateTitle"_s), u"No IVR trail for this call"_s);
    QVERIFY(person.showsState());
    QVERIFY(!person.table()->isVisible());
    QVERIFY(person.words(u"stateText"_s).contains(u"ccc-test"_s));
    QVERIFY(person.words(u"stateDetails"_s).contains(u"RequestId"_s));
}

void TestMainWindow::aPartialCallOffersTheRest()
{
    Person person;
    person.service.setFaults({failing(2)});

    person.lookUp(longCall);

    QTRY_VERIFY(person.notice().contains(u"page 2 failed (InternalError)"_s));
    QVERIFY(person.notice().startsWith(u"150 of 250 rows"_s));
    QCOMPARE(person.rows(), 150);
    QCOMPARE(person.noticeButton()->text(), u"Fetch the rest"_s);

    person.service.setFaults({});
    QTest::mouseClick(person.noticeButton(), Qt::LeftButton);

    QTRY_VERIFY(person.showsTrail(longRows));
    QTRY_COMPARE(person.notice(), QString());
    QVERIFY(person.elided(u"completenessSeal"_s).contains(u"250 / 250"_s));
}

void TestMainWindow::cancellingAtFirstLeadsBack()
{
    Person person;
    person.service.setFaults({{.page = 1, .delay = 10min}});
    person.lookUp(longCall);
    QTRY_VERIFY(person.find<QWidget>(u"skeletonText"_s)->isVisible());
    QVERIFY(person.words(u"skeletonText"_s).contains(longCall));

    person.click(u"cancelButton"_s);

    QVERIFY(person.showsState());
    person.service.setFaults({});
    person.lookUp(documentedCall);
    QTRY_VERIFY(person.showsTrail(4));
}

void TestMainWindow::cancellingLaterKeepsWhatCame()
{
    Person person;
    person.service.setFaults({{.page = 2, .delay = 10min}, {.page = 3, .delay = 10min}});
    person.lookUp(longCall);
    QTRY_COMPARE(person.rows(), 100);
    QTRY_VERIFY(person.notice().startsWith(u"100 of 250 rows"_s));
    QCOMPARE(person.noticeButton()->text(), u"Cancel"_s);

    QTest::mouseClick(person.noticeButton(), Qt::LeftButton);

    QVERIFY(person.showsTrail(100));
    QVERIFY(person.notice().startsWith(u"100 of 250 rows"_s)); // never looks complete
    QVERIFY(person.noticeButton()->isVisible());
    person.service.setFaults({});
    QTest::mouseClick(person.noticeButton(), Qt::LeftButton);
    QTRY_VERIFY(person.showsTrail(longRows));
}

void TestMainWindow::theFilterHidesRows()
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

void TestMainWindow::everyLetterOfTheFilterMarksAnew()
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

void TestMainWindow::hidingSystemStepsKeepsProblems()
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

void TestMainWindow::theSelectionSurvivesSortAndFilter()
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

void TestMainWindow::aFilterWithoutMatchSaysSoAndLeadsBack()
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

void TestMainWindow::aClickOnABarSelectsItsRow()
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

void TestMainWindow::aDragMarksATimeRange()
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

void TestMainWindow::shiftAndArrowsMarkATimeRange()
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
    QTest::keyClick(timeline, Qt::Key_Escape);
    QVERIFY(!offer->isVisible());
}

void TestMainWindow::aPinchZoomsAtThePointer()
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

void TestMainWindow::f6GoesFromPartToPart()
{
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    const auto focused = [] { return QApplication::focusWidget()->objectName(); };

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QCOMPARE(focused(), u"trailTable"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), person.timeline());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QCOMPARE(focused(), u"nodeProperties"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QCOMPARE(focused(), u"contactIdEdit"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(focused(), u"nodeProperties"_s);
}

void TestMainWindow::keysInTheChartMoveTheSelection()
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

void TestMainWindow::anotherCallStartsAnew()
{
    Person person;
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));
    person.type(u"filterEdit"_s, u"n-1"_s);
    person.timeline()->setFocus();
    QTest::keyClick(person.timeline(), Qt::Key_W);

    person.lookUp(documentedCall);

    QTRY_VERIFY(person.showsTrail(4));
    QCOMPARE(person.find<QLineEdit>(u"filterEdit"_s)->text(), QString());
    QCOMPARE(person.timeline()->range(), wholeRange(person.timeline()->end()));
}

void TestMainWindow::exportsWriteFiles_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("picture") << u"png"_s << QByteArray("\x89PNG");
    QTest::newRow("JSON") << u"json"_s << QByteArray("{");
    QTest::newRow("table") << u"csv"_s << QByteArray("\xef\xbb\xbf");
    QTest::newRow("PDF") << u"pdf"_s << QByteArray("%PDF");
    QTest::newRow("SVG") << u"svg"_s << QByteArray("<?xml");
    QTest::newRow("summary") << u"txt"_s << QByteArray("");
    QTest::newRow("case file") << u"ivrtrail"_s << QByteArray("PK");
}

void TestMainWindow::exportsWriteFiles()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, beginning);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"trail."_s + suffix);
    Person person;
    person.service.putCall(u"job-call"_s,
        rowsOf({{.name = u"回拨 "_s + QLatin1StringView(callerNumber), .caller = callerNumber}},
            "job-call"));
    person.lookUp(u"job-call"_s);
    QTRY_VERIFY(person.showsTrail(1));

    QTest::keyClick(person.window.get(), Qt::Key_E, Qt::ControlModifier);
    person.chooseFormat(suffix);
    person.click(u"exportSave"_s);
    person.chooseFile(path);

    QTRY_VERIFY(person.elided(u"statusSaid"_s).contains(u"trail."_s + suffix));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(beginning));
    QVERIFY(!bytes.contains(callerNumber));
}

void TestMainWindow::numbersAreMaskedUntilAskedFor()
{
    const QString number = QString::fromLatin1(callerNumber);
    Person person;
    person.service.putCall(u"job-call"_s,
        rowsOf({{.properties = R"({"say":"回拨 133 1234 2315","to":"8613312342315"})",
                   .variables = R"({"callback":"13312342315","digits":"62220212"})",
                   .caller = callerNumber}},
            "job-call"));
    person.lookUp(u"job-call"_s);
    QTRY_VERIFY(person.showsTrail(1));
    QVERIFY(person.elided(u"callNumbers"_s).contains(u"133****2315"_s));
    QCOMPARE(person.placesWith(number), QString());
    QCOMPARE(person.placesWith(u"133 1234 2315"_s), QString());
    QCOMPARE(person.placesWith(u"62220212"_s), QString());

    person.chooseFromMenu(u"numbersButton"_s, u"Show numbers for this session"_s);

    QVERIFY(person.elided(u"callNumbers"_s).contains(number));
    QVERIFY(!person.placesWith(u"62220212"_s).isEmpty());
    person.chooseFromMenu(u"numbersButton"_s, u"Mask numbers"_s);
    QCOMPARE(person.placesWith(number), QString());
}

void TestMainWindow::menusMarkWhatIsChosen()
{
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    QCOMPARE(person.chosenIn(u"numbersButton"_s), QStringList(u"Mask numbers"_s));

    person.chooseFromMenu(u"numbersButton"_s, u"Show numbers for this session"_s);
    person.chooseFromMenu(u"zoneButton"_s, u"UTC"_s);
    QCOMPARE(person.chosenIn(u"numbersButton"_s), QStringList(u"Show numbers for this session"_s));
    QCOMPARE(person.chosenIn(u"zoneButton"_s), QStringList(u"UTC"_s));
    person.chooseFromMenu(u"zoneButton"_s, u"China (UTC+08:00)"_s);
    QCOMPARE(person.chosenIn(u"zoneButton"_s), QStringList(u"China (UTC+08:00)"_s));
}

void TestMainWindow::theKeySheetNeedsNoScrollingInASmallWindow()
{
    Person person;
    person.window->resize(1024, 640);

    QTest::keyClick(person.window.get(), Qt::Key_F1);

    const auto *sheet = person.window->findChild<QWidget *>(u"keySheet"_s);
    QVERIFY(sheet && sheet->width() <= 1024 && sheet->height() <= 640);
    const auto *area = sheet->findChild<QScrollArea *>();
    QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(area->verticalScrollBar()->maximum(), 0);
}

void TestMainWindow::numbersInNamesAreMaskedToo()
{
    const QString number = QString::fromLatin1(callerNumber);
    Person person;
    person.service.putCall(
        u"job-call"_s, rowsOf({{.name = u"回拨 "_s + number, .caller = callerNumber}}, "job-call"));

    person.lookUp(u"job-call"_s);

    QTRY_VERIFY(person.showsTrail(1));
    QCOMPARE(person.placesWith(number), QString());
    QVERIFY(!person.cell(0, TrailColumn::Node).contains(number));
    const QModelIndex node = person.table()->model()->index(0, int(TrailColumn::Node));
    QVERIFY(!node.data(Qt::ToolTipRole).toString().contains(number));
}

void TestMainWindow::opensASavedFile()
{
    CommandLine line;
    line.openFile = QStringLiteral(TEST_FILES "/saved-answer.json");
    Person person(Person::Source::Samples, line);
    QTRY_VERIFY(person.table()->isVisible());
    const int rows = person.rows();
    QVERIFY(rows > 0);

    Person other;
    QTest::keyClick(other.window.get(), Qt::Key_O, Qt::ControlModifier);
    other.chooseFile(QStringLiteral(TEST_FILES "/saved-answer.xml"));

    QTRY_VERIFY(other.table()->isVisible());
    QCOMPARE(other.rows(), rows);
}

void TestMainWindow::anOpenedCallSaysWhereItIsFrom()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"job.ivrtrail"_s);
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    const Redacted shared = redacted(person.timeline()->model().trail(), {}, {});
    writeFile(path, toCaseFile(shared.trail, {}, RedactionLevel::Standard), Overwrite::Yes);

    QTest::keyClick(person.window.get(), Qt::Key_O, Qt::ControlModifier);
    person.chooseFile(path);

    const QString origin = u"from job.ivrtrail, redacted"_s;
    QTRY_VERIFY2(person.window->windowTitle().endsWith(u"7632, "_s + origin),
        qPrintable(person.window->windowTitle()));
    QVERIFY2(person.elided(u"completenessSeal"_s).endsWith(origin),
        qPrintable(person.elided(u"completenessSeal"_s)));

    person.lookUp(menuCaller);
    QTRY_VERIFY2(!person.window->windowTitle().contains(u"from"_s),
        qPrintable(person.window->windowTitle()));
    QVERIFY(!person.elided(u"completenessSeal"_s).contains(u"from"_s));
}

void TestMainWindow::aFileThatIsNoneIsToldInWords()
{
    CommandLine line;
    line.openFile = QStringLiteral(TEST_FILES "/no-such-file.json");

    Person person(Person::Source::Samples, line);

    QVERIFY(person.showsState());
    QVERIFY(person.words(u"stateText"_s).contains(u"no-such-file.json"_s));
}

void TestMainWindow::aPastedTicketGivesItsId()
{
    Person person;
    QGuiApplication::clipboard()->setText(
        u"客户来电，通话中断\r\nID: "_s + documentedCall + u"。\r\n谢谢"_s);
    auto *edit = person.find<QLineEdit>(u"contactIdEdit"_s);
    edit->setFocus();

    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(edit->text(), documentedCall);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(person.showsTrail(4));
}

void TestMainWindow::aSelectedRowOutOfSightIsBroughtIntoIt()
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

void TestMainWindow::aLineOfATicketGivesItsId()
{
    Person person;
    auto *edit = person.find<QLineEdit>(u"contactIdEdit"_s);
    edit->setText(u"my call was cut off, contact "_s + documentedCall + u"."_s);

    QTest::keyClick(edit, Qt::Key_Return);

    QTRY_VERIFY(person.showsTrail(4));
    QCOMPARE(edit->text(), documentedCall);
}

void TestMainWindow::choosingOneOfSeveralPastedIdsLooksItUp()
{
    Person person;
    QGuiApplication::clipboard()->setText(menuCaller + u"\r\n"_s + documentedCall);
    auto *edit = person.find<QLineEdit>(u"contactIdEdit"_s);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    QMenu *offered = nullptr;
    QTRY_VERIFY((offered = qobject_cast<QMenu *>(QApplication::activePopupWidget())));

    QTest::keyClick(offered, Qt::Key_Down);
    QTest::keyClick(offered, Qt::Key_Return);

    QTRY_VERIFY(person.showsTrail(4));
    QCOMPARE(edit->text(), documentedCall);
}

void TestMainWindow::everythingThatTakesFocusHasAName()
{
    Person person;
    QCOMPARE(namelessIn(*person.window), QStringList());
    person.lookUp(u"job-nobody-knows"_s);
    QTRY_VERIFY(person.words(u"stateDetails"_s).contains(u"NotExists.JobId"_s));
    QCOMPARE(namelessIn(*person.window), QStringList());
    person.click(u"stateSecondAction"_s); // the account's form
    QTRY_VERIFY(person.find<QWidget>(u"accountDialog"_s)->isVisible());
    QCOMPARE(namelessIn(*person.find<QWidget>(u"accountDialog"_s)).join(u'|'), QString());
    QTest::keyClick(person.find<QWidget>(u"accountDialog"_s), Qt::Key_Escape);

    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    for (int row = 0; row < 7; ++row) {
        person.table()->goToRow(row);
        QCOMPARE(namelessIn(*person.window), QStringList());
    }
    person.click(u"rawSwitch"_s);
    QVERIFY(person.find<QWidget>(u"rawJson"_s)->isVisible());
    QCOMPARE(namelessIn(*person.window), QStringList());
}

void TestMainWindow::settingsHoldNeitherKeyNorNumber()
{
    {
        Person person;
        person.lookUp(menuCaller);
        QTRY_VERIFY(person.showsTrail(7));
        person.window->close();
    }
    openSettings()->sync();
    QFile file(openSettings()->fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!bytes.isEmpty());
    QVERIFY(!bytes.contains("secret"));
    QVERIFY(!bytes.contains("133"));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
