// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

/** Rows to come, drawn in grey, while the first page is on its way. */
class SkeletonPage : public QWidget
{
    Q_OBJECT

public:
    explicit SkeletonPage(QWidget *parent = nullptr);

    void setText(const QString &text);

Q_SIGNALS:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
};
