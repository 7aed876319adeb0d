// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"
#include "trail/value.h"

/** How a variable stands beside the last visit before that reported its key. */
enum class VariableNews {
    Same,
    New, ///< no visit before reported it
    Changed,
};

/** One variable as a visit reported it. The service never says that one was removed. */
struct ReportedVariable
{
    QString key;
    Value value;
    VariableNews news = VariableNews::Same;
    Value before; ///< its last value, when Changed
};

/** Visits looked back through for an earlier report; beyond, a variable counts as new. */
constexpr int mostLookedBack = 2'000;

/** The variables that the visit at @p position reported, in the order it reported them. */
std::vector<ReportedVariable> reportedVariables(const Trail &trail, int position);
