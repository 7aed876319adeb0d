// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

/** A line between groups: one device pixel at every scale. */
class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/** Draws a hairline along the top or the left edge of @p widget. */
void paintHairline(QWidget &widget, Qt::Orientation orientation);
