// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/nodevisit.h"

#include <chrono>
#include <optional>

/**
 * How much of a visit was spent in a queue, when the visit reports it as `queuingSeconds`: the
 * visit of an agent may hold the conversation, too. Never more than the visit lasted.
 */
std::optional<std::chrono::milliseconds> queueTimeOf(const NodeVisit &visit);
