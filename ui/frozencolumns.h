// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

class TrailModel;
class TrailTable;

/** Number and node, kept in sight while the table beside them is scrolled sideways. */
class FrozenColumns : public QTableView
{
    Q_OBJECT

public:
    FrozenColumns(TrailTable &table, const TrailModel &model);

    /** Takes over widths, heights and place; shows itself only where the table hides its columns.
     */
    void follow();

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    TrailTable &m_table;
};
