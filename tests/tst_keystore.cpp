// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/systemkeystore.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QTest>

using namespace Qt::StringLiterals;
using Problem = KeyStoreAnswer::Problem;

// The desktop's real key store; tst_keystore.sh starts one, and one session without.

namespace {
const QString entry = u"account-1"_s;
const QByteArray secret = "id\na secret with \xe4\xb8\xad\n";
const QString defaultStore = u"/org/freedesktop/secrets/aliases/default"_s;

KeyStoreAnswer answerOf(KeyStoreJob *job)
{
    std::optional<KeyStoreAnswer> answer;
    QObject::connect(job, &KeyStoreJob::finished, job,
        [&answer](const KeyStoreAnswer &given) { answer = given; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
        qFatal("the key store does not answer");
    delete job;
    return *answer;
}

void lock()
{
    QDBusMessage wish = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
        u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    wish << QVariant::fromValue(QList{QDBusObjectPath(defaultStore)});
    QDBusConnection::sessionBus().call(wish);
}
} // namespace

class TestKeyStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsASecret();
    void replacesASecret();
    void forgetsASecret();
    void anEntryThatIsMissingIsTold();
    void aJobThatIsGoneHarmsNobody();
    void aLockedStoreSaysSo();
    void withoutServiceSaysSo();

private:
    SystemKeyStore m_store;
};

void TestKeyStore::init()
{
    const bool isWithout = qstrcmp(QTest::currentTestFunction(), "withoutServiceSaysSo") == 0;
    if (m_store.isThere() == isWithout)
        QSKIP(isWithout ? "this session has a key store" : "this session has no key store");
}

void TestKeyStore::keepsASecret()
{
    QCOMPARE(answerOf(m_store.write(entry, secret, this)).problem, Problem::None);

    const KeyStoreAnswer answer = answerOf(m_store.read(entry, this));

    QCOMPARE(answer.problem, Problem::None);
    QCOMPARE(answer.secret, secret);
}

void TestKeyStore::replacesASecret()
{
    answerOf(m_store.write(entry, secret, this));
    answerOf(m_store.write(entry, "another", this));

    QCOMPARE(answerOf(m_store.read(entry, this)).secret, "another");
}

void TestKeyStore::forgetsASecret()
{
    answerOf(m_store.write(entry, secret, this));

    QCOMPARE(answerOf(m_store.remove(entry, this)).problem, Problem::None);

    QCOMPARE(answerOf(m_store.read(entry, this)).problem, Problem::NoEntry);
}

void TestKeyStore::anEntryThatIsMissingIsTold()
{
    QCOMPARE(answerOf(m_store.read(u"nobody's"_s, this)).problem, Problem::NoEntry);
}

void TestKeyStore::aJobThatIsGoneHarmsNobody()
{
    answerOf(m_store.write(entry, secret, this));

    delete m_store.read(entry, this);
    KeyStoreJob *late = m_store.read(entry, this);
    QTest::qWait(1);
    delete late;

    QCOMPARE(answerOf(m_store.read(entry, this)).secret, secret);
}

void TestKeyStore::aLockedStoreSaysSo()
{
    answerOf(m_store.write(entry, secret, this));
    lock();

    QCOMPARE(answerOf(m_store.read(entry, this)).problem, Problem::Locked);
    QCOMPARE(answerOf(m_store.write(entry, secret, this)).problem, Problem::Locked);
}

void TestKeyStore::withoutServiceSaysSo()
{
    QCOMPARE(answerOf(m_store.read(entry, this)).problem, Problem::NoService);
    QCOMPARE(answerOf(m_store.write(entry, secret, this)).problem, Problem::NoService);
    QCOMPARE(answerOf(m_store.remove(entry, this)).problem, Problem::NoService);
}

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_keystore.moc"
