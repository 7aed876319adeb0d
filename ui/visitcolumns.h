// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/variablestory.h"

#include <QWidget>

class CallStory;
class TrailModel;
class TranscriptPanel;
class ValuePanel;

/** One visit in four lists: properties, variables, call data, what the caller heard and did. */
class VisitColumns : public QWidget
{
    Q_OBJECT

public:
    explicit VisitColumns(const CallStory &story, QWidget *parent = nullptr);

    /** -1 shows none. */
    void showVisit(int visit);
    void focusFirst();

Q_SIGNALS:
    void followRequested(const VariableKey &key);
    void visitRequested(int visit);
    /** Something could not be done; a sentence. Empty: it was done. */
    void noticed(const QString &problem);

private:
    void offerToFollow(ValuePanel *panel, VariableSource source);
    void copy(const QString &text);
    void saveWhole(const QString &key, const QString &whole);

    const TrailModel &m_model;
    ValuePanel *m_properties;
    ValuePanel *m_variables;
    ValuePanel *m_callValues;
    TranscriptPanel *m_transcript;
};
