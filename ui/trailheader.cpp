// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trailheader.h"

#include "glyphs.h"
#include "theme.h"
#include "trailmodel.h"
#include "visitdelegate.h"

#include <QPainter>

TrailHeader::TrailHeader(const TrailModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(24);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void TrailHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = themeOf(palette());
    const QRect cell = rect.adjusted(cellPadding, 0, -cellPadding, 0);
    const int alignment
        = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    const QString words = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    const bool isSorted
        = int(m_model.filter().sortedBy) == section && !m_model.filter().isTimeOrder();
    painter->setPen(isSorted ? theme.accent : theme.muted);
    painter->setFont(font());
    painter->drawText(cell, alignment | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(words, Qt::ElideRight, cell.width()));
    if (!isSorted)
        return;
    const int side = fontMetrics().height() / 2;
    const int wordsWidth = fontMetrics().horizontalAdvance(words);
    const bool isRight = alignment & Qt::AlignRight;
    const int left = isRight ? cell.right() - wordsWidth - side - 2 : cell.left() + wordsWidth + 2;
    painter->save();
    painter->translate(left + side / 2.0, rect.height() / 2.0);
    if (m_model.filter().order == Qt::AscendingOrder)
        painter->rotate(180);
    paintGlyph(*painter, Glyph::Down, QRectF(-side / 2.0, -side / 2.0, side, side), theme.accent);
    painter->restore();
}

void TrailHeader::paintEvent(QPaintEvent *event)
{
    const Theme &theme = themeOf(palette());
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), theme.surface);
    }
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    const bool hasFocus = parentWidget()->hasFocus(); // the table, as the ruler shows the chart's
    const double thickness = hasFocus ? 2 : 1 / devicePixelRatioF(); // a hairline: a device pixel
    painter.fillRect(QRectF(0, viewport()->height() - thickness, viewport()->width(), thickness),
        hasFocus ? theme.accent : theme.line);
}
