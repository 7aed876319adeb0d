// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"
#include "trail/value.h"

#include <QByteArray>

/**
 * All that a trail knows besides its visits, a JSON object: Instance, ContactId, Source, FetchedAt
 * (ISO 8601, UTC, or null), TotalCount (or null), ReceivedRows, RepeatedRows, UnreadableRows,
 * ForeignRows, LeftOutRows, Repaired, Pages, MissingPages [{Page, Code}], RequestIds, and Rows:
 * page and place on it, from 0, of every visit in the trail's order.
 */
QByteArray toFetchJson(const Trail &trail);

/**
 * Gives @p trail, whose visits are there already, what toFetchJson() wrote. False, and the trail as
 * it was, when that is something else or belongs to other visits.
 */
bool readFetchFacts(const Value &facts, Trail &trail);

/** The member @p key of a map; nothing when there is none. */
const Value *memberOf(const Value &map, QLatin1StringView key);
/** The text of a member; nothing when it has none. */
std::optional<QString> textOf(const Value &map, QLatin1StringView key);
/** The whole number of a member; nothing when it is none. */
std::optional<qint64> numberOf(const Value &map, QLatin1StringView key);
/** A member that counts something; 0 when it is none. */
int countOf(const Value &map, QLatin1StringView key);
/** The whole numbers in a list; nothing when it holds anything else. */
std::optional<std::vector<qint64>> numbersOf(const Value &list);
