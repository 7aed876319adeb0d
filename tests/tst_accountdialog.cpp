// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/accountant.h"
#include "support/scriptedserver.h"

#include <QAccessible>
#include <QClipboard>
#include <QDir>
#include <QScrollArea>
#include <QScrollBar>

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

class TestAccountDialog : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase();
    void init();

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
    void whatComesAlongWithAPasteIsLeftOut();
    void whatIsMissingStandsBelowItsField();
    void profilesAreChosenByName();
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
    void twoAccountsCannotHaveOneName();
    void theKeyboardIsEnough();
    void everyFieldHasAName();
    void whatIsMarkedIsInSight_data();
    void whatIsMarkedIsInSight();
};

void TestAccountDialog::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestAccountDialog::init()
{
    openSettings()->clear();
    QDir(QDir::homePath() + u"/.aliyun"_s).removeRecursively();
}

void TestAccountDialog::theFirstLookUpWorks_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("environment") << int(KeyPlace::Usual);
    QTest::newRow("key store") << int(KeyPlace::KeyStore);
    QTest::newRow("session") << int(KeyPlace::Session);
}

void TestAccountDialog::theFirstLookUpWorks()
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

void TestAccountDialog::aTrialTellsTheField_data()
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

void TestAccountDialog::aTrialTellsTheField()
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

void TestAccountDialog::aTrialTellsWhatTheServiceSays_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("noted");
    QTest::addColumn<QString>("words");
    QTest::newRow("permission") << QByteArray("Forbidden.RAM") << u"accountKeyPlace"_s
                                << u"ccc:ListIvrTrackingDetails"_s;
    QTest::newRow("token") << QByteArray("InvalidSecurityToken.Expired") << u"accountToken"_s
                           << u"temporary key has expired"_s;
    QTest::newRow("no such call here")
        << QByteArray("InvalidAction.NotFound") << u"accountEndpoint"_s << u"does not offer"_s;
    QTest::newRow("clock") << QByteArray("InvalidTimeStamp.Expired") << QString() << u"clock"_s;
    QTest::newRow("busy") << QByteArray("Throttling.User") << QString() << u"limiting"_s;
}

void TestAccountDialog::aTrialTellsWhatTheServiceSays()
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

void TestAccountDialog::aTrialCanBeCancelled()
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

void TestAccountDialog::aResultIsGoneOnceAnythingIsEdited_data()
{
    QTest::addColumn<QString>("secretTyped");
    QTest::newRow("it worked") << secret;
    QTest::newRow("it did not") << u"wrong"_s;
}

void TestAccountDialog::aResultIsGoneOnceAnythingIsEdited()
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

void TestAccountDialog::editingEndsTheTrial()
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

void TestAccountDialog::theTrialsButtonStaysWhereItIs()
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

void TestAccountDialog::aTemporaryKeyIsTypedWithItsToken()
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

void TestAccountDialog::aTokenAloneIsNoKey()
{
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    person.typeKey({}, {});
    person.type(u"accountToken"_s, u"t"_s);

    person.click(u"accountSave"_s);

    QCOMPARE(person.notes().keys(), QStringList{u"accountKeyId"_s});
}

void TestAccountDialog::aTrialWithoutAKeyAsksForOne()
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

void TestAccountDialog::theTrialsResultIsToldToAScreenReader()
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

void TestAccountDialog::whatComesAlongWithAPasteIsLeftOut()
{
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    person.type(u"accountInstance"_s, u"\u200bｃｃｃ-test\u3000"_s);
    person.type(u"accountRegion"_s, u"\ufeffcn-shanghai "_s);
    person.type(u"accountEndpoint"_s, u"\u200b"_s + person.service.url().toString() + u"\u00a0"_s);
    person.typeKey(u"\u200eivrtrail-demo\u200b"_s, u"\u200b"_s + secret + u"\u3000"_s);

    person.click(u"accountTry"_s);
    QTRY_COMPARE(person.trialWords(), u"It works: key, instance and endpoint are right."_s);
    person.save();

    const Account account = readAccounts(*openSettings()).accounts.front();
    QCOMPARE(account.instance, u"ccc-test"_s);
    QCOMPARE(account.region, u"cn-shanghai"_s);
    QCOMPARE(account.endpoint, person.service.url());
}

void TestAccountDialog::whatIsMissingStandsBelowItsField()
{
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::KeyStore);
    const QList<std::pair<QString, QString>> wrongs{{u"accountName"_s, u"a"_s},
        {u"accountInstance"_s, u"ccc-test"_s}, {u"accountSecret"_s, secret},
        {u"accountKeyId"_s, u"ivrtrail-demo"_s}};
    for (const auto &[field, right] : wrongs) {
        person.type(field, {});
        person.click(u"accountSave"_s);
        QCOMPARE(person.notes().keys(), QStringList{field});
        person.type(field, right);
    }
    person.type(u"accountRegion"_s, u"../x"_s);
    person.click(u"accountSave"_s);
    QCOMPARE(person.notes().keys(), QStringList{u"accountRegion"_s});
    person.type(u"accountRegion"_s, {});
    person.type(u"accountEndpoint"_s, u"http://ccc.example"_s);
    person.click(u"accountSave"_s);
    QCOMPARE(person.notes().keys(), QStringList{u"accountEndpoint"_s});
    QVERIFY(settingsBytes().isEmpty());
}

void TestAccountDialog::profilesAreChosenByName()
{
    QDir::home().mkpath(u".aliyun"_s);
    QFile config(QDir::homePath() + u"/.aliyun/config.json"_s);
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(R"({"current":"a","profiles":[
        {"name":"a","mode":"AK","access_key_id":"nobody","access_key_secret":"x"},
        {"name":"b","mode":"AK","access_key_id":"ivrtrail-demo",
         "access_key_secret":"ivrtrail-demo-secret"},
        {"name":"c","mode":"RamRoleArn","access_key_id":"x","access_key_secret":"x"},
        {"name":"d","mode":"CloudSSO","access_key_id":"x","access_key_secret":"x",
         "sts_token":"t","sts_expiration":1000000000}]})");
    config.close();
    Accountant person;
    person.openDialog();
    person.fillIn(u"甲"_s, KeyPlace::Profile);
    auto *profiles = person.find<QComboBox>(u"accountProfile"_s);

    QCOMPARE(profiles->count(), 4);
    QCOMPARE(profiles->itemText(0), u"a"_s);
    QCOMPARE(profiles->itemText(2), u"c (mode RamRoleArn is not supported)"_s);
    QVERIFY(profiles->itemText(3).startsWith(u"d (expired 9/9/01"_s));
    profiles->setCurrentIndex(2);
    QVERIFY(person.words(u"accountKeyWords"_s).contains(u"RamRoleArn"_s));
    profiles->setCurrentIndex(1);
    QVERIFY(person.words(u"accountKeyWords"_s).startsWith(u"Key ivrt…demo, from profile b"_s));
    person.save();
    qputenv("ALIBABA_CLOUD_ACCESS_KEY_ID", "nobody"); // an account's own choice comes first
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    qputenv("ALIBABA_CLOUD_ACCESS_KEY_ID", "ivrtrail-demo");
}

void TestAccountDialog::aRemovedAccountTakesItsKeyAlong()
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

void TestAccountDialog::removingCanBeUndone()
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

void TestAccountDialog::everyRemovalCanBeUndone()
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

void TestAccountDialog::aRenamedAccountKeepsItsKey()
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

void TestAccountDialog::cancellingChangesNothing()
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

void TestAccountDialog::withoutKeyStoreTheSessionIsOffered()
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

void TestAccountDialog::aKeyStoreThatRefusesIsToldInWords_data()
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

void TestAccountDialog::aKeyStoreThatRefusesIsToldInWords()
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

void TestAccountDialog::savingCanBeCancelled()
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

void TestAccountDialog::theSecretShowsNowhere()
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

void TestAccountDialog::twoAccountsCannotHaveOneName()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::Usual);
    person.openDialog();
    person.click(u"accountAdd"_s);
    person.fillIn(u"a"_s, KeyPlace::Usual);

    person.click(u"accountSave"_s);

    QCOMPARE(person.notes()[u"accountName"_s], u"Another account has this name."_s);
}

void TestAccountDialog::theKeyboardIsEnough()
{
    Accountant person;
    person.openDialog();
    QTRY_VERIFY(person.find<QWidget>(u"accountName"_s)->hasFocus());
    const auto typeHere = [](const QString &text) { QTest::keyClicks(qApp->focusWidget(), text); };
    const auto tab = [] { QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab); };
    const auto here = [] { return qApp->focusWidget()->objectName(); };
    typeHere(u"by keys"_s);
    tab();
    typeHere(u"ccc-test"_s);
    tab(); // region
    tab();
    typeHere(person.service.url().toString());
    tab();
    QCOMPARE(here(), u"accountKeyPlace"_s);
    QTest::keyClick(qApp->focusWidget(), Qt::Key_End); // this session only
    tab();
    QCOMPARE(here(), u"accountKeyId"_s);
    typeHere(u"ivrtrail-demo"_s);
    tab();
    QCOMPARE(here(), u"accountSecret"_s);
    typeHere(secret);
    tab();
    QCOMPARE(here(), u"accountToken"_s);
    QStringList reached;
    for (int step = 0; step < 20; ++step) {
        tab();
        reached << here();
    }
    for (const QString &name : {u"accountAuthorities"_s, u"accountChooseAuthorities"_s,
             u"accountTry"_s, u"accountList"_s, u"accountAdd"_s, u"accountRemove"_s})
        QVERIFY2(reached.contains(name), qPrintable(name + u" of "_s + reached.join(u' ')));

    person.find<QWidget>(u"accountName"_s)->setFocus();
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);

    QTRY_VERIFY(!person.dialog());
    QCOMPARE(person.sourceName(), u"by keys"_s);
    QCOMPARE(readAccounts(*openSettings()).accounts.front().keyPlace, KeyPlace::Session);
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
}

void TestAccountDialog::everyFieldHasAName()
{
    Accountant person;
    person.openDialog();
    for (const auto place : {KeyPlace::Usual, KeyPlace::KeyStore, KeyPlace::Session}) {
        person.choosePlace(place);
        QSet<QString> names;
        for (auto *widget : person.dialog()->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            const QString name
                = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(!names.contains(name), qPrintable(name));
            names << name;
        }
    }
}

void TestAccountDialog::whatIsMarkedIsInSight_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("other"); // that was looked at last
    QTest::newRow("at the bottom") << u"accountAuthorities"_s << u"/none.pem"_s << u"accountName"_s;
    QTest::newRow("at the top") << u"accountName"_s << QString() << u"accountAuthorities"_s;
    QTest::newRow("its note, too") << u"accountSecret"_s << QString() << u"accountName"_s;
}

void TestAccountDialog::whatIsMarkedIsInSight()
{
    QFETCH(const QString, field);
    QFETCH(const QString, wrong);
    QFETCH(const QString, other);
    Accountant person;
    person.window->resize(900, 500);
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    person.type(field, wrong);
    auto *form = person.dialog()->findChild<QScrollArea *>();
    person.find<QWidget>(other)->setFocus();
    form->ensureWidgetVisible(person.find<QWidget>(other));
    QVERIFY(form->verticalScrollBar()->maximum() > 0);

    person.click(u"accountSave"_s);

    const auto isInSight = [form](const QWidget *one) {
        return form->viewport()->rect().contains(
            QRect(one->mapTo(form->viewport(), QPoint()), one->size()));
    };
    QTRY_VERIFY(isInSight(person.find<QWidget>(field + u"Note"_s)));
    QVERIFY(isInSight(person.find<QWidget>(field)));
    QCOMPARE(person.notes().keys(), QStringList{field});
}

QTEST_MAIN(TestAccountDialog)
#include "tst_accountdialog.moc"
