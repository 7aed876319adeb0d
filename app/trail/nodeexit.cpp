// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trail/nodeexit.h"

namespace {
constexpr QStringView branchPrefix = u"Branch-";
}

NodeExit nodeExitOf(QStringView code)
{
    if (code.isEmpty())
        return NodeExit::None;
    if (code == u"Success")
        return NodeExit::Success;
    if (code == u"Default")
        return NodeExit::Default;
    if (code == u"Timeout")
        return NodeExit::Timeout;
    if (code == u"Overflow")
        return NodeExit::Overflow;
    if (code == u"Failure")
        return NodeExit::Failure;
    if (code == u"Hangup")
        return NodeExit::Hangup;
    return branchOf(code).isEmpty() ? NodeExit::Other : NodeExit::Branch;
}

QStringView branchOf(QStringView code)
{
    return code.startsWith(branchPrefix) ? code.sliced(branchPrefix.size()) : QStringView();
}

bool isProblem(NodeExit exit)
{
    return exit == NodeExit::Timeout || exit == NodeExit::Overflow || exit == NodeExit::Failure
        || exit == NodeExit::Hangup;
}
