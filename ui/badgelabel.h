// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "visitpainting.h"

#include <QWidget>

/** How a visit was left, as a badge of its own. */
class BadgeLabel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setBadge(const ExitBadge &badge);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ExitBadge m_badge;
};
