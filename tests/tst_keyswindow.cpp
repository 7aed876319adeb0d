// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/person.h"

#include <QAccessible>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
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
} // namespace

class TestKeysWindow : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase() { settleIn(); }
    void init() { openSettings()->clear(); }

    void rowsThatArriveTakeTheFocus_data();
    void rowsThatArriveTakeTheFocus();
    void rowsLeaveTheFocusToWhoWentOn_data();
    void rowsLeaveTheFocusToWhoWentOn();
    void f6GoesFromPartToPart();
    void ctrlCommaOpensTheAccounts();
    void theKeySheetNeedsNoScrollingInASmallWindow();
    void everythingThatTakesFocusHasAName();
};

void TestKeysWindow::rowsThatArriveTakeTheFocus_data()
{
    QTest::addColumn<QString>("clicked");
    QTest::newRow("after Return") << QString();
    QTest::newRow("after the button") << u"lookUpButton"_s;
}

void TestKeysWindow::rowsThatArriveTakeTheFocus()
{
    QFETCH(const QString, clicked);
    Person person(Person::Source::Samples);
    person.click(u"stateFirstAction"_s); // from now on the samples are asked
    QTRY_VERIFY(person.showsTrail(7));
    QCOMPARE(person.window->focusWidget(), person.table());

    person.type(u"contactIdEdit"_s, documentedCall);
    if (clicked.isEmpty())
        QTest::keyClick(person.find<QLineEdit>(u"contactIdEdit"_s), Qt::Key_Return);
    else
        person.click(clicked);

    QTRY_VERIFY(person.showsTrail(4));
    QCOMPARE(person.window->focusWidget(), person.table());
    const int selected = person.selectedNumber().toInt();
    QTest::keyClick(person.window->focusWidget(), Qt::Key_Up);
    QCOMPARE(person.selectedNumber().toInt(), selected - 1);
}

void TestKeysWindow::rowsLeaveTheFocusToWhoWentOn_data()
{
    QTest::addColumn<QString>("to");
    QTest::newRow("typing") << u"contactIdEdit"_s;
    QTest::newRow("clicking") << u"lookUpButton"_s;
    QTest::newRow("elsewhere") << u"zoneButton"_s;
}

void TestKeysWindow::rowsLeaveTheFocusToWhoWentOn()
{
    QFETCH(const QString, to);
    Person person;
    person.service.setFaults({{.page = 1, .delay = 300ms}});
    person.lookUp(menuCaller);

    auto *widget = person.find<QWidget>(to);
    widget->setFocus();
    if (to == "contactIdEdit"_L1)
        QTest::keyClicks(widget, u"7"_s);
    else if (to == "lookUpButton"_L1)
        QTest::mousePress(widget, Qt::LeftButton);
    QTRY_VERIFY(person.showsTrail(7));

    QCOMPARE(person.window->focusWidget(), widget);
}

void TestKeysWindow::f6GoesFromPartToPart()
{
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    const auto focused = [] { return QApplication::focusWidget()->objectName(); };

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

void TestKeysWindow::ctrlCommaOpensTheAccounts()
{
    Person person;

    QTest::keyClick(person.window.get(), Qt::Key_Comma, Qt::ControlModifier);

    const QWidget *accounts = nullptr;
    QTRY_VERIFY((accounts = person.window->findChild<QWidget *>(u"accountDialog"_s)));
    QTRY_VERIFY(accounts->isVisible());
}

void TestKeysWindow::theKeySheetNeedsNoScrollingInASmallWindow()
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

void TestKeysWindow::everythingThatTakesFocusHasAName()
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

QTEST_MAIN(TestKeysWindow)
#include "tst_keyswindow.moc"
