// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class FollowedVariable;
class Timeline;

/** A variable's story below the chart, on its time scale: each value from where it was reported. */
class VariableStrip : public QWidget
{
    Q_OBJECT

public:
    /** @param timeline stands above, with the same left edge */
    VariableStrip(FollowedVariable &variable, const Timeline &timeline, QWidget *parent = nullptr);

Q_SIGNALS:
    void visitRequested(int visit);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Place
    {
        int visit = 0;
        int from = 0; ///< pixels
        int to = 0;
        QString text;
    };

    void showVariable();
    std::vector<Place> places() const;

    FollowedVariable &m_variable;
    const Timeline &m_timeline;
};
