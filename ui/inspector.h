// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class CallStory;
class FindingsView;
class FlatButton;
class FollowedVariable;
class NoteLine;
class QButtonGroup;
class QStackedWidget;
class RawJson;
class TrailModel;
class VariableView;
class VisitColumns;
class VisitHeading;
struct VariableKey;

/** Everything known of one visit; behind switches the call's findings, a variable's story and the
 * visit's raw JSON. */
class Inspector : public QWidget
{
    Q_OBJECT

public:
    Inspector(CallStory &story, FollowedVariable &variable, QWidget *parent = nullptr);

    /** -1 shows none. */
    void showVisit(int visit);
    void showFindings();
    /** Back to what was reported at the visit. */
    void showValues();
    void focusValues();

Q_SIGNALS:
    void sameNodeStepped(int steps);
    void visitRequested(int visit);
    void noted(int visit, const QString &text);
    /** Something could not be done; a sentence. Empty: it was done. */
    void noticed(const QString &problem);

private:
    enum View { ValuesView, FindingsPage, VariablePage, RawView };

    FlatButton *addSwitch(View view, const QString &words, const QString &name);
    void choose(View view);
    void follow(const VariableKey &key);
    void showVariable();
    void showFindingsCount();

    const TrailModel &m_model;
    CallStory &m_story;
    FollowedVariable &m_variable;
    int m_visit = -1;
    VisitHeading *m_heading;
    QButtonGroup *m_switches; ///< by View
    FlatButton *m_findingsSwitch = nullptr;
    FlatButton *m_variableSwitch = nullptr;
    QStackedWidget *m_views; ///< by View
    VisitColumns *m_columns;
    FindingsView *m_findings;
    VariableView *m_variableView;
    RawJson *m_raw;
    NoteLine *m_note; ///< whatever view shows
};
