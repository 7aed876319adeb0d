// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPoint>

class QMouseEvent;
class QWheelEvent;
class QWidget;
class Timeline;

/** What the mouse does on the timeline: choose, mark, pan, zoom, scroll. */
class TimelineMouse : public QObject
{
    Q_OBJECT

public:
    /** @param area the widget inside the timeline that the mouse meets */
    TimelineMouse(Timeline &timeline, QWidget &area);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Drag {
        None,
        Pressed, ///< a click until the pointer moves
        Mark,
        Pan,
    };

    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);
    void turnWheel(const QWheelEvent &event);
    void showToolTip(const QPoint &point, const QPoint &onScreen);
    void offerRuler(const QPoint &onScreen);

    Timeline &m_timeline;
    QWidget &m_area;
    QPoint m_pressed;
    QPoint m_dragged;
    Drag m_drag = Drag::None;
};
