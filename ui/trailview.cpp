// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trailview.h"

#include "filterbar.h"
#include "flatbutton.h"
#include "followedvariable.h"
#include "hairline.h"
#include "hairsplitter.h"
#include "inspector.h"
#include "nomatches.h"
#include "overview.h"
#include "sidesplitter.h"
#include "theme.h"
#include "timeline.h"
#include "trailtable.h"
#include "undostrip.h"
#include "variablecaption.h"
#include "variablestrip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int barRowHeight = 40;

QWidget *makeBarRow(QWidget *parent)
{
    auto *row = new QWidget(parent);
    row->setAutoFillBackground(true);
    row->setBackgroundRole(QPalette::AlternateBase);
    row->setFixedHeight(qMax(barRowHeight, parent->fontMetrics().height() + 20));
    return row;
}

int positionOf(const Trail &trail, std::optional<RowOrigin> origin)
{
    const auto found = std::ranges::find_if(
        trail.visits, [&origin](const NodeVisit &visit) { return visit.origin == origin; });
    return found == trail.visits.end() ? -1 : int(found - trail.visits.begin());
}
} // namespace

TrailView::TrailView(TrailModel &model, CallStory &story, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_variable(new FollowedVariable(model, this))
    , m_filter(new FilterBar(model, this))
    , m_table(new TrailTable(model, this))
    , m_overview(new Overview(model, this))
    , m_scale(new FlatButton(tr("Even steps"), FlatButton::Look::Framed, this))
    , m_fit(new FlatButton(tr("Fit all"), FlatButton::Look::Plain, this))
    , m_timeline(new Timeline(model, this))
    , m_scroll(new QScrollBar(Qt::Vertical, this))
    , m_strip(new VariableStrip(*m_variable, *m_timeline, this))
    , m_undo(new UndoStrip(model, this))
    , m_sides(new SideSplitter(*m_table, this))
    , m_halves(new HairSplitter(Qt::Vertical, this))
    , m_inspector(new Inspector(story, *m_variable, this))
{
    m_sides->setObjectName(u"sides"_s);
    m_sides->addWidget(makeTableSide());
    m_sides->addWidget(makeChartSide());
    m_sides->setStretchFactor(0, 48);
    m_sides->setStretchFactor(1, 52);

    m_halves->setObjectName(u"halves"_s);
    m_halves->addWidget(makeUpperHalf());
    m_halves->addWidget(m_inspector);
    m_halves->setStretchFactor(0, 66);
    m_halves->setStretchFactor(1, 34);
    m_halves->setSizes({420, 220});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_halves);

    connectParts();
    alignHeadings();
    adoptScroll();
}

QWidget *TrailView::makeUpperHalf()
{
    auto *half = new QWidget(this);
    m_upperHalf = new QVBoxLayout(half);
    m_upperHalf->setContentsMargins(0, 0, 0, 0);
    m_upperHalf->setSpacing(0);
    m_upperHalf->addWidget(m_sides, 1);
    m_noMatches = new NoMatches(m_model, *m_sides, half);
    addBelowRows(m_undo);
    return half;
}

void TrailView::addBelowRows(QWidget *strip)
{
    m_upperHalf->addWidget(strip);
}

QWidget *TrailView::makeTableSide()
{
    auto *side = new QWidget(this);
    QWidget *bar = makeBarRow(side);
    auto *barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(outerMargin, 0, groupGap, 0);
    barLayout->addWidget(m_filter);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Hairline(Qt::Horizontal, side));
    layout->addWidget(bar);
    layout->addWidget(new Hairline(Qt::Horizontal, side));
    layout->addWidget(m_table, 1);
    layout->addWidget(new VariableCaption(*m_variable, m_strip->height(), side));
    return side;
}

QWidget *TrailView::makeChartSide()
{
    m_scale->setObjectName(u"scaleSwitch"_s);
    m_scale->setCheckable(true);
    m_scale->setToolTip(u"T"_s);
    m_fit->setObjectName(u"fitButton"_s);
    m_fit->setGlyph(Glyph::Fit);
    m_fit->setToolTip(u"0"_s);
    m_scroll->setObjectName(u"sharedScroll"_s);
    m_scroll->setAccessibleName(tr("Rows"));

    auto *side = new QWidget(this);
    QWidget *bar = makeBarRow(side);
    auto *barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(groupGap, 0, gridStep, 0);
    barLayout->setSpacing(8);
    barLayout->addWidget(m_overview, 1);
    barLayout->addWidget(m_scale);
    barLayout->addWidget(m_fit);
    m_scale->setFixedHeight(m_scale->fontMetrics().height() + 8);
    m_fit->setFixedHeight(m_fit->fontMetrics().height() + 8);
    auto *chart = new QHBoxLayout;
    chart->setSpacing(0);
    auto *chartAndStrip = new QVBoxLayout;
    chartAndStrip->setSpacing(0);
    chartAndStrip->addWidget(m_timeline, 1);
    chartAndStrip->addWidget(m_strip);
    chart->addLayout(chartAndStrip, 1);
    chart->addWidget(m_scroll);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Hairline(Qt::Horizontal, side));
    layout->addWidget(bar);
    layout->addWidget(new Hairline(Qt::Horizontal, side));
    layout->addLayout(chart, 1);
    return side;
}

void TrailView::alignHeadings()
{
    const int height = m_table->horizontalHeader()->height();
    m_timeline->setRulerHeight(height);
    m_timeline->setRowHeight(m_table->rowHeight());
    m_noMatches->setHeadings(height + m_filter->parentWidget()->height() + 2); // two hairlines
}

void TrailView::connectParts()
{
    QScrollBar *rows = m_table->verticalScrollBar();
    connect(rows, &QScrollBar::rangeChanged, this, &TrailView::adoptScroll);
    connect(rows, &QScrollBar::valueChanged, m_scroll, &QScrollBar::setValue);
    connect(rows, &QScrollBar::valueChanged, m_timeline, &Timeline::setScrolled);
    connect(m_scroll, &QScrollBar::valueChanged, rows, &QScrollBar::setValue);
    for (const QScrollBar *bar : {m_scroll, rows}) // whoever scrolls has another place
        connect(bar, &QScrollBar::actionTriggered, this, &TrailView::forgetPlace);
    connect(m_table, &TrailTable::rowHeightChanged, this, &TrailView::alignHeadings);
    connect(m_table, &TrailTable::rowHovered, m_timeline, &Timeline::setHoveredRow);
    connect(m_table, &TrailTable::rowHovered, m_table, &TrailTable::setHoveredRow);
    connect(m_timeline, &Timeline::rowHovered, m_timeline, &Timeline::setHoveredRow);
    connect(m_timeline, &Timeline::rowHovered, m_table, &TrailTable::setHoveredRow);
    connect(m_timeline, &Timeline::rowClicked, m_table, &TrailTable::goToRow);
    connect(m_timeline, &Timeline::rowStepped, this, &TrailView::stepRow);
    connect(m_timeline, &Timeline::rowsScrolled, this,
        [rows](int pixels) { rows->setValue(rows->value() + pixels); });
    connect(m_timeline, &Timeline::problemStepped, this, &TrailView::stepProblem);
    connect(m_timeline, &Timeline::sameNodeStepped, this, &TrailView::stepSameNode);
    connect(m_table, &TrailTable::problemStepped, this, &TrailView::stepProblem);
    connect(m_strip, &VariableStrip::visitRequested, this, &TrailView::selectVisit);
    connect(m_inspector, &Inspector::visitRequested, this, &TrailView::selectVisit);
    connect(m_inspector, &Inspector::noted, &m_model, &TrailModel::setNote);
    connect(m_inspector, &Inspector::noticed, this, &TrailView::noticed);
    connect(m_inspector, &Inspector::sameNodeStepped, this, &TrailView::stepSameNode);
    connect(m_timeline, &Timeline::rangeChanged, this,
        [this] { m_overview->setRange(m_timeline->range(), m_timeline->scaleKind()); });
    connect(m_timeline, &Timeline::scaleKindChanged, this,
        [this](ScaleKind kind) { m_scale->setChecked(kind == ScaleKind::EvenSteps); });
    connect(m_overview, &Overview::rangeMoved, this, [this](double moments) {
        m_timeline->setRange(panned(m_timeline->range(), moments, m_timeline->end()));
    });
    connect(m_scale, &QPushButton::toggled, m_timeline, [this](bool isEven) {
        m_timeline->setScaleKind(isEven ? ScaleKind::EvenSteps : ScaleKind::RealTime);
    });
    connect(m_fit, &QPushButton::clicked, m_timeline, &Timeline::fitAll);
    connect(m_undo, &UndoStrip::showAllRequested, m_filter, &FilterBar::clear);
    connect(m_filter, &FilterBar::left, this, [this] { focusPart(0); });
    connect(m_noMatches, &NoMatches::showAllRequested, m_filter, &FilterBar::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid())
                showSelected(m_model.visitAt(current.row()));
        });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TrailView::restoreSelection);
    connect(&m_model, &TrailModel::filterChanged, this, &TrailView::restoreSelection);
}

void TrailView::rememberPlace()
{
    const auto originOf = [this](int visit) -> std::optional<RowOrigin> {
        if (visit < 0 || visit >= int(m_model.trail().visits.size()))
            return {};
        return m_model.trail().visits[size_t(visit)].origin;
    };
    const int top = m_table->verticalScrollBar()->value() / m_table->rowHeight();
    if (m_selected >= 0)
        m_rememberedVisit = originOf(m_selected);
    if (m_rememberedTop)
        return; // its page is still to come
    m_withinTop = m_table->verticalScrollBar()->value() % m_table->rowHeight();
    m_rememberedTop
        = top > 0 && top < m_model.rowCount() ? originOf(m_model.visitAt(top)) : std::nullopt;
}

void TrailView::forgetPlace()
{
    m_rememberedTop.reset();
}

void TrailView::returnToPlace()
{
    if (m_rememberedVisit)
        m_selected = positionOf(m_model.trail(), m_rememberedVisit);
    if (m_selected >= 0)
        m_rememberedVisit.reset(); // else its page is still to come
    restoreSelection();
    const int top
        = m_rememberedTop ? m_model.rowOf(positionOf(m_model.trail(), m_rememberedTop)) : -1;
    if (top >= 0) {
        m_table->scrollToPixel(top * m_table->rowHeight() + m_withinTop);
        forgetPlace();
    }
    m_inspector->showVisit(m_selected);
}

void TrailView::startAnew()
{
    m_rememberedVisit.reset();
    m_rememberedTop.reset();
    m_selected = -1;
    m_undo->setSelectedVisit(-1);
    m_filter->clear();
    m_model.setFilter({});
    m_sides->share();
    m_timeline->fitAll();
    m_table->verticalScrollBar()->setValue(0);
    m_variable->stop();
    m_inspector->showValues();
    m_inspector->showVisit(-1);
}

// Also to a row that is selected already: it may be out of sight, or of the call before.
void TrailView::selectVisit(int visit)
{
    showSelected(visit);
    m_table->goToRow(m_model.rowOf(visit));
}

void TrailView::showSelected(int visit)
{
    m_selected = visit;
    m_timeline->setSelectedVisit(visit);
    m_undo->setSelectedVisit(visit);
    m_inspector->showVisit(visit);
}

void TrailView::showFindings()
{
    m_inspector->showFindings();
}

void TrailView::showInspected()
{
    m_inspector->showVisit(m_selected);
}

void TrailView::saveLayout(QSettings &settings) const
{
    m_sides->save(settings);
    settings.setValue("window/halves"_L1, m_halves->saveState());
    m_table->saveColumns(settings);
}

void TrailView::restoreLayout(const QSettings &settings)
{
    m_sides->restore(settings);
    m_halves->restoreState(settings.value("window/halves"_L1).toByteArray());
    m_table->restoreColumns(settings);
}

void TrailView::focusFilter()
{
    m_filter->focusText();
}

int TrailView::focusedPart() const
{
    const QWidget *focused = window()->focusWidget();
    const QWidget *const widgets[parts] = {m_table, m_timeline, m_inspector};
    for (int part = 0; part < parts; ++part) {
        if (widgets[part] == focused || widgets[part]->isAncestorOf(focused))
            return part;
    }
    return -1;
}

void TrailView::focusPart(int part)
{
    if (part == parts - 1)
        return m_inspector->focusValues();
    QWidget *const halves[] = {m_table, m_timeline};
    halves[part]->setFocus(Qt::ShortcutFocusReason);
}

void TrailView::stepProblem(int steps)
{
    for (int visit = m_selected + steps; visit >= 0 && visit < int(m_model.trail().visits.size());
         visit += steps) {
        if (m_model.trail().visits[size_t(visit)].isProblem() && m_model.rowOf(visit) >= 0)
            return selectVisit(visit);
    }
}

void TrailView::stepSameNode(int steps)
{
    if (m_selected < 0)
        return;
    const NodeVisit &selected = m_model.trail().visits[size_t(m_selected)];
    for (int visit = m_selected + steps; visit >= 0 && visit < int(m_model.trail().visits.size());
         visit += steps) {
        const NodeVisit &other = m_model.trail().visits[size_t(visit)];
        if (other.nodeId == selected.nodeId && other.flowId == selected.flowId)
            return selectVisit(visit);
    }
}

void TrailView::stepRow(int rows)
{
    const qint64 row = qint64(m_table->currentIndex().row()) + rows;
    m_table->goToRow(int(qBound(qint64(0), row, qint64(m_model.rowCount() - 1))));
}

void TrailView::adoptScroll()
{
    const QScrollBar *rows = m_table->verticalScrollBar();
    m_scroll->setPageStep(rows->pageStep());
    m_scroll->setSingleStep(rows->singleStep());
    m_scroll->setRange(rows->minimum(), rows->maximum());
    m_scroll->setVisible(rows->maximum() > 0);
    m_scroll->setValue(rows->value());
    m_timeline->setScrolled(rows->value());
}

void TrailView::restoreSelection()
{
    const int row = m_model.rowOf(m_selected);
    m_timeline->setSelectedVisit(m_selected);
    m_undo->setSelectedVisit(m_selected);
    if (row < 0)
        return m_table->selectionModel()->clear();
    if (m_table->currentIndex().row() != row || !m_table->selectionModel()->isRowSelected(row))
        m_table->goToRow(row);
}
