// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class ElidedLabel;
class FollowedVariable;

/** Below the table: which variable's values run beside it, below the timeline. */
class VariableCaption : public QWidget
{
    Q_OBJECT

public:
    /** @param height that of the strip beside it */
    VariableCaption(const FollowedVariable &variable, int height, QWidget *parent = nullptr);

private:
    void showVariable();

    const FollowedVariable &m_variable;
    ElidedLabel *m_name;
};
