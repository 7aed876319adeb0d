// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storywords.h"

#include "durationwords.h"
#include "story/queuetime.h"
#include "story/reportedtext.h"
#include "trail/value.h"
#include "wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// A sentence for each case: %1 is the name of a node or a prompt, %2 a length of time, %n how
// often.

namespace {
class Words
{
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
};

/** A finding with the rows that it is about. */
class Case
{
public:
    Case(const Trail &trail, const Finding &finding)
        : m_trail(trail)
        , m_finding(finding)
    {
    }

    const NodeVisit &first() const { return visit(m_finding.visits.front()); }
    QString node() const { return nodeWords(first()); }
    int count() const { return m_finding.count(); }
    bool isOne() const { return m_finding.count() == 1; }
    bool tookTime() const { return m_finding.timeLost > 0ms; }
    QString time() const { return spokenDuration(m_finding.timeLost); }
    bool isTentative() const { return m_finding.isTentative; }

    bool areAll(NodeType type) const
    {
        return all([type](const NodeVisit &visit) { return visit.type() == type; });
    }
    bool areAll(NodeType one, NodeType other) const
    {
        return all(
            [one, other](const NodeVisit &v) { return v.type() == one || v.type() == other; });
    }
    bool areAll(NodeFamily family) const
    {
        return all([family](const NodeVisit &v) { return familyOf(v.type()) == family; });
    }

private:
    const NodeVisit &visit(int at) const { return m_trail.visits[size_t(at)]; }
    template <typename Predicate> bool all(Predicate predicate) const
    {
        return std::ranges::all_of(m_finding.visits, [&](int at) { return predicate(visit(at)); });
    }

    const Trail &m_trail;
    const Finding &m_finding;
};

QString loopWords(const Case &loop)
{
    if (!loop.tookTime())
        return Words::tr("\"%1\" was entered %Ln time(s)", nullptr, loop.count()).arg(loop.node());
    return Words::tr("\"%1\" was entered %Ln time(s); the repeats took %2", nullptr, loop.count())
        .arg(loop.node(), loop.time());
}

QString promptWords(const Case &repeat)
{
    constexpr int mostCharacters = 40;
    const ValueMap properties = readValueMap(repeat.first().propertiesText());
    const QString say = plainText(properties, "say"_L1).simplified();
    const QString file = plainText(properties, "play"_L1).simplified();
    if (say.isEmpty())
        return Words::tr("The recording %1 was heard %Ln time(s)", nullptr, repeat.count())
            .arg(displayText(file, mostCharacters));
    return Words::tr("The same prompt was heard %Ln time(s): \"%1\"", nullptr, repeat.count())
        .arg(displayText(say, mostCharacters));
}

QString timeoutWords(const Case &timeouts)
{
    const int count = timeouts.count();
    if (timeouts.areAll(NodeType::GatherInput, NodeType::SatisfactionRating))
        return Words::tr("Keypad input timed out %Ln time(s) in a row", nullptr, count);
    if (timeouts.areAll(NodeType::Asr, NodeType::VoiceNavigator))
        return Words::tr("Speech input timed out %Ln time(s) in a row", nullptr, count);
    if (timeouts.areAll(NodeFamily::Listens))
        return Words::tr("Keypad or speech input timed out %Ln time(s) in a row", nullptr, count);
    if (timeouts.areAll(NodeType::TransferToAgent))
        return Words::tr("The queue timed out %Ln time(s) in a row", nullptr, count);
    if (timeouts.areAll(NodeFamily::People))
        return Words::tr("The transfer timed out %Ln time(s) in a row", nullptr, count);
    if (timeouts.areAll(NodeType::RunFunction))
        return Words::tr("Functions timed out %Ln time(s) in a row", nullptr, count);
    if (timeouts.areAll(NodeType::HttpRequest))
        return Words::tr("HTTP requests timed out %Ln time(s) in a row", nullptr, count);
    return Words::tr("Steps of one type timed out %Ln time(s) in a row", nullptr, count);
}

QString failureWords(const Case &failure)
{
    if (!failure.isOne())
        return Words::tr(
            "%Ln step(s) failed, and the call did not recover", nullptr, failure.count());
    if (failure.areAll(NodeType::TransferToAgent, NodeType::BlindTransfer))
        return Words::tr("The transfer in \"%1\" failed, and the call did not recover")
            .arg(failure.node());
    return Words::tr("\"%1\" failed, and the call did not recover").arg(failure.node());
}

QString conversationWords(const Case &wait)
{
    if (!wait.isOne())
        return Words::tr("%Ln transfer(s) took %1 in all, perhaps with conversations in them",
            nullptr, wait.count())
            .arg(wait.time());
    if (wait.areAll(NodeType::TransferToAgent))
        return Words::tr("\"%1\" took %2: the queue, and perhaps the conversation")
            .arg(wait.node(), wait.time());
    return Words::tr("\"%1\" took %2, perhaps with the conversation in it")
        .arg(wait.node(), wait.time());
}

// The visit says itself that the queue was only part of it; the caller then hung up, for example.
bool outlastedQueue(const Case &wait)
{
    const auto queued = queueTimeOf(wait.first());
    return wait.isOne() && queued && wait.first().exit() != NodeExit::Success
        && *wait.first().duration() - *queued >= 1s;
}

QString waitWords(const Case &wait)
{
    if (wait.isTentative() || outlastedQueue(wait))
        return conversationWords(wait);
    if (!wait.isOne())
        return Words::tr("%Ln long wait(s), %1 in all", nullptr, wait.count()).arg(wait.time());
    if (wait.areAll(NodeFamily::Listens))
        return Words::tr("\"%1\" waited %2 for the caller").arg(wait.node(), wait.time());
    if (wait.areAll(NodeType::TransferToAgent))
        return Words::tr("%2 in the queue of \"%1\"").arg(wait.node(), wait.time());
    if (wait.areAll(NodeType::BlindTransfer))
        return Words::tr("%2 of waiting for the transfer in \"%1\"").arg(wait.node(), wait.time());
    return Words::tr("\"%1\" took %2").arg(wait.node(), wait.time());
}

QString noExitWords(const Case &open)
{
    if (!open.isOne())
        return Words::tr("%Ln step(s) without a recorded end", nullptr, open.count());
    if (open.first().exit() == NodeExit::None)
        return Words::tr("No exit is recorded for \"%1\"").arg(open.node());
    return Words::tr("No valid leave time is recorded for \"%1\"").arg(open.node());
}

QString gapWords(const Case &gap)
{
    if (gap.isOne())
        return Words::tr("Nothing is recorded for %2 before \"%1\"").arg(gap.node(), gap.time());
    return Words::tr("Nothing is recorded in %Ln gap(s), %1 in all", nullptr, gap.count())
        .arg(gap.time());
}

QString overlapWords(const Case &overlap)
{
    if (overlap.isOne())
        return Words::tr("\"%1\" overlaps an earlier step by %2")
            .arg(overlap.node(), overlap.time());
    return Words::tr("%Ln step(s) overlapping earlier ones, by %1 in all", nullptr, overlap.count())
        .arg(overlap.time());
}

QString backwardsWords(const Case &wrong)
{
    if (!wrong.isOne())
        return Words::tr(
            "%Ln step(s) with a leave time that cannot be right", nullptr, wrong.count());
    if (wrong.first().leaveTime < wrong.first().enterTime)
        return Words::tr("\"%1\" was left before it was entered, by the times recorded")
            .arg(wrong.node());
    return Words::tr("The leave time of \"%1\" cannot be right").arg(wrong.node());
}

QString sentenceOf(FindingKind kind, const Case &found)
{
    switch (kind) {
    case FindingKind::Loop:
        return loopWords(found);
    case FindingKind::RepeatedPrompt:
        return promptWords(found);
    case FindingKind::RepeatedTimeout:
        return timeoutWords(found);
    case FindingKind::UnrecoveredFailure:
        return failureWords(found);
    case FindingKind::LongWait:
        return waitWords(found);
    case FindingKind::NoExit:
        return noExitWords(found);
    case FindingKind::Gap:
        return gapWords(found);
    case FindingKind::Overlap:
        return overlapWords(found);
    case FindingKind::BackwardsTime:
        return backwardsWords(found);
    case FindingKind::ForeignRow:
        break;
    }
    return Words::tr("%Ln row(s) of another contact ID or instance", nullptr, found.count());
}

// What speaks for a finding that may be none; a tentative wait says it itself.
QString withDoubt(const QString &sentence, const Trail &trail)
{
    if (trail.isComplete())
        return Words::tr("%1; a row without a valid time may belong there", "a gap").arg(sentence);
    return Words::tr("%1; missing rows may say otherwise", "a finding").arg(sentence);
}
} // namespace

Statement findingWords(const Trail &trail, const Finding &finding)
{
    const QString sentence = sentenceOf(finding.kind, Case(trail, finding));
    const bool isDoubtful = finding.isTentative && finding.kind != FindingKind::LongWait;
    return {isDoubtful ? withDoubt(sentence, trail) : sentence, finding.visits};
}

std::optional<Statement> worstUntold(
    const Trail &trail, const Story &story, const VerdictWords &verdict)
{
    std::vector<int> told = verdict.basis.visits;
    for (const Statement &fact : verdict.facts)
        told.insert(told.end(), fact.visits.begin(), fact.visits.end());
    std::ranges::sort(told);
    const Finding *worst = nullptr;
    const auto weight = [](const Finding &finding) {
        return std::pair(severityOf(finding.kind), finding.timeLost);
    };
    for (const Finding &finding : story.findings) {
        if (severityOf(finding.kind) != Severity::Notice
            && !std::ranges::includes(told, finding.visits)
            && (!worst || weight(*worst) < weight(finding)))
            worst = &finding;
    }
    return worst ? std::optional(findingWords(trail, *worst)) : std::nullopt;
}
