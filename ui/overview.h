// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "overviewindex.h"

#include <QWidget>

#include <vector>

class TrailModel;

/** The whole call in one strip, problems as ticks above, with a window to drag. */
class Overview : public QWidget
{
    Q_OBJECT

public:
    explicit Overview(const TrailModel &model, QWidget *parent = nullptr);

    void setRange(TimeRange range, ScaleKind kind);
    QSize sizeHint() const override;

Q_SIGNALS:
    void rangeMoved(double moments);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void readTrail();
    void measure();
    TimeScale scale() const;

    const TrailModel &m_model;
    TimeRange m_range;
    ScaleKind m_kind = ScaleKind::RealTime;
    OverviewIndex m_index;
    std::vector<OverviewColumn> m_columns;
    double m_dragged = 0;
};
