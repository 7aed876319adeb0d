// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The timeline's face without a chart behind it. Linked before the program's own parts, so that
// neither those of the chart nor QCustomPlot come along: the same window without the chart.

#include "timeline.h"
#include "timelinemouse.h"

struct ChartView
{
};

Timeline::Timeline(const TrailModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("timeline"));
    setFocusPolicy(Qt::StrongFocus);
}

Timeline::~Timeline() = default;

void Timeline::setRulerHeight(int)
{
}
void Timeline::setRowHeight(int)
{
}
void Timeline::setScrolled(int)
{
}
void Timeline::setHoveredRow(int)
{
}
void Timeline::setSelectedVisit(int)
{
}
void Timeline::setScaleKind(ScaleKind)
{
}
void Timeline::setShowsClock(bool)
{
}
void Timeline::markRange(std::optional<Moments>)
{
}
void Timeline::setRange(TimeRange)
{
}
void Timeline::pan(double)
{
}
void Timeline::zoomAt(double, double)
{
}
void Timeline::fitAll()
{
}
void Timeline::fitRow(int)
{
}

ScaleKind Timeline::scaleKind() const
{
    return ScaleKind::RealTime;
}

bool Timeline::showsClock() const
{
    return false;
}

TimeScale Timeline::scale() const
{
    return {};
}

int Timeline::rulerHeight() const
{
    return 0;
}

int Timeline::rowHeight() const
{
    return 1;
}

QString Timeline::markedWords() const
{
    return {};
}

TimeRange Timeline::range() const
{
    return {};
}

double Timeline::end() const
{
    return 1;
}

QRect Timeline::barOf(int) const
{
    return {};
}

int Timeline::rowAt(const QPoint &) const
{
    return -1;
}

int Timeline::selectedRow() const
{
    return -1;
}

bool Timeline::event(QEvent *event)
{
    return QWidget::event(event);
}

void Timeline::keyPressEvent(QKeyEvent *event)
{
    QWidget::keyPressEvent(event);
}

void Timeline::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
}

void Timeline::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
}

void Timeline::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
}

bool TimelineMouse::eventFilter(QObject *, QEvent *)
{
    return false;
}
