// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "summary.h"

#include "choicewords.h"
#include "completenesswords.h"
#include "durationwords.h"
#include "markdowntext.h"
#include "sharebar.h"
#include "story/queuetime.h"
#include "storywords.h"
#include "wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr size_t mostFindings = 20;
constexpr int mostRequestIds = 4;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Summary)
};

/** A line that says what its value is. */
struct Field
{
    QString label;
    QString value;
};

/** What a summary says, whatever it is written in. */
struct Summary
{
    bool hasVisits = false;
    QString incomplete; ///< to be said first; else empty
    QString headline; ///< where and why
    QStringList facts; ///< sentences
    std::vector<Field> call;
    std::vector<Field> findings; ///< labelled with their severity
    int otherFindings = 0; ///< more than there is room for
    std::vector<Field> notes; ///< labelled with their row
    std::vector<Field> origin; ///< what all this rests on
};

QString withRows(const Statement &statement)
{
    return Words::tr("%1 (%2)", "a statement and its rows")
        .arg(statement.words, rowWords(statement.visits));
}

QString sentence(const QString &words)
{
    return Words::tr("%1.", "a sentence and its full stop").arg(words);
}

// A time that a hidden value reports is not told.
Verdict fromWhatIsShown(const Trail &trail, Verdict verdict)
{
    if (verdict.queueTime)
        verdict.queueTime = queueTimeOf(trail.visits[size_t(verdict.visit)]);
    return verdict;
}

void addVerdict(Summary &summary, const Trail &trail, const Verdict &verdict)
{
    const VerdictWords words = verdictWords(trail, fromWhatIsShown(trail, verdict));
    summary.incomplete = words.incomplete;
    summary.headline = words.moment.isEmpty()
        ? words.headline
        : Words::tr("%1, %2", "what happened and when").arg(words.headline, words.moment);
    for (const Statement &fact : words.facts)
        summary.facts << sentence(withRows(fact));
    summary.facts << sentence(words.basis.words);
}

QString numbersOf(const NodeVisit &visit)
{
    const auto shown
        = [](const QString &number) { return number.isEmpty() ? u"—"_s : displayText(number, 60); };
    return u"%1 → %2"_s.arg(shown(visit.caller), shown(visit.callee));
}

void addTimes(std::vector<Field> &fields, const Trail &trail, const QTimeZone &zone)
{
    const auto span = spanOf(trail);
    if (!span)
        return;
    fields.push_back({Words::tr("Started"),
        dateTimeText(span->from, zone) + u' ' + offsetText(span->from, zone)});
    fields.push_back({Words::tr("Length"), spokenDuration(span->length())});
}

std::vector<Field> callFields(const Trail &trail, const Story &story, const QTimeZone &zone)
{
    std::vector<Field> fields{{Words::tr("Contact ID"), displayText(trail.contactId, 300)}};
    if (trail.visits.empty())
        return fields;
    fields.push_back({Words::tr("Caller and callee"), numbersOf(trail.visits.front())});
    const QString flow = trail.visits.front().flowName;
    if (!flow.isEmpty())
        fields.push_back({Words::tr("Flow"), displayText(flow, 100)});
    addTimes(fields, trail, zone);
    const QString shares = shareWords(story.shares);
    if (!shares.isEmpty())
        fields.push_back({Words::tr("Time"), shares});
    const auto path = pathOf(trail, PathDetail::CallerSteps);
    if (!path.empty())
        fields.push_back({Words::tr("Path"), pathWords(trail, path)});
    return fields;
}

QString fetchedWords(const Trail &trail, const QTimeZone &zone)
{
    const std::chrono::milliseconds time(trail.fetchedAt.toMSecsSinceEpoch());
    return dateTimeText(time, zone) + u' ' + offsetText(time, zone);
}

QString redactionWords(RedactionLevel level, RedactionLevel before)
{
    const bool wasBefore = stricter(level, before) != level;
    switch (stricter(level, before)) {
    case RedactionLevel::Standard:
        return wasBefore ? Words::tr("numbers and personal values were masked before")
                         : Words::tr("numbers and personal values are masked");
    case RedactionLevel::Strict:
        return wasBefore ? Words::tr("numbers and all values were masked before")
                         : Words::tr("numbers and all values are masked");
    case RedactionLevel::Off:
        break;
    }
    return Words::tr("NOT REDACTED, numbers and personal values are shown");
}

std::vector<Field> originFields(const Trail &trail, const SummaryOptions &options)
{
    std::vector<Field> fields{{Words::tr("Received"), completenessWords(trail)}};
    if (!trail.isComplete())
        fields.push_back({Words::tr("Incomplete"), incompleteWords(trail)});
    if (options.choice)
        fields.push_back({Words::tr("Rows"),
            Words::tr("%1; all but the notes is told of the whole call", "which rows were chosen")
                .arg(choiceWords(trail, *options.choice))});
    if (trail.wasRepaired)
        fields.push_back({Words::tr("Damage"), repairWords(trail)});
    if (trail.fetchedAt.isValid())
        fields.push_back({Words::tr("Fetched"), fetchedWords(trail, options.zone)});
    else if (!trail.source.isEmpty())
        fields.push_back({Words::tr("Opened file"), displayText(trail.source, 100)});
    QStringList ids;
    for (const QString &id :
        trail.requestIds.first(std::min<qsizetype>(trail.requestIds.size(), mostRequestIds)))
        ids << displayText(id, 100);
    if (trail.requestIds.size() > mostRequestIds)
        ids << u"…"_s;
    if (!ids.isEmpty())
        fields.push_back({u"RequestId"_s, ids.join(u' ')});
    fields.push_back({Words::tr("Redaction"), redactionWords(options.redaction, trail.redaction)});
    return fields;
}

Summary summaryOf(const Trail &trail, const Story &story, const SummaryOptions &options)
{
    Summary summary;
    summary.hasVisits = story.verdict.has_value();
    if (story.verdict)
        addVerdict(summary, trail, *story.verdict);
    else
        summary.headline = Words::tr("No IVR trail for this call");
    summary.call = callFields(trail, story, options.zone);
    const size_t findings = std::min(story.findings.size(), mostFindings);
    for (size_t i = 0; i < findings; ++i)
        summary.findings.push_back({severityWords(severityOf(story.findings[i].kind)),
            withRows(findingWords(trail, story.findings[i]))});
    summary.otherFindings = int(story.findings.size() - findings);
    for (const int visit : visitsToWrite(trail, options.choice)) {
        const QString note = options.notes.at(trail.visits[size_t(visit)].origin);
        if (!note.isEmpty())
            summary.notes.push_back({u"#%1"_s.arg(visit + 1), displayText(note)});
    }
    summary.origin = originFields(trail, options);
    return summary;
}

QString fieldLine(const Field &field)
{
    return Words::tr("%1: %2", "what it is and its value").arg(field.label, field.value);
}

Field markedUp(const Field &field)
{
    return {u"**%1**"_s.arg(toMarkdown(field.label)), toMarkdown(field.value)};
}

QString othersLine(const Summary &summary)
{
    return Words::tr("and %Ln more", "findings", summary.otherFindings);
}

QString findingsHeading(const Summary &summary)
{
    return summary.findings.empty() ? Words::tr("Findings: none") : Words::tr("Findings");
}

QStringList textLines(const Summary &summary)
{
    QStringList lines;
    if (!summary.incomplete.isEmpty())
        lines << summary.incomplete;
    lines << sentence(summary.headline) << summary.facts << QString();
    for (const Field &field : summary.call)
        lines << fieldLine(field);
    if (summary.hasVisits)
        lines << QString() << findingsHeading(summary);
    for (const Field &finding : summary.findings)
        lines << u"- "_s + fieldLine(finding);
    if (summary.otherFindings > 0)
        lines << u"- "_s + othersLine(summary);
    if (!summary.notes.empty())
        lines << QString() << Words::tr("Notes");
    for (const Field &note : summary.notes)
        lines << u"- "_s + fieldLine(note);
    lines << QString();
    for (const Field &field : summary.origin)
        lines << fieldLine(field);
    return lines;
}

QStringList markdownLines(const Summary &summary)
{
    const auto addList = [](QStringList &lines, const std::vector<Field> &fields) {
        lines << QString();
        for (const Field &field : fields)
            lines << u"- "_s + fieldLine(markedUp(field));
    };
    QStringList lines;
    if (!summary.incomplete.isEmpty())
        lines << toMarkdown(summary.incomplete) << QString();
    lines << u"## "_s + toMarkdown(summary.headline);
    for (const QString &fact : summary.facts)
        lines << QString() << toMarkdown(fact);
    addList(lines, summary.call);
    if (summary.hasVisits)
        lines << QString() << u"### "_s + findingsHeading(summary);
    if (!summary.findings.empty())
        addList(lines, summary.findings);
    if (summary.otherFindings > 0)
        lines << u"- "_s + othersLine(summary);
    if (!summary.notes.empty()) {
        lines << QString() << u"### "_s + Words::tr("Notes");
        addList(lines, summary.notes);
    }
    lines << QString() << u"### "_s + Words::tr("Source");
    addList(lines, summary.origin);
    return lines;
}
} // namespace

QString ticketSummary(const Trail &trail, const Story &story, const SummaryOptions &options)
{
    const Summary summary = summaryOf(trail, story, options);
    const bool isText = options.form == SummaryForm::Text;
    const QStringList lines = isText ? textLines(summary) : markdownLines(summary);
    return lines.join(u'\n') + u'\n';
}
