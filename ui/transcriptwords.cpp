// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storywords.h"

#include "durationwords.h"
#include "wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostCharacters = 2000; // of a prompt or an answer

class Words
{
    Q_DECLARE_TR_FUNCTIONS(TranscriptWords)
};

// "00:17", "1:02:05": no words in it, so alike in every language.
QString momentText(std::chrono::milliseconds sinceStart)
{
    const auto seconds = sinceStart.count() / 1000;
    const QString clock = u"%1:%2"_s.arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
                              .arg(seconds % 60, 2, 10, QChar(u'0'));
    return seconds < 3600 ? clock : u"%1:%2"_s.arg(seconds / 3600).arg(clock);
}

QString promptWords(const TranscriptLine &line)
{
    const QString text = displayText(line.text.trimmed(), mostCharacters);
    switch (line.heard) {
    case Heard::Played:
        return Words::tr("System: %1").arg(text);
    case Heard::Partly:
        return Words::tr("System: %1 (perhaps not to the end)").arg(text);
    case Heard::Unsure:
        break;
    }
    return Words::tr("System: %1 (perhaps not heard)").arg(text);
}

QString recordingWords(const TranscriptLine &line)
{
    const QString file = displayText(line.text.trimmed(), 200);
    switch (line.heard) {
    case Heard::Played:
        return Words::tr("System: plays the recording %1").arg(file);
    case Heard::Partly:
        return Words::tr("System: plays the recording %1 (perhaps not to the end)").arg(file);
    case Heard::Unsure:
        break;
    }
    return Words::tr("System: plays the recording %1 (perhaps not heard)").arg(file);
}

bool listensToSpeech(NodeType type)
{
    return type == NodeType::Asr || type == NodeType::VoiceNavigator;
}

QString silenceWords(NodeType type, const TranscriptLine &line)
{
    if (!line.lasted)
        return listensToSpeech(type) ? Words::tr("Caller: (not a word until time ran out)")
                                     : Words::tr("Caller: (no key until time ran out)");
    const QString time = spokenDuration(*line.lasted);
    return listensToSpeech(type) ? Words::tr("Caller: (%1 without a word)").arg(time)
                                 : Words::tr("Caller: (%1 without a key)").arg(time);
}

QString underWayWords(NodeType type)
{
    switch (type) {
    case NodeType::TransferToAgent:
        return Words::tr("System: transfers to an agent; what came of it is not recorded");
    case NodeType::VoiceMail:
        return Words::tr("System: voicemail; its end is not recorded");
    default: // the one other type that puts through
        return Words::tr("System: transfers to an outside number; what came of it is not recorded");
    }
}

QString wordsOf(NodeType type, const TranscriptLine &line)
{
    const QString text = displayText(line.text, mostCharacters);
    switch (line.kind) {
    case LineKind::Prompt:
        return promptWords(line);
    case LineKind::PromptFile:
        return recordingWords(line);
    case LineKind::MessageSent:
        return Words::tr("System: sends a text message");
    case LineKind::Digits:
        return Words::tr("Caller: pressed %1").arg(text);
    case LineKind::Speech:
        return Words::tr("Caller: \"%1\" (as understood)").arg(text);
    case LineKind::Rating:
        return Words::tr("Caller: rated %1").arg(text);
    case LineKind::Silence:
        return silenceWords(type, line);
    case LineKind::NothingMore:
        return Words::tr("Caller: (nothing more until time ran out)");
    case LineKind::HandedToAgent:
        return Words::tr("System: handed to an agent");
    case LineKind::SentOutside:
        return Words::tr("System: put through to an outside number");
    case LineKind::MessageLeft:
        return Words::tr("Caller: left a voice message");
    case LineKind::QueueTimeout:
        return Words::tr("System: no agent until time ran out");
    case LineKind::QueueFull:
        return Words::tr("System: the queue is full");
    case LineKind::TransferFailed:
        return Words::tr("System: the transfer failed");
    case LineKind::TransferUnderWay:
        return underWayWords(type);
    case LineKind::HungUp:
        return Words::tr("The caller hangs up");
    case LineKind::HangUpReported:
        return Words::tr("The caller is reported to have hung up, yet the flow went on");
    case LineKind::FlowEnded:
        break;
    }
    return Words::tr("The flow ends the call");
}
} // namespace

SpokenLine spokenLine(const Trail &trail, const TranscriptLine &line)
{
    return {.time = line.sinceStart ? momentText(*line.sinceStart) : QString(),
        .words = wordsOf(trail.visits[size_t(line.visit)].type(), line)};
}
