// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/accountant.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int otherRows = 3; // of the same call, where the other account leads

/** Somebody with two accounts, "a" and "b", of two services that know the same contact ID. */
class TwoAccounts : public Accountant
{
public:
    explicit TwoAccounts(KeyPlace place = KeyPlace::Session)
    {
        if (!other.listen())
            qFatal("no port");
        other.putCall(longCall, rowsOf(manyVisits(otherRows), "job-long"));
        setUp(u"a"_s, place);
        openDialog();
        click(u"accountAdd"_s);
        fillIn(u"b"_s, KeyPlace::Session);
        type(u"accountEndpoint"_s, other.url().toString());
        save();
        choose(u"a"_s);
    }

    void choose(const QString &account)
    {
        Q_EMIT find<QPushButton>(u"sourceChooser"_s)->menu()->aboutToShow();
        chooseFromMenu(u"sourceChooser"_s, account);
    }
    QString hint() const
    {
        const auto *strip = find<QWidget>(u"searchHint"_s);
        return strip->isVisible() ? strip->findChild<QLabel *>()->text() : QString();
    }
    QString seal() const { return elided(u"completenessSeal"_s); }
    QString source() const { return elided(u"statusSource"_s); }

    EmbeddedService other;
    QSignalSpy asked{&service, &EmbeddedService::requestArrived};
    QSignalSpy otherAsked{&other, &EmbeddedService::requestArrived};
};
} // namespace

// What is in sight is never shown under the name of an account that it is not from.
class TestAccountChange : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase() { settleIn(); }
    void init() { forgetAccounts(); }

    void whatIsAwaitedIsStopped();
    void theKeyStoreIsNoLongerWaitedFor();
    void theSameAccountStopsNothing();
    void aTrailThatArrivesKeepsTheNameOfItsAccount();
    void theRestIsFetchedFromWhereTheTrailCame();
    void refreshAsksWhereTheTrailCameFrom();
    void lookUpAsksWhoIsChosen();
    void anotherAccountsFailureIsNotToldOverTheTrail();
    void aTrailSaysThatItsAccountHasChanged();
    void theSampleCallsAreAnAccountLikeOthers();
};

void TestAccountChange::whatIsAwaitedIsStopped()
{
    TwoAccounts person;
    person.service.setFaults({{.delay = 300ms}});
    person.lookUp(longCall);
    QTRY_COMPARE(person.asked.size(), 1);

    person.choose(u"b"_s);

    QCOMPARE(person.hint(), u"The look-up was stopped, because another account was chosen."_s);
    QCOMPARE(person.find<QLineEdit>(u"contactIdEdit"_s)->text(), longCall);
    QTest::qWait(500); // by then, the answer would have come
    QVERIFY(person.showsState());
    QCOMPARE(person.rows(), 0);
    QCOMPARE(person.otherAsked.size(), 0); // nobody is asked unasked
    QCOMPARE(person.source(), QString());

    auto *button = person.find<QWidget>(u"searchHint"_s)->findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Look it up with b"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(person.showsTrail(otherRows));
    QCOMPARE(person.hint(), QString());
}

void TestAccountChange::theKeyStoreIsNoLongerWaitedFor()
{
    TwoAccounts person(KeyPlace::KeyStore);
    person.lookUp(longCall);

    person.choose(u"b"_s); // before the key store has answered

    QVERIFY(!person.hint().isEmpty());
    QTest::qWait(200);
    QVERIFY(person.showsState());
    QCOMPARE(person.asked.size() + person.otherAsked.size(), 0);
}

void TestAccountChange::theSameAccountStopsNothing()
{
    TwoAccounts person;
    person.service.setFaults({{.delay = 100ms}});
    person.lookUp(longCall);

    person.choose(u"a"_s);

    QCOMPARE(person.hint(), QString());
    QTRY_VERIFY(person.showsTrail(longRows));
}

void TestAccountChange::aTrailThatArrivesKeepsTheNameOfItsAccount()
{
    TwoAccounts person;
    person.service.setFaults({{.page = 2, .delay = 400ms}});
    person.lookUp(longCall);
    QTRY_VERIFY(person.table()->isVisible() && person.rows() > 0);
    QVERIFY(!person.seal().contains(u"from"_s));

    person.choose(u"b"_s);

    QVERIFY2(person.seal().endsWith(u"from a (ccc-test)"_s), qPrintable(person.seal()));
    QTRY_VERIFY(person.showsTrail(longRows));
    QVERIFY2(person.seal().endsWith(u"from a (ccc-test)"_s), qPrintable(person.seal()));
    QCOMPARE(person.source(), u"a · ccc-test · "_s + person.service.url().authority());

    person.choose(u"a"_s);
    QVERIFY2(!person.seal().contains(u"from"_s), qPrintable(person.seal()));
}

void TestAccountChange::theRestIsFetchedFromWhereTheTrailCame()
{
    TwoAccounts person;
    person.service.setFaults({{.page = 2, .status = 403, .code = u"Forbidden.RAM"_s}});
    person.lookUp(longCall);
    QTRY_COMPARE(person.noticeButton()->text(), u"Fetch the rest"_s);
    person.service.setFaults({});
    person.choose(u"b"_s);

    QTest::mouseClick(person.noticeButton(), Qt::LeftButton);

    QTRY_VERIFY(person.showsTrail(longRows));
    QCOMPARE(person.otherAsked.size(), 0);
}

void TestAccountChange::refreshAsksWhereTheTrailCameFrom()
{
    TwoAccounts person;
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));
    person.choose(u"b"_s);
    person.asked.clear();

    person.click(u"refreshButton"_s);

    QTRY_COMPARE(person.asked.size(), 3);
    QTRY_VERIFY(person.showsTrail(longRows));
    person.service.setFaults({{.page = 1, .delay = 200ms}});
    person.click(u"refreshButton"_s);
    person.click(u"refreshButton"_s); // while the first one is under way
    QTRY_VERIFY(person.asked.size() >= 7);
    QTRY_VERIFY(person.showsTrail(longRows));
    QCOMPARE(person.otherAsked.size(), 0);
    QVERIFY2(person.seal().endsWith(u"from a (ccc-test)"_s), qPrintable(person.seal()));
}

void TestAccountChange::lookUpAsksWhoIsChosen()
{
    TwoAccounts person;
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));
    person.choose(u"b"_s);

    person.lookUp(longCall);

    QTRY_VERIFY(person.showsTrail(otherRows));
    QVERIFY2(!person.seal().contains(u"from"_s), qPrintable(person.seal()));
    QCOMPARE(person.source(), u"b · ccc-test · "_s + person.other.url().authority());
}

void TestAccountChange::anotherAccountsFailureIsNotToldOverTheTrail()
{
    TwoAccounts person;
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));
    person.choose(u"b"_s);
    person.other.setFaults({{.status = 404, .code = u"NotExists.JobId"_s}});

    person.lookUp(longCall);

    QTRY_VERIFY(person.showsState());
    QVERIFY(person.source().startsWith(u"b · "_s));
}

void TestAccountChange::aTrailSaysThatItsAccountHasChanged()
{
    TwoAccounts person;
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));

    person.openDialog();
    person.type(u"accountInstance"_s, u"ccc-other"_s);
    person.save();

    QVERIFY2(person.seal().endsWith(u"from a (ccc-test)"_s), qPrintable(person.seal()));
    person.click(u"refreshButton"_s);
    QTRY_COMPARE(person.asked.size(), 6);
    QTRY_VERIFY(person.showsTrail(longRows));
}

void TestAccountChange::theSampleCallsAreAnAccountLikeOthers()
{
    TwoAccounts person;
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));

    person.choose(u"Sample calls"_s);

    QVERIFY2(person.seal().endsWith(u"from a (ccc-test)"_s), qPrintable(person.seal()));
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    person.choose(u"a"_s);
    QVERIFY2(person.seal().endsWith(u"from Sample calls (ccc-test)"_s), qPrintable(person.seal()));
}

QTEST_MAIN(TestAccountChange)
#include "tst_accountchange.moc"
