// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview.h"

#include "theme.h"
#include "trailmodel.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int inset = 6;
constexpr int barHeight = 6;
constexpr int tickSize = 4;

int severityOf(NodeExit exit)
{
    switch (exit) {
    case NodeExit::Failure:
        return 4;
    case NodeExit::Hangup:
        return 3;
    case NodeExit::Overflow:
        return 2;
    case NodeExit::Timeout:
        return 1;
    case NodeExit::Success:
    case NodeExit::Default:
    case NodeExit::Branch:
    case NodeExit::Other:
    case NodeExit::None:
        break;
    }
    return 0;
}
} // namespace

std::vector<OverviewColumn> overviewColumns(
    const Trail &trail, TimeSpan span, ScaleKind kind, int width)
{
    std::vector<OverviewColumn> columns(size_t(qMax(1, width)));
    const TimeScale scale{.from = 0,
        .to = qMax(1.0, lastMoment(trail, span, kind)),
        .left = 0,
        .width = double(columns.size())};
    const int last = int(columns.size()) - 1;
    for (int position = 0; position < int(trail.visits.size()); ++position) {
        const NodeVisit &visit = trail.visits[size_t(position)];
        const auto moments = momentsOf(visit, position, span, kind);
        if (!moments)
            continue;
        const int from = std::clamp(int(scale.toPixel(moments->from)), 0, last);
        const int to = std::clamp(int(scale.toPixel(moments->to)) - 1, from, last);
        for (int x = from; x <= to; ++x) {
            columns[size_t(x)].isUsed = true;
            columns[size_t(x)].family = familyOf(visit.type());
        }
        NodeExit &problem = columns[size_t(to)].problem;
        if (severityOf(visit.exit()) > severityOf(problem))
            problem = visit.exit();
    }
    return columns;
}

Overview::Overview(const TrailModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setObjectName(u"overview"_s);
    setAccessibleName(tr("Overview of the whole call"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_model, &TrailModel::trailChanged, this, &Overview::measure);
}

void Overview::setRange(TimeRange range, ScaleKind kind)
{
    const bool isOther = kind != m_kind;
    m_range = range;
    m_kind = kind;
    if (isOther)
        measure();
    update();
}

QSize Overview::sizeHint() const
{
    return {200, 22};
}

void Overview::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), badgeRadius, badgeRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_model.trail().visits.empty())
        return;
    const int top = (height() - barHeight) / 2 + 1;
    for (int x = 0; x < int(m_columns.size()); ++x) {
        if (m_columns[size_t(x)].isUsed)
            painter.fillRect(
                inset + x, top, 1, barHeight, theme.family(m_columns[size_t(x)].family).edge);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int x = 0; x < int(m_columns.size()); ++x) {
        if (severityOf(m_columns[size_t(x)].problem) == 0)
            continue;
        painter.setBrush(theme.exit(m_columns[size_t(x)].problem).foreground);
        painter.drawEllipse(QPointF(inset + x, top - 4), tickSize / 2.0, tickSize / 2.0);
    }
    const double left = std::max(1.0, scale().toPixel(m_range.from));
    const double right = std::min(width() - 1.0, scale().toPixel(m_range.to));
    QColor veil = theme.accent;
    veil.setAlpha(24);
    painter.setBrush(left <= 1.5 && right >= width() - 1.5 ? QBrush(Qt::NoBrush) : QBrush(veil));
    painter.setPen(QPen(theme.accent, 1.5));
    painter.drawRoundedRect(
        QRectF(left, 1, std::max(6.0, right - left), height() - 2), badgeRadius, badgeRadius);
}

void Overview::mousePressEvent(QMouseEvent *event)
{
    m_dragged = scale().toMoment(event->position().x());
    if (m_dragged >= m_range.from && m_dragged <= m_range.to)
        return;
    Q_EMIT rangeMoved(m_dragged - (m_range.from + m_range.to) / 2);
}

void Overview::mouseMoveEvent(QMouseEvent *event)
{
    const double moment = scale().toMoment(event->position().x());
    Q_EMIT rangeMoved(moment - m_dragged);
    m_dragged = moment;
}

void Overview::resizeEvent(QResizeEvent *)
{
    measure();
}

void Overview::measure()
{
    m_columns = overviewColumns(m_model.trail(), m_model.span(), m_kind, width() - 2 * inset);
    update();
}

TimeScale Overview::scale() const
{
    const double end = qMax(1.0, lastMoment(m_model.trail(), m_model.span(), m_kind));
    return {.from = 0, .to = end, .left = inset, .width = double(qMax(1, width() - 2 * inset))};
}
