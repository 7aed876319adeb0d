// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class BoxedEdit;
class QCheckBox;
class QLabel;
class TrailModel;

/** Which rows of the model are shown, and how many they are. */
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(TrailModel &model, QWidget *parent = nullptr);

    /** Every row again. */
    void clear();
    void focusText();

Q_SIGNALS:
    /** Esc in the empty box. */
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFilter();
    void showCounts();

    TrailModel &m_model;
    BoxedEdit *m_text;
    QLabel *m_counts;
    QCheckBox *m_hidesSystem;
};
