// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/hiddenitem.h"
#include "trail/trail.h"

#include <QString>

/** What is hidden and why, as its stand-in: "133****2315: number of the call, 12 times". */
QString hiddenWords(const HiddenItem &item);
/**
 * All that is hidden in one line, for a picture's footer: "hidden: caller's or callee's number 24×,
 * …".
 * @param original how it came, which may be redacted already
 */
QString hiddenTotals(
    const std::vector<HiddenItem> &items, RedactionLevel level, const Trail &original);
/** "redacted before (standard, 12 items)"; empty for a trail that came as it was. */
QString hiddenBefore(const Trail &original);
/** Where: fields and keys, as the service calls them. */
QString hiddenPlaces(const HiddenItem &item);
