// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountline.h"

#include "theme.h"

#include <QPainter>

namespace {
constexpr int edgeWidth = 2;

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (!isSelected && option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, theme.hovered);
    if (!isSelected)
        return;
    painter.fillRect(option.rect, theme.selected);
    QRect edge = option.rect;
    edge.setWidth(edgeWidth);
    painter.fillRect(edge, theme.accent);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(theme.accent, frameWidth));
        painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}
} // namespace

QSize AccountLine::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + 14};
}

void AccountLine::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    paintGround(*painter, option, theme);
    const QRect room = option.rect.adjusted(edgeWidth + 2 * gridStep, 0, -2 * gridStep, 0);
    const QString name = index.data().toString();
    painter->setFont(option.font);
    painter->setPen(option.state.testFlag(QStyle::State_Enabled) ? theme.text : theme.muted);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute,
        option.fontMetrics.elidedText(name, Qt::ElideRight, room.width()));
    painter->restore();
}
