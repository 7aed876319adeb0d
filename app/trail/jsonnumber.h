// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

/** True for a number as RFC 8259 §6 spells it, of any length. */
bool isJsonNumber(std::string_view text);

/**
 * The whole number that @p text says, blanks around it allowed, also as "1.6e12" or "4.0".
 * Nothing when it is no number, has a fraction, or does not fit.
 */
std::optional<qint64> wholeNumber(std::string_view text);
