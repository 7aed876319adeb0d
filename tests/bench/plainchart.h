// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plainvisit.h"

#include <qcustomplot.h>

/** A chart as QCustomPlot's own means make it: one QCPItemRect a visit, rows downward. */
class PlainChart : public QCustomPlot
{
    Q_OBJECT

public:
    explicit PlainChart(QWidget *parent = nullptr);

    void addVisits(const std::vector<PlainVisit> &visits);
    /** As many rows as a table beside it shows. */
    void setRowsInView(double first, double count);

private:
    qint64 m_began = 0;
    int m_rows = 0;
};
