// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frozencolumns.h"

#include "trailheader.h"
#include "trailmodel.h"
#include "trailorder.h"
#include "trailtable.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>

namespace {
bool staysInSight(int column)
{
    return TrailColumn(column) == TrailColumn::Number || TrailColumn(column) == TrailColumn::Node;
}
} // namespace

FrozenColumns::FrozenColumns(TrailTable &table, const TrailModel &model)
    : QTableView(&table)
    , m_table(table)
{
    setModel(table.model());
    setSelectionModel(table.selectionModel());
    setItemDelegate(table.itemDelegate());
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAutoScroll(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto *header = new TrailHeader(model, this);
    header->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(header);
    connect(header, &QHeaderView::sectionClicked, table.horizontalHeader(),
        &QHeaderView::sectionClicked);
    hide();
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(),
        &QScrollBar::setValue);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &FrozenColumns::follow);
}

void FrozenColumns::follow()
{
    const bool isNeeded = m_table.horizontalScrollBar()->value() > 0;
    setVisible(isNeeded);
    if (!isNeeded)
        return;
    const QRect below = m_table.viewport()->geometry();
    const int most = below.width() / 2;
    int width = 0;
    for (int column = 0; column < trailColumns; ++column) {
        const bool isShown = staysInSight(column) && !m_table.isColumnHidden(column);
        setColumnHidden(column, !isShown);
        if (!isShown)
            continue;
        setColumnWidth(column, qMin(m_table.columnWidth(column), most - width));
        width += columnWidth(column);
    }
    verticalHeader()->setMinimumSectionSize(m_table.rowHeight());
    verticalHeader()->setDefaultSectionSize(m_table.rowHeight());
    const int head = m_table.horizontalHeader()->height();
    horizontalHeader()->setFixedHeight(head);
    horizontalScrollBar()->setValue(0); // it has scrolled as long as all columns were shown
    setGeometry(below.left(), below.top() - head, width, below.height() + head);
    verticalScrollBar()->setValue(m_table.verticalScrollBar()->value());
    raise();
}

void FrozenColumns::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    Q_EMIT m_table.rowHovered(rowAt(event->position().toPoint().y()));
}

void FrozenColumns::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_table.viewport(), event);
}
