// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStackedWidget>

/** One of several pages, as high as the window leaves it: none decides the window's height. */
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    void showPage(QWidget *page);
    /** Asking every page at every layout takes its time. */
    bool hasHeightForWidth() const override { return false; }
};
