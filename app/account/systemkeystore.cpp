// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/systemkeystore.h"

#include "account/packedkey.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusVariant>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
using Problem = KeyStoreAnswer::Problem;

constexpr auto deadline = 120s; // somebody may have to type the password that unlocks the store
constexpr int busTimeout = 1000; // ms
const QString service = u"ivrtrail"_s;
const QString secretService = u"org.freedesktop.secrets"_s;

// libsecret answers with "no such entry" when a locked store is not unlocked.
bool isLocked()
{
    QDBusMessage question = QDBusMessage::createMethodCall(secretService,
        u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Properties"_s,
        u"Get"_s);
    question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    const QDBusReply<QDBusVariant> answer
        = QDBusConnection::sessionBus().call(question, QDBus::Block, busTimeout);
    return answer.isValid() && answer.value().variant().toBool();
}

Problem problemOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return Problem::None;
    case QKeychain::EntryNotFound:
        return isLocked() ? Problem::Locked : Problem::NoEntry;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return isLocked() ? Problem::Locked : Problem::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Problem::NoService;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return isLocked() ? Problem::Locked : Problem::Failed;
}

/** One of QtKeychain's jobs. It cannot be called off, so that it lives on when this is deleted. */
class SystemJob : public KeyStoreJob
{
public:
    SystemJob(QKeychain::Job *job, const QString &entry, bool isPossible, QObject *parent)
        : KeyStoreJob(parent)
    {
        job->setKey(entry);
        job->setInsecureFallback(false); // never a readable file instead
        m_deadline.setSingleShot(true);
        m_deadline.callOnTimeout(this, [this] { finish({.problem = Problem::NoAnswer}); });
        if (isPossible) {
            m_deadline.start(deadline);
            connect(job, &QKeychain::Job::finished, this, &SystemJob::take);
            job->start();
        } else {
            delete job;
            QTimer::singleShot(0, this, [this] { finish({.problem = Problem::NoService}); });
        }
    }

private:
    void take(QKeychain::Job *job)
    {
        KeyStoreAnswer answer{
            .problem = problemOf(job->error()), .secret = {}, .reason = job->errorString()};
        if (auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(job))
            answer.secret = read->binaryData();
        finish(answer);
    }

    void finish(const KeyStoreAnswer &answer)
    {
        m_deadline.stop();
        if (!std::exchange(m_isOver, true))
            Q_EMIT finished(answer);
    }

    QTimer m_deadline;
    bool m_isOver = false;
};
} // namespace

bool SystemKeyStore::isThere()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    QStringList names = bus.interface()->registeredServiceNames();
    names += bus.interface()->activatableServiceNames().value();
    const QStringList stores{
        secretService, u"org.kde.kwalletd5"_s, u"org.kde.kwalletd6"_s, u"org.kde.kwalletd"_s};
    return std::ranges::any_of(
        stores, [&names](const QString &name) { return names.contains(name); });
}

KeyStoreJob *SystemKeyStore::read(const QString &entry, QObject *parent)
{
    return new SystemJob(new QKeychain::ReadPasswordJob(service), entry, isThere(), parent);
}

KeyStoreJob *SystemKeyStore::write(const QString &entry, const QByteArray &secret, QObject *parent)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setBinaryData(secret);
    return new SystemJob(job, entry, isThere(), parent);
}

KeyStoreJob *SystemKeyStore::remove(const QString &entry, QObject *parent)
{
    return new SystemJob(new QKeychain::DeletePasswordJob(service), entry, isThere(), parent);
}
