// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/storyjson.h"

#include "story/storycodes.h"

#include <QByteArrayList>

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

QLatin1StringView codeOf(RedactionLevel level)
{
    switch (level) {
    case RedactionLevel::Standard:
        return "standard"_L1;
    case RedactionLevel::Strict:
        return "strict"_L1;
    case RedactionLevel::Off:
        break;
    }
    return "off"_L1;
}
} // namespace

QByteArray toStoryJson(const Trail &trail, const Story &story, RedactionLevel redaction)
{
    return "{\n    \"Verdict\": " + verdictJson(story.verdict)
        + ",\n    \"Findings\": " + findingsJson(story.findings)
        + ",\n    \"Complete\": " + (trail.isComplete() ? "true" : "false")
        + ",\n    \"FetchedAt\": " + timeJson(trail.fetchedAt)
        + ",\n    \"Redaction\": " + quoted(codeOf(redaction)) + "\n  }";
}
