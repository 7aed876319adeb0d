// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/redaction.h"

#include <QThread>

/**
 * One redaction, in a thread of its own: 10,000 rows that differ take a second, measured. Delete it
 * to cancel.
 */
class RedactionRun : public QThread
{
    Q_OBJECT

public:
    RedactionRun(const Trail &trail, const RedactionRules &rules, const Notes &notes);
    ~RedactionRun() override;

    /** Once it is finished. */
    Redacted takeRedacted() { return std::move(m_redacted); }

protected:
    void run() override;

private:
    const Trail m_trail;
    const RedactionRules m_rules;
    const Notes m_notes;
    Redacted m_redacted;
};
