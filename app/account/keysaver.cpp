// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/keysaver.h"

#include "account/packedkey.h"

#include <algorithm>

namespace {
bool isKept(const std::vector<Account> &accounts, const QString &id)
{
    return std::ranges::any_of(accounts, [&id](const Account &account) {
        return account.id == id && account.keyPlace == KeyPlace::KeyStore;
    });
}
} // namespace

std::vector<KeyChange> keysToWrite(const std::vector<Account> &accounts, const TypedKeys &typed)
{
    std::vector<KeyChange> changes;
    for (const Account &account : accounts) {
        const auto key = typed.find(account.id);
        if (account.keyPlace == KeyPlace::KeyStore && key != typed.end())
            changes.push_back({account.id, key->second});
    }
    return changes;
}

std::vector<KeyChange> keysToRemove(
    const std::vector<Account> &before, const std::vector<Account> &after)
{
    std::vector<KeyChange> changes;
    for (const Account &account : before) {
        const bool wasKept = account.keyPlace == KeyPlace::KeyStore && !account.id.isEmpty();
        if (wasKept && !isKept(after, account.id))
            changes.push_back({account.id, {}});
    }
    return changes;
}

KeySaver::KeySaver(KeyStore &store, std::vector<KeyChange> changes, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_changes(std::move(changes))
{
}

KeySaver::~KeySaver()
{
    for (KeyChange &change : m_changes) {
        if (change.key)
            wipe(*change.key);
    }
}

void KeySaver::start()
{
    proceed();
}

void KeySaver::proceed()
{
    if (m_next == m_changes.size()) {
        Q_EMIT ended({}, {});
        return;
    }
    const KeyChange &change = m_changes[m_next];
    KeyStoreJob *job = change.key ? m_store.write(change.accountId, packedKey(*change.key), this)
                                  : m_store.remove(change.accountId, this);
    connect(job, &KeyStoreJob::finished, this, &KeySaver::take);
}

void KeySaver::take(const KeyStoreAnswer &answer)
{
    const KeyChange &change = m_changes[m_next];
    const bool isGone = !change.key && answer.problem == KeyStoreAnswer::Problem::NoEntry;
    if (answer.problem != KeyStoreAnswer::Problem::None && !isGone) {
        Q_EMIT ended(change.accountId, answer);
        return;
    }
    ++m_next;
    proceed();
}
