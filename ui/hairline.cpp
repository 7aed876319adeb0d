// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hairline.h"

#include "theme.h"

#include <QPainter>

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Vertical)
        setFixedWidth(1);
    else
        setFixedHeight(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    paintHairline(*this, width() == 1 ? Qt::Vertical : Qt::Horizontal);
}

void paintHairline(QWidget &widget, Qt::Orientation orientation)
{
    QPainter painter(&widget);
    painter.setPen(QPen(themeOf(widget.palette()).line, 0)); // 0: one device pixel
    const QRect place = widget.contentsRect(); // a splitter's handle is wider than it looks
    painter.drawLine(
        place.topLeft(), orientation == Qt::Vertical ? place.bottomLeft() : place.topRight());
}
