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
    const Theme &theme = themeOf(palette());
    // Without a ground, its sign stands on the edge that the lines below have.
    const bool isBare = theme.exit(m_badge.exit).fill == ExitColors::Fill::None;
    paintBadge(painter, rect().translated(isBare ? -badgePadding : 0, 0), m_badge, theme);
}
