// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/accountant.h"
#include "support/scriptedserver.h"

#include <QAccessible>
#include <QDir>

using namespace Qt::StringLiterals;

namespace {
const QString secret = u"ivrtrail-demo-secret"_s;
} // namespace

// An account is tried before it is saved: what is wrong is said where it is typed.
class TestTrialDialog : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase() { settleIn(); }
    void init() { forgetAccounts(); }

    void theFirstLookUpWorks_data();
    void theFirstLookUpWorks();
    void aTrialTellsTheField_data();
    void aTrialTellsTheField();
    void aTrialTellsWhatTheServiceSays_data();
    void aTrialTellsWhatTheServiceSays();
    void aTrialCanBeCancelled();
    void aResultIsGoneOnceAnythingIsEdited_data();
    void aResultIsGoneOnceAnythingIsEdited();
    void editingEndsTheTrial();
    void theTrialsButtonStaysWhereItIs();
    void aTemporaryKeyIsTypedWithItsToken();
    void aTokenAloneIsNoKey();
    void aTrialWithoutAKeyAsksForOne();
    void theTrialsResultIsToldToAScreenReader();
};

void TestTrialDialog::theFirstLookUpWorks_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("environment") << int(KeyPlace::Usual);
    QTest::newRow("key store") << int(KeyPlace::KeyStore);
    QTest::newRow("session") << int(KeyPlace::Session);
}

void TestTrialDialog::theFirstLookUpWorks()
{
    QFETCH(const int, place);
    Accountant person;
    person.click(u"stateSecondAction"_s);
    person.fillIn(u"办公室"_s, KeyPlace(place));

    person.click(u"accountTry"_s);
    QTRY_COMPARE(person.trialWords(), u"It works: key, instance and endpoint are right."_s);
    QVERIFY(person.notes().isEmpty());
    person.save();
    QCOMPARE(person.sourceName(), u"办公室"_s);
    person.lookUp(menuCaller);

    QTRY_VERIFY(person.showsTrail(7));
    QVERIFY(!settingsBytes().contains(secret.toUtf8()));
    QCOMPARE(person.keyStore.entries.size(), place == int(KeyPlace::KeyStore) ? 1 : 0);
}

void TestTrialDialog::aTrialTellsTheField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("noted");
    QTest::newRow("instance") << u"accountInstance"_s << u"ccc-other"_s << u"accountInstance"_s;
    QTest::newRow("key ID") << u"accountKeyId"_s << u"nobody"_s << u"accountKeyId"_s;
    QTest::newRow("secret") << u"accountSecret"_s << u"canary-wrong"_s << u"accountSecret"_s;
    QTest::newRow("nobody there") << u"accountEndpoint"_s << u"http://127.0.0.1:1"_s
                                  << u"accountEndpoint"_s;
}

void TestTrialDialog::aTrialTellsTheField()
{
    QFETCH(const QString, field);
    QFETCH(const QString, wrong);
    QFETCH(const QString, noted);
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    person.type(field, wrong);

    person.click(u"accountTry"_s);

    QTRY_COMPARE(person.notes().keys(), QStringList{noted});
    QVERIFY(person.find<QWidget>(noted)->hasFocus());
    QVERIFY(!person.notes()[noted].contains(u"canary"_s));
    QVERIFY(!person.words(u"accountTrialDetails"_s).contains(u"canary"_s));
    QCOMPARE(person.find<QWidget>(noted)->accessibleDescription(), person.notes()[noted]);

    person.type(field, u"x"_s);
    QVERIFY(person.notes().isEmpty()); // no longer true
}

void TestTrialDialog::aTrialTellsWhatTheServiceSays_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("noted");
    QTest::addColumn<QString>("words");
    QTest::newRow("permission") << QByteArray("Forbidden.RAM") << u"accountKeyPlace"_s
                                << u"ccc:ListIvrTrackingDetails"_s;
    QTest::newRow("key ID") << QByteArray("InvalidAccessKeyId.NotFound") << u"accountKeyId"_s
                            << u"does not know this access key ID"_s;
    QTest::newRow("disabled") << QByteArray("InvalidAccessKeyId.Inactive") << u"accountKeyId"_s
                              << u"The access key is disabled."_s;
    QTest::newRow("secret") << QByteArray("SignatureDoesNotMatch") << u"accountSecret"_s
                            << u"The access key ID is right, but its secret is wrong."_s;
    QTest::newRow("token") << QByteArray("InvalidSecurityToken.Expired") << u"accountToken"_s
                           << u"temporary key has expired"_s;
    QTest::newRow("no such call here")
        << QByteArray("InvalidAction.NotFound") << u"accountEndpoint"_s << u"does not offer"_s;
    QTest::newRow("clock") << QByteArray("InvalidTimeStamp.Expired") << QString() << u"clock"_s;
    QTest::newRow("busy") << QByteArray("Throttling.User") << QString() << u"limiting"_s;
}

void TestTrialDialog::aTrialTellsWhatTheServiceSays()
{
    QFETCH(const QByteArray, code);
    QFETCH(const QString, noted);
    QFETCH(const QString, words);
    ScriptedServer server([code](const ScriptedRequest &) {
        return ScriptedAnswer::of("400 Bad Request",
            R"({"RequestId":"R-1","Code":")" + code + R"(","Message":"no"})",
            "Date: Wed, 01 Jan 2025 00:00:00 GMT\r\n");
    });
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    person.type(u"accountEndpoint"_s, server.url().toString());

    person.click(u"accountTry"_s);

    QTRY_VERIFY(person.words(u"accountTrialDetails"_s).contains(u"R-1"_s));
    QCOMPARE(person.notes().keys(), noted.isEmpty() ? QStringList() : QStringList{noted});
    const QString told = noted.isEmpty() ? person.trialWords() : person.notes()[noted];
    QVERIFY2(told.contains(words), qPrintable(told));
}

void TestTrialDialog::aTrialCanBeCancelled()
{
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedAnswer(); });
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    person.type(u"accountEndpoint"_s, server.url().toString());

    person.click(u"accountTry"_s);
    QTRY_COMPARE(server.requests.size(), 1);
    QCOMPARE(person.find<QPushButton>(u"accountTry"_s)->text(), u"Cancel the trial"_s);
    person.click(u"accountTry"_s);

    QCOMPARE(person.trialWords(), u"Cancelled."_s);
    QCOMPARE(person.find<QPushButton>(u"accountTry"_s)->text(), u"Try it"_s);
}

void TestTrialDialog::aResultIsGoneOnceAnythingIsEdited_data()
{
    QTest::addColumn<QString>("secretTyped");
    QTest::newRow("it worked") << secret;
    QTest::newRow("it did not") << u"wrong"_s;
}

void TestTrialDialog::aResultIsGoneOnceAnythingIsEdited()
{
    QFETCH(const QString, secretTyped);
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    for (const QString &field :
        {u"accountInstance"_s, u"accountRegion"_s, u"accountKeyId"_s, u"accountAuthorities"_s}) {
        person.type(u"accountSecret"_s, secretTyped);
        person.click(u"accountTry"_s);
        QTRY_VERIFY(person.trialWords().startsWith(u"It "_s));

        person.type(field, person.find<QLineEdit>(field)->text() + u"x"_s);

        QVERIFY2(person.trialWords().isEmpty(), qPrintable(field));
        QVERIFY(person.words(u"accountTrialDetails"_s).isEmpty());
        person.type(field, person.find<QLineEdit>(field)->text().chopped(1));
    }
    person.click(u"accountTry"_s);
    QTRY_VERIFY(person.trialWords().startsWith(u"It "_s));
    person.choosePlace(KeyPlace::Usual);
    QVERIFY(person.trialWords().isEmpty());
}

void TestTrialDialog::editingEndsTheTrial()
{
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedAnswer(); });
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    person.type(u"accountEndpoint"_s, server.url().toString());
    person.click(u"accountTry"_s);
    QTRY_COMPARE(server.requests.size(), 1);

    person.type(u"accountInstance"_s, u"ccc-other"_s);

    QCOMPARE(person.find<QPushButton>(u"accountTry"_s)->text(), u"Try it"_s);
    QVERIFY(person.trialWords().isEmpty());
}

void TestTrialDialog::theTrialsButtonStaysWhereItIs()
{
    ScriptedServer server([](const ScriptedRequest &) {
        return ScriptedAnswer::of("403 Forbidden",
            R"({"RequestId":"R-1","Code":"Forbidden.RAM","Message":")" + QByteArray(600, 'm')
                + R"("})");
    });
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    person.type(u"accountEndpoint"_s, server.url().toString());
    auto *button = person.find<QPushButton>(u"accountTry"_s);
    const auto place
        = [&] { return QRect(button->mapTo(person.dialog(), QPoint()), button->size()); };
    QTRY_VERIFY(!place().isEmpty());
    QTest::qWait(0); // the layout
    const QRect before = place();

    person.click(u"accountTry"_s);
    QTest::qWait(0);
    QCOMPARE(place(), before);
    QTRY_VERIFY(person.words(u"accountTrialDetails"_s).contains(u"R-1"_s));
    QTest::qWait(50);

    QCOMPARE(place(), before);
}

void TestTrialDialog::aTemporaryKeyIsTypedWithItsToken()
{
    ScriptedServer server([](const ScriptedRequest &) {
        return ScriptedAnswer::of(
            "404 Not Found", R"({"RequestId":"R-1","Code":"NotExists.JobId","Message":"no"})");
    });
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    person.type(u"accountEndpoint"_s, server.url().toString());
    person.type(u"accountToken"_s, u" token-of-sts== "_s);

    person.click(u"accountTry"_s);
    QTRY_VERIFY(person.trialWords().startsWith(u"It works"_s));
    person.save();
    person.lookUp(menuCaller);

    QTRY_COMPARE(server.requests.size(), 2);
    for (const ScriptedRequest &request : server.requests)
        QCOMPARE(request.headers.value("x-acs-security-token"), QByteArray("token-of-sts=="));
    QVERIFY(!settingsBytes().contains("token-of-sts"));
    person.openDialog();
    QCOMPARE(person.find<QLineEdit>(u"accountToken"_s)->echoMode(), QLineEdit::Password);
    QVERIFY(person.find<QLineEdit>(u"accountToken"_s)->text().isEmpty());
    person.choosePlace(KeyPlace::KeyStore); // not for what is over in an hour
    QVERIFY(!person.find<QLineEdit>(u"accountToken"_s)->isVisible());
}

void TestTrialDialog::aTokenAloneIsNoKey()
{
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    person.typeKey({}, {});
    person.type(u"accountToken"_s, u"t"_s);

    person.click(u"accountSave"_s);

    QCOMPARE(person.notes().keys(), QStringList{u"accountKeyId"_s});
}

void TestTrialDialog::aTrialWithoutAKeyAsksForOne()
{
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    person.typeKey({}, {});

    person.click(u"accountTry"_s);

    QCOMPARE(person.notes().keys(), QStringList{u"accountKeyId"_s});
    QTRY_VERIFY(person.find<QWidget>(u"accountKeyId"_s)->hasFocus());
    QVERIFY(person.notes().first().contains(u"this session has none: type it in"_s));
}

void TestTrialDialog::theTrialsResultIsToldToAScreenReader()
{
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    auto *button = person.find<QPushButton>(u"accountTry"_s);

    person.click(u"accountTry"_s);
    QTRY_VERIFY(person.trialWords().startsWith(u"It works"_s));

    QCOMPARE(button->accessibleDescription(), person.trialWords());
    person.type(u"accountInstance"_s, u"x"_s);
    QVERIFY(button->accessibleDescription().isEmpty());
}

QTEST_MAIN(TestTrialDialog)
#include "tst_trialdialog.moc"
