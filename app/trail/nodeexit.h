// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

/** How a node was left, as the service's documentation lists it. */
enum class NodeExit {
    Success,
    Default, ///< the branch taken when no other fits
    Branch, ///< Branch-A, Branch-B, …: a family, not three values
    Timeout, ///< of a queue, a function, the caller's digits, …
    Overflow, ///< the queue was full
    Failure,
    Hangup, ///< the caller hung up
    Other, ///< a code that the documentation does not list
    None, ///< no code at all
};

NodeExit nodeExitOf(QStringView code);

/** What follows "Branch-" in @p code, such as "A"; empty for every other code. */
QStringView branchOf(QStringView code);

/** True for the exits a support person looks for: Timeout, Overflow, Failure, Hangup. */
bool isProblem(NodeExit exit);
