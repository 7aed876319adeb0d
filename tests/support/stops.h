// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/findings.h"
#include "support/trails.h"

#include <vector>

// Calls whose visits follow each other, and what is found in them.

/** What matters of a step of a call whose visits follow each other. */
struct Stop
{
    QByteArray type = "PLAY_SAY";
    QByteArray exit = "Success";
    QByteArray node{};
    QByteArray properties = "{}";
    qint64 length = 1000; ///< ms
};

inline std::vector<MadeVisit> visitsOf(const std::vector<Stop> &stops)
{
    std::vector<MadeVisit> visits;
    qint64 now = 0;
    for (const Stop &stop : stops) {
        const QByteArray own = "own-" + QByteArray::number(qsizetype(visits.size()));
        visits.push_back({.enter = now,
            .leave = now + stop.length,
            .type = stop.type,
            .exit = stop.exit,
            .node = stop.node.isEmpty() ? own : stop.node,
            .properties = stop.properties});
        now += stop.length;
    }
    return visits;
}

inline std::vector<Finding> ofKind(
    FindingKind kind, const Trail &trail, const Thresholds &thresholds = {})
{
    std::vector<Finding> findings = findingsOf(trail, thresholds);
    std::erase_if(findings, [kind](const Finding &finding) { return finding.kind != kind; });
    return findings;
}

inline std::vector<Finding> ofKind(
    FindingKind kind, const std::vector<Stop> &stops, const Thresholds &thresholds = {})
{
    return ofKind(kind, trailOf(visitsOf(stops)), thresholds);
}

inline QByteArray say(const QByteArray &text)
{
    return R"({"say":")" + text + R"("})";
}
