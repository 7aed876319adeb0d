// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/nodevisit.h"
#include "trail/trail.h"

#include <QString>
#include <QTimeZone>

#include <chrono>

/** A node type in plain words; an unknown one is its code. */
QString typeWords(const NodeVisit &visit);
/** How a node was left, in plain words that fit its type; an unknown code is the code itself. */
QString exitWords(const NodeVisit &visit);

/** "+6.3", "+1:05.3": time since the start of the call. */
QString sinceStartText(std::chrono::milliseconds sinceStart);
/** "10:42:53.876" in @p zone. */
QString clockText(std::chrono::milliseconds time, const QTimeZone &zone);
/** "2021-05-25 10:42:22" in @p zone. */
QString dateTimeText(std::chrono::milliseconds time, const QTimeZone &zone);
/** "UTC+08:00" as it was at @p time. */
QString offsetText(std::chrono::milliseconds time, const QTimeZone &zone);

/** A node's name, from its second round on with it: "主菜单 (2/3)"; an unnamed node goes by its
 * type. */
QString nodeLabel(const NodeVisit &visit, NodeRound round);

/** @p text on one line, controls and bidi overrides as visible symbols, at most @p most characters.
 */
QString displayText(const QString &text, int most = 500);
