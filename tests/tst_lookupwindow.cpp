// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/person.h"

#include <QClipboard>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
ServiceFault failing(int page)
{
    return {.page = page, .status = 500, .code = u"InternalError"_s, .retryAfter = 1ms};
}
} // namespace

class TestLookUpWindow : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase() { settleIn(); }
    void init() { openSettings()->clear(); }

    void firstStartOffersTheSampleCall();
    void enterLooksTheCallUp();
    void theButtonLooksTheCallUp();
    void blanksAroundAnIdDoNoHarm();
    void anIdThatIsNoneIsRefusedWithWords();
    void aPastedTicketGivesItsId();
    void aLineOfATicketGivesItsId();
    void wordsWithoutAnIdAreNotAskedFor();
    void theTitleGivesNoNumberAway();
    void choosingOneOfSeveralPastedIdsLooksItUp();
    void whatIsMissingIsNamed();
    void anUnknownIdShowsCodeAndRequestId();
    void anEmptyCallSaysSo();
    void aPartialCallOffersTheRest();
    void cancellingAtFirstLeadsBack();
    void cancellingLaterKeepsWhatCame();
    void aRefreshLeavesTheRowsInSight();
    void anotherCallStartsAnew();
};

void TestLookUpWindow::firstStartOffersTheSampleCall()
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

void TestLookUpWindow::enterLooksTheCallUp()
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

void TestLookUpWindow::theButtonLooksTheCallUp()
{
    Person person;
    person.type(u"contactIdEdit"_s, documentedCall);

    person.click(u"lookUpButton"_s);

    QTRY_VERIFY(person.showsTrail(4));
}

void TestLookUpWindow::blanksAroundAnIdDoNoHarm()
{
    Person person;

    person.lookUp(u"\u3000 "_s + documentedCall + u" "_s);

    QTRY_VERIFY(person.showsTrail(4));
    QCOMPARE(person.find<QLineEdit>(u"contactIdEdit"_s)->text(), documentedCall);
}

void TestLookUpWindow::anIdThatIsNoneIsRefusedWithWords()
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

void TestLookUpWindow::aPastedTicketGivesItsId()
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

void TestLookUpWindow::aLineOfATicketGivesItsId()
{
    Person person;
    auto *edit = person.find<QLineEdit>(u"contactIdEdit"_s);
    edit->setText(u"my call was cut off, contact "_s + documentedCall + u"."_s);

    QTest::keyClick(edit, Qt::Key_Return);

    QTRY_VERIFY(person.showsTrail(4));
    QCOMPARE(edit->text(), documentedCall);
}

void TestLookUpWindow::wordsWithoutAnIdAreNotAskedFor()
{
    Person person;
    auto *edit = person.find<QLineEdit>(u"contactIdEdit"_s);
    edit->setText(u"my call was cut off, phone 13812341234"_s);

    QTest::keyClick(edit, Qt::Key_Return);

    QVERIFY(person.find<QWidget>(u"searchHint"_s)->isVisible());
    QCOMPARE(person.window->windowTitle(), u"ivrtrail"_s);
}

void TestLookUpWindow::theTitleGivesNoNumberAway()
{
    Person person;

    person.lookUp(u"13812341234"_s);

    QTRY_VERIFY(person.window->windowTitle().endsWith(u"138****1234"_s));
}

void TestLookUpWindow::choosingOneOfSeveralPastedIdsLooksItUp()
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

void TestLookUpWindow::whatIsMissingIsNamed()
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

void TestLookUpWindow::anUnknownIdShowsCodeAndRequestId()
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

void TestLookUpWindow::anEmptyCallSaysSo()
{
    Person person;

    person.lookUp(u"job-590013377264918528"_s);

    QTRY_COMPARE(person.words(u"stateTitle"_s), u"No IVR trail for this call"_s);
    QVERIFY(person.showsState());
    QVERIFY(!person.table()->isVisible());
    QVERIFY(person.words(u"stateText"_s).contains(u"ccc-test"_s));
    QVERIFY(person.words(u"stateDetails"_s).contains(u"RequestId"_s));
}

void TestLookUpWindow::aPartialCallOffersTheRest()
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

void TestLookUpWindow::cancellingAtFirstLeadsBack()
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

void TestLookUpWindow::cancellingLaterKeepsWhatCame()
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

void TestLookUpWindow::aRefreshLeavesTheRowsInSight()
{
    Person person;
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));
    person.service.setFaults({{.page = 1, .delay = 10min}});

    QTest::keyClick(person.window.get(), Qt::Key_F5);

    QTRY_COMPARE(person.notice(), u"Looking up "_s + longCall + u"…"_s);
    QVERIFY(person.showsTrail(longRows));
    QTest::mouseClick(person.noticeButton(), Qt::LeftButton); // cancels
    QCOMPARE(person.notice(), QString());
    QVERIFY(person.showsTrail(longRows));
    person.service.setFaults({});
    QTest::keyClick(person.window.get(), Qt::Key_F5);
    QTRY_VERIFY(person.elided(u"completenessSeal"_s).contains(u"250 / 250"_s));
}

void TestLookUpWindow::anotherCallStartsAnew()
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

QTEST_MAIN(TestLookUpWindow)
#include "tst_lookupwindow.moc"
