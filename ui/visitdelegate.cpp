// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "visitdelegate.h"

#include "fonts.h"
#include "trailmodel.h"
#include "visitpainting.h"
#include "wording.h"

#include <QPainter>

namespace {
constexpr int selectionEdge = 3;
// Tints what the filter found, behind left-aligned text.
void paintMatches(QPainter &painter, const QRect &cell, const QString &text, const QString &filter,
    const Theme &theme)
{
    const QString folded = foldedText(text);
    if (folded.size() != text.size())
        return; // positions would not fit
    for (const QString &word : foldedText(filter).split(u' ', Qt::SkipEmptyParts)) {
        for (qsizetype at = folded.indexOf(word); at >= 0;
             at = folded.indexOf(word, at + word.size())) {
            const int left = painter.fontMetrics().horizontalAdvance(text.first(at));
            const int width = painter.fontMetrics().horizontalAdvance(text.sliced(at, word.size()));
            const int height = painter.fontMetrics().height();
            painter.fillRect(
                QRect(cell.left() + left, cell.top() + (cell.height() - height) / 2, width, height)
                    .intersected(cell),
                theme.found);
        }
    }
}
} // namespace

VisitDelegate::VisitDelegate(const TrailModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_codeFont(codeFont(m_font))
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
    paintCell(
        *painter, option.rect.adjusted(cellPadding, 0, -cellPadding, 0), index, theme, isSelected);
    painter->restore();
}

QSize VisitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    int width = 0;
    switch (TrailColumn(index.column())) {
    case TrailColumn::SinceStart:
        width = QFontMetrics(codeFontBeside(option.font)).horizontalAdvance(text) + 2;
        break;
    case TrailColumn::Exit:
        width = badgeWidth({text, m_model.visit(index.row()).exit()}, option.fontMetrics);
        break;
    case TrailColumn::Type:
        width = option.fontMetrics.horizontalAdvance(text) + 2
            + 2 * option.fontMetrics.averageCharWidth() + gridStep;
        break;
    case TrailColumn::Number:
    case TrailColumn::Duration:
    case TrailColumn::Node:
        width = option.fontMetrics.horizontalAdvance(text) + 2
            + (m_model.hasNote(m_model.visitAt(index.row())) ? noteWidth(option.fontMetrics) : 0);
        break;
    case TrailColumn::Entered:
    case TrailColumn::Left:
    case TrailColumn::Flow:
    case TrailColumn::NodeId:
    case TrailColumn::Channel:
    case TrailColumn::Gap:
        width = option.fontMetrics.horizontalAdvance(text) + 2; // it rounds down
    }
    return {width + 2 * cellPadding, option.fontMetrics.height()};
}

void VisitDelegate::paintCell(QPainter &painter, const QRect &cell, const QModelIndex &index,
    const Theme &theme, bool isSelected) const
{
    const NodeVisit &visit = m_model.visit(index.row());
    const QString text = index.data(Qt::DisplayRole).toString();
    switch (TrailColumn(index.column())) {
    case TrailColumn::Type:
        paintMatches(painter, cell.adjusted(typeWordsLeft(painter.fontMetrics()), 0, 0, 0), text,
            m_model.filter().text, theme);
        paintType(painter, cell, familyOf(visit.type()), text, theme, isSelected);
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
        painter.setFont(codeFontBeside(painter.font()));
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
    paintMatches(painter, cell.adjusted(indent, 0, 0, 0), text, m_model.filter().text, theme);
    if (TrailColumn(index.column()) == TrailColumn::Node
        && m_model.hasNote(m_model.visitAt(index.row())))
        return paintNoted(painter, cell.adjusted(indent, 0, 0, 0), text, theme);
    const auto side = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    paintLine(painter, cell.adjusted(indent, 0, 0, 0), text, side,
        isId ? Qt::ElideMiddle : Qt::ElideRight);
}

const QFont &VisitDelegate::codeFontBeside(const QFont &font) const
{
    if (font != m_font) {
        m_font = font;
        m_codeFont = codeFont(font);
    }
    return m_codeFont;
}
