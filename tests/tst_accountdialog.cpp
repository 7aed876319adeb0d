// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/accountant.h"

#include <QAccessible>
#include <QClipboard>
#include <QDir>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {
const QString secret = u"ivrtrail-demo-secret"_s;
} // namespace

// Accounts are filled in by mouse, keys and pasting.
class TestAccountDialog : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase() { settleIn(); }
    void init() { forgetAccounts(); }

    void whatComesAlongWithAPasteIsLeftOut();
    void whatIsMissingStandsBelowItsField();
    void profilesAreChosenByName();
    void twoAccountsCannotHaveOneName();
    void theKeyboardIsEnough();
    void everyFieldHasAName();
    void whatIsMarkedIsInSight_data();
    void whatIsMarkedIsInSight();
};

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
