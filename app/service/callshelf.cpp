// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/callshelf.h"

#include "service/samplecalls.h"

const CallRows *CallShelf::find(const QString &contactId)
{
    const auto known = m_calls.find(contactId);
    if (known != m_calls.end())
        return &known->second;
    for (const SampleCall &call : sampleCalls()) {
        if (call.contactId == contactId) {
            put(contactId, {.requestId = call.requestId, .rows = sampleRows(contactId)});
            return &m_calls.at(contactId);
        }
    }
    return nullptr;
}

void CallShelf::put(const QString &contactId, CallRows call)
{
    m_calls.insert_or_assign(contactId, std::move(call));
}
