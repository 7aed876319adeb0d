// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qcustomplot.h>

/** A plot that draws itself when it is painted: straight onto the window, together with the table,
 * so that rows and bars never part; never at a size on the way to another. update() asks for it. */
class ChartPlot : public QCustomPlot
{
public:
    using QCustomPlot::QCustomPlot;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};
