// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportjob.h"
#include "support/accountant.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

// Accounts in use, and their keys on the way.
class TestAccountUse : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase() { settleIn(); }
    void init() { forgetAccounts(); }

    void theMenuChangesBetweenAccounts();
    void theChoiceIsRemembered();
    void aLockedKeyStoreIsWaitedFor();
    void aLockedKeyStoreCanBeAskedAgain();
    void aSecondWishDropsTheFirst();
    void settingsOpenAtTheFieldThatIsWrong_data();
    void settingsOpenAtTheFieldThatIsWrong();
    void aKeyThatIsGoneLeadsToItsField();
    void anExportTellsThatItWaitsForTheKeyStore();
    void lookUpsAreForgottenAndNoLongerRemembered();
};

void TestAccountUse::theMenuChangesBetweenAccounts()
{
    Accountant person;
    person.setUp(u"right"_s, KeyPlace::KeyStore);
    person.setUp(u"wrong & odd"_s, KeyPlace::Session);
    person.openDialog();
    person.type(u"accountInstance"_s, u"ccc-other"_s);
    person.save();
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.words(u"stateDetails"_s).contains(u"NotExists.InstanceId"_s));

    person.chooseFromMenu(u"sourceChooser"_s, u"right"_s);
    QCOMPARE(person.sourceName(), u"right"_s);
    person.lookUp(menuCaller);

    QTRY_VERIFY(person.showsTrail(7));
    Q_EMIT person.find<QPushButton>(u"sourceChooser"_s)->menu()->aboutToShow();
    person.chooseFromMenu(u"sourceChooser"_s, u"wrong && odd"_s);
    QCOMPARE(person.sourceName(), u"wrong && odd"_s);
}

void TestAccountUse::theChoiceIsRemembered()
{
    {
        Accountant person;
        person.setUp(u"a"_s, KeyPlace::Usual);
        person.setUp(u"b"_s, KeyPlace::Usual);
        person.chooseFromMenu(u"sourceChooser"_s, u"a"_s);
    }
    QCOMPARE(Accountant().sourceName(), u"a"_s);
    CommandLine line;
    line.account = u"b"_s;
    QCOMPARE(Accountant(line).sourceName(), u"b"_s);
}

void TestAccountUse::aLockedKeyStoreIsWaitedFor()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::KeyStore);
    person.keyStore.isSilent = true;
    person.lookUp(menuCaller);
    auto *skeleton = person.find<QLabel>(u"skeletonText"_s);
    QTRY_VERIFY(skeleton->isVisible());
    QCOMPARE(skeleton->text(), u"Waiting for the key store…"_s);

    person.click(u"cancelButton"_s);

    QVERIFY(person.showsState());
    person.keyStore.isSilent = false;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
}

void TestAccountUse::aLockedKeyStoreCanBeAskedAgain()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::KeyStore);
    person.keyStore.problem = KeyStoreAnswer::Problem::Locked;
    person.lookUp(menuCaller);
    QTRY_COMPARE(
        person.words(u"stateText"_s), u"The key store is locked: unlock it and try again."_s);
    QCOMPARE(
        person.words(u"stateTitle"_s), u"The access key of the account \"a\" could not be read."_s);
    QCOMPARE(person.find<QPushButton>(u"stateSecondAction"_s)->text(), u"Open settings"_s);

    person.keyStore.problem = KeyStoreAnswer::Problem::None;
    QCOMPARE(person.find<QPushButton>(u"stateFirstAction"_s)->text(), u"Try again"_s);
    person.click(u"stateFirstAction"_s);

    QTRY_VERIFY(person.showsTrail(7));
}

void TestAccountUse::aSecondWishDropsTheFirst()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::KeyStore);
    person.lookUp(longCall);
    person.lookUp(menuCaller); // before the key store has answered

    QTRY_VERIFY(person.showsTrail(7));
    QCOMPARE(person.find<QLineEdit>(u"contactIdEdit"_s)->text(), menuCaller);
}

void TestAccountUse::settingsOpenAtTheFieldThatIsWrong_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("instance") << u"accountInstance"_s << u"ccc-other"_s;
    QTest::newRow("key ID") << u"accountKeyId"_s << u"nobody"_s;
    QTest::newRow("secret") << u"accountSecret"_s << u"wrong"_s;
    QTest::newRow("endpoint") << u"accountEndpoint"_s << u"http://127.0.0.1:1"_s;
}

void TestAccountUse::settingsOpenAtTheFieldThatIsWrong()
{
    QFETCH(const QString, field);
    QFETCH(const QString, wrong);
    Accountant person;
    person.setUp(u"right"_s, KeyPlace::Usual);
    person.openDialog();
    person.click(u"accountAdd"_s);
    person.fillIn(u"wrong"_s, KeyPlace::Session);
    person.type(field, wrong);
    person.save();
    person.lookUp(menuCaller);
    QTRY_VERIFY_WITH_TIMEOUT(person.showsState()
            && person.find<QPushButton>(u"stateSecondAction"_s)->text() == u"Open settings"_s,
        10'000);

    person.click(u"stateSecondAction"_s);

    QTRY_VERIFY(person.find<QWidget>(field)->hasFocus());
    QCOMPARE(person.find<QLineEdit>(u"accountName"_s)->text(), u"wrong"_s);
}

void TestAccountUse::aKeyThatIsGoneLeadsToItsField()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::KeyStore);
    person.keyStore.entries.clear();
    person.lookUp(menuCaller);
    QTRY_COMPARE(
        person.words(u"stateTitle"_s), u"No access key was found for the account \"a\"."_s);
    QCOMPARE(person.words(u"stateText"_s),
        u"The key store has no key for this account: type it in again."_s);

    person.click(u"stateFirstAction"_s);

    QTRY_VERIFY(person.find<QWidget>(u"accountKeyId"_s)->hasFocus());
}

void TestAccountUse::anExportTellsThatItWaitsForTheKeyStore()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::KeyStore);
    person.keyStore.isSilent = true;
    CommandLine line;
    line.action = CommandLine::Action::Export;
    line.contactId = menuCaller;
    line.exportFile = settingsFolder() + u"/waiting.csv"_s;
    ExportJob job(line, person.keyStore);
    const QSignalSpy waiting(&job, &ExportJob::waiting);
    const QSignalSpy finished(&job, &ExportJob::finished);

    job.start();

    QTRY_COMPARE(waiting.size(), 1);
    QCOMPARE(finished.size(), 0);
}

void TestAccountUse::lookUpsAreForgottenAndNoLongerRemembered()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::Usual);
    person.lookUp(menuCaller);
    QTRY_COMPARE(recentContactIds(), QStringList{menuCaller});
    person.lookUp(u"13812345678"_s); // nobody's contact ID
    QTRY_VERIFY(person.showsState());
    QCOMPARE(recentContactIds(), QStringList{menuCaller});

    person.chooseFromMenu(u"sourceChooser"_s, u"Remember look-ups"_s); // no longer

    QVERIFY(recentContactIds().isEmpty());
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));
    QVERIFY(recentContactIds().isEmpty());
    QVERIFY(!settingsBytes().contains(longCall.toUtf8()));
}

QTEST_MAIN(TestAccountUse)
#include "tst_accountuse.moc"
