// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/fetchclock.h"

#include <QRandomGenerator>
#include <QTimer>
#include <QUuid>

FetchClock systemClock()
{
    using std::chrono::steady_clock;
    return {.now = [] { return QDateTime::currentDateTimeUtc(); },
        .elapsed =
            [] {
                return std::chrono::duration_cast<std::chrono::milliseconds>(
                    steady_clock::now().time_since_epoch());
            },
        .random = [] { return QRandomGenerator::system()->generateDouble(); },
        .nonce = [] { return QUuid::createUuid().toByteArray(QUuid::WithoutBraces); },
        .wait =
            [](std::chrono::milliseconds time, QObject *receiver, std::function<void()> then) {
                // Any other timer may be early by a twentieth: by seconds, here.
                QTimer::singleShot(time, Qt::PreciseTimer, receiver, std::move(then));
            }};
}
