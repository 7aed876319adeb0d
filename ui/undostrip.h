// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class FlatButton;
class TrailModel;

/** The way back from a filter that hides the selected visit and from another order than that of
 * time; shows only while there is one. */
class UndoStrip : public QWidget
{
    Q_OBJECT

public:
    explicit UndoStrip(TrailModel &model, QWidget *parent = nullptr);

    /** -1: none. */
    void setSelectedVisit(int visit);

Q_SIGNALS:
    void showAllRequested();

private:
    void offer();
    void orderByTime();

    TrailModel &m_model;
    int m_selected = -1;
    FlatButton *m_showHidden;
    FlatButton *m_timeOrder;
};
