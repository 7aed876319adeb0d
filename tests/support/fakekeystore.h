// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/keystore.h"

#include <QMap>
#include <QTimer>

/** A key store in memory that does as a test says. */
class FakeKeyStore : public KeyStore
{
public:
    bool isThere() override { return isHere; }

    KeyStoreJob *read(const QString &entry, QObject *parent) override
    {
        return job(parent, [this, entry] {
            return entries.contains(entry)
                ? KeyStoreAnswer{.problem = problem, .secret = entries[entry], .reason = reason}
                : absent();
        });
    }

    KeyStoreJob *write(const QString &entry, const QByteArray &secret, QObject *parent) override
    {
        return job(parent, [this, entry, secret] {
            if (problem == KeyStoreAnswer::Problem::None)
                entries[entry] = secret;
            return KeyStoreAnswer{.problem = problem, .secret = {}, .reason = reason};
        });
    }

    KeyStoreJob *remove(const QString &entry, QObject *parent) override
    {
        return job(parent, [this, entry] {
            if (problem == KeyStoreAnswer::Problem::None && !entries.remove(entry))
                return absent();
            return KeyStoreAnswer{.problem = problem, .secret = {}, .reason = reason};
        });
    }

    bool isHere = true;
    bool isSilent = false; ///< never answers
    KeyStoreAnswer::Problem problem = KeyStoreAnswer::Problem::None; ///< of every answer
    QString reason;
    QMap<QString, QByteArray> entries;

private:
    KeyStoreAnswer absent() const
    {
        return {.problem
            = problem == KeyStoreAnswer::Problem::None ? KeyStoreAnswer::Problem::NoEntry : problem,
            .secret = {},
            .reason = reason};
    }

    template <typename Work> KeyStoreJob *job(QObject *parent, Work work)
    {
        auto *asked = new KeyStoreJob(parent);
        if (!isSilent)
            QTimer::singleShot(0, asked, [asked, work] { Q_EMIT asked->finished(work()); });
        return asked;
    }
};
