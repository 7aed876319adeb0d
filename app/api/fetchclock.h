// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

/** A search's time, chance and patience; tests bring their own. */
struct FetchClock
{
    using milliseconds = std::chrono::milliseconds;

    std::function<QDateTime()> now = {}; ///< this computer's clock
    std::function<milliseconds()> elapsed = {}; ///< since any moment; never jumps
    std::function<double()> random = {}; ///< 0 ≤ random < 1
    std::function<QByteArray()> nonce = {}; ///< another one each time
    /** Calls back after a time, unless the receiver is gone by then. */
    std::function<void(milliseconds, QObject *, std::function<void()>)> wait = {};
    milliseconds attemptDeadline = std::chrono::seconds(30); ///< for one answer to end
    milliseconds lookUpDeadline = std::chrono::seconds(120); ///< for a search, waits included
};

/** The real ones. */
FetchClock systemClock();
