// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"

#include <QByteArray>

#include <vector>

// One made-up call that goes round a menu: prompts of seconds, waits for keys, branches of 3 ms.

/** How the service spells its answers: numbers and maps as such, or everything in strings. */
enum class Spelling { Plain, Quoted };

inline constexpr int rowsOfCall = 10'000;
inline constexpr char16_t benchContact[] = u"job-bench";
inline constexpr char16_t benchInstance[] = u"ccc-test";

/** The answers to ListIvrTrackingDetails, 100 rows each. */
std::vector<QByteArray> pageBodies(Spelling spelling);

/** The call as the page parser reads it, again and again until it has @p visits. */
Trail callOf(int visits);
