// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"

#include <chrono>

/**
 * Where a call's time went. The shares count every visit's whole duration, so
 * prompts + waiting + queue + system + gaps − overlaps = span (design §5).
 */
struct TimeShares
{
    std::chrono::milliseconds prompts{0}; ///< nodes that speak
    std::chrono::milliseconds waiting{0}; ///< nodes that wait for the caller's keys or words
    std::chrono::milliseconds queue{0}; ///< agents, other numbers, voicemail
    std::chrono::milliseconds system{0}; ///< everything else
    std::chrono::milliseconds gaps{0}; ///< time in no node
    std::chrono::milliseconds overlaps{0}; ///< sum of durations less their union
    std::chrono::milliseconds span{0};

    bool operator==(const TimeShares &) const = default;
};

/** An open visit ends at the trail's last known time; one with wrong times takes none. */
TimeShares timeSharesOf(const Trail &trail);
