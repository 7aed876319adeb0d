// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelineaccess.h"

#include "durationwords.h"
#include "timeline.h"
#include "trailmodel.h"
#include "wording.h"

#include <QCoreApplication>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace {
class Access
{
    Q_DECLARE_TR_FUNCTIONS(TimelineAccess)
};
} // namespace

TimelineAccess::TimelineAccess(Timeline *timeline)
    : QAccessibleWidget(timeline, QAccessible::List)
{
}

TimelineAccess::~TimelineAccess()
{
    for (const QAccessible::Id id : std::as_const(m_bars))
        QAccessible::deleteAccessibleInterface(id);
}

Timeline &TimelineAccess::timeline() const
{
    return *static_cast<Timeline *>(widget());
}

int TimelineAccess::childCount() const
{
    return timeline().model().rowCount();
}

QAccessibleInterface *TimelineAccess::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (!m_bars.contains(index))
        m_bars.insert(
            index, QAccessible::registerAccessibleInterface(new BarAccess(&timeline(), index)));
    return QAccessible::accessibleInterface(m_bars.value(index));
}

QAccessibleInterface *TimelineAccess::childAt(int x, int y) const
{
    return child(timeline().rowAt(timeline().mapFromGlobal(QPoint(x, y))));
}

QAccessibleInterface *TimelineAccess::focusChild() const
{
    return timeline().hasFocus() ? child(timeline().selectedRow()) : nullptr;
}

int TimelineAccess::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *bar = dynamic_cast<const BarAccess *>(child);
    return bar ? bar->row() : -1;
}

QString TimelineAccess::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Name)
        return timeline().accessibleName();
    if (kind == QAccessible::Description) {
        const QString marked = timeline().markedWords();
        return marked.isEmpty()
            ? Access::tr("%Ln visit(s), one bar each. Up and down go from bar to bar.", nullptr,
                childCount())
            : marked;
    }
    return QAccessibleWidget::text(kind);
}

BarAccess::BarAccess(Timeline *timeline, int row)
    : m_timeline(timeline)
    , m_row(row)
{
}

bool BarAccess::isValid() const
{
    return m_timeline && m_row < m_timeline->model().rowCount();
}

QWindow *BarAccess::window() const
{
    return m_timeline ? m_timeline->window()->windowHandle() : nullptr;
}

QAccessibleInterface *BarAccess::parent() const
{
    return QAccessible::queryAccessibleInterface(m_timeline.data());
}

QString BarAccess::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const TrailModel &model = m_timeline->model();
    const int number = model.visitAt(m_row);
    const NodeVisit &visit = model.visit(m_row);
    switch (kind) {
    case QAccessible::Name: {
        const QString name = u"#%1 %2"_s.arg(QString::number(number + 1), model.label(number));
        return model.hasNote(number) ? TrailModel::tr("%1, with a note").arg(name) : name;
    }
    case QAccessible::Value:
    case QAccessible::Description: {
        const QString entered
            = visit.entered() ? sinceStartText(*visit.entered() - model.span().from) : u"—"_s;
        return Access::tr(
            "%1, entered at %2, took %3, left by: %4", "type, time since start, duration, exit")
            .arg(typeWords(visit), entered, durationWords(visit.duration()), exitWords(visit));
    }
    default: // a bar has no accelerator and no help
        return {};
    }
}

QRect BarAccess::rect() const
{
    if (!isValid())
        return {};
    const QRect bar = m_timeline->barOf(m_row);
    return {m_timeline->mapToGlobal(bar.topLeft()), bar.size().expandedTo({4, 4})};
}

QAccessible::State BarAccess::state() const
{
    QAccessible::State state;
    state.selectable = true;
    state.focusable = true;
    if (!isValid())
        return state;
    state.selected = m_row == m_timeline->selectedRow();
    state.focused = state.selected && m_timeline->hasFocus();
    state.offscreen = !m_timeline->rect().intersects(m_timeline->barOf(m_row));
    return state;
}

void *BarAccess::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                : nullptr;
}

QStringList BarAccess::actionNames() const
{
    return {pressAction()};
}

void BarAccess::doAction(const QString &name)
{
    if (isValid() && name == pressAction())
        Q_EMIT m_timeline->rowClicked(m_row);
}
