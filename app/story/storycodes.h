// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/findings.h"
#include "story/verdict.h"

#include <QLatin1StringView>

// The words by which exported files name what a trail tells; never translated.

QLatin1StringView codeOf(VerdictRule rule); ///< such as "caller-hung-up"
QLatin1StringView codeOf(VerdictKind kind); ///< "recorded", "inferred", "not-recorded"
QLatin1StringView codeOf(FindingKind kind); ///< such as "repeated-prompt"
QLatin1StringView codeOf(Severity severity); ///< "notice", "warning", "failure"
