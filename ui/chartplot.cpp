// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartplot.h"

void ChartPlot::paintEvent(QPaintEvent *)
{
    QCPPainter painter(this);
    painter.fillRect(viewport(), mBackgroundBrush);
    draw(&painter);
}

void ChartPlot::resizeEvent(QResizeEvent *)
{
    setViewport(rect());
    updateLayout();
}
