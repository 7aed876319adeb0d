// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elidedlabel.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

ElidedLabel::ElidedLabel(Qt::Alignment alignment, QWidget *parent)
    : QWidget(parent)
    , m_alignment(alignment | Qt::AlignVCenter)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_advance.reset();
    setAccessibleName(text);
    setToolTip(text.isEmpty() ? QString() : u"<p>%1</p>"_s.arg(text.toHtmlEscaped()));
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {advance() + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(fontMetrics().averageCharWidth() * 6, sizeHint().width()), fontMetrics().height()};
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    m_advance.reset();
    updateGeometry();
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), int(m_alignment) | Qt::TextSingleLine,
        advance() <= width() ? m_text : fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

int ElidedLabel::advance() const
{
    if (!m_advance)
        m_advance = fontMetrics().horizontalAdvance(m_text);
    return *m_advance;
}
