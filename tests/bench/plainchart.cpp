// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainchart.h"

PlainChart::PlainChart(QWidget *parent)
    : QCustomPlot(parent)
{
    yAxis->setRangeReversed(true);
    setRowsInView(0, 15);
}

void PlainChart::addVisits(const std::vector<PlainVisit> &visits)
{
    for (const PlainVisit &visit : visits) {
        if (m_rows == 0)
            m_began = visit.enterTime;
        auto *bar = new QCPItemRect(this); // the plot owns it
        bar->topLeft->setCoords(double(visit.enterTime - m_began), m_rows + 0.2);
        bar->bottomRight->setCoords(double(visit.leaveTime - m_began), m_rows + 0.8);
        bar->setBrush(QColor(220, 232, 247));
        bar->setPen(QPen(QColor(74, 128, 200)));
        bar->setAntialiased(false);
        ++m_rows;
    }
    if (!visits.empty())
        xAxis->setRange(0, double(visits.back().leaveTime - m_began));
}

void PlainChart::setRowsInView(double first, double count)
{
    yAxis->setRange(first, first + count);
}
