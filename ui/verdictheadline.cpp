// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdictheadline.h"

#include "durationwords.h"
#include "storywords.h"
#include "wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace std::chrono_literals;

// A sentence for each case: %1 is the name of the node, %2 a length of time.

namespace {
class Words
{
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)
};

// False for a node that goes by its type: its name says already what it is.
bool isNamedApart(const NodeVisit &visit)
{
    return nodeWords(visit).compare(typeWords(visit), Qt::CaseInsensitive) != 0;
}

QString hungUpAfter(NodeType type)
{
    switch (type) {
    case NodeType::PlaySay:
        return Words::tr("The caller hung up %2 into \"%1\" (prompt)");
    case NodeType::GatherInput:
        return Words::tr("The caller hung up %2 into \"%1\" (keypad input)");
    case NodeType::Asr:
        return Words::tr("The caller hung up %2 into \"%1\" (speech recognition)");
    case NodeType::VoiceNavigator:
        return Words::tr("The caller hung up %2 into \"%1\" (voice navigator)");
    case NodeType::SatisfactionRating:
        return Words::tr("The caller hung up %2 into \"%1\" (satisfaction rating)");
    case NodeType::TransferToAgent:
        return Words::tr("The caller hung up after %2 in the queue of \"%1\"");
    case NodeType::BlindTransfer:
        return Words::tr("The caller hung up %2 into \"%1\" (transfer to an outside number)");
    case NodeType::VoiceMail:
        return Words::tr("The caller hung up %2 into \"%1\" (voicemail)");
    default: // a step that the caller does not notice: its type says nothing
        return Words::tr("The caller hung up %2 into \"%1\"");
    }
}

QString hungUpIn(NodeType type)
{
    switch (type) {
    case NodeType::PlaySay:
        return Words::tr("The caller hung up in \"%1\" (prompt)");
    case NodeType::GatherInput:
        return Words::tr("The caller hung up in \"%1\" (keypad input)");
    case NodeType::Asr:
        return Words::tr("The caller hung up in \"%1\" (speech recognition)");
    case NodeType::VoiceNavigator:
        return Words::tr("The caller hung up in \"%1\" (voice navigator)");
    case NodeType::SatisfactionRating:
        return Words::tr("The caller hung up in \"%1\" (satisfaction rating)");
    case NodeType::TransferToAgent:
        return Words::tr("The caller hung up in the queue of \"%1\"");
    case NodeType::BlindTransfer:
        return Words::tr("The caller hung up in \"%1\" (transfer to an outside number)");
    case NodeType::VoiceMail:
        return Words::tr("The caller hung up in \"%1\" (voicemail)");
    default: // as in hungUpAfter()
        return Words::tr("The caller hung up in \"%1\"");
    }
}

QString hungUp(const NodeVisit &visit, const Verdict &verdict)
{
    const QString name = nodeWords(visit);
    const bool isQueue = visit.type() == NodeType::TransferToAgent;
    const NodeType type = isNamedApart(visit) || isQueue ? visit.type() : NodeType::Unknown;
    if (verdict.timeInNode.value_or(0ms) == 0ms)
        return hungUpIn(type).arg(name);
    const QString time = spokenDuration(*verdict.timeInNode);
    // The queue was left before: whether to an agent is not recorded.
    if (isQueue && verdict.queueTime && *verdict.timeInNode - *verdict.queueTime >= 1s)
        return Words::tr("The caller hung up %2 into \"%1\", after %3 in the queue")
            .arg(name, time, spokenDuration(*verdict.queueTime));
    return hungUpAfter(type).arg(name, time);
}

QString handedToAgent(const NodeVisit &visit, const Verdict &verdict)
{
    if (!verdict.queueTime)
        return Words::tr("The caller was handed to an agent in \"%1\"").arg(nodeWords(visit));
    return Words::tr("The caller was handed to an agent in \"%1\" after %2 in the queue")
        .arg(nodeWords(visit), spokenDuration(*verdict.queueTime));
}

QString queueTimeout(const NodeVisit &visit, const Verdict &verdict)
{
    if (!verdict.timeInNode)
        return Words::tr("The caller waited in the queue of \"%1\" until time ran out")
            .arg(nodeWords(visit));
    return Words::tr("The caller waited %2 in the queue of \"%1\" until time ran out")
        .arg(nodeWords(visit), spokenDuration(*verdict.timeInNode));
}

QString transferFailed(const NodeVisit &visit)
{
    if (visit.type() == NodeType::TransferToAgent)
        return Words::tr("The transfer to an agent in \"%1\" failed").arg(nodeWords(visit));
    if (visit.exit() == NodeExit::Timeout)
        return Words::tr("The transfer to an outside number in \"%1\" timed out")
            .arg(nodeWords(visit));
    return Words::tr("The transfer to an outside number in \"%1\" failed").arg(nodeWords(visit));
}

QString endedAfterTimeout(NodeType type)
{
    switch (type) {
    case NodeType::GatherInput:
    case NodeType::SatisfactionRating:
        return Words::tr("The flow ended the call after keypad input in \"%1\" timed out");
    case NodeType::Asr:
    case NodeType::VoiceNavigator:
        return Words::tr("The flow ended the call after speech input in \"%1\" timed out");
    case NodeType::TransferToAgent:
        return Words::tr("The flow ended the call after the queue of \"%1\" timed out");
    case NodeType::BlindTransfer:
        return Words::tr("The flow ended the call after the transfer in \"%1\" timed out");
    case NodeType::RunFunction:
        return Words::tr("The flow ended the call after the function in \"%1\" timed out");
    case NodeType::HttpRequest:
        return Words::tr("The flow ended the call after the HTTP request in \"%1\" timed out");
    default: // no other type has something of its own to wait for
        return Words::tr("The flow ended the call after \"%1\" timed out");
    }
}

QString endedAfterFailure(NodeType type)
{
    switch (type) {
    case NodeType::PlaySay:
        return Words::tr("The flow ended the call after the prompt in \"%1\" failed");
    case NodeType::GatherInput:
        return Words::tr("The flow ended the call after keypad input in \"%1\" failed");
    case NodeType::Asr:
    case NodeType::VoiceNavigator:
        return Words::tr("The flow ended the call after speech input in \"%1\" failed");
    case NodeType::TransferToAgent:
    case NodeType::BlindTransfer:
        return Words::tr("The flow ended the call after the transfer in \"%1\" failed");
    case NodeType::VoiceMail:
        return Words::tr("The flow ended the call after voicemail in \"%1\" failed");
    case NodeType::Sms:
        return Words::tr("The flow ended the call after the text message in \"%1\" failed");
    case NodeType::RunFunction:
        return Words::tr("The flow ended the call after the function in \"%1\" failed");
    case NodeType::HttpRequest:
        return Words::tr("The flow ended the call after the HTTP request in \"%1\" failed");
    default: // the word fits every other type
        return Words::tr("The flow ended the call after \"%1\" failed");
    }
}

bool isHangup(const NodeVisit &visit)
{
    return visit.exit() == NodeExit::Hangup;
}

QString endedNormally(const Trail &trail, const Verdict &verdict)
{
    const NodeVisit &end = trail.visits[size_t(verdict.visit)];
    const auto before = trail.visits.begin() + verdict.visit;
    // Not "normally" beside a row that says the caller hung up, or an end that went wrong itself.
    if (isProblem(end.exit()) || std::any_of(trail.visits.begin(), before, isHangup))
        return Words::tr("The flow ended the call in \"%1\"").arg(nodeWords(end));
    return Words::tr("The flow ended the call normally in \"%1\"").arg(nodeWords(end));
}

QString noExitRecorded(const NodeVisit &visit)
{
    if (visit.leaving() == Leaving::Open)
        return Words::tr("No leave time is recorded for \"%1\": the call may still be in progress, "
                         "or what followed may be lost")
            .arg(nodeWords(visit));
    return Words::tr("\"%1\" has no valid leave time: how the call ended cannot be told")
        .arg(nodeWords(visit));
}

QString notRecorded(const NodeVisit &visit)
{
    if (visit.exit() == NodeExit::None)
        return Words::tr(
            "The trail ends with \"%1\"; neither its exit nor why the call ended is recorded")
            .arg(nodeWords(visit));
    if (visit.exit() == NodeExit::Other)
        return Words::tr("The trail ends with \"%1\" and the unknown exit code %2: why the call "
                         "ended is not recorded")
            .arg(nodeWords(visit), exitWords(visit));
    return Words::tr("The trail ends with \"%1\" (exit: %2): why the call ended is not recorded")
        .arg(nodeWords(visit), exitWords(visit));
}

} // namespace

QString verdictHeadline(const Trail &trail, const Verdict &verdict)
{
    const NodeVisit &visit = trail.visits[size_t(verdict.visit)];
    switch (verdict.rule) {
    case VerdictRule::CallerHungUp:
        return hungUp(visit, verdict);
    case VerdictRule::HandedToAgent:
        return handedToAgent(visit, verdict);
    case VerdictRule::SentOutside:
        return Words::tr("The caller was put through to an outside number in \"%1\"")
            .arg(nodeWords(visit));
    case VerdictRule::Voicemail:
        return Words::tr("The caller went to voicemail in \"%1\"").arg(nodeWords(visit));
    case VerdictRule::QueueTimeout:
        return queueTimeout(visit, verdict);
    case VerdictRule::QueueFull:
        return Words::tr("The queue of \"%1\" was full: the caller was not put through")
            .arg(nodeWords(visit));
    case VerdictRule::TransferFailed:
        return transferFailed(visit);
    case VerdictRule::EndedAfterTrouble: {
        const NodeVisit &trouble = trail.visits[size_t(verdict.trouble.value_or(verdict.visit))];
        const bool isTimeout = trouble.exit() == NodeExit::Timeout;
        const NodeType type = isNamedApart(trouble) ? trouble.type() : NodeType::Unknown;
        return (isTimeout ? endedAfterTimeout(type) : endedAfterFailure(type))
            .arg(nodeWords(trouble));
    }
    case VerdictRule::EndedNormally:
        return endedNormally(trail, verdict);
    case VerdictRule::NoExitRecorded:
        return noExitRecorded(visit);
    case VerdictRule::NotRecorded:
        break;
    }
    return notRecorded(visit);
}
