// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "visitdelegate.h"

#include "fonts.h"
#include "trailmodel.h"
#include "visitpainting.h"
#include "wording.h"

#include <QPainter>

namespace {
constexpr int indentStep = 12;
constexpr int selectionEdge = 3;
} // namespace

VisitDelegate::VisitDelegate(const TrailModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void VisitDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(option.font);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        painter->fillRect(option.rect, theme.selected);
    else if (index.row() == m_hoveredRow)
        painter->fillRect(option.rect, theme.hovered);
    if (isSelected && index.column() == 0)
        painter->fillRect(
            QRect(option.rect.topLeft(), QSize(selectionEdge, option.rect.height())), theme.accent);
    paintCell(*painter, option.rect.adjusted(cellPadding, 0, -cellPadding, 0), index, theme);
    painter->restore();
}

QSize VisitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    int width = option.fontMetrics.horizontalAdvance(text) + 2; // it rounds down
    if (TrailColumn(index.column()) == TrailColumn::SinceStart)
        width = QFontMetrics(codeFont(option.font)).horizontalAdvance(text) + 2;
    if (TrailColumn(index.column()) == TrailColumn::Exit)
        width = badgeWidth({text, m_model.visit(index.row()).exit()}, option.fontMetrics);
    if (TrailColumn(index.column()) == TrailColumn::Type)
        width += 2 * option.fontMetrics.averageCharWidth() + gridStep;
    return {width + 2 * cellPadding, option.fontMetrics.height()};
}

void VisitDelegate::paintCell(
    QPainter &painter, const QRect &cell, const QModelIndex &index, const Theme &theme) const
{
    const NodeVisit &visit = m_model.visit(index.row());
    const QString text = index.data(Qt::DisplayRole).toString();
    switch (TrailColumn(index.column())) {
    case TrailColumn::Type:
        paintType(painter, cell, familyOf(visit.type()), text, theme);
        return;
    case TrailColumn::Duration:
        paintDuration(painter, cell, visit, m_model.durationShare(visit), theme);
        return;
    case TrailColumn::Exit:
        paintBadge(painter, cell, {text, visit.exit()}, theme);
        return;
    case TrailColumn::Number:
        painter.setPen(theme.muted);
        break;
    case TrailColumn::SinceStart:
        painter.setFont(codeFont(painter.font()));
        painter.setPen(theme.text);
        break;
    case TrailColumn::Node:
    case TrailColumn::Entered:
    case TrailColumn::Left:
    case TrailColumn::Flow:
    case TrailColumn::NodeId:
    case TrailColumn::Channel:
    case TrailColumn::Gap:
        painter.setPen(theme.text);
        break;
    }
    const bool indents
        = TrailColumn(index.column()) == TrailColumn::Node && m_model.filter().isTimeOrder();
    const int indent
        = indents ? indentStep * m_model.surroundings(m_model.visitAt(index.row())).depth : 0;
    const bool isId = TrailColumn(index.column()) == TrailColumn::NodeId
        || TrailColumn(index.column()) == TrailColumn::Channel;
    const QString elided = painter.fontMetrics().elidedText(
        text, isId ? Qt::ElideMiddle : Qt::ElideRight, cell.width() - indent);
    painter.drawText(cell.adjusted(indent, 0, 0, 0),
        index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine, elided);
}
