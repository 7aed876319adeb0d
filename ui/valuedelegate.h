// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

class QTreeView;

/** What an item of a ValueTree carries beside its text. */
enum ValueRole {
    BeforeRole = Qt::UserRole, ///< the value before, struck out
    NoteRole, ///< a word in an oval behind the value
    FollowRole, ///< a key: the item offers to follow its story
    VisitRole, ///< position in the trail that a click leads to
    StrongRole, ///< true for a line that stands out
    WholeRole, ///< the whole of a value that is shown cut: the item is a link that saves it
};

/** Paints names and values that wrap; changed values with what they were before. */
class ValueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ValueDelegate(QTreeView &tree);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /** Of a cell whose text stands on one line; logical pixels. */
    int wishedWidth(const QModelIndex &index) const;
    /** Where the offer to follow stands in a cell at @p cell; empty when there is none. */
    QRect offerIn(const QRect &cell, const QModelIndex &index) const;

private:
    int roomOf(const QModelIndex &index) const;

    QTreeView &m_tree;
};
