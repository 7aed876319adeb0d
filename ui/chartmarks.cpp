// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartmarks.h"

#include "fonts.h"
#include "trail/nodevisit.h"
#include "wording.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
class Marks
{
    Q_DECLARE_TR_FUNCTIONS(ChartMarks)
};

constexpr int bracketStep = 5;
constexpr int bracketFoot = 4;
constexpr int wordsGap = 6;
constexpr int mostIdText = 12;
} // namespace

void paintGapLink(
    QPainter &painter, const QRect &row, int from, int to, const QString &words, const Theme &theme)
{
    const int middle = row.top() + row.height() / 2;
    painter.setPen(QPen(theme.muted, 1, Qt::DotLine));
    painter.drawLine(from, middle, to - 1, middle);
    painter.save();
    painter.setFont(scaledFont(painter.font(), 0.85));
    const int width = painter.fontMetrics().horizontalAdvance(words);
    const int left = std::max(from, row.left());
    if (to - left > width + 2 * wordsGap) {
        const QRect place(left + (std::min(to, row.right()) - left - width) / 2 - 3,
            middle - painter.fontMetrics().height() / 2, width + 6, painter.fontMetrics().height());
        painter.fillRect(place, theme.surface);
        painter.setPen(theme.muted);
        painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, words);
    }
    painter.restore();
}

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

void paintChange(QPainter &painter, const QRect &row, const QString &words, const Theme &theme)
{
    painter.save();
    painter.setPen(QPen(theme.muted, 1, Qt::DashLine));
    painter.drawLine(row.left(), row.top(), row.right(), row.top());
    painter.setFont(scaledFont(painter.font(), 0.85));
    const int width
        = std::min(painter.fontMetrics().horizontalAdvance(words) + 2 * wordsGap, row.width());
    const int height = painter.fontMetrics().height();
    const QRect place(row.right() - width + 1, row.top() - height / 2, width, height);
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
