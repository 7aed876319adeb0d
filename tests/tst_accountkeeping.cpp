// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/accountant.h"

#include <QAccessible>
#include <QClipboard>
#include <QDir>

using namespace Qt::StringLiterals;

namespace {
const QString secret = u"ivrtrail-demo-secret"_s;

// Everything a screen reader can be told of a widget.
QString toldOf(QWidget *widget)
{
    QStringList told;
    auto *face = QAccessible::queryAccessibleInterface(widget);
    for (const auto text : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
        told << face->text(text);
    if (const auto *text = face->textInterface())
        told << text->text(0, text->characterCount());
    return told.join(u'|');
}
} // namespace

// What becomes of accounts and their keys when the dialog is done.
class TestAccountKeeping : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase() { settleIn(); }
    void init() { forgetAccounts(); }

    void aRemovedAccountTakesItsKeyAlong();
    void removingCanBeUndone();
    void everyRemovalCanBeUndone();
    void aRenamedAccountKeepsItsKey();
    void cancellingChangesNothing();
    void withoutKeyStoreTheSessionIsOffered();
    void aKeyStoreThatRefusesIsToldInWords_data();
    void aKeyStoreThatRefusesIsToldInWords();
    void savingCanBeCancelled();
    void theSecretShowsNowhere();
};

void TestAccountKeeping::aRemovedAccountTakesItsKeyAlong()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::KeyStore);
    person.setUp(u"b"_s, KeyPlace::KeyStore);
    QCOMPARE(person.keyStore.entries.size(), 2);

    person.openDialog();
    QCOMPARE(person.lines(), (QStringList{u"a"_s, u"b"_s}));
    person.click(u"accountRemove"_s);
    QCOMPARE(person.lines(), QStringList{u"a"_s});
    QCOMPARE(person.keyStore.entries.size(), 2); // not yet
    person.save();

    QTRY_COMPARE(person.keyStore.entries.size(), 1);
    QCOMPARE(person.sourceName(), u"a"_s);
    person.openDialog();
    person.click(u"accountRemove"_s);
    person.save();
    QTRY_VERIFY(person.keyStore.entries.isEmpty());
    QCOMPARE(person.sourceName(), u"Sample calls"_s);
}

void TestAccountKeeping::removingCanBeUndone()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::KeyStore);
    person.setUp(u"b"_s, KeyPlace::Usual);
    person.openDialog();
    person.find<QListWidget>(u"accountList"_s)->setCurrentRow(0);
    person.click(u"accountRemove"_s);

    person.click(u"accountUndo"_s);

    QCOMPARE(person.lines(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(person.find<QLineEdit>(u"accountName"_s)->text(), u"a"_s);
    person.save();
    QCOMPARE(person.keyStore.entries.size(), 1);
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
}

void TestAccountKeeping::everyRemovalCanBeUndone()
{
    Accountant person;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        person.setUp(name, KeyPlace::Usual);
    person.openDialog();
    person.find<QListWidget>(u"accountList"_s)->setCurrentRow(0);
    person.click(u"accountRemove"_s);
    QCOMPARE(person.words(u"accountRemoved"_s), u"a goes when you save."_s);
    person.click(u"accountRemove"_s);
    QCOMPARE(person.words(u"accountRemoved"_s), u"b and 1 other(s) go when you save."_s);

    person.click(u"accountUndo"_s);
    QCOMPARE(person.lines(), (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(person.words(u"accountRemoved"_s), u"a goes when you save."_s);
    person.click(u"accountUndo"_s);

    QCOMPARE(person.lines(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(!person.find<QPushButton>(u"accountUndo"_s)->isVisible());
}

void TestAccountKeeping::aRenamedAccountKeepsItsKey()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::KeyStore);
    const QStringList entries = person.keyStore.entries.keys();

    person.openDialog();
    person.type(u"accountName"_s, u"renamed"_s);
    QCOMPARE(person.lines(), QStringList{u"renamed"_s});
    person.save();

    QCOMPARE(person.keyStore.entries.keys(), entries);
    QCOMPARE(person.sourceName(), u"renamed"_s);
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
}

void TestAccountKeeping::cancellingChangesNothing()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::KeyStore);
    const QByteArray before = settingsBytes();
    person.openDialog();
    person.type(u"accountName"_s, u"b"_s);
    person.typeKey(u"other"_s, u"other"_s);
    person.click(u"accountAdd"_s);

    QTest::keyClick(person.dialog(), Qt::Key_Escape);

    QTRY_VERIFY(!person.dialog());
    QCOMPARE(settingsBytes(), before);
    QVERIFY(!person.keyStore.entries.first().contains("other"));
    QCOMPARE(person.sourceName(), u"a"_s);
}

void TestAccountKeeping::withoutKeyStoreTheSessionIsOffered()
{
    Accountant person;
    person.keyStore.isHere = false;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::KeyStore);
    QVERIFY(person.words(u"accountKeyWords"_s).contains(u"no key store"_s));
    person.click(u"accountSave"_s);
    QCOMPARE(person.notes().keys(), QStringList{u"accountKeyPlace"_s});

    person.click(u"accountToSession"_s);

    person.save();
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    QVERIFY(!settingsBytes().contains(secret.toUtf8()));
}

void TestAccountKeeping::aKeyStoreThatRefusesIsToldInWords_data()
{
    QTest::addColumn<int>("problem");
    QTest::addColumn<QString>("words");
    using Problem = KeyStoreAnswer::Problem;
    QTest::newRow("locked") << int(Problem::Locked)
                            << u"The key store is locked: unlock it and try again."_s;
    QTest::newRow("denied")
        << int(Problem::Denied)
        << u"The key store denied access to this program: allow it there, or keep the "
           "key for this session only."_s;
    QTest::newRow("silent")
        << int(Problem::NoAnswer)
        << u"The key store did not answer: try again, or keep the key for this session "
           "only."_s;
    QTest::newRow("failed") << int(Problem::Failed)
                            << u"The key store failed and says: <b>no</b>"_s;
}

void TestAccountKeeping::aKeyStoreThatRefusesIsToldInWords()
{
    QFETCH(const int, problem);
    QFETCH(const QString, words);
    Accountant person;
    person.keyStore.problem = KeyStoreAnswer::Problem(problem);
    person.keyStore.reason = u"<b>no</b>"_s;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::KeyStore);

    person.click(u"accountSave"_s);

    QTRY_COMPARE(person.notes()[u"accountKeyPlace"_s], u"The key was not saved. "_s + words);
    QVERIFY(settingsBytes().isEmpty()); // nothing half saved
    person.click(u"accountToSession"_s);
    person.save();
}

void TestAccountKeeping::savingCanBeCancelled()
{
    Accountant person;
    person.keyStore.isSilent = true; // somebody is to type a password first
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::KeyStore);
    person.click(u"accountSave"_s);
    QCOMPARE(person.trialWords(), u"Saving…"_s);

    person.click(u"accountCancel"_s);

    QTRY_VERIFY(!person.dialog());
    QVERIFY(settingsBytes().isEmpty());
}

void TestAccountKeeping::theSecretShowsNowhere()
{
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::KeyStore);
    auto *edit = person.find<QLineEdit>(u"accountSecret"_s);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QGuiApplication::clipboard()->setText(u"before"_s);

    QTest::keyClick(edit, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_X, Qt::ControlModifier);

    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    for (auto *widget : person.window->findChildren<QWidget *>())
        QVERIFY2(!toldOf(widget).contains(secret), qPrintable(widget->objectName()));
    person.type(u"accountSecret"_s, secret); // cutting takes it away
    person.save();
    person.openDialog();
    QVERIFY(person.find<QLineEdit>(u"accountSecret"_s)->text().isEmpty());
    QCOMPARE(person.find<QLineEdit>(u"accountSecret"_s)->placeholderText(), u"as before"_s);
}

QTEST_MAIN(TestAccountKeeping)
#include "tst_accountkeeping.moc"
