// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/keyfinder.h"

#include "account/packedkey.h"

namespace {
MissingKey missing(KeySource source, KeyProblem::Kind kind)
{
    KeyProblem problem;
    problem.source = source;
    problem.kind = kind;
    return {{problem}};
}

KeyProblem::Kind kindOf(KeyStoreAnswer::Problem problem)
{
    switch (problem) {
    case KeyStoreAnswer::Problem::NoService:
        return KeyProblem::Kind::NoStore;
    case KeyStoreAnswer::Problem::Locked:
        return KeyProblem::Kind::Locked;
    case KeyStoreAnswer::Problem::Denied:
        return KeyProblem::Kind::Denied;
    case KeyStoreAnswer::Problem::NoAnswer:
        return KeyProblem::Kind::NoAnswer;
    case KeyStoreAnswer::Problem::Failed:
        return KeyProblem::Kind::StoreFailed;
    case KeyStoreAnswer::Problem::None:
    case KeyStoreAnswer::Problem::NoEntry:
        break;
    }
    return KeyProblem::Kind::NoEntry;
}
} // namespace

SessionKeys::~SessionKeys()
{
    for (auto &[id, key] : m_keys)
        wipe(key);
}

void SessionKeys::keep(const QString &accountId, const AccessKey &key)
{
    forget(accountId);
    m_keys[accountId] = key;
}

void SessionKeys::forget(const QString &accountId)
{
    const auto kept = m_keys.find(accountId);
    if (kept == m_keys.end())
        return;
    wipe(kept->second);
    m_keys.erase(kept);
}

const AccessKey *SessionKeys::find(const QString &accountId) const
{
    const auto kept = m_keys.find(accountId);
    return kept == m_keys.end() ? nullptr : &kept->second;
}

KeyProblem problemOf(const KeyStoreAnswer &answer)
{
    KeyProblem problem;
    problem.source = KeySource::KeyStore;
    problem.kind = kindOf(answer.problem);
    problem.reason = answer.reason;
    return problem;
}

KeySearch searchFor(const Account &account, KeySearch places)
{
    const bool isNamed = account.keyPlace == KeyPlace::Profile;
    places.profile = isNamed ? account.profile : QString();
    places.start = isNamed ? KeySearch::Start::Profile : KeySearch::Start::Environment;
    return places;
}

KeyFinder::KeyFinder(const Account &account, KeySearch places, KeyVaults vaults, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_places(std::move(places))
    , m_vaults(vaults)
{
}

void KeyFinder::start()
{
    switch (m_account.keyPlace) {
    case KeyPlace::Usual:
    case KeyPlace::Profile:
        Q_EMIT found(findKey(searchFor(m_account, m_places)));
        return;
    case KeyPlace::Session:
        Q_EMIT found(typedKey());
        return;
    case KeyPlace::KeyStore:
        break;
    }
    if (m_account.id.isEmpty()) { // nothing was ever written
        Q_EMIT found(missing(KeySource::KeyStore, KeyProblem::Kind::NoEntry));
        return;
    }
    connect(m_vaults.store.read(m_account.id, this), &KeyStoreJob::finished, this,
        &KeyFinder::takeStored);
}

void KeyFinder::takeStored(const KeyStoreAnswer &answer)
{
    const auto key = unpackedKey(answer.secret);
    if (answer.problem != KeyStoreAnswer::Problem::None)
        Q_EMIT found(MissingKey{{problemOf(answer)}});
    else if (!key)
        Q_EMIT found(missing(KeySource::KeyStore, KeyProblem::Kind::Broken));
    else
        Q_EMIT found(FoundKey{.key = *key, .source = KeySource::KeyStore});
}

KeyAnswer KeyFinder::typedKey() const
{
    if (const AccessKey *key = m_vaults.session.find(m_account.id))
        return FoundKey{.key = *key, .source = KeySource::Session};
    return missing(KeySource::Session, KeyProblem::Kind::NoEntry);
}
