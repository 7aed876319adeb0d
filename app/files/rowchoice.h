// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"

#include <QString>

#include <optional>
#include <vector>

/** The rows of a trail that go into a file, when somebody's filter leaves others out. */
struct RowChoice
{
    std::vector<int> visits{}; ///< positions in Trail::visits, ascending
    QString filter{}; ///< what was looked for, as it may be seen; empty for any text
    bool hidesSystemSteps = false;

    bool operator==(const RowChoice &) const = default;
};

/** Positions of the visits that go into a file: those chosen, or all. */
std::vector<int> visitsToWrite(const Trail &trail, const std::optional<RowChoice> &choice);

/** The trail with the chosen visits alone; it says how many were left out. */
Trail chosenTrail(const Trail &trail, const std::optional<RowChoice> &choice);
