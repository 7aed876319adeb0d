// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/storycodes.h"

using namespace Qt::StringLiterals;

QLatin1StringView codeOf(VerdictRule rule)
{
    switch (rule) {
    case VerdictRule::CallerHungUp:
        return "caller-hung-up"_L1;
    case VerdictRule::HandedToAgent:
        return "handed-to-agent"_L1;
    case VerdictRule::SentOutside:
        return "sent-outside"_L1;
    case VerdictRule::Voicemail:
        return "voicemail"_L1;
    case VerdictRule::QueueTimeout:
        return "queue-timeout"_L1;
    case VerdictRule::QueueFull:
        return "queue-full"_L1;
    case VerdictRule::TransferFailed:
        return "transfer-failed"_L1;
    case VerdictRule::EndedAfterTrouble:
        return "ended-after-trouble"_L1;
    case VerdictRule::EndedNormally:
        return "ended-normally"_L1;
    case VerdictRule::NoExitRecorded:
        return "no-exit-recorded"_L1;
    case VerdictRule::NotRecorded:
        break;
    }
    return "not-recorded"_L1;
}

QLatin1StringView codeOf(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Recorded:
        return "recorded"_L1;
    case VerdictKind::Inferred:
        return "inferred"_L1;
    case VerdictKind::NotRecorded:
        break;
    }
    return "not-recorded"_L1;
}

QLatin1StringView codeOf(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Loop:
        return "loop"_L1;
    case FindingKind::RepeatedPrompt:
        return "repeated-prompt"_L1;
    case FindingKind::RepeatedTimeout:
        return "repeated-timeout"_L1;
    case FindingKind::UnrecoveredFailure:
        return "unrecovered-failure"_L1;
    case FindingKind::LongWait:
        return "long-wait"_L1;
    case FindingKind::NoExit:
        return "no-exit"_L1;
    case FindingKind::Gap:
        return "gap"_L1;
    case FindingKind::Overlap:
        return "overlap"_L1;
    case FindingKind::BackwardsTime:
        return "backwards-time"_L1;
    case FindingKind::ForeignRow:
        break;
    }
    return "foreign-row"_L1;
}

QLatin1StringView codeOf(Severity severity)
{
    switch (severity) {
    case Severity::Notice:
        return "notice"_L1;
    case Severity::Warning:
        return "warning"_L1;
    case Severity::Failure:
        break;
    }
    return "failure"_L1;
}
