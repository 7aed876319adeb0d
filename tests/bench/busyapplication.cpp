// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "busyapplication.h"

#include <QEvent>
#include <QThread>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 quietTime = 12; // ms; Qt itself puts paints off for up to 5

QString nameOf(const QObject *receiver, const QEvent *event)
{
    return u"%1 (%2), event %3"_s.arg(QLatin1StringView(receiver->metaObject()->className()),
        receiver->objectName(), QString::number(event->type()));
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
    const bool isPaint = event->type() == QEvent::Paint;
    const bool isWatched = isPaint && receiver == m_watched;
    const bool isOutermost = m_depth == 0;
    const QString name = isOutermost ? nameOf(receiver, event) : QString();
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool isDone = QApplication::notify(receiver, event);
    --m_depth;
    if (isPaint)
        m_sincePaint.restart();
    if (isWatched && m_isReady && m_isReady())
        m_sawPaint = true;
    if (isOutermost)
        noteEvent(double(timer.nsecsElapsed()) / 1e6, name);
    return isDone;
}

void BusyApplication::noteEvent(double took, const QString &name)
{
    m_busy += took;
    if (m_hasPainted && took > m_longest) {
        m_longest = took;
        m_longestName = name;
    }
    if (!m_hasPainted && std::exchange(m_sawPaint, false)) {
        m_hasPainted = true;
        Q_EMIT painted();
    }
}

double BusyApplication::frame(const std::function<void()> &action)
{
    m_busy = 0;
    QElapsedTimer timer;
    timer.start();
    action();
    const double took = double(timer.nsecsElapsed()) / 1e6 - m_busy; // repaint() is an event, too
    m_sincePaint.restart();
    while (m_sincePaint.elapsed() < quietTime)
        processEvents(QEventLoop::AllEvents);
    return took + m_busy;
}

void BusyApplication::watch(QWidget *widget, std::function<bool()> isReady)
{
    m_watched = widget;
    m_isReady = std::move(isReady);
    m_sawPaint = false;
    m_hasPainted = false;
    m_longest = 0;
}
