// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCoreApplication>
#include <QEvent>
#include <QGenericPlugin>
#include <QMainWindow>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <unistd.h>

/** Says when a program's main window was painted for the first time, and ends the program. */
class FirstPaint : public QObject
{
    Q_OBJECT

public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && isPartOfMainWindow(watched)) {
            QCoreApplication::instance()->removeEventFilter(this);
            QTimer::singleShot(
                0, this, &FirstPaint::tell); // after the whole window, and the screen
        }
        return false;
    }

private:
    static bool isPartOfMainWindow(const QObject *painted)
    {
        const auto *widget = qobject_cast<const QWidget *>(painted);
        return widget && qobject_cast<const QMainWindow *>(widget->window());
    }

    void tell()
    {
        timespec now{};
        clock_gettime(CLOCK_MONOTONIC, &now);
        std::printf("first paint %lld\n", now.tv_sec * 1'000'000'000LL + now.tv_nsec);
        std::fflush(stdout);
        _exit(0);
    }
};

/** Loaded by any Qt program that is told to: QT_QPA_GENERIC_PLUGINS=firstpaint. */
class FirstPaintPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "firstpaint.json")

public:
    QObject *create(const QString &, const QString &) override
    {
        auto *probe = new FirstPaint;
        probe->setParent(QCoreApplication::instance());
        QCoreApplication::instance()->installEventFilter(probe);
        return probe;
    }
};

#include "firstpaint.moc"
