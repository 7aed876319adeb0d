// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"

#include <chrono>
#include <optional>
#include <vector>

/** Requests made for one page, at most. */
constexpr int mostAttempts = 3;

/** The longest wait that the service can ask for. */
constexpr std::chrono::milliseconds longestWait = std::chrono::minutes(1);

/**
 * How long to wait before the next attempt; nothing when there is to be none.
 * @param failures all of this page so far, the latest last; at least one
 * @param serverAsked what the service asked to wait; it wins, up to longestWait
 * @param random 0 ≤ random < 1: the share to wait of a bound that doubles with every failure
 */
std::optional<std::chrono::milliseconds> waitBeforeRetry(const std::vector<ApiError> &failures,
    std::optional<std::chrono::milliseconds> serverAsked, double random);

/** True when the service asks for fewer requests. */
bool isThrottling(const ApiError &error);

/** True when the key is to blame: every other page would fail alike. */
bool isKeyProblem(const ApiError &error);

/** True when connections are to be made anew: those at hand may have died in silence. */
bool isConnectionProblem(const ApiError &error);

/** True when Qt took an interim answer (103) for the last one: the real one is still to come on
 * that connection, and would be read as the answer to the next request. */
bool isInterim(const ApiError &error);

/** True when the service took the request for too old or too new. */
bool isClockProblem(const ApiError &error);
