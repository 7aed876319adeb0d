// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "visitbars.h"

#include "chartmarks.h"
#include "theme.h"
#include "trailmodel.h"

namespace {
struct Rows
{
    int first = 0;
    int last = -1;
};

Rows rowsInView(const ChartView &view, int height, int count)
{
    return {qMax(0, view.scrolled / view.rowHeight),
        qMin(count - 1, (view.scrolled + height) / view.rowHeight)};
}
} // namespace

VisitBars::VisitBars(QCPAxis *time, QCPAxis *rows, const TrailModel &model, const ChartView &view)
    : QCPAbstractPlottable(time, rows)
    , m_model(model)
    , m_view(view)
{
    setSelectable(QCP::stNone);
}

QRect VisitBars::boxOf(int row) const
{
    const int visit = m_model.visitAt(row);
    const auto moments = momentsOf(m_model.visit(row), visit, m_model.span(), m_view.scale);
    if (!moments)
        return {};
    const int top = mKeyAxis->axisRect()->top() + row * m_view.rowHeight - m_view.scrolled;
    return barBox(m_model.visit(row), *moments, scaleOf(*mKeyAxis), top, m_view.rowHeight);
}

double VisitBars::selectTest(const QPointF &, bool, QVariant *) const
{
    return -1; // the timeline finds rows itself: by row, then by time
}

QCPRange VisitBars::getKeyRange(bool &foundRange, QCP::SignDomain) const
{
    foundRange = false; // ranges are the timeline's
    return {};
}

QCPRange VisitBars::getValueRange(bool &foundRange, QCP::SignDomain, const QCPRange &) const
{
    foundRange = false;
    return {};
}

BarLabel VisitBars::labelOf(int visit) const
{
    if (m_labelFont != mParentPlot->font()) {
        m_labelFont = mParentPlot->font();
        m_labels.clear();
    }
    const QString text = m_model.label(visit);
    if (const BarLabel *known = m_labels.object(text))
        return *known;
    const BarLabel label = laidOutLabel(text, m_labelFont);
    m_labels.insert(text, new BarLabel(label)); // the cache owns it
    return label;
}

Bar VisitBars::barOf(int row, const QRect &box) const
{
    const int number = m_model.visitAt(row);
    const NodeVisit &visit = m_model.visit(row);
    Bar bar{.box = box,
        .family = familyOf(visit.type()),
        .exit = visit.exit(),
        .leaving = visit.leaving(),
        .isSelected = number == m_view.selectedVisit,
        .hasNote = m_model.hasNote(number),
        .label = labelOf(number),
        .leftEdge = mKeyAxis->axisRect()->left(),
        .rightEdge = mKeyAxis->axisRect()->right() + 1};
    if (m_view.selectedVisit >= 0) { // the selected one, too: its tint is near that of its row
        const NodeVisit &selected = m_model.trail().visits[size_t(m_view.selectedVisit)];
        bar.isOutlined = selected.nodeId == visit.nodeId && selected.flowId == visit.flowId;
    }
    return bar;
}

QRect VisitBars::placeOf(int row) const
{
    const QRect area = mKeyAxis->axisRect()->rect();
    return {area.left(), area.top() + row * m_view.rowHeight - m_view.scrolled, area.width(),
        m_view.rowHeight};
}

void VisitBars::draw(QCPPainter *painter)
{
    const QRect area = mKeyAxis->axisRect()->rect();
    const Theme &theme = themeOf(mParentPlot->palette());
    const Rows rows = rowsInView(m_view, area.height(), m_model.rowCount());
    painter->setFont(mParentPlot->font());
    const ChartTime time{scaleOf(*mKeyAxis), m_view.scale, m_model.span()};
    for (int row = rows.first; row <= rows.last && m_model.filter().isTimeOrder(); ++row)
        paintMarks(*painter, placeOf(row), m_model.visit(row),
            m_model.surroundings(m_model.visitAt(row)), time, theme);
    for (int row = rows.first; row <= rows.last; ++row) {
        const QRect box = boxOf(row);
        if (box.isNull())
            continue;
        const int reach = box.width() > 0 ? 0 : box.height() / 2; // of a diamond
        if (box.right() + reach < area.left() || box.left() - reach > area.right())
            paintBeyond(*painter, placeOf(row), box.left() < area.left() ? Side::Left : Side::Right,
                m_model.surroundings(m_model.visitAt(row)), theme);
        else
            paintBar(*painter, barOf(row, box), theme);
    }
    for (int row = qMax(1, rows.first); row <= rows.last && m_model.filter().isTimeOrder(); ++row) {
        const QString change = m_model.mask().text(
            changeWords(m_model.visit(row), m_model.surroundings(m_model.visitAt(row))));
        if (!change.isEmpty())
            paintChange(*painter, placeOf(row), area.top(), boxOf(row), change, theme);
    }
}

void VisitBars::drawLegendIcon(QCPPainter *, const QRectF &) const
{
    // no legend: glyphs and words stand in the table
}
