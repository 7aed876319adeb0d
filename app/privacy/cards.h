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

/** Whether @p text is an ID card: 18 characters with a date and a right check digit (GB 11643). */
bool isIdCard(QStringView text);
/** Whether @p digits pass the Luhn check, as bank cards do. */
bool passesLuhn(QStringView digits);
