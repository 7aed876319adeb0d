// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

/** What came of asking the key store. */
struct KeyStoreAnswer
{
    enum class Problem {
        None,
        NoService, ///< this session has no key store
        Locked, ///< and was not unlocked
        Denied, ///< by the user or the system
        NoEntry,
        NoAnswer, ///< within the time allowed
        Failed, ///< reason: in the store's own words
    };

    Problem problem = Problem::None;
    QByteArray secret = {}; ///< of reading
    QString reason = {};
};

/** One thing asked of a key store. Delete it to cancel. */
class KeyStoreJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    /** Once, never before the function that asked has returned. */
    void finished(const KeyStoreAnswer &answer);
};

/** Where secrets are kept for the user: entries by name. Its jobs belong to @p parent. */
class KeyStore
{
public:
    virtual ~KeyStore() = default;

    /** False when this session surely has none; asks nobody for anything. */
    virtual bool isThere() = 0;
    virtual KeyStoreJob *read(const QString &entry, QObject *parent) = 0;
    virtual KeyStoreJob *write(const QString &entry, const QByteArray &secret, QObject *parent) = 0;
    virtual KeyStoreJob *remove(const QString &entry, QObject *parent) = 0;
};
