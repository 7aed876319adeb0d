// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayers.h"

#include "theme.h"
#include "trailmodel.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr double markDistance = 80;
}

TimeScale scaleOf(const QCPAxis &axis)
{
    const QRect area = axis.axisRect()->rect();
    return {.from = axis.range().lower,
        .to = axis.range().upper,
        .left = double(area.left()),
        .width = double(qMax(1, area.width()))};
}

RowBands::RowBands(QCustomPlot *plot, const TrailModel &model, const ChartView &view)
    : QCPLayerable(plot)
    , m_model(model)
    , m_view(view)
{
}

void RowBands::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(false);
}

void RowBands::draw(QCPPainter *painter)
{
    const QRect area = mParentPlot->axisRect()->rect();
    const Theme &theme = themeOf(mParentPlot->palette());
    painter->setClipRect(area);
    const auto paintBand = [&](int row, const QColor &color) {
        const int top = area.top() + row * m_view.rowHeight - m_view.scrolled;
        painter->fillRect(QRect(area.left(), top, area.width(), m_view.rowHeight), color);
    };
    const int selectedRow = m_model.rowOf(m_view.selectedVisit);
    if (m_view.hoveredRow >= 0 && m_view.hoveredRow < m_model.rowCount()
        && m_view.hoveredRow != selectedRow)
        paintBand(m_view.hoveredRow, theme.hovered);
    if (selectedRow >= 0)
        paintBand(selectedRow, theme.selected);
}

RangeMark::RangeMark(QCustomPlot *plot, const ChartView &view)
    : QCPLayerable(plot)
    , m_view(view)
{
}

void RangeMark::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(false);
}

void RangeMark::draw(QCPPainter *painter)
{
    if (!m_view.marked)
        return;
    const QRect area = mParentPlot->axisRect()->rect();
    const TimeScale scale = scaleOf(*mParentPlot->xAxis2);
    const int left = qRound(
        qBound(double(area.left()), scale.toPixel(m_view.marked->from), double(area.right())));
    const int right = qRound(
        qBound(double(area.left()), scale.toPixel(m_view.marked->to), double(area.right())));
    QColor tint = themeOf(mParentPlot->palette()).accent;
    painter->setClipping(false);
    painter->fillRect(QRect(left, 0, 1, area.bottom() + 1), tint);
    painter->fillRect(QRect(right, 0, 1, area.bottom() + 1), tint);
    tint.setAlpha(36);
    painter->fillRect(QRect(left, 0, right - left, area.bottom() + 1), tint);
}

RulerTicker::RulerTicker(const QCPAxis &axis, const TrailModel &model, const ChartView &view)
    : m_axis(axis)
    , m_model(model)
    , m_view(view)
{
}

double RulerTicker::getTickStep(const QCPRange &range)
{
    const double distance = m_view.showsClock ? markDistance * 1.4 : markDistance;
    const double step = rulerStep(range.size() / qMax(1, m_axis.axisRect()->width()), distance);
    return m_view.scale == ScaleKind::EvenSteps ? qMax(1.0, step) : step;
}

int RulerTicker::getSubTickCount(double)
{
    return 0;
}

QString RulerTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    if (m_view.scale == ScaleKind::EvenSteps)
        return u"#%1"_s.arg(qint64(std::llround(tick)) + 1);
    return m_view.showsClock ? clockLabel(tick) : rulerText(tick, m_step);
}

QVector<double> RulerTicker::createTickVector(double step, const QCPRange &range)
{
    const bool isEven = m_view.scale == ScaleKind::EvenSteps;
    const double origin = m_view.showsClock && !isEven ? firstMidnight() : 0;
    const double first = m_view.showsClock && !isEven ? range.lower : qMax(0.0, range.lower);
    const double last = isEven ? range.upper - 1 : range.upper;
    QVector<double> ticks;
    for (double tick = origin + std::ceil((first - origin) / step) * step; tick <= last;
         tick += step)
        ticks << tick;
    m_firstTick = ticks.value(0);
    m_step = step;
    return ticks;
}

QString RulerTicker::clockLabel(double tick) const
{
    const auto timeAt = [this](double moment) {
        return QDateTime::fromMSecsSinceEpoch(
            m_model.span().from.count() + std::llround(moment), m_model.timeZone());
    };
    const QDateTime time = timeAt(tick);
    const QString clock = time.toString(m_step < 1000 ? u"HH:mm:ss.zzz"_s
            : m_step < 60'000                         ? u"HH:mm:ss"_s
                                                      : u"HH:mm"_s);
    const bool saysDate = tick <= m_firstTick || timeAt(tick - m_step).date() != time.date();
    return saysDate ? time.toString(u"MM-dd "_s) + clock : clock;
}

double RulerTicker::firstMidnight() const
{
    const QDateTime start
        = QDateTime::fromMSecsSinceEpoch(m_model.span().from.count(), m_model.timeZone());
    return -double(start.time().msecsSinceStartOfDay());
}
