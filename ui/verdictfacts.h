// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storywords.h"

#include <vector>

/**
 * What matters of a call beside its verdict: timeouts, failures, full queues and reported hang-ups
 * before, rounds of the node where it ended, and time that may hold a conversation.
 */
std::vector<Statement> verdictFacts(const Trail &trail, const Verdict &verdict);
