// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/story.h"

Story storyOf(const Trail &trail, const Thresholds &thresholds)
{
    Story story;
    const Steps steps = stepsOf(trail);
    story.verdict = verdictOf(trail, steps);
    if (!story.verdict)
        return story;
    const Prompts prompts = promptsOf(trail, steps, *story.verdict);
    story.findings = findingsOf(trail, thresholds, steps, *story.verdict, prompts);
    story.transcript = transcriptOf(trail, steps, *story.verdict, prompts);
    story.shares = timeSharesOf(trail);
    return story;
}
