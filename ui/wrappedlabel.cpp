// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wrappedlabel.h"

#include <QEvent>

namespace {
bool isWidthIgnored(const QWidget &widget)
{
    return widget.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
}
} // namespace

WrappedLabel::WrappedLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
}

QSize WrappedLabel::sizeHint() const
{
    return isWidthIgnored(*this) ? QSize(0, fontMetrics().lineSpacing()) : QLabel::sizeHint();
}

QSize WrappedLabel::minimumSizeHint() const
{
    return isWidthIgnored(*this) ? sizeHint() : QLabel::minimumSizeHint();
}

int WrappedLabel::heightForWidth(int width) const
{
    if (m_measured != text()) {
        m_measured = text();
        m_heights.clear();
    }
    if (!m_heights.contains(width))
        m_heights.insert(width, QLabel::heightForWidth(width));
    return m_heights.value(width);
}

void WrappedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.clear();
}
