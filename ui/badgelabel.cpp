// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "badgelabel.h"

#include <QPainter>

void BadgeLabel::setBadge(const ExitBadge &badge)
{
    m_badge = badge;
    setAccessibleName(badge.words);
    setFixedSize(sizeHint());
    update();
}

QSize BadgeLabel::sizeHint() const
{
    return {badgeWidth(m_badge, fontMetrics()), fontMetrics().height() + 10};
}

void BadgeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_badge, themeOf(palette()));
}
