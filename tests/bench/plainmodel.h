// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plainvisit.h"

#include <QAbstractTableModel>

/** The visits as a model under a QSortFilterProxyModel, which filters and sorts by roles. */
class PlainModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Start, Node, Type, Duration, Exit, Columns };
    enum Role {
        FilterRole = Qt::UserRole, ///< everything a filter looks through, joined beforehand
        SortRole, ///< numbers as numbers
    };

    using QAbstractTableModel::QAbstractTableModel;

    void addVisits(const std::vector<PlainVisit> &visits);
    const std::vector<PlainVisit> &visits() const { return m_visits; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    QVariant sortValue(int row, int column) const;

    std::vector<PlainVisit> m_visits;
    std::vector<QString> m_texts;
};
