// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartlayers.h"

#include <QCache>

class TrailModel;
struct Theme;

/** The trail's visits as bars, row by row beside the table; draws the rows in view only. */
class VisitBars : public QCPAbstractPlottable
{
public:
    VisitBars(QCPAxis *time, QCPAxis *rows, const TrailModel &model, const ChartView &view);

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
    Bar barOf(int row, const QRect &box) const;
    BarLabel labelOf(int visit) const;
    QRect placeOf(int row) const;

    const TrailModel &m_model;
    const ChartView &m_view;
    mutable QCache<QString, BarLabel> m_labels{500}; ///< a few screens full, in one font
    mutable QFont m_labelFont;
};
