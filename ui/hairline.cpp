// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hairline.h"

#include "theme.h"

#include <QEvent>
#include <QPainter>

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_orientation(orientation)
{
    if (orientation == Qt::Vertical)
        setFixedWidth(1);
    else
        setFixedHeight(1);
}

void Hairline::showFocusOf(QWidget *widget)
{
    m_focused = widget;
    setFixedHeight(2);
    widget->installEventFilter(this);
}

bool Hairline::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void Hairline::paintEvent(QPaintEvent *)
{
    if (m_focused && m_focused->hasFocus())
        QPainter(this).fillRect(rect(), themeOf(palette()).accent);
    else
        paintHairline(*this, m_orientation);
}

void paintHairline(QWidget &widget, Qt::Orientation orientation)
{
    QPainter painter(&widget);
    painter.setPen(QPen(themeOf(widget.palette()).line, 0)); // 0: one device pixel
    const QRect place = widget.contentsRect(); // a splitter's handle is wider than it looks
    painter.drawLine(
        place.topLeft(), orientation == Qt::Vertical ? place.bottomLeft() : place.topRight());
}
