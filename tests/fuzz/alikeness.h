// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"

#include <algorithm>

/** True when two visits have the same fields, however their maps are spelled. */
inline bool areAlike(const NodeVisit &a, const NodeVisit &b)
{
    return a.instance == b.instance && a.contactId == b.contactId && a.channelId == b.channelId
        && a.caller == b.caller && a.callee == b.callee && a.flowId == b.flowId
        && a.flowName == b.flowName && a.nodeId == b.nodeId && a.nodeName == b.nodeName
        && a.typeCode == b.typeCode && a.exitCode == b.exitCode
        && a.channelVariables == b.channelVariables && a.enterTime == b.enterTime
        && a.leaveTime == b.leaveTime;
}

inline bool areAlike(const Trail &a, const Trail &b)
{
    const auto isAlike = [](const NodeVisit &x, const NodeVisit &y) { return areAlike(x, y); };
    return std::ranges::equal(a.visits, b.visits, isAlike) && a.contactId == b.contactId
        && a.instance == b.instance && a.totalCount == b.totalCount
        && a.receivedRows == b.receivedRows && a.repeatedRows == b.repeatedRows
        && a.unreadableRows == b.unreadableRows && a.pages == b.pages
        && a.missingPages == b.missingPages && a.requestIds == b.requestIds;
}
