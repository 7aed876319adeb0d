// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valuedelegate.h"

#include "fonts.h"
#include "theme.h"

#include <QPainter>
#include <QTextLayout>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {
constexpr int noteGap = 6;
constexpr int notePadding = 7;
constexpr int lineGap = 2; // above and below
constexpr int keyGap = 10; // between a name and its value
constexpr double noteScale = 0.85;
const QString arrow = u" → "_s;

// One cell: its text broken into lines, and room for the oval behind it.
struct Layout
{
    QTextLayout text;
    QString note;
    QFont noteFont;
    int noteWidth = 0;
    QSizeF size;
};

QTextLayout::FormatRange formatOf(int start, qsizetype length, const QColor &color)
{
    QTextLayout::FormatRange range;
    range.start = start;
    range.length = int(length);
    range.format.setForeground(color);
    return range;
}

QList<QTextLayout::FormatRange> formatsOf(
    const QModelIndex &index, const QString &before, const QString &text, const Theme &theme)
{
    const bool isLink = index.data(WholeRole).isValid();
    const bool isKey = index.column() == 0;
    const int start = before.isEmpty() ? 0 : int(before.size() + arrow.size());
    auto value = formatOf(start, text.size(),
        isLink      ? theme.accent
            : isKey ? theme.muted
                    : theme.text);
    if (!index.data(NoteRole).toString().isEmpty() || index.data(StrongRole).toBool())
        value.format.setFontWeight(QFont::DemiBold);
    if (before.isEmpty())
        return {value};
    auto struck = formatOf(0, before.size(), theme.muted);
    struck.format.setFontStrikeOut(true);
    return {struck, formatOf(int(before.size()), arrow.size(), theme.muted), value};
}

void layOut(
    Layout &layout, const QModelIndex &index, const QFont &font, int room, const Theme &theme)
{
    const QString before = index.data(BeforeRole).toString();
    QString text = index.data(Qt::DisplayRole).toString();
    if (index.column() == 0) // names give way in the middle, their tooltip has them whole
        text = QFontMetrics(font).elidedText(text, Qt::ElideMiddle, room - keyGap);
    layout.note = index.data(NoteRole).toString();
    layout.noteFont = scaledFont(font, noteScale);
    if (!layout.note.isEmpty())
        layout.noteWidth = QFontMetrics(layout.noteFont).horizontalAdvance(layout.note)
            + 2 * notePadding + noteGap;
    layout.text.setFont(font);
    layout.text.setText(before.isEmpty() ? text : before + arrow + text);
    layout.text.setFormats(formatsOf(index, before, text, theme));
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.text.setTextOption(wrapping);
    const double width = qMax(room - layout.noteWidth, 2 * QFontMetrics(font).averageCharWidth());
    layout.text.beginLayout();
    while (true) {
        QTextLine line = layout.text.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, layout.size.height()});
        layout.size = {qMax(layout.size.width(), line.naturalTextWidth()),
            layout.size.height() + line.height()};
    }
    layout.text.endLayout();
}

// Where the lines stand that are in sight whole: half a line at an edge cannot be read.
QRect wholeLines(const QTextLayout &text, const QRect &cell, const QPoint &where, int sight)
{
    constexpr int spare = 1; // of a line that the letters hardly reach into
    QRect whole = cell;
    for (int i = 0; i < text.lineCount(); ++i) {
        const QRectF line = text.lineAt(i).rect().translated(where);
        if (line.height() > sight)
            return cell;
        if (line.top() < -spare)
            whole.setTop(qFloor(line.bottom()));
        if (line.bottom() > sight + spare && line.top() > whole.top()) {
            whole.setBottom(qCeil(line.top()) - 1);
            break;
        }
    }
    return whole;
}

void paintNote(QPainter &painter, const Layout &layout, const QPoint &where, const Theme &theme)
{
    const int height = painter.fontMetrics().height();
    const QRectF oval = QRectF(
        where.x() + layout.size.width() + noteGap, where.y(), layout.noteWidth - noteGap, height)
                            .adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.drawRoundedRect(oval, oval.height() / 2, oval.height() / 2);
    painter.setFont(layout.noteFont);
    painter.setPen(theme.muted);
    painter.drawText(oval, Qt::AlignCenter | Qt::TextSingleLine, layout.note);
}
} // namespace

ValueDelegate::ValueDelegate(QTreeView &tree)
    : QStyledItemDelegate(&tree)
    , m_tree(tree)
{
}

void ValueDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    const QPoint where = option.rect.topLeft() + QPoint(0, lineGap);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(option.font);
    if (option.state.testFlag(QStyle::State_Selected) && m_tree.hasFocus())
        painter->fillRect(option.rect, theme.selected);
    Layout layout;
    layOut(layout, index, option.font, option.rect.width(), theme);
    painter->setClipRect(wholeLines(layout.text, option.rect, where, m_tree.viewport()->height()));
    painter->setPen(theme.text);
    layout.text.draw(painter, where);
    if (!layout.note.isEmpty())
        paintNote(*painter, layout, where, theme);
    const QRect offer = offerIn(option.rect, index);
    const bool isCurrent = m_tree.hasFocus() && m_tree.currentIndex().row() == index.row()
        && m_tree.currentIndex().parent() == index.parent();
    if (!offer.isEmpty() && (isCurrent || option.state.testFlag(QStyle::State_MouseOver))) {
        painter->fillRect(offer, isCurrent ? theme.selected : theme.surface);
        painter->setPen(theme.accent);
        painter->drawText(offer, Qt::AlignCenter | Qt::TextSingleLine, tr("Follow"));
    }
    painter->restore();
}

QRect ValueDelegate::offerIn(const QRect &cell, const QModelIndex &index) const
{
    if (index.column() == 0 || index.data(FollowRole).toString().isEmpty())
        return {};
    Layout layout;
    layOut(layout, index, m_tree.font(), cell.width(), themeOf(m_tree.palette()));
    const int width = m_tree.fontMetrics().horizontalAdvance(tr("Follow")) + 2 * noteGap;
    const int behind = cell.left() + qCeil(layout.size.width()) + layout.noteWidth + noteGap;
    if (behind + width
        > cell.right()) // it must not cover words; key and menu offer it all the same
        return {};
    return {behind, cell.top() + lineGap, width, m_tree.fontMetrics().height()};
}

QSize ValueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Layout layout;
    layOut(layout, index, option.font, roomOf(index), themeOf(option.palette));
    return {
        qCeil(layout.size.width()) + layout.noteWidth, qCeil(layout.size.height()) + 2 * lineGap};
}

int ValueDelegate::wishedWidth(const QModelIndex &index) const
{
    constexpr int oneLine = 1'000'000;
    Layout layout;
    layOut(layout, index, m_tree.font(), oneLine, themeOf(m_tree.palette()));
    return qCeil(layout.size.width()) + layout.noteWidth;
}

// The view asks for a height without saying how wide the cell is.
int ValueDelegate::roomOf(const QModelIndex &index) const
{
    if (m_tree.isFirstColumnSpanned(index.row(), index.parent()))
        return m_tree.viewport()->width();
    int room = m_tree.columnWidth(index.column());
    if (index.column() > 0)
        return room;
    room -= m_tree.rootIsDecorated() ? m_tree.indentation() : 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        room -= m_tree.indentation();
    return room;
}
