// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartmarks.h"

#include "durationwords.h"
#include "fonts.h"
#include "trail/nodevisit.h"
#include "wording.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

using namespace Qt::StringLiterals;

namespace {
class Marks
{
    Q_DECLARE_TR_FUNCTIONS(ChartMarks)
};

constexpr int bracketStep = 5;
constexpr int bracketFoot = 4;
constexpr int gutter = 24; ///< of brackets, wide enough for most
constexpr int wordsGap = 6;
constexpr double arrowWidth = 3.5;
constexpr int leastLink = 8; ///< of dots beside the words
constexpr int mostIdText = 12;

void paintBracket(
    QPainter &painter, const QRect &row, const Surroundings &around, const Theme &theme)
{
    for (int level = 1; level <= around.depth; ++level) {
        const int x = row.left() + 1 + (level - 1) * bracketStep;
        const bool isInner = level == around.depth;
        const int top = isInner && around.opensSubFlow ? row.top() + row.height() / 2 : row.top();
        const int bottom
            = isInner && around.closesSubFlow ? row.top() + row.height() / 2 : row.bottom() + 1;
        painter.fillRect(QRect(x, top, 1, bottom - top), theme.muted);
        if (isInner && around.opensSubFlow)
            painter.fillRect(QRect(x, top, bracketFoot, 1), theme.muted);
        if (isInner && around.closesSubFlow)
            painter.fillRect(QRect(x, bottom - 1, bracketFoot, 1), theme.muted);
    }
}

// From one pixel to before another; cut to the row by hand, for an SVG knows no clip.
void paintGapLink(
    QPainter &painter, const QRect &row, int from, int to, const QString &words, const Theme &theme)
{
    from = std::max(from, row.left());
    to = std::min(to, row.right() + 1);
    if (from >= to)
        return;
    const int middle = row.top() + row.height() / 2;
    painter.save();
    painter.setFont(scaledFont(painter.font(), 0.85));
    painter.setPen(QPen(theme.muted, 1, Qt::DotLine));
    const int width = painter.fontMetrics().horizontalAdvance(words) + 2 * wordsGap;
    if (to - from <= width + 2 * leastLink) {
        painter.drawLine(from, middle, to - 1, middle);
    } else {
        const int height = painter.fontMetrics().height();
        const QRect place(from + (to - from - width) / 2, middle - height / 2, width, height);
        painter.drawLine(from, middle, place.left(), middle);
        painter.drawLine(place.right(), middle, to - 1, middle);
        painter.setPen(theme.muted);
        painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, words);
    }
    painter.restore();
}
} // namespace

void paintMarks(QPainter &painter, const QRect &row, const NodeVisit &visit,
    const Surroundings &around, const ChartTime &time, const Theme &theme)
{
    paintBracket(painter, row, around, theme);
    if (!around.gapFrom || time.kind == ScaleKind::EvenSteps
        || *visit.entered() - *around.gapFrom < shownGap)
        return;
    const auto pixelOf = [&time](std::chrono::milliseconds moment) {
        return pixelAt(time.scale, double((moment - time.span.from).count()));
    };
    paintGapLink(painter, row, pixelOf(*around.gapFrom), pixelOf(*visit.entered()),
        durationWords(*visit.entered() - *around.gapFrom), theme);
}

void paintBeyond(
    QPainter &painter, const QRect &row, Side side, const Surroundings &around, const Theme &theme)
{
    const bool isLeft = side == Side::Left;
    const QPointF tip(isLeft ? row.left() + 6 + around.depth * bracketStep : row.right() - 6,
        row.top() + row.height() / 2.0);
    const QPointF back(isLeft ? arrowWidth : -arrowWidth, 0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.muted, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF{{tip + back - QPointF(0, arrowWidth), tip, tip + back + QPointF(0, arrowWidth)}});
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintChange(QPainter &painter, const QRect &row, int top, const QRect &bar,
    const QString &words, const Theme &theme)
{
    painter.save();
    painter.setPen(QPen(theme.muted, 1, Qt::DashLine));
    painter.drawLine(row.left(), row.top(), row.right(), row.top());
    painter.setFont(scaledFont(painter.font(), 0.85));
    const int width = std::min(
        painter.fontMetrics().horizontalAdvance(words) + 2 * wordsGap, row.width() * 3 / 4);
    const int height = painter.fontMetrics().height();
    const bool isAtLeft = !bar.isNull() && bar.center().x() > row.center().x();
    const int left = isAtLeft ? row.left() + gutter : row.right() - width + 1;
    const QRect place(left, std::max(top, row.top() - height / 2), width, height);
    painter.fillRect(place, theme.surface);
    painter.setPen(theme.muted);
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(words, Qt::ElideMiddle, width - wordsGap));
    painter.restore();
}

QString changeWords(const NodeVisit &visit, const Surroundings &around)
{
    const QString flow = displayText(visit.flowName.isEmpty() ? visit.flowId : visit.flowName, 60);
    QString channel = displayText(visit.channelId, 60);
    if (channel.size() > mostIdText)
        channel = channel.first(mostIdText / 2) + u'…' + channel.last(mostIdText / 2);
    if (around.changesFlow && around.changesChannel)
        return Marks::tr("flow %1, channel %2").arg(flow, channel);
    if (around.changesFlow)
        return Marks::tr("flow %1").arg(flow);
    return around.changesChannel ? Marks::tr("channel %1").arg(channel) : QString();
}
