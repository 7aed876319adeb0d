// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/prompts.h"

#include "story/reportedtext.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool playsPrompts(NodeType type)
{
    if (type == NodeType::Sms)
        return false;
    const NodeFamily family = familyOf(type);
    return family == NodeFamily::Speaks || family == NodeFamily::Listens
        || family == NodeFamily::People || type == NodeType::IncomingCall
        || type == NodeType::Hangup || type == NodeType::Unknown;
}

Heard heardAt(const Step &step)
{
    if (step.exit == NodeExit::Hangup)
        return Heard::Partly;
    if (step.exit == NodeExit::None && !step.left)
        return Heard::Partly;
    if (step.family == NodeFamily::Listens) // failed over what the caller answered
        return Heard::Played;
    const bool failedToSpeak = step.family == NodeFamily::Speaks && step.exit == NodeExit::Timeout;
    if (step.exit == NodeExit::Failure || step.exit == NodeExit::Overflow || failedToSpeak)
        return Heard::Unsure;
    return Heard::Played;
}

// As a strict redaction leaves every text.
bool isHidden(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'•'; });
}

/** Reads prompts, each spelling of a node's properties once. */
class PromptReader
{
public:
    // Without what heard says.
    std::optional<Prompt> read(const NodeVisit &visit)
    {
        const QByteArrayView properties = visit.propertiesText();
        const auto known = m_known.constFind(properties);
        if (known != m_known.cend())
            return *known;
        return *m_known.insert(properties, parse(properties));
    }

private:
    std::optional<Prompt> parse(QByteArrayView properties)
    {
        if (!mayHoldKey(properties, "say"_L1) && !mayHoldKey(properties, "play"_L1))
            return {};
        const ValueMap map = readValueMap(properties);
        const QString say = plainText(map, "say"_L1);
        if (!say.trimmed().isEmpty())
            return numbered(say, false);
        const QString file = plainText(map, "play"_L1);
        return file.trimmed().isEmpty() ? std::nullopt : std::optional(numbered(file, true));
    }

    Prompt numbered(const QString &text, bool isFile)
    {
        if (isHidden(text))
            return {.text = text, .isFile = isFile, .number = -1, .heard = Heard::Played};
        const QString folded
            = text.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
        const std::pair key{folded, isFile};
        const int number = m_numbers.value(key, int(m_numbers.size()));
        m_numbers.insert(key, number);
        return {.text = text, .isFile = isFile, .number = number, .heard = Heard::Played};
    }

    QHash<QByteArrayView, std::optional<Prompt>> m_known; // views of the trail's pages
    QHash<std::pair<QString, bool>, int> m_numbers;
};
} // namespace

Prompts promptsOf(const Trail &trail, const Steps &steps, const Verdict &verdict)
{
    Prompts prompts;
    prompts.ofVisit.assign(steps.size(), -1);
    const bool hungUp = verdict.rule == VerdictRule::CallerHungUp;
    PromptReader reader;
    for (size_t visit = 0; visit < steps.size(); ++visit) {
        if (!playsPrompts(steps[visit].type))
            continue;
        std::optional<Prompt> prompt = reader.read(trail.visits[visit]);
        if (!prompt)
            continue;
        const bool isAfterHangUp = hungUp && int(visit) > verdict.visit;
        prompt->heard = isAfterHangUp ? Heard::Unsure : heardAt(steps[visit]);
        prompts.ofVisit[visit] = int(prompts.all.size());
        prompts.all.push_back(*std::move(prompt));
    }
    return prompts;
}
