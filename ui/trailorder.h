// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <Qt>

#include <vector>

struct Trail;
struct NodeVisit;

/** What the table can be sorted by; the values are the table's columns, in order. */
enum class TrailColumn {
    Number,
    SinceStart,
    Node,
    Type,
    Duration,
    Exit,
    Entered,
    Left,
    Flow,
    NodeId,
    Channel,
    Gap, ///< between the latest time known before and entering
};
constexpr int trailColumns = 12;

/** Which visits are shown, and in which order. */
struct TrailFilter
{
    QString text{}; ///< every word must occur in the visit
    bool hidesSystemSteps = false; ///< never hides a problem
    TrailColumn sortedBy = TrailColumn::Number;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool isTimeOrder() const
    {
        return sortedBy == TrailColumn::Number && order == Qt::AscendingOrder;
    }
    bool showsAll() const { return text.trimmed().isEmpty() && !hidesSystemSteps; }
    bool operator==(const TrailFilter &) const = default;
};

/** Lower case, full-width forms folded to half-width: what a filter compares. */
QString foldedText(QStringView text);

/** Everything that a filter finds a visit by: names, codes, words, IDs, keys and values, and the
 * note beside it. Folded, in UTF-8, never empty. */
QByteArray searchText(const NodeVisit &visit, const QString &note = {});

/**
 * The visits to show, as positions in trail.visits.
 * @param searchTexts searchText() of every visit; may be empty while filter.text is
 */
std::vector<int> orderedVisits(
    const Trail &trail, const TrailFilter &filter, const std::vector<QByteArray> &searchTexts);
