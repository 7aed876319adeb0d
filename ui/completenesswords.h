// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"

#include <QString>

// How much of a call is here, in words.

/** Service, rows and pages: "7 / 7 rows · 1 page". */
QString completenessWords(const Trail &trail);
/** How much of a trail still under way is here, 0–1; 1 when the service has not said how much. */
double arrivedShare(const Trail &trail);
/** "100 of 348 rows · page 2 of 4": what is here, and the page that is under way. */
QString arrivalWords(const Trail &trail);
/** How many rows the call has, "?" while nobody knows. */
QString totalWords(const Trail &trail);
/** A sentence when bytes or escapes were no text; else empty. */
QString repairWords(const Trail &trail);
/** A sentence when rows name another contact than was asked for; else empty. */
QString foreignWords(const Trail &trail);

/** What is missing and why, a sentence; empty for a complete trail. */
QString incompleteWords(const Trail &trail);
/** Where rows of missing pages belong, a sentence; empty where that is the end, or nobody knows. */
QString missingPlaceWords(const Trail &trail);
