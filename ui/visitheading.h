// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class ElidedLabel;
class FlatButton;
class QHBoxLayout;
class QLabel;
class TrailModel;
class TypeSign;

/** Which visit is looked at: node, type, round and times, with the way to the node's others. */
class VisitHeading : public QWidget
{
    Q_OBJECT

public:
    explicit VisitHeading(const TrailModel &model, QWidget *parent = nullptr);

    /** -1: none, said in words. */
    void showVisit(int visit);
    /** Puts @p button between the names and the times. */
    void addSwitch(QWidget *button);

Q_SIGNALS:
    void sameNodeStepped(int steps);

private:
    const TrailModel &m_model;
    TypeSign *m_sign;
    ElidedLabel *m_name;
    ElidedLabel *m_type;
    FlatButton *m_before;
    FlatButton *m_after;
    QHBoxLayout *m_switches;
    QLabel *m_times;
};
