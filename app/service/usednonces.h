// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSet>

#include <deque>

/**
 * The nonces of the requests answered lately. Its memory is bounded: beyond the most that it keeps,
 * the oldest is forgotten.
 */
class UsedNonces
{
public:
    /** @param now Unix milliseconds */
    bool contains(const QByteArray &nonce, qint64 now);
    /** @param now Unix milliseconds */
    void add(const QByteArray &nonce, qint64 now);

private:
    struct Use
    {
        QByteArray digest;
        qint64 until = 0; ///< Unix milliseconds
    };

    void forgetBefore(qint64 now);

    std::deque<Use> m_uses; ///< in order of time
    QSet<QByteArray> m_digests;
};
