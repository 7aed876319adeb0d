// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/account.h"
#include "account/keystore.h"
#include "api/signer.h"

#include <QObject>

#include <map>
#include <optional>
#include <vector>

/** Keys as typed in, by Account::id. */
using TypedKeys = std::map<QString, AccessKey>;

/** One change of the key store. */
struct KeyChange
{
    QString accountId;
    std::optional<AccessKey> key; ///< nothing: the entry goes
};

/** What is to be written before @p accounts are. */
std::vector<KeyChange> keysToWrite(const std::vector<Account> &accounts, const TypedKeys &typed);
/** What is to be removed once @p after stands in place of @p before. */
std::vector<KeyChange> keysToRemove(
    const std::vector<Account> &before, const std::vector<Account> &after);

/** Changes the key store, one entry after another, up to the first that fails. Delete it to
 * cancel. */
class KeySaver : public QObject
{
    Q_OBJECT

public:
    /** @param store lent */
    KeySaver(KeyStore &store, std::vector<KeyChange> changes, QObject *parent);
    ~KeySaver() override;

    /** May end at once when there is nothing to do. */
    void start();

Q_SIGNALS:
    /** @param accountId of the change that failed; empty when none did */
    void ended(const QString &accountId, const KeyStoreAnswer &answer);

private:
    void proceed();
    void take(const KeyStoreAnswer &answer);

    KeyStore &m_store;
    std::vector<KeyChange> m_changes;
    size_t m_next = 0;
};
