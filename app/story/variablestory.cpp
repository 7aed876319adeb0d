// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/variablestory.h"

#include "story/reportedtext.h"

#include <QHash>

#include <algorithm>
#include <utility>

using std::chrono::milliseconds;

namespace {
using Members = std::vector<Member>;

bool hasRepeats(const Members &members)
{
    constexpr size_t few = 16; // comparing is quicker than hashing then
    if (members.size() > few)
        return true; // perhaps
    for (auto member = members.begin(); member != members.end(); ++member) {
        const auto later = std::find_if(member + 1, members.end(),
            [member](const Member &other) { return other.key == member->key; });
        if (later != members.end())
            return true;
    }
    return false;
}

// A key that a map holds twice counts with its last value.
Members lastOfEachKey(Members members)
{
    if (!hasRepeats(members))
        return members;
    QHash<QString, size_t> last;
    for (size_t i = 0; i < members.size(); ++i)
        last.insert(members[i].key, i);
    Members kept;
    for (size_t i = 0; i < members.size(); ++i) {
        const Member &member = members[i];
        if (last.value(member.key) == i)
            kept.push_back(member);
    }
    return kept;
}

/** Reads what visits report under keys, each spelling of a node's properties once. */
class ReportReader
{
public:
    explicit ReportReader(VariableSource source)
        : m_source(source)
    {
    }

    const Members &read(const NodeVisit &visit)
    {
        switch (m_source) {
        case VariableSource::NodeVariables:
            m_members = lastOfEachKey(readValueMap(visit.variablesText()).members);
            break;
        case VariableSource::ChannelVariables:
            if (m_callText == visit.channelVariables)
                break;
            m_callText = visit.channelVariables;
            m_members = lastOfEachKey(readCallValues(m_callText));
            break;
        case VariableSource::NodeProperties:
            return properties(visit.propertiesText());
        }
        return m_members;
    }

private:
    const Members &properties(QByteArrayView text)
    {
        const auto known = m_properties.constFind(text);
        if (known != m_properties.cend())
            return *known;
        return *m_properties.insert(text, lastOfEachKey(readValueMap(text).members));
    }

    VariableSource m_source;
    QString m_callText;
    Members m_members;
    QHash<QByteArrayView, Members> m_properties; // by views of the trail's pages
};

std::optional<milliseconds> sinceStart(const Trail &trail, const NodeVisit &visit)
{
    const auto start = trail.visits.front().entered();
    const auto entered = visit.entered();
    if (!start || !entered)
        return {};
    return *entered - *start;
}

VariableNews newsOf(const Value &value, const std::optional<Value> &before)
{
    if (!before)
        return VariableNews::New;
    return *before == value ? VariableNews::Same : VariableNews::Changed;
}

/** Counts the reports of a source's keys. */
class KeyCount
{
public:
    void add(const VariableKey &key, const Value &value)
    {
        const auto place = m_places.constFind(key.key);
        if (place == m_places.cend()) {
            m_places.insert(key.key, m_keys.size());
            m_keys.push_back({.key = key, .reports = 1, .values = 1});
            m_last.push_back(value);
            return;
        }
        KnownKey &known = m_keys[*place];
        ++known.reports;
        if (m_last[*place] == value)
            return;
        ++known.values;
        m_last[*place] = value;
    }

    const std::vector<KnownKey> &keys() const { return m_keys; }

private:
    QHash<QString, size_t> m_places;
    std::vector<KnownKey> m_keys;
    std::vector<Value> m_last; ///< reported of each key
};

bool mayReport(const NodeVisit &visit, const VariableKey &key)
{
    switch (key.source) {
    case VariableSource::NodeVariables:
        return mayHoldKey(visit.variablesText(), key.key);
    case VariableSource::NodeProperties:
        return mayHoldKey(visit.propertiesText(), key.key);
    case VariableSource::ChannelVariables:
        break;
    }
    return true;
}
} // namespace

std::vector<ReportedValue> variableStory(
    const Trail &trail, const VariableKey &key, StoryDetail detail)
{
    std::vector<ReportedValue> story;
    std::optional<Value> before;
    ReportReader reader(key.source);
    for (size_t visit = 0; visit < trail.visits.size(); ++visit) {
        if (!mayReport(trail.visits[visit], key))
            continue;
        const Members &members = reader.read(trail.visits[visit]);
        const auto member = std::ranges::find(members, key.key, &Member::key);
        if (member == members.end())
            continue;
        const VariableNews news = newsOf(member->value, before);
        if (news != VariableNews::Same)
            before = member->value;
        if (news != VariableNews::Same || detail == StoryDetail::EveryReport)
            story.push_back(
                {int(visit), sinceStart(trail, trail.visits[visit]), member->value, news});
    }
    return story;
}

std::vector<KnownKey> knownKeys(const Trail &trail)
{
    std::vector<KnownKey> keys;
    for (const auto source : {VariableSource::NodeVariables, VariableSource::ChannelVariables,
             VariableSource::NodeProperties}) {
        ReportReader reader(source);
        KeyCount count;
        for (const NodeVisit &visit : trail.visits) {
            for (const Member &member : reader.read(visit))
                count.add({source, member.key}, member.value);
        }
        keys.insert(keys.end(), count.keys().begin(), count.keys().end());
    }
    return keys;
}
