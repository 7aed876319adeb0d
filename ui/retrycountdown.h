// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <map>

/** Counts down to the attempts to come, second by second. */
class RetryCountdown : public QObject
{
    Q_OBJECT

public:
    explicit RetryCountdown(QObject *parent = nullptr);

    /** Another attempt at the error's page follows after @p wait. */
    void add(const ApiError &error, std::chrono::milliseconds wait);
    void clear();
    /** What is waited for; empty when nothing is. Of several pages, the one that is due first. */
    QString text() const;

Q_SIGNALS:
    /** Every second, and once when nothing is waited for any more. */
    void changed();

private:
    struct Wait
    {
        ApiError error;
        std::chrono::milliseconds due; ///< by m_clock
    };

    std::chrono::milliseconds now() const { return std::chrono::milliseconds(m_clock.elapsed()); }
    void tick();

    std::map<int, Wait> m_waits; ///< by page
    QElapsedTimer m_clock;
    QTimer m_ticks;
};
