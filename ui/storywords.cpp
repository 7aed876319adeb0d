// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storywords.h"

#include "durationwords.h"
#include "wording.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
constexpr size_t mostRowNumbers = 8;
constexpr size_t mostPathParts = 40;
constexpr size_t lastPathParts = 10; // of those, when some are left out

class Words
{
    Q_DECLARE_TR_FUNCTIONS(StoryWords)
};

QString rowNumber(int visit)
{
    return QString::number(visit + 1); // as in the table, without a separator of thousands
}

QString roundWords(const Trail &trail, const PathPart &part)
{
    QStringList names;
    for (const int visit : part.visits)
        names << nodeWords(trail.visits[size_t(visit)]);
    const QString round = names.join(u" → "_s);
    if (part.rounds == 1)
        return round;
    if (names.size() == 1)
        return Words::tr("%1 × %2", "node and how often").arg(round, QString::number(part.rounds));
    return Words::tr("(%1) × %2", "nodes and how often").arg(round, QString::number(part.rounds));
}
} // namespace

QString severityWords(Severity severity)
{
    switch (severity) {
    case Severity::Notice:
        return Words::tr("Note");
    case Severity::Warning:
        return Words::tr("Warning");
    case Severity::Failure:
        break;
    }
    return Words::tr("Failure");
}

QString thresholdWords(const Thresholds &thresholds)
{
    const Thresholds used = bounded(thresholds);
    return QStringList{
        Words::tr("Loop: the same node entered %Ln time(s) or more", nullptr, used.loopRounds),
        Words::tr("Repeated prompt: heard %Ln time(s) or more", nullptr, used.samePrompt),
        Words::tr("Repeated timeout: %Ln time(s) in a row or more", nullptr, used.timeoutsInARow),
        Words::tr("Long wait: %1 or longer").arg(spokenDuration(used.longWait)),
        Words::tr("Gap: %1 or longer without a step").arg(spokenDuration(used.gap))}
        .join(u'\n');
}

QString pathWords(const Trail &trail, const std::vector<PathPart> &path)
{
    QStringList parts;
    for (size_t at = 0; at < path.size(); ++at) {
        const bool isLong = path.size() > mostPathParts;
        if (isLong && at == mostPathParts - lastPathParts) {
            at = path.size() - lastPathParts;
            parts << u"…"_s;
        }
        parts << roundWords(trail, path[at]);
    }
    return parts.join(u" → "_s);
}

QString rowWords(const std::vector<int> &visits)
{
    if (visits.size() == 1)
        return Words::tr("row %1").arg(rowNumber(visits.front()));
    QStringList numbers;
    for (size_t at = 0; at < visits.size(); ++at) {
        if (visits.size() > mostRowNumbers && at == mostRowNumbers - 1) {
            numbers << u"…"_s;
            at = visits.size() - 1;
        }
        numbers << rowNumber(visits[at]);
    }
    return Words::tr("rows %1").arg(numbers.join(Words::tr(", ", "between row numbers")));
}

QString nodeWords(const NodeVisit &visit)
{
    return visit.nodeName.trimmed().isEmpty() ? typeWords(visit) : displayText(visit.nodeName, 80);
}
