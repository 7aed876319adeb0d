// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class ElidedLabel;
class FollowedVariable;
class ValueTree;

/** A variable's story as a list: each value that was reported, where and when. */
class VariableView : public QWidget
{
    Q_OBJECT

public:
    explicit VariableView(FollowedVariable &variable, QWidget *parent = nullptr);

    void focusList();

Q_SIGNALS:
    void visitRequested(int visit);

private:
    void showValues();

    FollowedVariable &m_variable;
    ElidedLabel *m_heading;
    ValueTree *m_list;
};
