// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/timeshares.h"

#include <QWidget>

/** Where the time went, as one stacked bar and in words. */
class ShareBar : public QWidget
{
    Q_OBJECT

public:
    explicit ShareBar(QWidget *parent = nullptr);

    void setShares(const TimeShares &shares);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TimeShares m_shares;
    QString m_words;
};

/** "Prompts 39% · waiting for the caller 61% · system <1%"; nothing for a call without length. */
QString shareWords(const TimeShares &shares);
