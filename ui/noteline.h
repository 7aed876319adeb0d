// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class TrailModel;

/** The line in which a person writes a note on the inspected visit. */
class NoteLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit NoteLine(const TrailModel &model, QWidget *parent = nullptr);

    /** -1 shows none. */
    void showVisit(int visit);

Q_SIGNALS:
    void noted(int visit, const QString &text);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void takeText(const QString &text);

    const TrailModel &m_model;
    int m_visit = -1;
};
