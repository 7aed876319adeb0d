// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"
#include "trail/value.h"
#include "trail/variables.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

/** Where a visit reports values under keys. */
enum class VariableSource {
    NodeVariables,
    ChannelVariables, ///< call data
    NodeProperties,
};

/** One key of one source. The same key elsewhere is another variable. */
struct VariableKey
{
    VariableSource source = VariableSource::NodeVariables;
    QString key;

    bool operator==(const VariableKey &) const = default;
};

/** A key and how often the trail reports it. */
struct KnownKey
{
    VariableKey key;
    int reports = 0; ///< visits that report it
    int values = 0; ///< different from the value reported before; the first one counts

    bool operator==(const KnownKey &) const = default;
};

/** A value as it was reported at a visit. The service never says that a variable was removed. */
struct ReportedValue
{
    int visit = 0; ///< position in Trail::visits
    std::optional<std::chrono::milliseconds> sinceStart; ///< when the visit was entered
    Value value;
    VariableNews news = VariableNews::Same; ///< beside the value reported before

    bool operator==(const ReportedValue &) const = default;
};

/** Which values a variable's story tells. */
enum class StoryDetail {
    Changes, ///< the first value, and those that differ from the one reported before
    EveryReport,
};

/**
 * The values of a key along the trail. A visit that reports the key twice counts with its last
 * value. Maps that are no JSON have no keys.
 */
std::vector<ReportedValue> variableStory(
    const Trail &trail, const VariableKey &key, StoryDetail detail = StoryDetail::Changes);

/** Every key that the trail reports: by source, within it in the order of first reports. */
std::vector<KnownKey> knownKeys(const Trail &trail);
