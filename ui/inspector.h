// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class ElidedLabel;
class FlatButton;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class TrailModel;
class ValuePanel;
struct NodeVisit;

/** Everything the service said of one visit. */
class Inspector : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(const TrailModel &model, QWidget *parent = nullptr);

    /** -1 shows none. */
    void showVisit(int visit);
    void focusValues();

Q_SIGNALS:
    void sameNodeStepped(int steps);
    /** Something could not be done; a sentence. Empty: it was done. */
    void noticed(const QString &problem);

private:
    void showHeading(const NodeVisit &visit);
    void showValues(const NodeVisit &visit);
    void saveWhole(const QString &key, const QString &whole);

    const TrailModel &m_model;
    int m_visit = -1;
    class TypeSign *m_sign;
    ElidedLabel *m_name;
    ElidedLabel *m_type;
    FlatButton *m_before;
    FlatButton *m_after;
    QLabel *m_times;
    FlatButton *m_rawSwitch;
    QStackedWidget *m_views;
    ValuePanel *m_properties;
    ValuePanel *m_variables;
    ValuePanel *m_callValues;
    QPlainTextEdit *m_raw;
};
