// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

/** What the service knows of one call. */
struct CallRows
{
    QString requestId{}; ///< of its answers; empty: every answer has its own
    std::vector<QByteArray> rows{}; ///< JSON objects, in the order in which they are answered
};

/** The calls that the service knows. A sample call is read when it is first asked for. */
class CallShelf
{
public:
    /** The call @p contactId; null when there is none. */
    const CallRows *find(const QString &contactId);
    /** Adds a call, or replaces one. */
    void put(const QString &contactId, CallRows call);

private:
    std::map<QString, CallRows> m_calls;
};
