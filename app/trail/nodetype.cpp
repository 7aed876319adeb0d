// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trail/nodetype.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<std::pair<QStringView, NodeType>, 24> codes{{
    {u"INCOMING_CALL", NodeType::IncomingCall},
    {u"PLAY_SAY", NodeType::PlaySay},
    {u"PLAY_OR_SAY", NodeType::PlaySay},
    {u"GATHER_INPUT", NodeType::GatherInput},
    {u"SPLIT", NodeType::Split},
    {u"BRANCH", NodeType::Split},
    {u"SET_VARIABLES", NodeType::SetVariables},
    {u"TRANSFER_TO_AGENT", NodeType::TransferToAgent},
    {u"BLIND_TRANSFER", NodeType::BlindTransfer},
    {u"FORWARD_TO_OUTSIDE_NUMBER", NodeType::BlindTransfer},
    {u"RUN_FUNCTION", NodeType::RunFunction},
    {u"FUNCTION_COMPUTE", NodeType::RunFunction},
    {u"HTTP_REQUEST", NodeType::HttpRequest},
    {u"JSON_PARSER", NodeType::JsonParser},
    {u"SUB", NodeType::Sub},
    {u"SUB_START", NodeType::SubStart},
    {u"SUB_END", NodeType::SubEnd},
    {u"ASR", NodeType::Asr},
    {u"VOICE_NAVIGATOR", NodeType::VoiceNavigator},
    {u"SATISFACTION_RATING", NodeType::SatisfactionRating},
    {u"VOICE_MAIL", NodeType::VoiceMail},
    {u"SMS", NodeType::Sms},
    {u"HANGUP_REASON", NodeType::HangupReason},
    {u"HANGUP", NodeType::Hangup},
}};
}

NodeType nodeTypeOf(QStringView code)
{
    for (const auto &[known, type] : codes) {
        if (known == code)
            return type;
    }
    return NodeType::Unknown;
}

NodeFamily familyOf(NodeType type)
{
    switch (type) {
    case NodeType::PlaySay:
    case NodeType::Sms:
        return NodeFamily::Speaks;
    case NodeType::GatherInput:
    case NodeType::Asr:
    case NodeType::VoiceNavigator:
    case NodeType::SatisfactionRating:
        return NodeFamily::Listens;
    case NodeType::Split:
        return NodeFamily::Decides;
    case NodeType::SetVariables:
    case NodeType::JsonParser:
    case NodeType::RunFunction:
    case NodeType::HttpRequest:
        return NodeFamily::Works;
    case NodeType::TransferToAgent:
    case NodeType::BlindTransfer:
    case NodeType::VoiceMail:
        return NodeFamily::People;
    case NodeType::IncomingCall:
    case NodeType::Sub:
    case NodeType::SubStart:
    case NodeType::SubEnd:
    case NodeType::HangupReason:
    case NodeType::Hangup:
    case NodeType::Unknown:
        break;
    }
    return NodeFamily::Flow;
}

bool isSystemStep(NodeType type)
{
    const NodeFamily family = familyOf(type);
    return family == NodeFamily::Flow || family == NodeFamily::Decides
        || family == NodeFamily::Works;
}
