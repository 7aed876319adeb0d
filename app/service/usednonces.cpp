// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/usednonces.h"

#include <QCryptographicHash>

namespace {
constexpr std::size_t mostNonces = 65'536;

// A request may be dated 15 minutes ahead and is good for 15 minutes from then.
constexpr qint64 keptMs = 30 * 60 * 1000;

// Of one size, however long the nonce is.
QByteArray digestOf(const QByteArray &nonce)
{
    return QCryptographicHash::hash(nonce, QCryptographicHash::Sha256).first(16);
}
} // namespace

bool UsedNonces::contains(const QByteArray &nonce, qint64 now)
{
    forgetBefore(now);
    return m_digests.contains(digestOf(nonce));
}

void UsedNonces::add(const QByteArray &nonce, qint64 now)
{
    const QByteArray digest = digestOf(nonce);
    if (m_digests.contains(digest))
        return;
    if (m_uses.size() >= mostNonces) {
        m_digests.remove(m_uses.front().digest);
        m_uses.pop_front();
    }
    m_digests.insert(digest);
    m_uses.push_back({.digest = digest, .until = now + keptMs});
}

void UsedNonces::forgetBefore(qint64 now)
{
    while (!m_uses.empty() && m_uses.front().until < now) {
        m_digests.remove(m_uses.front().digest);
        m_uses.pop_front();
    }
}
