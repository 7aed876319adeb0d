// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scrollbarlayout.h"

#include "theme.h"

#include <QPainter>
#include <QStyleOptionSlider>

namespace {
constexpr int shortestHandle = 28;
constexpr int handleMargin = 3; // on both sides
constexpr int nearHandleMargin = 2; // under the pointer

bool isUpright(const QStyleOptionSlider &bar)
{
    return bar.orientation == Qt::Vertical;
}

// From the beginning of the bar.
QRect stretch(const QStyleOptionSlider &bar, int from, int length)
{
    const QRect along = isUpright(bar)
        ? QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), length)
        : QRect(bar.rect.left() + from, bar.rect.top(), length, bar.rect.height());
    return QStyle::visualRect(bar.direction, bar.rect, along);
}

int lengthOf(const QStyleOptionSlider &bar)
{
    return isUpright(bar) ? bar.rect.height() : bar.rect.width();
}

int handleLength(const QStyleOptionSlider &bar)
{
    const qint64 all = qint64(bar.maximum) - bar.minimum + bar.pageStep;
    const int length = lengthOf(bar);
    if (bar.maximum <= bar.minimum || all <= 0)
        return length;
    return qBound(qMin(shortestHandle, length), int(qint64(length) * bar.pageStep / all), length);
}
} // namespace

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const int length = lengthOf(bar);
    const int handle = handleLength(bar);
    const int from = QStyle::sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return stretch(bar, from, handle);
    case QStyle::SC_ScrollBarSubPage:
        return stretch(bar, 0, from);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(bar, from + handle, length - from - handle);
    default: // arrows and ends
        return {};
    }
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &bar)
{
    const Theme &theme = themeOf(bar.palette);
    painter.fillRect(bar.rect, theme.surface);
    if (bar.maximum <= bar.minimum)
        return;
    const bool isHeld = bar.state.testFlag(QStyle::State_Sunken)
        && bar.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const bool isNear = bar.state.testFlag(QStyle::State_MouseOver);
    const int across = isNear || isHeld ? nearHandleMargin : handleMargin;
    const int along = 2;
    const QRectF handle
        = QRectF(scrollBarPart(bar, QStyle::SC_ScrollBarSlider))
              .adjusted(isUpright(bar) ? across : along, isUpright(bar) ? along : across,
                  isUpright(bar) ? -across : -along, isUpright(bar) ? -along : -across);
    const double radius = qMin(handle.width(), handle.height()) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isHeld || isNear ? theme.muted : theme.handle);
    painter.drawRoundedRect(handle, radius, radius);
    painter.restore();
}
