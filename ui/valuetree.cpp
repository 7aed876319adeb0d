// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valuetree.h"

#include "theme.h"
#include "valuedelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStandardItemModel>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
constexpr int indent = 16;
constexpr double mostKeyShare = 0.5; // beside values that need the rest
constexpr int mostMeasured = 200; // characters: a longer value wraps anyway

QList<QStandardItem *> itemsOf(const ValueLine &line)
{
    auto *key = new QStandardItem(line.key);
    key->setToolTip(u"<p>%1</p>"_s.arg(line.key.toHtmlEscaped()));
    auto *value = new QStandardItem(line.value);
    value->setData(line.before, BeforeRole);
    value->setData(line.note, NoteRole);
    value->setData(line.followed, FollowRole);
    for (QStandardItem *item : {key, value}) {
        item->setData(line.visit, VisitRole);
        item->setData(line.isStrong, StrongRole);
    }
    QStringList said{line.value, line.note, line.before};
    said.removeAll(QString());
    if (said.size() > 1)
        value->setData(said.join(u" · "_s), Qt::AccessibleTextRole);
    for (QStandardItem *item : {key, value})
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return {key, value};
}

void append(QStandardItem *parent, const std::vector<ValueLine> &lines)
{
    for (const ValueLine &line : lines) {
        const QList<QStandardItem *> items = itemsOf(line);
        append(items[0], line.inner);
        parent->appendRow(items);
        if (line.whole.isEmpty())
            continue;
        const QString size = QLocale().formattedDataSize(line.whole.toUtf8().size());
        const QList<QStandardItem *> link
            = itemsOf({.value = ValueTree::tr("Save the whole value (%1)…").arg(size)});
        link[1]->setData(line.whole, WholeRole);
        parent->appendRow(link);
    }
}

QString valueOf(const QModelIndex &line)
{
    return line.siblingAtColumn(1).data().toString();
}

QString textOf(const QModelIndex &line, int depth)
{
    QString text = QString(2 * depth, u' ') + line.siblingAtColumn(0).data().toString() + u'\t'
        + valueOf(line);
    for (int row = 0; row < line.model()->rowCount(line); ++row)
        text += u'\n' + textOf(line.model()->index(row, 0, line), depth + 1);
    return text;
}

bool isLink(const QModelIndex &line)
{
    return line.siblingAtColumn(1).data(WholeRole).isValid();
}

int widestOf(const QStandardItem *parent, const QFontMetrics &metrics, int depth)
{
    int widest = 0;
    for (int row = 0; row < parent->rowCount(); ++row) {
        const QStandardItem *key = parent->child(row, 0);
        widest = qMax(widest, metrics.horizontalAdvance(key->text()) + depth * indent);
        widest = qMax(widest, widestOf(key, metrics, depth + 1));
    }
    return widest;
}
} // namespace

ValueTree::ValueTree(QWidget *parent)
    : QTreeView(parent)
    , m_delegate(new ValueDelegate(*this))
    , m_lines(new QStandardItemModel(0, 2, this))
{
    setModel(m_lines);
    setItemDelegate(m_delegate);
    setMouseTracking(true); // the offer to follow shows under the pointer
    setFrameShape(NoFrame);
    setIndentation(indent);
    setHeaderHidden(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideNone);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(1);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &ValueTree::offerCopies);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &ValueTree::forgetMiddle);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &ValueTree::forgetMiddle);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.siblingAtColumn(1).data(FollowRole).toString().isEmpty())
            open(index);
    });
}

void ValueTree::setLines(const std::vector<ValueLine> &lines, const QString &nothing)
{
    setFirstColumnSpanned(0, {}, false); // else the view remembers the line for good
    forgetMiddle();
    m_lines->removeRows(0, m_lines->rowCount());
    append(m_lines->invisibleRootItem(), lines);
    bool isNested = false;
    for (const ValueLine &line : lines)
        isNested = isNested || !line.inner.empty();
    setRootIsDecorated(isNested);
    if (lines.empty()) {
        m_lines->appendRow(new QStandardItem(nothing));
        m_lines->item(0)->setFlags(Qt::ItemIsEnabled);
        setFirstColumnSpanned(0, {}, true);
    }
    m_widestKey = lines.empty()
        ? 0
        : widestOf(m_lines->invisibleRootItem(), fontMetrics(), isNested ? 1 : 0);
    m_widestValue = widestValue({});
    measureKeys();
    expandAll();
}

QString ValueTree::allText() const
{
    QStringList lines;
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        if (!isLink(m_lines->index(row, 0)))
            lines << textOf(m_lines->index(row, 0), 0);
    }
    return lines.join(u'\n');
}

void ValueTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        const QModelIndexList chosen = selectionModel()->selectedRows();
        if (chosen.size() == 1 && !chosen.front().model()->hasChildren(chosen.front()))
            return Q_EMIT copyRequested(valueOf(chosen.front()));
        QStringList lines;
        for (const QModelIndex &line : chosen)
            lines << textOf(line, 0);
        return Q_EMIT copyRequested(lines.join(u'\n'));
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return open(currentIndex());
    QTreeView::keyPressEvent(event);
}

void ValueTree::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    const bool isOffer = event->button() == Qt::LeftButton
        && m_delegate->offerIn(visualRect(index), index).contains(point);
    QTreeView::mouseReleaseEvent(event);
    if (isOffer)
        open(index);
}

void ValueTree::focusInEvent(QFocusEvent *event)
{
    QTreeView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !currentIndex().isValid())
        setCurrentIndex(m_lines->index(0, 0));
    viewport()->update();
}

void ValueTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    measureKeys();
}

void ValueTree::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

int ValueTree::widestValue(const QModelIndex &parent) const
{
    int widest = 0;
    for (int row = 0; row < m_lines->rowCount(parent); ++row) {
        const QModelIndex value = m_lines->index(row, 1, parent);
        if (value.data().toString().size() > mostMeasured)
            return std::numeric_limits<int>::max();
        widest = std::max(
            {widest, m_delegate->wishedWidth(value), widestValue(m_lines->index(row, 0, parent))});
    }
    return widest;
}

// Names do not wrap: they get the room that no value needs, and their share at least.
void ValueTree::measureKeys()
{
    const int room = viewport()->width();
    const int most = qMax(int(room * mostKeyShare), room - qMin(m_widestValue, room));
    setColumnWidth(0, qMin(m_widestKey + groupGap, qMax(most, indent)));
    scheduleDelayedItemsLayout(); // values wrap anew
}

void ValueTree::offerCopies(const QPoint &where)
{
    const QModelIndex line = indexAt(where);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [this, menu](const QString &words, const QString &text) {
        connect(menu->addAction(words), &QAction::triggered, this,
            [this, text] { Q_EMIT copyRequested(text); });
    };
    if (line.isValid() && !isLink(line) && line.flags().testFlag(Qt::ItemIsSelectable)) {
        if (!m_lines->hasChildren(line.siblingAtColumn(0)))
            offer(tr("Copy value"), valueOf(line));
        offer(tr("Copy name and value"), textOf(line.siblingAtColumn(0), 0));
        if (!line.siblingAtColumn(1).data(FollowRole).toString().isEmpty())
            connect(menu->addAction(tr("Follow along the call")), &QAction::triggered, this,
                [this, line = QPersistentModelIndex(line)] { open(line); });
    }
    offer(tr("Copy all of this list"), allText());
    menu->popup(viewport()->mapToGlobal(where));
}

void ValueTree::open(const QModelIndex &index)
{
    const QModelIndex value = index.siblingAtColumn(1);
    const QString followed = value.data(FollowRole).toString();
    if (!followed.isEmpty())
        return Q_EMIT followRequested(followed);
    const QVariant visit = value.data(VisitRole);
    if (visit.isValid() && visit.toInt() >= 0)
        return Q_EMIT visitRequested(visit.toInt());
    if (!isLink(index))
        return;
    const QString key = index.siblingAtColumn(0).siblingAtRow(index.row() - 1).data().toString();
    Q_EMIT wholeValueRequested(key, value.data(WholeRole).toString());
}

void ValueTree::scrollToLine(int row)
{
    m_middle = row;
    scrollTo(m_lines->index(row, 0), PositionAtCenter);
}

// At another width, values wrap elsewhere.
void ValueTree::doItemsLayout()
{
    QTreeView::doItemsLayout();
    if (m_middle >= 0)
        scrollTo(m_lines->index(m_middle, 0), PositionAtCenter);
}

void ValueTree::forgetMiddle()
{
    m_middle = -1;
}
