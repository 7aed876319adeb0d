// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainmodel.h"

using namespace Qt::StringLiterals;

void PlainModel::addVisits(const std::vector<PlainVisit> &visits)
{
    if (visits.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(visits.size()) - 1);
    m_visits.insert(m_visits.end(), visits.begin(), visits.end());
    for (const PlainVisit &visit : visits)
        m_texts.push_back(plainText(visit));
    endInsertRows();
}

int PlainModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_visits.size());
}

int PlainModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant PlainModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case FilterRole:
        return m_texts[size_t(index.row())];
    case SortRole:
        return sortValue(index.row(), index.column());
    default:
        return {};
    }
}

QVariant PlainModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList names{
        u"#"_s, u"Start"_s, u"Node"_s, u"Type"_s, u"Duration"_s, u"Exit"_s};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return names.value(section);
}

QString PlainModel::text(int row, int column) const
{
    const PlainVisit &visit = m_visits[size_t(row)];
    switch (column) {
    case Number:
        return QString::number(row + 1);
    case Start:
        return u"+%1 s"_s.arg(
            double(visit.enterTime - m_visits.front().enterTime) / 1000, 0, 'f', 1);
    case Node:
        return visit.nodeName;
    case Type:
        return visit.nodeType;
    case Duration:
        return u"%1 ms"_s.arg(visit.leaveTime - visit.enterTime);
    default:
        return visit.nodeExitCode;
    }
}

QVariant PlainModel::sortValue(int row, int column) const
{
    const PlainVisit &visit = m_visits[size_t(row)];
    switch (column) {
    case Number:
        return row;
    case Start:
        return visit.enterTime;
    case Duration:
        return visit.leaveTime - visit.enterTime;
    default:
        return text(row, column);
    }
}
