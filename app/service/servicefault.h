// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/serviceanswer.h"

#include <chrono>
#include <optional>

/** What becomes of a connection after the bytes of an answer. */
enum class Ending {
    KeepOpen, ///< for the next request
    Close, ///< in order
    Reset, ///< torn down (RST)
    Stall, ///< stays open and silent
};

/** An answer as it goes onto the wire. */
struct WireAnswer
{
    QByteArray bytes{};
    std::chrono::milliseconds delay{0}; ///< before the first byte
    Ending ending = Ending::KeepOpen;
};

/**
 * One way in which the service misbehaves, for tests. The request is taken all the same: its nonce
 * counts as used.
 */
struct ServiceFault
{
    int page = 0; ///< the PageNumber that it befalls; 0: every
    int attempt = 0; ///< the n-th request for that page of that call, from 1; 0: every
    int request = 0; ///< the n-th request of all, from 1; 0: every

    std::chrono::milliseconds delay{0}; ///< before the answer
    int status = 0; ///< of HTTP; 0: as it would be
    QString code{}; ///< an error with this code is answered; empty: the answer as it would be
    QString message{};
    std::optional<std::chrono::milliseconds> retryAfter{}; ///< as x-acs-retry-after
    std::optional<QByteArray> body{}; ///< instead of the answer's body
    QByteArray contentType{}; ///< instead of the answer's; empty: as it would be
    QList<std::pair<QByteArray, QByteArray>> headers{}; ///< added to the answer's
    std::optional<QByteArray> raw{}; ///< instead of the whole answer, status line included

    std::optional<qsizetype> cutAfter{}; ///< bytes of the body (of raw) that are sent; the
                                         ///< Content-Length stays
    bool sendsNothing = false; ///< not even a status line
    Ending ending = Ending::KeepOpen; ///< after that; a cut answer is closed at the least
};

/** True when @p fault befalls a request with these numbers. */
bool befalls(const ServiceFault &fault, int page, int attempt, int request);

/** The answer without a fault. */
WireAnswer wireAnswer(ServiceAnswer answer, bool keepsAlive, const QDateTime &now);

/** The answer as @p fault spoils it. */
WireAnswer spoiled(
    ServiceAnswer answer, const ServiceFault &fault, bool keepsAlive, const ServiceMoment &moment);
