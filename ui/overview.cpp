// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview.h"

#include "theme.h"
#include "trailmodel.h"

#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {
constexpr int inset = 6;
constexpr int barHeight = 6;
constexpr int tickSize = 4;

// One line of pixels, stretched: a call may have another family in every column.
void paintBars(QPainter &painter, QPoint topLeft, const std::vector<OverviewColumn> &columns,
    const Theme &theme)
{
    std::map<NodeFamily, QRgb> colors;
    QImage line(int(columns.size()), 1, QImage::Format_ARGB32_Premultiplied);
    line.fill(Qt::transparent);
    auto *pixels = reinterpret_cast<QRgb *>(line.scanLine(0));
    for (size_t x = 0; x < columns.size(); ++x) {
        if (!columns[x].isUsed)
            continue;
        QRgb &color = colors[columns[x].family];
        if (color == 0)
            color = theme.family(columns[x].family).edge.rgb();
        pixels[x] = color;
    }
    painter.drawImage(QRect(topLeft, QSize(line.width(), barHeight)), line);
}

QPixmap tickOf(const QColor &color, double pixelRatio)
{
    QPixmap tick(QSize(tickSize, tickSize) * pixelRatio);
    tick.setDevicePixelRatio(pixelRatio);
    tick.fill(Qt::transparent);
    QPainter painter(&tick);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(0, 0, tickSize, tickSize));
    return tick;
}

// Each kind is drawn once and copied: a call may have a problem in every column.
void paintTicks(QPainter &painter, QPoint topLeft, const std::vector<OverviewColumn> &columns,
    const Theme &theme)
{
    std::map<NodeExit, QPixmap> ticks;
    for (int x = 0; x < int(columns.size()); ++x) {
        const NodeExit problem = columns[size_t(x)].problem;
        if (problem == NodeExit::None)
            continue;
        QPixmap &tick = ticks[problem];
        if (tick.isNull())
            tick = tickOf(theme.exit(problem).foreground, painter.device()->devicePixelRatioF());
        painter.drawPixmap(topLeft + QPoint(x - tickSize / 2, -4 - tickSize / 2), tick);
    }
}
} // namespace

Overview::Overview(const TrailModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setObjectName(u"overview"_s);
    setAccessibleName(tr("Overview of the whole call"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_model, &TrailModel::trailChanged, this, &Overview::readTrail);
}

void Overview::setRange(TimeRange range, ScaleKind kind)
{
    const bool isOther = kind != m_kind;
    m_range = range;
    m_kind = kind;
    if (isOther)
        readTrail();
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
    painter.setPen(QPen(theme.line, frameWidth));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), badgeRadius, badgeRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_model.trail().visits.empty())
        return;
    const int top = (height() - barHeight) / 2 + 1;
    paintBars(painter, {inset, top}, m_columns, theme);
    paintTicks(painter, {inset, top}, m_columns, theme);
    painter.setRenderHint(QPainter::Antialiasing);
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

void Overview::readTrail()
{
    m_index = OverviewIndex(m_model.trail(), m_model.span(), m_kind);
    measure();
}

void Overview::measure()
{
    m_columns = m_index.columns(width() - 2 * inset);
    update();
}

TimeScale Overview::scale() const
{
    const double end = qMax(1.0, lastMoment(m_model.trail(), m_model.span(), m_kind));
    return {.from = 0, .to = end, .left = inset, .width = double(qMax(1, width() - 2 * inset))};
}
