// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/transcript.h"

#include "story/answers.h"
#include "story/queuetime.h"

namespace {
using Lines = std::vector<TranscriptLine>;

enum class Moment {
    Entering,
    Leaving,
};

TranscriptLine lineAt(LineKind kind, int visit, const Step &step, Moment moment)
{
    return {.kind = kind,
        .visit = visit,
        .sinceStart = moment == Moment::Entering ? step.entered : step.left,
        .lasted = step.duration(),
        .text = {},
        .heard = Heard::Played};
}

void addPrompt(Lines &lines, int visit, const Step &step, const Prompt &prompt)
{
    const LineKind kind = prompt.isFile ? LineKind::PromptFile : LineKind::Prompt;
    lines.push_back(lineAt(kind, visit, step, Moment::Entering));
    lines.back().text = prompt.text;
    lines.back().heard = prompt.heard;
}

LineKind lineKindOf(Answer::Kind kind)
{
    switch (kind) {
    case Answer::Kind::Speech:
        return LineKind::Speech;
    case Answer::Kind::Rating:
        return LineKind::Rating;
    case Answer::Kind::None:
    case Answer::Kind::Digits:
        break;
    }
    return LineKind::Digits;
}

void addAnswer(Lines &lines, int visit, const Step &step, const Answer &answer)
{
    const bool gaveSomething = answer.kind != Answer::Kind::None;
    if (gaveSomething) {
        lines.push_back(lineAt(lineKindOf(answer.kind), visit, step, Moment::Leaving));
        lines.back().text = answer.text;
    }
    if (step.exit != NodeExit::Timeout)
        return;
    if (gaveSomething)
        lines.push_back(lineAt(LineKind::NothingMore, visit, step, Moment::Leaving));
    else
        lines.push_back(lineAt(LineKind::Silence, visit, step, Moment::Entering));
}

LineKind lineKindOf(VerdictRule outcome)
{
    switch (outcome) {
    case VerdictRule::HandedToAgent:
        return LineKind::HandedToAgent;
    case VerdictRule::SentOutside:
        return LineKind::SentOutside;
    case VerdictRule::Voicemail:
        return LineKind::MessageLeft;
    case VerdictRule::QueueTimeout:
        return LineKind::QueueTimeout;
    case VerdictRule::QueueFull:
        return LineKind::QueueFull;
    case VerdictRule::TransferFailed:
    case VerdictRule::CallerHungUp:
    case VerdictRule::EndedAfterTrouble:
    case VerdictRule::EndedNormally:
    case VerdictRule::NoExitRecorded:
    case VerdictRule::NotRecorded:
        break;
    }
    return LineKind::TransferFailed;
}

void addTransfer(Lines &lines, int visit, const Step &step, const NodeVisit &row)
{
    if (const auto outcome = transferOutcome(step)) {
        lines.push_back(lineAt(lineKindOf(*outcome), visit, step, Moment::Leaving));
        const auto queued = outcome == VerdictRule::HandedToAgent ? queueTimeOf(row) : std::nullopt;
        if (queued)
            lines.back().sinceStart = *step.entered + *queued;
    } else if (step.exit == NodeExit::None && !step.left)
        lines.push_back(lineAt(LineKind::TransferUnderWay, visit, step, Moment::Entering));
}

void addMessage(Lines &lines, int visit, const Step &step)
{
    if (step.type == NodeType::Sms && step.exit == NodeExit::Success)
        lines.push_back(lineAt(LineKind::MessageSent, visit, step, Moment::Leaving));
}
} // namespace

Lines transcriptOf(const Trail &trail)
{
    const Steps steps = stepsOf(trail);
    const auto verdict = verdictOf(trail, steps);
    if (!verdict)
        return {};
    return transcriptOf(trail, steps, *verdict, promptsOf(trail, steps, *verdict));
}

Lines transcriptOf(
    const Trail &trail, const Steps &steps, const Verdict &verdict, const Prompts &prompts)
{
    const bool hungUp = verdict.rule == VerdictRule::CallerHungUp;
    const int last = hungUp ? verdict.visit : int(steps.size()) - 1;
    AnswerReader answers;
    Lines lines;
    lines.reserve(2 * prompts.all.size());
    for (int visit = 0; visit <= last; ++visit) {
        const Step &step = steps[size_t(visit)];
        if (const Prompt *prompt = prompts.at(visit))
            addPrompt(lines, visit, step, *prompt);
        const NodeVisit &row = trail.visits[size_t(visit)];
        if (step.family == NodeFamily::Speaks)
            addMessage(lines, visit, step);
        else if (step.family == NodeFamily::Listens)
            addAnswer(lines, visit, step, answers.read(row, step));
        else if (step.family == NodeFamily::People)
            addTransfer(lines, visit, step, row);
        if (step.exit != NodeExit::Hangup)
            continue;
        const bool isTheEnd = hungUp && visit == last;
        const LineKind kind = isTheEnd ? LineKind::HungUp : LineKind::HangUpReported;
        lines.push_back(lineAt(kind, visit, step, Moment::Leaving));
    }
    if (!hungUp && steps.back().type == NodeType::Hangup)
        lines.push_back(lineAt(LineKind::FlowEnded, last, steps.back(), Moment::Entering));
    return lines;
}
