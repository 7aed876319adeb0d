// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/findings.h"
#include "story/thresholds.h"
#include "story/timeshares.h"
#include "story/transcript.h"
#include "story/verdict.h"

#include <optional>
#include <vector>

/** All that a trail tells of its call (design §5). Visits are positions in Trail::visits. */
struct Story
{
    std::optional<Verdict> verdict; ///< nothing for a trail without visits
    std::vector<Finding> findings;
    std::vector<TranscriptLine> transcript;
    TimeShares shares;

    bool operator==(const Story &) const = default;
};

/** Everything at once, each row read once. Cost grows with the trail, and no faster. */
Story storyOf(const Trail &trail, const Thresholds &thresholds = {});
