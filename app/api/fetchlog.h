// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "trail/trail.h"

#include <chrono>

/**
 * Notes in the category "ivrtrail.fetch", off by default: page, status, code, request ID, attempt
 * and time, and nothing else. No body, no address, no key, no number.
 */
void logPage(const TrailPage &page, int attempt, std::chrono::milliseconds took);
void logError(const ApiError &error, std::chrono::milliseconds took);
