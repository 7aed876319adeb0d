// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "retrycountdown.h"

#include "fetchwords.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {
constexpr auto tickLength = 200ms; // no second is shown for two
constexpr auto shortestShown = 1s; // the words of a short wait stay long enough to be read
} // namespace

RetryCountdown::RetryCountdown(QObject *parent)
    : QObject(parent)
{
    m_clock.start();
    m_ticks.setInterval(tickLength);
    m_ticks.callOnTimeout(this, &RetryCountdown::tick);
}

void RetryCountdown::add(const ApiError &error, std::chrono::milliseconds wait)
{
    m_waits.insert_or_assign(error.page, Wait{error, now() + wait});
    m_ticks.start();
    Q_EMIT changed();
}

void RetryCountdown::clear()
{
    m_waits.clear();
    m_ticks.stop();
}

QString RetryCountdown::text() const
{
    const auto first = std::ranges::min_element(
        m_waits, {}, [](const auto &pageAndWait) { return pageAndWait.second.due; });
    if (first == m_waits.end())
        return {};
    return retryWords(first->second.error, std::max(0ms, first->second.due - now()));
}

void RetryCountdown::tick()
{
    std::erase_if(m_waits, [this](const auto &pageAndWait) {
        return pageAndWait.second.due + shortestShown <= now();
    });
    if (m_waits.empty())
        m_ticks.stop();
    Q_EMIT changed();
}
