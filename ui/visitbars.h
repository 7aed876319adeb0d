// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "barlayout.h"

#include <qcustomplot.h>

class TrailModel;

/** What part of the rows the chart shows, in logical pixels of its axis rectangle. */
struct RowView
{
    int rowHeight = 30;
    int scrolled = 0; ///< height of the rows above the view
    int hoveredRow = -1;
    int selectedVisit = -1;
    ScaleKind scale = ScaleKind::RealTime;
};

/** Colours the selected and the hovered row from edge to edge, below the grid. */
class RowBands : public QCPLayerable
{
public:
    RowBands(QCustomPlot *plot, const TrailModel &model, const RowView &view);

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    const TrailModel &m_model;
    const RowView &m_view;
};

/** The trail's visits as bars, row by row beside the table; draws the rows in view only. */
class VisitBars : public QCPAbstractPlottable
{
public:
    VisitBars(QCPAxis *time, QCPAxis *rows, const TrailModel &model, const RowView &view);

    /** The time axis as a scale over the axis rectangle. */
    TimeScale scale() const;
    /** The bar of @p row, where it is drawn. */
    QRect boxOf(int row) const;

    double selectTest(const QPointF &pos, bool onlySelectable, QVariant *details) const override;
    QCPRange getKeyRange(bool &foundRange, QCP::SignDomain inSignDomain) const override;
    QCPRange getValueRange(
        bool &foundRange, QCP::SignDomain inSignDomain, const QCPRange &inKeyRange) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;

private:
    Bar barOf(int row) const;
    QRect placeOf(int row) const;
    void drawMarks(QCPPainter &painter, int row, const Theme &theme) const;

    const TrailModel &m_model;
    const RowView &m_view;
};
