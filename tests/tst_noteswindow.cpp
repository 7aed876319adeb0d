// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accessibility.h"
#include "support/person.h"

#include <QAccessible>
#include <QClipboard>

namespace {
/** A person who writes beside the visits of the menu caller. */
class Writer : public Person
{
public:
    Writer()
    {
        lookUp(menuCaller);
        if (!QTest::qWaitFor([&] { return showsTrail(7); }))
            qFatal("the trail does not show");
    }

    QLineEdit *note() const { return find<QLineEdit>(u"noteEdit"_s); }
    void write(int row, const QString &text)
    {
        table()->goToRow(row);
        type(u"noteEdit"_s, text);
    }
    QModelIndex node(int row) const { return table()->model()->index(row, int(TrailColumn::Node)); }
};
} // namespace

class TestNotesWindow : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase();
    void init() { openSettings()->clear(); }

    void aNoteIsTypedInEveryViewOfTheInspector();
    void aNoteMarksItsRow();
    void aNoteMarksItsBar();
    void typingStaysWhereItIs();
    void aPastedLineBreakIsABlank();
    void theFilterFindsNotes();
    void notesComeBackWithTheirCall();
    void exportingWorksFromTheNote();
};

void TestNotesWindow::initTestCase()
{
    settleIn();
    installAccessibility();
}

void TestNotesWindow::aNoteIsTypedInEveryViewOfTheInspector()
{
    Writer person;
    for (const QString &view : {u"findingsSwitch"_s, u"rawSwitch"_s, u"valuesSwitch"_s}) {
        person.click(view);
        QVERIFY2(person.note()->isVisible(), qPrintable(view));
    }
}

void TestNotesWindow::aNoteMarksItsRow()
{
    Writer person;
    const auto words = [&](int row) {
        return QAccessible::queryAccessibleInterface(person.table())
            ->tableInterface()
            ->cellAt(row, int(TrailColumn::Node))
            ->text(QAccessible::Name);
    };
    const QImage before = person.table()->grab().toImage();

    person.write(2, u"<b>called</b> back"_s);
    person.table()->goToRow(6);

    QVERIFY(person.node(2)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"Note: &lt;b&gt;called&lt;/b&gt; back"_s));
    QVERIFY2(words(2).endsWith(u", with a note"_s), qPrintable(words(2)));
    QVERIFY(!words(3).contains(u"note"_s));
    person.find<QLineEdit>(u"contactIdEdit"_s)->setFocus();
    QVERIFY(person.table()->grab().toImage() != before);
}

void TestNotesWindow::aNoteMarksItsBar()
{
    Writer person;
    const auto *bars = QAccessible::queryAccessibleInterface(person.timeline());
    person.table()->goToRow(2);
    const QImage before = person.timeline()->grab().toImage();

    person.write(2, u"called back"_s);

    QVERIFY(person.timeline()->grab().toImage() != before);
    const QString name = bars->child(2)->text(QAccessible::Name);
    QVERIFY2(name.endsWith(u", with a note"_s), qPrintable(name));
    person.write(2, QString());
    QCOMPARE(person.timeline()->grab().toImage(), before);
}

void TestNotesWindow::typingStaysWhereItIs()
{
    Writer person;
    person.write(2, u"back"_s);
    QTest::keyClick(person.note(), Qt::Key_Home);

    QTest::keyClicks(person.note(), u"called "_s);

    QCOMPARE(person.note()->text(), u"called back"_s);
}

void TestNotesWindow::aPastedLineBreakIsABlank()
{
    Writer person;
    person.write(2, u"end"_s);
    QTest::keyClick(person.note(), Qt::Key_Home);
    QGuiApplication::clipboard()->setText(u"called\r\nback\nthe\tsame\u2028day "_s);

    QTest::keyClick(person.note(), Qt::Key_V, Qt::ControlModifier);
    QTest::keyClicks(person.note(), u"- "_s); // goes on behind what was pasted

    QCOMPARE(person.note()->text(), u"called back the same day - end"_s);
    QVERIFY(person.node(2)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"Note: called back the same day - end"_s));
}

void TestNotesWindow::theFilterFindsNotes()
{
    Writer person;
    person.type(u"filterEdit"_s, u"refund"_s);
    QCOMPARE(person.rows(), 0);
    person.type(u"filterEdit"_s, QString());
    person.write(2, u"asks for a Refund"_s);

    person.type(u"filterEdit"_s, u"refund"_s);

    QCOMPARE(person.rows(), 1);
    QCOMPARE(person.cell(0, TrailColumn::Number), u"3"_s);
    person.type(u"filterEdit"_s, QString());
    person.write(2, u"asks for nothing"_s);
    person.type(u"filterEdit"_s, u"refund"_s);
    QCOMPARE(person.rows(), 0);
}

void TestNotesWindow::notesComeBackWithTheirCall()
{
    Writer person;
    person.write(6, u"called back"_s);

    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));
    QCOMPARE(person.note()->text(), QString());
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));

    QTRY_COMPARE(person.note()->text(), u"called back"_s);
}

void TestNotesWindow::exportingWorksFromTheNote()
{
    const Writer person;
    person.note()->setFocus();
    QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_E, Qt::ControlModifier);
    override.setAccepted(false);

    QCoreApplication::sendEvent(person.note(), &override);

    QVERIFY(!override.isAccepted());
}

QTEST_MAIN(TestNotesWindow)
#include "tst_noteswindow.moc"
