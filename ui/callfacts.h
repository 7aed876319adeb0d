// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storywords.h"
#include "trail/trail.h"
#include "visitpainting.h"

#include <QStringList>
#include <QTimeZone>

/** What is said of a call as a whole, in the window's head and in the exported picture alike. */
struct CallFacts
{
    ExitBadge badge; ///< of the visit at which the call ended, or of the trouble that did; or
                     ///< "Incomplete"
    VerdictWords verdict; ///< where and why it ended
    QString visits; ///< how many
    QStringList times; ///< start with UTC offset, flow, length
    QString seal; ///< rows received of all, pages, when fetched
    QString incomplete; ///< what is missing; empty for a complete trail
};

/** @p trail must have visits. @param story that of @p trail; its worst finding is told, too */
CallFacts callFacts(const Trail &trail, const Story &story, const QTimeZone &zone);

/** Rows received of all, pages, when fetched. @param age "3 h ago", or empty @param origin where an
 * opened call is from, in words, or empty */
QString sealOf(
    const Trail &trail, const QTimeZone &zone, const QString &age = {}, const QString &origin = {});

/** The headline, after what is missing: "248 of 348 rows: …" comes first. */
QString headlineOf(const VerdictWords &verdict);
/** Rows as they are named everywhere: "#3 #5", at most @p most of them, then "…". */
QString rowNumbers(const std::vector<int> &visits, size_t most = 6);

/** A trail fetched longer ago than this is stale: the call may have gone on since. */
constexpr std::chrono::minutes freshFor{10};

/** "3 h ago" once a trail fetched at @p fetchedAt is stale; else, and for opened files, empty. */
QString ageWords(const QDateTime &fetchedAt, const QDateTime &now);
