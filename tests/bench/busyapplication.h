// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QWidget>

#include <functional>

/** The application under measurement: knows how long its thread was busy with events, by the
 * thread's own clock: neither waiting nor what else the machine does counts. */
class BusyApplication : public QApplication
{
    Q_OBJECT

public:
    BusyApplication(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;

    /** Milliseconds that @p action takes, and every event that follows up to the last paint. */
    double frame(const std::function<void()> &action);

    /** Watches for the first paint of @p widget that @p isReady agrees to. */
    void watch(QWidget *widget, std::function<bool()> isReady);
    bool hasPainted() const { return m_hasPainted; }
    /** Of one event, since the first paint that was watched for; milliseconds. */
    double longestEvent() const { return m_longest; }
    /** Of one event by the wall's clock, since watch(); milliseconds. */
    double longestStop() const { return m_longestStop; }

Q_SIGNALS:
    /** The first paint that was watched for is on the screen. */
    void painted();

private:
    bool notifyWithin(QObject *receiver, QEvent *event);
    void noteEvent(double took);

    bool m_isBusy = false; ///< with an event
    bool m_hasNewPaint = false;
    double m_busy = 0;
    double m_busyToPaint = 0; ///< until the latest paint
    double m_longest = 0;
    double m_longestStop = 0;
    QElapsedTimer m_sincePaint;
    QPointer<QWidget> m_watched;
    std::function<bool()> m_isReady;
    bool m_sawPaint = false;
    bool m_hasPainted = false;
};
