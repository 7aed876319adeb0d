// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "barlayout.h"

#include <qcustomplot.h>

class TrailModel;

/** What the chart shows and how, in logical pixels of its axis rectangle. */
struct ChartView
{
    int rowHeight = 30;
    int scrolled = 0; ///< height of the rows above the view
    int hoveredRow = -1;
    int selectedVisit = -1;
    ScaleKind scale = ScaleKind::RealTime;
    bool showsClock = false; ///< the ruler says times of day, not time since the start
    std::optional<Moments> marked; ///< the time range that was dragged
};

/** The chart's axis as a scale over the axis rectangle. */
TimeScale scaleOf(const QCPAxis &axis);

/** Colours the selected and the hovered row from edge to edge, below the grid. */
class RowBands : public QCPLayerable
{
public:
    RowBands(QCustomPlot *plot, const TrailModel &model, const ChartView &view);

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    const TrailModel &m_model;
    const ChartView &m_view;
};

/** Tints the marked time range, above everything else. */
class RangeMark : public QCPLayerable
{
public:
    RangeMark(QCustomPlot *plot, const ChartView &view);

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    const ChartView &m_view;
};

/** Round marks with the ruler's words. */
class RulerTicker : public QCPAxisTicker
{
public:
    RulerTicker(const QCPAxis &axis, const TrailModel &model, const ChartView &view);

protected:
    double getTickStep(const QCPRange &range) override;
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(
        double tick, const QLocale &locale, QChar formatChar, int precision) override;
    QVector<double> createTickVector(double step, const QCPRange &range) override;

private:
    QString clockLabel(double tick) const;
    /** Moment of the last local midnight before the call, so that clock marks are round. */
    double firstMidnight() const;

    const QCPAxis &m_axis;
    const TrailModel &m_model;
    const ChartView &m_view;
    double m_firstTick = 0;
    double m_step = 1;
};
