// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharebar.h"

#include "theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <array>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
constexpr int barHeight = 8;
constexpr int wordsGap = 12;

struct Share
{
    milliseconds length{0};
    QColor color;
    QString words; ///< with %1 for the percentage
};

QString percentage(milliseconds part, milliseconds whole)
{
    const double percent = 100.0 * double(part.count()) / double(whole.count());
    return percent < 0.5 ? u"<1%"_s : u"%1%"_s.arg(qRound(percent));
}

std::array<Share, 5> sharesOf(const TimeShares &shares, const Theme &theme)
{
    return {{{shares.prompts, theme.family(NodeFamily::Speaks).edge, ShareBar::tr("prompts %1")},
        {shares.waiting, theme.family(NodeFamily::Listens).edge,
            ShareBar::tr("waiting for the caller %1")},
        {shares.queue, theme.family(NodeFamily::People).edge,
            ShareBar::tr("queue and transfer %1")},
        {shares.system, theme.family(NodeFamily::Flow).edge, ShareBar::tr("system %1")},
        {shares.gaps, theme.line, ShareBar::tr("gaps %1")}}};
}
} // namespace

QString shareWords(const TimeShares &shares)
{
    QStringList words;
    for (const Share &share : sharesOf(shares, lightTheme())) {
        if (share.length.count() > 0)
            words << share.words.arg(percentage(share.length, shares.span));
    }
    if (shares.overlaps.count() > 0) // counted twice in those above
        words << ShareBar::tr("overlaps −%1").arg(percentage(shares.overlaps, shares.span));
    return shares.span.count() > 0 ? words.join(u" · "_s) : QString();
}

ShareBar::ShareBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ShareBar::setShares(const TimeShares &shares)
{
    m_shares = shares;
    m_words = shareWords(shares);
    setAccessibleName(m_words);
    updateGeometry();
    update();
}

QSize ShareBar::sizeHint() const
{
    return {
        340 + wordsGap + fontMetrics().horizontalAdvance(m_words) + 2, fontMetrics().height() + 2};
}

QSize ShareBar::minimumSizeHint() const
{
    return {200, fontMetrics().height() + 2};
}

void ShareBar::paintEvent(QPaintEvent *)
{
    if (m_words.isEmpty())
        return;
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int wordsWidth = fontMetrics().horizontalAdvance(m_words) + 2;
    const int width = qBound(80, this->width() - wordsWidth - wordsGap, 340);
    const QRect bar(0, (height() - barHeight) / 2, width, barHeight);
    QPainterPath shape;
    shape.addRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    painter.setClipPath(shape);
    // Overlapping visits count twice: the bar is the whole of all shares, not of the span.
    milliseconds whole{0};
    for (const Share &share : sharesOf(m_shares, theme))
        whole += share.length;
    double left = bar.left();
    for (const Share &share : sharesOf(m_shares, theme)) {
        const double length
            = double(share.length.count()) / double(qMax<qint64>(1, whole.count())) * width;
        painter.fillRect(QRectF(left, bar.top(), length, barHeight), share.color);
        left += length;
        if (length >= 2)
            painter.fillRect(QRectF(left - 1, bar.top(), 1, barHeight), theme.surface);
    }
    painter.setClipping(false);
    painter.setPen(theme.muted);
    const QRect place = rect().adjusted(width + wordsGap, 0, 0, 0);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(m_words, Qt::ElideRight, place.width()));
}
