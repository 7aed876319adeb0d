// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class CallStory;
class FlatButton;
class QLabel;
class QModelIndex;
class QStandardItemModel;
class QTreeView;

/** The findings of a call, the most severe first, each with the visits that prove it. */
class FindingsView : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsView(CallStory &story, QWidget *parent = nullptr);

    void focusList();

Q_SIGNALS:
    void visitRequested(int visit);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void adoptTheme();
    void showFindings();
    void requestVisit(const QModelIndex &line);
    void chooseThresholds();

    CallStory &m_story;
    QLabel *m_heading;
    QTreeView *m_tree;
    QStandardItemModel *m_lines;
    bool m_isStale = false; ///< many lines: made when somebody looks
};
