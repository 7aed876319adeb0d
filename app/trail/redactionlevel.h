// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/** How much is hidden in everything that leaves the window. */
enum class RedactionLevel {
    Standard, ///< numbers, names, typed digits and what else tells on a person
    Strict, ///< besides: every value of properties, variables and call data, and all of every
            ///< number
    Off, ///< nothing: a deliberate choice, stamped on the result
};

/** The one that hides more. */
constexpr RedactionLevel stricter(RedactionLevel a, RedactionLevel b)
{
    if (a == RedactionLevel::Strict || b == RedactionLevel::Off)
        return a;
    return a == RedactionLevel::Off || b == RedactionLevel::Strict ? b : a;
}
