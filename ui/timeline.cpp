// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline.h"

#include "chartplot.h"
#include "durationwords.h"
#include "flatbutton.h"
#include "theme.h"
#include "timelinemouse.h"
#include "trailmodel.h"
#include "visitbars.h"
#include "wording.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <ranges>

using namespace Qt::StringLiterals;

namespace {
constexpr int toTheEnd = 1'000'000'000;
} // namespace

Timeline::Timeline(const TrailModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(std::make_unique<ChartView>())
    , m_plot(new ChartPlot(this))
    , m_zoomHere(new FlatButton({}, FlatButton::Look::Framed, m_plot))
{
    setObjectName(u"timeline"_s);
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);

    m_plot->setFocusPolicy(Qt::NoFocus);
    new TimelineMouse(*this, *m_plot);
    m_plot->setInteractions({});
    m_plot->setNoAntialiasingOnDrag(false);
    m_plot->addLayer(u"rows"_s, m_plot->layer(u"grid"_s), QCustomPlot::limBelow);
    (new RowBands(m_plot, m_model, *m_view))->setLayer(u"rows"_s);
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    m_plot->xAxis->setVisible(false);
    m_plot->yAxis->setVisible(false);
    m_plot->xAxis2->setVisible(true);
    m_plot->xAxis2->setTickLength(0, 0);
    m_plot->xAxis2->setTickPen(Qt::NoPen);
    m_plot->xAxis2->setSubTicks(false);
    m_plot->xAxis2->setTickLabelPadding(8);
    m_plot->xAxis2->setTicker(
        QSharedPointer<RulerTicker>::create(*m_plot->xAxis2, m_model, *m_view));
    m_plot->xAxis2->grid()->setVisible(true);
    m_plot->xAxis2->grid()->setZeroLinePen(Qt::NoPen);
    m_bars = new VisitBars(m_plot->xAxis2, m_plot->yAxis, m_model, *m_view); // the plot owns it
    (new RangeMark(m_plot, *m_view))->setLayer(u"overlay"_s);
    m_zoomHere->setObjectName(u"zoomHere"_s);
    m_zoomHere->setFocusPolicy(Qt::NoFocus);
    m_zoomHere->hide();
    adoptTheme();

    connect(m_zoomHere, &QPushButton::clicked, this, &Timeline::zoomToMarked);
    connect(&m_model, &TrailModel::trailChanged, this, &Timeline::measureTrail);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &Timeline::redraw);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &Timeline::redraw);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &Timeline::redraw);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &Timeline::redraw);
}

Timeline::~Timeline() = default;

void Timeline::setRulerHeight(int height)
{
    m_plot->axisRect()->setMargins({0, height, 0, 0});
    redraw();
}

void Timeline::setRowHeight(int height)
{
    m_view->rowHeight = height;
    redraw();
}

void Timeline::setScrolled(int pixels)
{
    m_view->scrolled = pixels;
    redraw();
}

void Timeline::setHoveredRow(int row)
{
    if (m_view->hoveredRow == row)
        return;
    m_view->hoveredRow = row;
    redraw();
}

void Timeline::setSelectedVisit(int visit)
{
    m_view->selectedVisit = visit;
    redraw();
    const int row = selectedRow();
    if (row < 0)
        return;
    tellScreenReader(row);
    const auto moments = momentsOf(m_model.visit(row), visit, m_model.span(), m_view->scale);
    if (!moments || (moments->to >= range().from && moments->from <= range().to))
        return;
    const double length = range().length();
    setRange(panned(range(), (moments->from + moments->to) / 2 - range().from - length / 2, end()));
}

int Timeline::selectedRow() const
{
    return m_model.rowOf(m_view->selectedVisit);
}

void Timeline::tellScreenReader(int row)
{
    if (!QAccessible::isActive() || !hasFocus())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void Timeline::setScaleKind(ScaleKind kind)
{
    if (kind == m_view->scale)
        return;
    m_view->scale = kind;
    fitAll();
    Q_EMIT scaleKindChanged(kind);
}

ScaleKind Timeline::scaleKind() const
{
    return m_view->scale;
}

TimeRange Timeline::range() const
{
    return {m_plot->xAxis2->range().lower, m_plot->xAxis2->range().upper};
}

void Timeline::setRange(TimeRange range)
{
    m_isWhole = range == wholeRange(end());
    m_plot->xAxis2->setRange(range.from, range.to);
    redraw();
    Q_EMIT rangeChanged();
}

double Timeline::end() const
{
    return lastMoment(m_model.trail(), m_model.span(), m_view->scale);
}

void Timeline::pan(double moments)
{
    setRange(panned(range(), moments, end()));
}

TimeScale Timeline::scale() const
{
    return scaleOf(*m_plot->xAxis2);
}

int Timeline::rulerHeight() const
{
    return m_plot->axisRect()->top();
}

int Timeline::rowHeight() const
{
    return m_view->rowHeight;
}

bool Timeline::showsClock() const
{
    return m_view->showsClock;
}

void Timeline::fitAll()
{
    markRange({});
    setRange(wholeRange(end()));
}

void Timeline::fitRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const auto moments
        = momentsOf(m_model.visit(row), m_model.visitAt(row), m_model.span(), m_view->scale);
    if (!moments)
        return;
    const double length = qMax(moments->to - moments->from, 1.0);
    const TimeRange around{moments->from - length * 0.15, moments->to + length * 0.15};
    setRange(zoomed(around, (around.from + around.to) / 2, 1, end()));
}

QRect Timeline::barOf(int row) const
{
    return m_bars->boxOf(row);
}

bool Timeline::event(QEvent *event)
{
    // Esc clears the marked range first; only then it cancels a look-up.
    const bool isEscape = event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (isEscape && m_view->marked)
        event->accept();
    return QWidget::event(event);
}

void Timeline::keyPressEvent(QKeyEvent *event)
{
    const int page = qMax(1, m_plot->axisRect()->height() / m_view->rowHeight - 1);
    const double width = range().length();
    const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Up:
        return isShifted ? markTo(-1) : rowStepped(-1);
    case Qt::Key_Down:
        return isShifted ? markTo(1) : rowStepped(1);
    case Qt::Key_PageUp:
        return Q_EMIT rowStepped(-page);
    case Qt::Key_PageDown:
        return Q_EMIT rowStepped(page);
    case Qt::Key_Home:
        return Q_EMIT rowStepped(-toTheEnd);
    case Qt::Key_End:
        return Q_EMIT rowStepped(toTheEnd);
    case Qt::Key_W:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomAt(middle(), zoomStep);
    case Qt::Key_S:
    case Qt::Key_Minus:
        return zoomAt(middle(), 1 / zoomStep);
    case Qt::Key_A:
    case Qt::Key_Left:
        return pan(-width * panStep);
    case Qt::Key_D:
    case Qt::Key_Right:
        return pan(width * panStep);
    case Qt::Key_0:
        return fitAll();
    case Qt::Key_F:
        return fitRow(m_model.rowOf(m_view->selectedVisit));
    case Qt::Key_Z:
        return zoomToMarked();
    case Qt::Key_Escape:
        return m_view->marked ? markRange({}) : QWidget::keyPressEvent(event);
    case Qt::Key_T:
        return setScaleKind(
            scaleKind() == ScaleKind::RealTime ? ScaleKind::EvenSteps : ScaleKind::RealTime);
    case Qt::Key_E:
        return Q_EMIT problemStepped(isShifted ? -1 : 1);
    case Qt::Key_BracketRight:
        return Q_EMIT sameNodeStepped(1);
    case Qt::Key_BracketLeft:
        return Q_EMIT sameNodeStepped(-1);
    default: // not ours: shortcuts and tab go on
        QWidget::keyPressEvent(event);
    }
}

void Timeline::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        adoptTheme();
}

void Timeline::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    adoptTheme();
}

void Timeline::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    adoptTheme();
}

void Timeline::adoptTheme()
{
    const Theme &theme = themeOf(palette());
    m_plot->setBackground(theme.surface);
    m_plot->xAxis2->setBasePen(QPen(hasFocus() ? theme.accent : theme.line, hasFocus() ? 2 : 1));
    m_plot->xAxis2->grid()->setPen(QPen(theme.line, 0));
    m_plot->xAxis2->setTickLabelColor(theme.muted);
    m_plot->xAxis2->setTickLabelFont(font());
    redraw();
}

void Timeline::redraw()
{
    m_plot->update();
}

void Timeline::measureTrail()
{
    if (m_isWhole || end() < m_lastEnd)
        fitAll();
    m_lastEnd = end();
    redraw();
}

int Timeline::rowAt(const QPoint &point) const
{
    const int below = point.y() - m_plot->axisRect()->top();
    const int row = (below + m_view->scrolled) / m_view->rowHeight;
    return below < 0 || row >= m_model.rowCount() ? -1 : row;
}

void Timeline::markRange(std::optional<Moments> marked)
{
    m_view->marked = marked;
    redraw();
    m_zoomHere->setVisible(marked.has_value());
    if (!marked)
        return;
    // A visit that only touches the range does not count, one without length inside does.
    const auto isInside = [this, &marked](int row) {
        const auto moments
            = momentsOf(m_model.visit(row), m_model.visitAt(row), m_model.span(), m_view->scale);
        return moments
            && ((moments->to > marked->from && moments->from < marked->to)
                || (moments->from == moments->to && moments->from >= marked->from
                    && moments->from <= marked->to));
    };
    const int rows = int(std::ranges::count_if(std::views::iota(0, m_model.rowCount()), isInside));
    const auto length = std::chrono::milliseconds(std::llround(marked->to - marked->from));
    m_zoomHere->setText(m_view->scale == ScaleKind::EvenSteps
            ? tr("%Ln visit(s) · Zoom here (Z)", nullptr, rows)
            : tr("%1 · %Ln visit(s) · Zoom here (Z)", "length of a time range", rows)
                  .arg(spokenDuration(length)));
    m_zoomHere->setFixedHeight(qMin(fontMetrics().height() + 8, rulerHeight()));
    m_zoomHere->adjustSize();
    const int middle = qRound(scale().toPixel((marked->from + marked->to) / 2));
    const int most = qMax(0, m_plot->width() - m_zoomHere->width());
    // On the ruler: a row may be what the range is about.
    m_zoomHere->move(qBound(0, middle - m_zoomHere->width() / 2, most),
        (rulerHeight() - m_zoomHere->height()) / 2);
}

void Timeline::markTo(int rows)
{
    const auto selected = [this]() -> std::optional<Moments> {
        const int row = selectedRow();
        return row < 0
            ? std::nullopt
            : momentsOf(m_model.visit(row), m_view->selectedVisit, m_model.span(), m_view->scale);
    };
    if (!m_view->marked)
        m_markedFrom = selected();
    Q_EMIT rowStepped(rows);
    const auto reached = selected();
    if (m_markedFrom && reached)
        markRange(
            Moments{qMin(m_markedFrom->from, reached->from), qMax(m_markedFrom->to, reached->to)});
}

QString Timeline::markedWords() const
{
    return m_view->marked ? m_zoomHere->text() : QString();
}

void Timeline::zoomToMarked()
{
    if (!m_view->marked)
        return;
    const Moments marked = *m_view->marked;
    markRange({});
    setRange(zoomed({marked.from, marked.to}, (marked.from + marked.to) / 2, 1, end()));
}

void Timeline::setShowsClock(bool shows)
{
    m_view->showsClock = shows;
    redraw();
}

void Timeline::zoomAt(double pixel, double factor)
{
    setRange(zoomed(range(), scale().toMoment(pixel), factor, end()));
}

double Timeline::middle() const
{
    return m_plot->axisRect()->center().x();
}
