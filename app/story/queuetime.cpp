// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/queuetime.h"

#include "story/reportedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

std::optional<milliseconds> queueTimeOf(const NodeVisit &visit)
{
    constexpr QLatin1StringView key{"queuingSeconds"};
    constexpr double mostSeconds = 86'400;
    const auto duration = visit.duration();
    if (!duration || !mayHoldKey(visit.variablesText(), key))
        return {};
    bool isNumber = false;
    const double seconds = plainText(readValueMap(visit.variablesText()), key).toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0 && seconds <= mostSeconds))
        return {};
    return std::min(*duration, milliseconds(qint64(seconds * 1000)));
}
