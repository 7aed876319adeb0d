// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redactionrun.h"

RedactionRun::RedactionRun(const Trail &trail, const RedactionRules &rules, const Notes &notes)
    : m_trail(trail)
    , m_rules(rules)
    , m_notes(notes)
{
}

RedactionRun::~RedactionRun()
{
    requestInterruption();
    wait();
}

void RedactionRun::run()
{
    m_redacted = redacted(m_trail, m_rules, m_notes, [this] { return isInterruptionRequested(); });
}
