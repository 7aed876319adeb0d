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

    /** Twice as thick and in the accent while @p widget has the keyboard's focus. */
    void showFocusOf(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Orientation m_orientation;
    const QWidget *m_focused = nullptr;
};

/** Draws a hairline along the top or the left edge of @p widget. */
void paintHairline(QWidget &widget, Qt::Orientation orientation);
