// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/numbers.h"
#include "trail/trail.h"

/** How much is hidden in everything that leaves the window. */
enum class RedactionLevel {
    Standard, ///< numbers, names, typed digits and what else tells on a person
    Strict, ///< besides: every value of properties, variables and call data
    Off, ///< nothing: a deliberate choice, stamped on the result
};

/**
 * A copy of @p trail in which nothing shows what must not leave: neither its fields nor the rows'
 * own text, unknown fields included. Contact IDs and times stay. The same secret has the same
 * stand-in everywhere, and redacting twice changes nothing.
 */
Trail redacted(const Trail &trail, RedactionLevel level);
