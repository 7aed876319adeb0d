// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/storyjson.h"

#include "files/fetchfacts.h"
#include "files/redactioncodes.h"
#include "story/storycodes.h"

#include <QByteArrayList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QByteArray quoted(QLatin1StringView code)
{
    return '"' + QByteArray(code.data(), code.size()) + '"';
}

QByteArray rowNumbers(const std::vector<int> &visits)
{
    QByteArrayList numbers;
    for (const int visit : visits)
        numbers << QByteArray::number(visit + 1);
    return '[' + numbers.join(", ") + ']';
}

QByteArray verdictJson(const std::optional<Verdict> &verdict)
{
    if (!verdict)
        return "null";
    return "{\"Rule\": " + quoted(codeOf(verdict->rule)) + ", \"Kind\": "
        + quoted(codeOf(verdict->kind)) + ", \"Visits\": " + rowNumbers(verdict->proof) + '}';
}

QByteArray findingJson(const Finding &finding)
{
    return "{\"Kind\": " + quoted(codeOf(finding.kind))
        + ", \"Severity\": " + quoted(codeOf(severityOf(finding.kind)))
        + ", \"Count\": " + QByteArray::number(finding.count())
        + ", \"TimeLostMs\": " + QByteArray::number(qint64(finding.timeLost.count()))
        + ", \"Visits\": " + rowNumbers(finding.visits) + '}';
}

QByteArray findingsJson(const std::vector<Finding> &findings)
{
    if (findings.empty())
        return "[]";
    QByteArrayList lines;
    for (const Finding &finding : findings)
        lines << "      " + findingJson(finding);
    return "[\n" + lines.join(",\n") + "\n    ]";
}

QByteArray timeJson(const QDateTime &time)
{
    return time.isValid() ? '"' + time.toUTC().toString(Qt::ISODate).toLatin1() + '"' : "null";
}

QByteArray filterJson(const Trail &trail, const std::optional<RowChoice> &choice)
{
    if (!choice)
        return "null";
    return "{\"Text\": " + toJsonString(choice->filter)
        + ", \"HidesSystemSteps\": " + (choice->hidesSystemSteps ? "true" : "false")
        + ", \"Of\": " + QByteArray::number(qulonglong(trail.visits.size()))
        + ", \"Rows\": " + rowNumbers(choice->visits) + '}';
}

QByteArray notesJson(const Trail &trail, const std::vector<int> &visits, const Notes &notes)
{
    QByteArrayList lines;
    for (const int visit : visits) {
        const QString text = notes.at(trail.visits[size_t(visit)].origin);
        if (!text.isEmpty())
            lines << "{\"Row\": " + QByteArray::number(visit + 1)
                    + ", \"Text\": " + toJsonString(text) + '}';
    }
    return '[' + lines.join(", ") + ']';
}
} // namespace

QByteArray toStoryJson(const Trail &trail, const Story &story, const StoryFacts &facts)
{
    const Trail written = chosenTrail(trail, facts.choice);
    const std::vector<int> visits = visitsToWrite(trail, facts.choice);
    return "{\n    \"Verdict\": " + verdictJson(story.verdict)
        + ",\n    \"Findings\": " + findingsJson(story.findings)
        + ",\n    \"Complete\": " + (written.isComplete() ? "true" : "false")
        + ",\n    \"FetchedAt\": " + timeJson(trail.fetchedAt)
        + ",\n    \"Redaction\": " + quoted(codeOf(stricter(facts.redaction, trail.redaction)))
        + ",\n    \"HiddenItems\": " + QByteArray::number(trail.hiddenItems)
        + ",\n    \"Filter\": " + filterJson(trail, facts.choice)
        + ",\n    \"Notes\": " + notesJson(trail, visits, facts.notes)
        + ",\n    \"Fetch\": " + toFetchJson(written) + "\n  }";
}

Notes notesInStory(const Value &story, const std::vector<NodeVisit> &visits)
{
    const Value *list = memberOf(story, "Notes"_L1);
    const Value *filter = memberOf(story, "Filter"_L1);
    const Value *rows = filter ? memberOf(*filter, "Rows"_L1) : nullptr;
    const auto numbers = rows ? numbersOf(*rows) : std::nullopt;
    Notes notes;
    if (!list)
        return notes;
    for (const Member &note : list->members) {
        const auto row = numberOf(note.value, "Row"_L1);
        const auto text = textOf(note.value, "Text"_L1);
        if (!row || !text)
            continue;
        const qint64 place
            = numbers ? std::ranges::find(*numbers, *row) - numbers->begin() : *row - 1;
        if (place >= 0 && place < qint64(visits.size()))
            notes.set(visits[size_t(place)].origin, *text);
    }
    return notes;
}
