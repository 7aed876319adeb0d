// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/numbers.h"

/**
 * ID cards, with any blanks, hyphens, dots or underscores in them, and bank cards in the groups
 * that people write them in. Of bank cards that stand in groups the first digit must be one of a
 * card.
 *
 * @param folded see foldedWidth()
 */
std::vector<FoundNumber> cardsIn(const QString &folded);
