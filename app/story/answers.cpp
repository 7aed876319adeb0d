// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/answers.h"

#include "story/reportedtext.h"

using namespace Qt::StringLiterals;

namespace {
using Kind = Answer::Kind;

/** A variable that holds an answer of a kind. */
struct AnswerKey
{
    QLatin1StringView key;
    Kind kind = Kind::None;
};

constexpr AnswerKey utterance{"utterance"_L1, Kind::Speech};
constexpr AnswerKey text{"text"_L1, Kind::Speech};
constexpr AnswerKey digits{"digits"_L1, Kind::Digits};
constexpr AnswerKey score{"score"_L1, Kind::Rating};

// Those of the type, the most telling first.
std::vector<AnswerKey> keysOf(NodeType type)
{
    if (type == NodeType::Asr || type == NodeType::VoiceNavigator)
        return {utterance, text, digits};
    if (type == NodeType::SatisfactionRating)
        return {digits, score};
    return {digits};
}

Answer reportedAnswer(const NodeVisit &visit, NodeType type)
{
    const QByteArrayView variables = visit.variablesText();
    std::optional<ValueMap> map;
    for (const AnswerKey &candidate : keysOf(type)) {
        if (!mayHoldKey(variables, candidate.key))
            continue;
        if (!map)
            map = readValueMap(variables);
        const QString value = plainText(*map, candidate.key).trimmed();
        if (!value.isEmpty())
            return {candidate.kind, value};
    }
    return {};
}

bool wasLeftByAnswer(NodeExit exit)
{
    return exit != NodeExit::Timeout && exit != NodeExit::Failure && exit != NodeExit::Hangup
        && exit != NodeExit::None;
}
} // namespace

Answer AnswerReader::read(const NodeVisit &visit, const Step &step)
{
    Answer answer = reportedAnswer(visit, step.type);
    const bool isRepeated = answer == m_before;
    m_before = answer;
    return wasLeftByAnswer(step.exit) || !isRepeated ? answer : Answer();
}
