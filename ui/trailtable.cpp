// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trailtable.h"

#include "columnwidths.h"
#include "frozencolumns.h"
#include "menuchoice.h"
#include "trailheader.h"
#include "trailmodel.h"
#include "visitdelegate.h"
#include "visitpainting.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace {
constexpr int rowsAround = 2;

bool isShownAtFirst(TrailColumn column)
{
    return column <= TrailColumn::Exit;
}
} // namespace

TrailTable::TrailTable(TrailModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new VisitDelegate(model, this))
    , m_frozen(nullptr)
{
    setObjectName(u"trailTable"_s);
    setAccessibleName(tr("Trail"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the shared one stands beside the chart
    setAutoScroll(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto *header = new TrailHeader(model, this);
    setHorizontalHeader(header);
    for (int column = 0; column < trailColumns; ++column)
        setColumnHidden(column, !isShownAtFirst(TrailColumn(column)));
    header->setSectionsMovable(true);
    connect(header, &QHeaderView::sectionClicked, this, &TrailTable::sortBy);
    connect(header, &QHeaderView::sectionDoubleClicked, this, &TrailTable::sortBy); // two clicks
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &where) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        offerColumns(*menu);
        menu->popup(horizontalHeader()->mapToGlobal(where));
    });
    m_widths = new ColumnWidths(*this, model, *m_delegate);
    m_frozen = new FrozenColumns(*this, model);
    // The same rows may have other matches now.
    for (QWidget *area : {viewport(), m_frozen->viewport(), header->viewport()})
        connect(&model, &TrailModel::filterChanged, area, qOverload<>(&QWidget::update));
    measureRows();
    m_widths->measure();
}

int TrailTable::rowHeight() const
{
    return verticalHeader()->defaultSectionSize();
}

int TrailTable::wishedWidth() const
{
    return m_widths->wished();
}

void TrailTable::setHoveredRow(int row)
{
    m_delegate->setHoveredRow(row);
    viewport()->update();
    m_frozen->viewport()->update();
}

void TrailTable::goToRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    executeDelayedItemsLayout(); // the scroll range is that of the rows before
    const int column = currentIndex().isValid() ? currentIndex().column() : int(TrailColumn::Node);
    setCurrentIndex(m_model.index(row, column));
    const int margin = rowsAround * rowHeight();
    const int top = row * rowHeight();
    QScrollBar *bar = verticalScrollBar();
    const int lowest = top + rowHeight() + margin - viewport()->height();
    if (top - margin < bar->value())
        bar->setValue(top - margin);
    else if (lowest > bar->value())
        bar->setValue(lowest);
}

void TrailTable::scrollToPixel(int pixel)
{
    executeDelayedItemsLayout(); // the scroll range is that of the rows before
    verticalScrollBar()->setValue(pixel);
}

void TrailTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        measureRows();
        m_widths->measure();
    }
}

void TrailTable::focusInEvent(QFocusEvent *event)
{
    if (currentIndex().isValid())
        QTableView::focusInEvent(event);
    else
        QAbstractScrollArea::focusInEvent(event); // the view's own would choose a row
    horizontalHeader()->viewport()->update();
}

void TrailTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    horizontalHeader()->viewport()->update();
}

void TrailTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    Q_EMIT rowHovered(rowAt(event->position().toPoint().y()));
}

void TrailTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    Q_EMIT rowHovered(-1);
}

void TrailTable::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ShiftModifier))
        return QTableView::wheelEvent(event);
    QScrollBar *bar = horizontalScrollBar();
    bar->setValue(bar->value() - event->angleDelta().y() / 120 * bar->singleStep() * 3);
}

void TrailTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const int page = qMax(1, viewport()->height() / rowHeight() - 1);
    const int last = m_model.rowCount() - 1;
    switch (event->key()) {
    case Qt::Key_Up:
        return goToRow(qMax(0, row - 1));
    case Qt::Key_Down:
        return goToRow(qMin(last, row + 1));
    case Qt::Key_PageUp:
        return goToRow(qMax(0, row - page));
    case Qt::Key_PageDown:
        return goToRow(qMin(last, row + page));
    case Qt::Key_Home:
        return goToRow(0);
    case Qt::Key_End:
        return goToRow(last);
    case Qt::Key_E:
        if (!(event->modifiers() & ~Qt::ShiftModifier))
            return Q_EMIT problemStepped(event->modifiers() ? -1 : 1);
        break;
    default: // the table's own keys: left, right
        if (event->matches(QKeySequence::Copy))
            return copyRow(row);
        QTableView::keyPressEvent(event);
    }
}

void TrailTable::resizeEvent(QResizeEvent *event)
{
    const int current = currentIndex().row();
    const int bottom = (current + 1) * rowHeight() - verticalScrollBar()->value();
    const int before = viewport()->height() + event->oldSize().height() - event->size().height();
    QTableView::resizeEvent(event);
    m_widths->share();
    // The chosen row stays in sight, unless it was scrolled out of it.
    if (current >= 0 && bottom <= before && bottom > viewport()->height())
        goToRow(current);
    m_frozen->follow();
}

void TrailTable::measureRows()
{
    // Even: the centre line of a row is that of its bar at every scale.
    const int height = qMax(30, qRound(1.9 * fontMetrics().height()));
    verticalHeader()->setMinimumSectionSize(height + height % 2);
    verticalHeader()->setDefaultSectionSize(height + height % 2);
    horizontalHeader()->setFixedHeight(qMax(30, qRound(1.7 * fontMetrics().height())));
    Q_EMIT rowHeightChanged();
}

void TrailTable::saveColumns(QSettings &settings) const
{
    m_widths->save(settings);
}

void TrailTable::restoreColumns(const QSettings &settings)
{
    m_widths->restore(settings);
}

QString TrailTable::titleOf(int column) const
{
    return m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

void TrailTable::offerColumns(QMenu &menu)
{
    for (int column = int(TrailColumn::SinceStart); column < trailColumns; ++column) {
        QAction *action = menu.addAction(titleOf(column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(TrailColumn(column) != TrailColumn::Node);
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            setColumnHidden(column, !isShown);
            m_widths->measure();
        });
    }
}

void TrailTable::offerOrders(QMenu &menu)
{
    for (int column = 0; column < trailColumns; ++column) {
        if (isColumnHidden(column))
            continue;
        const bool isSorted = m_model.filter().sortedBy == TrailColumn(column);
        connect(addChoice(menu, titleOf(column), isSorted), &QAction::triggered, this,
            [this, column] { sortBy(column); });
    }
}

void TrailTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex cell = isByKey ? currentIndex() : indexAt(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (cell.isValid()) {
        connect(menu->addAction(tr("Copy row")), &QAction::triggered, this,
            [this, cell] { copyRow(cell.row()); });
        connect(menu->addAction(tr("Copy \"%1\"").arg(titleOf(cell.column()))), &QAction::triggered,
            this, [this, text = cell.data().toString()] { copy(text); });
        menu->addSeparator();
    }
    offerOrders(*menu->addMenu(tr("Sort by")));
    offerColumns(*menu->addMenu(tr("Columns")));
    const QPoint corner = visualRect(cell).bottomLeft();
    menu->popup(isByKey ? viewport()->mapToGlobal(corner) : event->globalPos());
}

void TrailTable::copyRow(int row) const
{
    QStringList cells;
    for (int place = 0; place < trailColumns; ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column))
            cells << m_model.index(row, column).data().toString();
    }
    if (row >= 0)
        copy(cells.join(u'\t'));
}

void TrailTable::copy(const QString &text) const
{
    QGuiApplication::clipboard()->setText(m_model.copyOf(text));
}

void TrailTable::sortBy(int column)
{
    TrailFilter filter = m_model.filter();
    const bool isSame = filter.sortedBy == TrailColumn(column);
    filter.order
        = isSame && filter.order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    filter.sortedBy = TrailColumn(column);
    m_model.setFilter(filter);
}
