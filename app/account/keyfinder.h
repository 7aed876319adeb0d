// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/account.h"
#include "account/credentials.h"
#include "account/keystore.h"

#include <QObject>

#include <map>

/** Keys that were typed in for as long as the program runs, by Account::id. */
class SessionKeys
{
public:
    SessionKeys() = default;
    ~SessionKeys();
    Q_DISABLE_COPY_MOVE(SessionKeys)

    void keep(const QString &accountId, const AccessKey &key);
    void forget(const QString &accountId);
    /** Nothing when none was typed in. */
    const AccessKey *find(const QString &accountId) const;

private:
    std::map<QString, AccessKey> m_keys;
};

/** The places beside the files and the environment; lent. */
struct KeyVaults
{
    KeyStore &store;
    SessionKeys &session;
};

/** Finds an account's key where the account says that it is. Delete it to cancel. */
class KeyFinder : public QObject
{
    Q_OBJECT

public:
    /** @param places home, environment and time; the profile is the account's */
    KeyFinder(const Account &account, KeySearch places, KeyVaults vaults, QObject *parent);

    /** Finds at once what is in files, environment or memory. */
    void start();

Q_SIGNALS:
    /** Once. */
    void found(const KeyAnswer &answer);

private:
    void takeStored(const KeyStoreAnswer &answer);
    KeyAnswer typedKey() const;

    Account m_account;
    KeySearch m_places;
    KeyVaults m_vaults;
};

/** Why the key store did not do what it was asked. */
KeyProblem problemOf(const KeyStoreAnswer &answer);

/** How @p account's key is looked for in files and environment. */
KeySearch searchFor(const Account &account, KeySearch places);
