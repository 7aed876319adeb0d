// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class FlatButton;

/** What stands in place of a trail: first start, nothing found, an error. Words and a next step. */
class StatePage : public QWidget
{
    Q_OBJECT

public:
    explicit StatePage(QWidget *parent = nullptr);

    struct Content
    {
        QString title;
        QString text; ///< plain text, several lines
        QString details; ///< small print that can be copied, such as code and RequestId
        QString firstAction; ///< button texts; empty: no such button
        QString secondAction;
        QString thirdAction{};
    };
    void setContent(const Content &content);

Q_SIGNALS:
    void firstActionRequested();
    void secondActionRequested();
    void thirdActionRequested();

private:
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_details;
    FlatButton *m_first;
    FlatButton *m_second;
    FlatButton *m_third;
};
