// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trailtable.h"

#include "frozencolumns.h"
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
#include <QSet>
#include <QSettings>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int rowsAround = 2;
constexpr int mostMeasuredRows = 25; // at both ends, and of those that come
constexpr int leastNodeText = 12; // digits wide
constexpr int leastTypeText = 7; // digits wide

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
    , m_textWidths(size_t(trailColumns))
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
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_isMeasuring && TrailColumn(column) != TrailColumn::Node)
            m_ownWidths.insert(column);
    });
    connect(header, &QHeaderView::sectionClicked, this, &TrailTable::sortBy);
    connect(header, &QHeaderView::sectionDoubleClicked, this, &TrailTable::sortBy); // two clicks
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &where) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        offerColumns(*menu);
        menu->popup(horizontalHeader()->mapToGlobal(where));
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &TrailTable::measureColumns);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first) { measureRowsFrom(first); });
    m_frozen = new FrozenColumns(*this, model);
    // The same rows may have other matches now.
    for (QWidget *area : {viewport(), m_frozen->viewport(), header->viewport()})
        connect(&model, &TrailModel::filterChanged, area, qOverload<>(&QWidget::update));
    measureRows();
    measureColumns();
}

int TrailTable::rowHeight() const
{
    return verticalHeader()->defaultSectionSize();
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

void TrailTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        measureRows();
        measureColumns();
    }
}

void TrailTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
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
    shareWidth();
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

void TrailTable::measureColumns()
{
    std::ranges::fill(m_textWidths, 0);
    measureTexts(0, qMin(mostMeasuredRows, m_model.rowCount()));
    measureRowsFrom(mostMeasuredRows);
}

// Columns only grow: rows that are there already keep their room.
void TrailTable::measureRowsFrom(int first)
{
    const int rows = m_model.rowCount();
    measureTexts(qMax(first, rows - mostMeasuredRows), rows);
    shareWidth();
}

void TrailTable::measureTexts(int from, int to)
{
    for (int column = 0; column < trailColumns; ++column) {
        int &width = m_textWidths[size_t(column)];
        if (!isColumnHidden(column))
            width = qMax(width, widthOf(TrailColumn(column), from, to));
    }
}

void TrailTable::shareWidth()
{
    m_isMeasuring = true;
    int others = 0;
    for (int column = 0; column < trailColumns; ++column) {
        if (isColumnHidden(column) || TrailColumn(column) == TrailColumn::Node)
            continue;
        if (!m_ownWidths.contains(column))
            setColumnWidth(column, m_textWidths[size_t(column)]);
        others += columnWidth(column);
    }
    const int em = fontMetrics().horizontalAdvance(u'0');
    const int least = 2 * cellPadding + leastNodeText * em;
    // Types elide where that spares scrolling sideways, or a name of being cut.
    const int type = int(TrailColumn::Type);
    const int leastType = typeWordsLeft(fontMetrics()) + cellPadding + leastTypeText * em;
    const int nodes = qMax(least, m_textWidths[size_t(TrailColumn::Node)]);
    const int lacking = others + nodes - viewport()->width();
    const int spare = qMax(0, columnWidth(type) - leastType);
    const bool helps = others - spare + least <= viewport()->width();
    if (lacking > 0 && helps && !isColumnHidden(type) && !m_ownWidths.contains(type)) {
        others -= qMin(spare, lacking);
        setColumnWidth(type, columnWidth(type) - qMin(spare, lacking));
    }
    setColumnWidth(int(TrailColumn::Node), qMax(least, viewport()->width() - others));
    m_isMeasuring = false;
}

int TrailTable::widthOf(TrailColumn column, int from, int to) const
{
    const int em = fontMetrics().horizontalAdvance(u'0');
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QString heading
        = m_model.headerData(int(column), Qt::Horizontal, Qt::DisplayRole).toString();
    int width = 2 * cellPadding + fontMetrics().horizontalAdvance(heading);
    QSet<QString> measured; // most columns say the same again and again
    for (int row = from; row < to; ++row) {
        const QModelIndex cell = m_model.index(row, int(column));
        const QString text = cell.data().toString();
        if (measured.contains(text))
            continue;
        measured.insert(text);
        width = qMax(width, m_delegate->sizeHint(option, cell).width());
    }
    return qMin(width, 2 * cellPadding + 24 * em);
}

void TrailTable::saveColumns(QSettings &settings) const
{
    QStringList widths;
    for (const int column : m_ownWidths)
        widths << u"%1:%2"_s.arg(column).arg(columnWidth(column));
    settings.setValue("table/header"_L1, horizontalHeader()->saveState());
    settings.setValue("table/widths"_L1, widths);
}

void TrailTable::restoreColumns(const QSettings &settings)
{
    m_isMeasuring = true;
    horizontalHeader()->restoreState(settings.value("table/header"_L1).toByteArray());
    horizontalHeader()->setSectionsMovable(true);
    for (const QString &width : settings.value("table/widths"_L1).toStringList()) {
        const int column = width.section(u':', 0, 0).toInt();
        if (column < 0 || column >= trailColumns)
            continue;
        m_ownWidths.insert(column);
        setColumnWidth(column, qBound(24, width.section(u':', 1).toInt(), 2000));
    }
    m_isMeasuring = false;
    measureColumns();
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
            measureColumns();
        });
    }
}

void TrailTable::offerOrders(QMenu &menu)
{
    for (int column = 0; column < trailColumns; ++column) {
        if (!isColumnHidden(column))
            connect(menu.addAction(titleOf(column)), &QAction::triggered, this,
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
