// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnwidths.h"

#include "trailmodel.h"
#include "visitdelegate.h"
#include "visitpainting.h"

#include <QAbstractItemDelegate>
#include <QHeaderView>
#include <QSet>
#include <QSettings>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostMeasuredRows = 25; // at both ends, and of those that come
constexpr int leastNodeText = 12; // digits wide
constexpr int leastTypeText = 7; // digits wide
} // namespace

ColumnWidths::ColumnWidths(
    QTableView &table, const TrailModel &model, const QAbstractItemDelegate &delegate)
    : QObject(&table)
    , m_table(table)
    , m_model(model)
    , m_delegate(delegate)
    , m_textWidths(size_t(trailColumns))
{
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_isMeasuring && TrailColumn(column) != TrailColumn::Node)
            m_ownWidths.insert(column);
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &ColumnWidths::measureRows);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first) { measureRowsFrom(first); });
}

void ColumnWidths::measure()
{
    m_revision = -1;
    measureRows();
}

// A filter leaves the same trail with fewer rows, or none: what stays keeps its place.
void ColumnWidths::measureRows()
{
    if (std::exchange(m_revision, m_model.revision()) != m_model.revision())
        std::ranges::fill(m_textWidths, 0);
    measureTexts(0, qMin(mostMeasuredRows, m_model.rowCount()));
    measureRowsFrom(mostMeasuredRows);
}

// Columns only grow: rows that are there already keep their room.
void ColumnWidths::measureRowsFrom(int first)
{
    const int rows = m_model.rowCount();
    measureTexts(qMax(first, rows - mostMeasuredRows), rows);
    share();
}

void ColumnWidths::measureTexts(int from, int to)
{
    for (int column = 0; column < trailColumns; ++column) {
        int &width = m_textWidths[size_t(column)];
        if (!m_table.isColumnHidden(column))
            width = qMax(width, widthOf(TrailColumn(column), from, to));
    }
}

void ColumnWidths::share()
{
    m_isMeasuring = true;
    int others = 0;
    for (int column = 0; column < trailColumns; ++column) {
        if (m_table.isColumnHidden(column) || TrailColumn(column) == TrailColumn::Node)
            continue;
        if (!m_ownWidths.contains(column))
            m_table.setColumnWidth(column, m_textWidths[size_t(column)]);
        others += m_table.columnWidth(column);
    }
    const int em = m_table.fontMetrics().horizontalAdvance(u'0');
    const int least = 2 * cellPadding + leastNodeText * em;
    // Types elide where that spares scrolling sideways, or a name of being cut.
    const int type = int(TrailColumn::Type);
    const int leastType = typeWordsLeft(m_table.fontMetrics()) + cellPadding + leastTypeText * em;
    const int nodes = qMax(least, m_textWidths[size_t(TrailColumn::Node)]);
    const int lacking = others + nodes - m_table.viewport()->width();
    const int spare = qMax(0, m_table.columnWidth(type) - leastType);
    const bool helps = others - spare + least <= m_table.viewport()->width();
    if (lacking > 0 && helps && !m_table.isColumnHidden(type) && !m_ownWidths.contains(type)) {
        others -= qMin(spare, lacking);
        m_table.setColumnWidth(type, m_table.columnWidth(type) - qMin(spare, lacking));
    }
    m_table.setColumnWidth(
        int(TrailColumn::Node), qMax(least, m_table.viewport()->width() - others));
    m_isMeasuring = false;
}

int ColumnWidths::wished() const
{
    int width = 0;
    for (int column = 0; column < trailColumns; ++column) {
        if (!m_table.isColumnHidden(column))
            width += m_ownWidths.contains(column) ? m_table.columnWidth(column)
                                                  : m_textWidths[size_t(column)];
    }
    return width;
}

int ColumnWidths::widthOf(TrailColumn column, int from, int to) const
{
    const int em = m_table.fontMetrics().horizontalAdvance(u'0');
    QStyleOptionViewItem option;
    option.initFrom(&m_table);
    option.font = m_table.font();
    const QString heading
        = m_model.headerData(int(column), Qt::Horizontal, Qt::DisplayRole).toString();
    int width = 2 * cellPadding + m_table.fontMetrics().horizontalAdvance(heading);
    QSet<QString> measured; // most columns say the same again and again
    for (int row = from; row < to; ++row) {
        const QModelIndex cell = m_model.index(row, int(column));
        const QString text = cell.data().toString();
        if (measured.contains(text))
            continue;
        measured.insert(text);
        width = qMax(width, m_delegate.sizeHint(option, cell).width());
    }
    return qMin(width, 2 * cellPadding + 24 * em);
}

void ColumnWidths::save(QSettings &settings) const
{
    QStringList widths;
    for (const int column : m_ownWidths)
        widths << u"%1:%2"_s.arg(column).arg(m_table.columnWidth(column));
    settings.setValue("table/header"_L1, m_table.horizontalHeader()->saveState());
    settings.setValue("table/widths"_L1, widths);
}

void ColumnWidths::restore(const QSettings &settings)
{
    m_isMeasuring = true;
    m_table.horizontalHeader()->restoreState(settings.value("table/header"_L1).toByteArray());
    m_table.horizontalHeader()->setSectionsMovable(true);
    for (const QString &width : settings.value("table/widths"_L1).toStringList()) {
        const int column = width.section(u':', 0, 0).toInt();
        if (column < 0 || column >= trailColumns)
            continue;
        m_ownWidths.insert(column);
        m_table.setColumnWidth(column, qBound(24, width.section(u':', 1).toInt(), 2000));
    }
    m_isMeasuring = false;
    measure();
}
