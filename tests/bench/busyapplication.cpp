// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "busyapplication.h"

#include <QEvent>
#include <QThread>

#include <algorithm>
#include <ctime>
#include <utility>

namespace {
constexpr qint64 quietTime = 12; // ms; Qt itself puts paints off for up to 5

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}
} // namespace

BusyApplication::BusyApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    m_sincePaint.start();
}

bool BusyApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread()) // of the network's
        return QApplication::notify(receiver, event);
    if (m_isBusy)
        return notifyWithin(receiver, event);
    const double began = threadMilliseconds();
    QElapsedTimer stop;
    stop.start();
    m_isBusy = true;
    const bool isDone = notifyWithin(receiver, event);
    m_isBusy = false;
    m_longestStop = std::max(m_longestStop, double(stop.nsecsElapsed()) / 1e6);
    noteEvent(threadMilliseconds() - began);
    return isDone;
}

// Asks no clock: an event may hold a hundred others.
bool BusyApplication::notifyWithin(QObject *receiver, QEvent *event)
{
    const bool isPaint = event->type() == QEvent::Paint;
    const bool isWatched = isPaint && receiver == m_watched;
    const bool isDone = QApplication::notify(receiver, event);
    m_hasNewPaint |= isPaint;
    if (isWatched && m_isReady && m_isReady())
        m_sawPaint = true;
    return isDone;
}

void BusyApplication::noteEvent(double took)
{
    m_busy += took;
    if (std::exchange(m_hasNewPaint, false)) {
        m_busyToPaint = m_busy;
        m_sincePaint.restart();
    }
    if (m_hasPainted)
        m_longest = std::max(m_longest, took);
    if (!m_hasPainted && std::exchange(m_sawPaint, false)) {
        m_hasPainted = true;
        Q_EMIT painted();
    }
}

double BusyApplication::frame(const std::function<void()> &action)
{
    m_busy = 0;
    const double began = threadMilliseconds();
    action();
    const double took = threadMilliseconds() - began - m_busy; // repaint() is an event, too
    m_busyToPaint = m_busy;
    m_sincePaint.restart();
    while (m_sincePaint.elapsed() < quietTime)
        processEvents(QEventLoop::AllEvents);
    return took + m_busyToPaint; // what comes later is done in spare time
}

void BusyApplication::watch(QWidget *widget, std::function<bool()> isReady)
{
    m_watched = widget;
    m_isReady = std::move(isReady);
    m_sawPaint = false;
    m_hasPainted = false;
    m_longest = 0;
    m_longestStop = 0;
}
