// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class ValueTree;

/** A titled list of names and values with a button that copies it. */
class ValuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ValuePanel(const QString &title, QWidget *parent = nullptr);

    ValueTree *tree() const { return m_tree; }

Q_SIGNALS:
    void copyRequested(const QString &text);

protected:
    virtual QString textToCopy() const;

private:
    ValueTree *m_tree;
};
