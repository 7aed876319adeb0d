// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <set>
#include <vector>

class QAbstractItemDelegate;
class QSettings;
class QTableView;
class TrailModel;
enum class TrailColumn;

/** Gives the trail's columns the widths that their contents need, but for those that somebody gave
 * another; nodes take what is left. */
class ColumnWidths : public QObject
{
    Q_OBJECT

public:
    /** @param table has its header and model already; the owner */
    ColumnWidths(QTableView &table, const TrailModel &model, const QAbstractItemDelegate &delegate);

    /** Anew: columns shown and fonts are others. */
    void measure();
    /** The table is as wide as it is now. */
    void share();
    /** With which nothing is elided. */
    int wished() const;
    /** Order, choice and, where somebody changed it, width. */
    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

private:
    void measureRows();
    void measureRowsFrom(int first);
    void measureTexts(int from, int to);
    int widthOf(TrailColumn column, int from, int to) const;

    QTableView &m_table;
    const TrailModel &m_model;
    const QAbstractItemDelegate &m_delegate;
    int m_revision = -1; ///< of the trail that was measured
    std::vector<int> m_textWidths; ///< what the columns' contents need
    std::set<int> m_ownWidths; ///< columns that somebody gave a width
    bool m_isMeasuring = false;
};
