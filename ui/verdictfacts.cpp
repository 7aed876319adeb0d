// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdictfacts.h"

#include "durationwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace std::chrono_literals;

namespace {
class Facts
{
    Q_DECLARE_TR_FUNCTIONS(VerdictFacts)
};

/** Problems that are told in one sentence. */
enum class Problem {
    None,
    KeypadTimeout,
    SpeechTimeout,
    QueueTimeout,
    TransferTimeout,
    FunctionTimeout,
    OtherTimeout,
    QueueFull,
    TransferFailure,
    OtherFailure,
    HangUp, ///< reported, yet the call went on
};

Problem timeoutOf(NodeType type)
{
    switch (type) {
    case NodeType::GatherInput:
    case NodeType::SatisfactionRating:
        return Problem::KeypadTimeout;
    case NodeType::Asr:
    case NodeType::VoiceNavigator:
        return Problem::SpeechTimeout;
    case NodeType::TransferToAgent:
        return Problem::QueueTimeout;
    case NodeType::BlindTransfer:
        return Problem::TransferTimeout;
    case NodeType::RunFunction:
    case NodeType::HttpRequest:
        return Problem::FunctionTimeout;
    default: // no other type has something of its own to wait for
        return Problem::OtherTimeout;
    }
}

Problem problemOf(const NodeVisit &visit)
{
    const NodeType type = visit.type();
    switch (visit.exit()) {
    case NodeExit::Timeout:
        return timeoutOf(type);
    case NodeExit::Overflow:
        return Problem::QueueFull;
    case NodeExit::Failure:
        return type == NodeType::TransferToAgent || type == NodeType::BlindTransfer
            ? Problem::TransferFailure
            : Problem::OtherFailure;
    case NodeExit::Hangup:
        return Problem::HangUp;
    case NodeExit::Success:
    case NodeExit::Default:
    case NodeExit::Branch:
    case NodeExit::Other:
    case NodeExit::None:
        break;
    }
    return Problem::None;
}

QString wordsOf(Problem problem, int count)
{
    switch (problem) {
    case Problem::KeypadTimeout:
        return Facts::tr("Before that, keypad input timed out %Ln time(s)", nullptr, count);
    case Problem::SpeechTimeout:
        return Facts::tr("Before that, speech input timed out %Ln time(s)", nullptr, count);
    case Problem::QueueTimeout:
        return Facts::tr("Before that, the queue timed out %Ln time(s)", nullptr, count);
    case Problem::TransferTimeout:
        return Facts::tr("Before that, the transfer timed out %Ln time(s)", nullptr, count);
    case Problem::FunctionTimeout:
        return Facts::tr(
            "Before that, a function or request timed out %Ln time(s)", nullptr, count);
    case Problem::OtherTimeout:
        return Facts::tr("Before that, %Ln step(s) timed out", nullptr, count);
    case Problem::QueueFull:
        return Facts::tr("Before that, the queue was full %Ln time(s)", nullptr, count);
    case Problem::TransferFailure:
        return Facts::tr("Before that, the transfer failed %Ln time(s)", nullptr, count);
    case Problem::OtherFailure:
        return Facts::tr("Before that, %Ln step(s) failed", nullptr, count);
    case Problem::HangUp:
        return Facts::tr(
            "Before that, the caller is reported to have hung up %Ln time(s), yet the flow went on",
            nullptr, count);
    case Problem::None:
        break;
    }
    return {};
}

/** Visits of a kind of problem. */
struct ProblemVisits
{
    Problem problem = Problem::None;
    std::vector<int> visits;
};

// The kinds in the order in which they first occur. What the headline tells is left out.
std::vector<ProblemVisits> problemsBefore(const Trail &trail, const Verdict &verdict)
{
    std::vector<ProblemVisits> problems;
    for (int visit = 0; visit < verdict.visit; ++visit) {
        const Problem problem = problemOf(trail.visits[size_t(visit)]);
        if (problem == Problem::None || visit == verdict.trouble)
            continue;
        auto known = std::ranges::find(problems, problem, &ProblemVisits::problem);
        if (known == problems.end())
            known = problems.insert(known, {.problem = problem, .visits = {}});
        known->visits.push_back(visit);
    }
    return problems;
}

// The visit of a successful transfer may last through the conversation; no row says how long.
bool mayHoldConversation(const Verdict &verdict)
{
    const bool isTransfer
        = verdict.rule == VerdictRule::HandedToAgent || verdict.rule == VerdictRule::SentOutside;
    return isTransfer && verdict.timeInNode.value_or(0ms) - verdict.queueTime.value_or(0ms) >= 1s;
}

QString conversationWords(const Verdict &verdict)
{
    const QString time = spokenDuration(*verdict.timeInNode);
    if (verdict.queueTime)
        return Facts::tr("The step lasted %1; what is not the queue may be ringing or conversation")
            .arg(time);
    return Facts::tr("The step lasted %1; waiting, ringing and conversation may be in it")
        .arg(time);
}
} // namespace

std::vector<Statement> verdictFacts(const Trail &trail, const Verdict &verdict)
{
    std::vector<Statement> facts;
    if (mayHoldConversation(verdict))
        facts.push_back({conversationWords(verdict), {verdict.visit}});
    for (ProblemVisits &problem : problemsBefore(trail, verdict)) {
        const QString words = wordsOf(problem.problem, int(problem.visits.size()));
        facts.push_back({words, std::move(problem.visits)});
    }
    if (!verdict.roundsBefore.empty()) {
        std::vector<int> rounds = verdict.roundsBefore;
        rounds.push_back(verdict.visit);
        const QString node = nodeWords(trail.visits[size_t(verdict.visit)]);
        facts.push_back(
            {Facts::tr("\"%1\" was entered %Ln time(s)", nullptr, int(rounds.size())).arg(node),
                rounds});
    }
    return facts;
}
