// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "barlayout.h"

#include <QWidget>

#include <memory>

class ChartPlot;
class FlatButton;
class TrailModel;
class VisitBars;
struct ChartView;

/** The trail as bars over time, row by row beside the table. */
class Timeline : public QWidget
{
    Q_OBJECT

public:
    static constexpr double zoomStep = 1.25;
    static constexpr double panStep = 0.1; ///< of the width

    explicit Timeline(const TrailModel &model, QWidget *parent = nullptr);
    ~Timeline() override;

    /** Height of the ruler: that of the table's header. */
    void setRulerHeight(int height);
    void setRowHeight(int height);
    void setScrolled(int pixels);
    void setHoveredRow(int row);
    /** -1: none. Time moves only when the visit's bar is out of sight, and never zooms. */
    void setSelectedVisit(int visit);

    void setScaleKind(ScaleKind kind);
    ScaleKind scaleKind() const;
    /** The ruler says times of day in the model's time zone, not time since the start. */
    void setShowsClock(bool shows);
    bool showsClock() const;
    TimeScale scale() const;
    int rulerHeight() const;
    int rowHeight() const;
    /** Marks a time range, or none, and offers to zoom there. */
    void markRange(std::optional<Moments> marked);
    /** Length of the marked time range and the visits in it; empty when there is none. */
    QString markedWords() const;
    TimeRange range() const;
    void setRange(TimeRange range);
    /** The last moment of the trail in the current scale. */
    double end() const;
    /** Moves the range within the bounds of panning. */
    void pan(double moments);
    /** @param factor over 1 narrows */
    void zoomAt(double pixel, double factor);
    void fitAll();
    void fitRow(int row);
    /** Where the bar of @p row is drawn, in this widget's coordinates; null without a valid time.
     */
    QRect barOf(int row) const;
    /** -1 above, below and beside the rows. */
    int rowAt(const QPoint &point) const;
    /** -1 when no visit is selected, or a filter hides it. */
    int selectedRow() const;
    const TrailModel &model() const { return m_model; }

Q_SIGNALS:
    void rowClicked(int row);
    void rowHovered(int row); ///< -1: none
    void rowsScrolled(int pixels); ///< asked for by the wheel
    void rowStepped(int rows); ///< asked for by a key; large numbers mean to the very end
    void problemStepped(int steps);
    void sameNodeStepped(int steps);
    void rangeChanged();
    void scaleKindChanged(ScaleKind kind);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void adoptTheme();
    void tellScreenReader(int row);
    void redraw();
    void measureTrail();
    void markTo(int rows);
    void zoomToMarked();
    double middle() const;

    const TrailModel &m_model;
    std::unique_ptr<ChartView> m_view;
    ChartPlot *m_plot;
    VisitBars *m_bars;
    FlatButton *m_zoomHere;
    std::optional<Moments> m_markedFrom; ///< the visit at which marking by keys began
    double m_lastEnd = 0;
    bool m_isWhole = true; ///< the range follows the trail while pages arrive
};
