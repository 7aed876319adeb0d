// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinemouse.h"

#include "menuchoice.h"
#include "theme.h"
#include "timeline.h"
#include "trailmodel.h"

#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace {
constexpr int dragDistance = 4;
constexpr int rowsPerNotch = 3;

QPoint at(const QMouseEvent &event)
{
    return event.position().toPoint();
}
} // namespace

TimelineMouse::TimelineMouse(Timeline &timeline, QWidget &area)
    : QObject(&timeline)
    , m_timeline(timeline)
    , m_area(area)
{
    area.setMouseTracking(true);
    area.installEventFilter(this);
    timeline.installEventFilter(this); // the menu key goes to what has the focus
}

bool TimelineMouse::eventFilter(QObject *watched, QEvent *event)
{
    const bool isMenuKey = event->type() == QEvent::ContextMenu
        && static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Keyboard;
    if (isMenuKey)
        offerRuler(m_area.mapToGlobal(QPoint(groupGap, m_timeline.rulerHeight())));
    if (watched != &m_area)
        return isMenuKey;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseMove:
        move(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        doubleClick(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::Wheel:
        turnWheel(*static_cast<QWheelEvent *>(event));
        return true;
    case QEvent::NativeGesture: {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture)
            m_timeline.zoomAt(gesture->position().x(), 1 + gesture->value());
        return true;
    }
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    case QEvent::Leave:
        Q_EMIT m_timeline.rowHovered(-1);
        return false;
    default: // painting and resizing are the area's own
        return false;
    }
}

void TimelineMouse::press(const QMouseEvent &event)
{
    m_timeline.setFocus(Qt::MouseFocusReason);
    m_pressed = m_dragged = at(event);
    m_drag = Drag::None;
    const bool isLeft = event.button() == Qt::LeftButton;
    if (event.button() == Qt::MiddleButton
        || (isLeft && event.modifiers().testFlag(Qt::ShiftModifier))) {
        m_drag = Drag::Pan;
        m_area.setCursor(Qt::ClosedHandCursor);
    } else if (event.button() == Qt::RightButton && at(event).y() < m_timeline.rulerHeight()) {
        offerRuler(event.globalPosition().toPoint());
    } else if (isLeft) {
        m_drag = Drag::Pressed;
    }
}

void TimelineMouse::move(const QMouseEvent &event)
{
    if (m_drag == Drag::None)
        return Q_EMIT m_timeline.rowHovered(m_timeline.rowAt(at(event)));
    const TimeScale scale = m_timeline.scale();
    if (m_drag == Drag::Pan) {
        m_timeline.pan((m_dragged.x() - at(event).x()) * scale.momentsPerPixel());
        m_dragged = at(event);
        return;
    }
    if (std::abs(at(event).x() - m_pressed.x()) >= dragDistance)
        m_drag = Drag::Mark;
    if (m_drag != Drag::Mark)
        return;
    const double pressed = scale.toMoment(m_pressed.x());
    const double reached = scale.toMoment(at(event).x());
    m_timeline.markRange(Moments{std::min(pressed, reached), std::max(pressed, reached)});
}

void TimelineMouse::release(const QMouseEvent &event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    m_area.unsetCursor();
    if (drag != Drag::Pressed)
        return;
    m_timeline.markRange({});
    const int row = m_timeline.rowAt(at(event));
    if (row >= 0)
        Q_EMIT m_timeline.rowClicked(row);
}

void TimelineMouse::doubleClick(const QMouseEvent &event)
{
    const int row = m_timeline.rowAt(at(event));
    if (row >= 0 && m_timeline.barOf(row).adjusted(-gridStep, 0, gridStep, 0).contains(at(event)))
        m_timeline.fitRow(row);
    else
        m_timeline.fitAll();
}

void TimelineMouse::turnWheel(const QWheelEvent &event)
{
    const double notches
        = (event.angleDelta().y() ? event.angleDelta().y() : event.angleDelta().x()) / 120.0;
    if (event.modifiers().testFlag(Qt::ControlModifier))
        m_timeline.zoomAt(event.position().x(), std::pow(Timeline::zoomStep, notches));
    else if (event.modifiers().testFlag(Qt::ShiftModifier) || event.angleDelta().y() == 0)
        m_timeline.pan(-m_timeline.range().length() * Timeline::panStep * notches);
    else if (!event.pixelDelta().isNull())
        Q_EMIT m_timeline.rowsScrolled(-event.pixelDelta().y());
    else
        Q_EMIT m_timeline.rowsScrolled(-qRound(notches * rowsPerNotch * m_timeline.rowHeight()));
}

void TimelineMouse::showToolTip(const QPoint &point, const QPoint &onScreen)
{
    const int row = m_timeline.rowAt(point);
    const TrailModel &model = m_timeline.model();
    QToolTip::showText(
        onScreen, row < 0 ? QString() : visitToolTip(model, model.visitAt(row)), &m_area);
}

void TimelineMouse::offerRuler(const QPoint &onScreen)
{
    auto *menu = new QMenu(&m_area);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [this, menu](const QString &words, bool showsClock) {
        connect(addChoice(*menu, words, m_timeline.showsClock() == showsClock), &QAction::triggered,
            &m_timeline, [this, showsClock] { m_timeline.setShowsClock(showsClock); });
    };
    offer(tr("Time since the start of the call"), false);
    offer(tr("Time of day"), true);
    menu->popup(onScreen);
}
