// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QStyledItemDelegate>

class TrailModel;
struct Theme;

/** Room at both sides of a cell's or a heading's content; logical pixels. */
constexpr int cellPadding = 8;

/** Draws the table's cells with the program's own painting, one light call each. */
class VisitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    VisitDelegate(const TrailModel &model, QObject *parent = nullptr);

    void setHoveredRow(int row) { m_hoveredRow = row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintCell(QPainter &painter, const QRect &cell, const QModelIndex &index,
        const Theme &theme, bool isSelected) const;
    const QFont &codeFontBeside(const QFont &font) const;

    const TrailModel &m_model;
    int m_hoveredRow = -1;
    mutable QFont m_font;
    mutable QFont m_codeFont; ///< beside m_font: finding one takes as long as drawing with it
};
