// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/numbers.h"

/**
 * Mobiles, ID cards and bank cards that stand one behind the other without a sign between them, and
 * perhaps before a date or a time: 1381234123413912345678. Only where they fill a run of digits
 * whole: long numbers hold a mobile by chance.
 *
 * @param folded see foldedWidth()
 */
std::vector<FoundNumber> numbersRunTogether(const QString &folded);
