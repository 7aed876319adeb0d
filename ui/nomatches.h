// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class FlatButton;
class QLabel;
class TrailModel;

/** Stands where the rows would, in table and chart alike, when the filter leaves none: words, and
 * the way back. */
class NoMatches : public QWidget
{
    Q_OBJECT

public:
    /** @param sides what it covers, but for the headings; a sibling of this */
    NoMatches(const TrailModel &model, QWidget &sides, QWidget *parent);

    /** Height of what stays in sight at the top of the sides. */
    void setHeadings(int height);

Q_SIGNALS:
    void showAllRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void place();

    const TrailModel &m_model;
    QWidget &m_sides;
    int m_headings = 0;
    QLabel *m_title;
    QLabel *m_text;
    FlatButton *m_showAll;
};
