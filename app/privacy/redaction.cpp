// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/redaction.h"

#include "privacy/valuecleaner.h"
#include "trail/value.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/** Makes the copies of one trail's visits. */
class VisitCleaner
{
public:
    explicit VisitCleaner(RedactionLevel level)
        : m_level(level)
        , m_values(m_texts,
              level == RedactionLevel::Strict ? ValueCleaner::Hides::EveryValue
                                              : ValueCleaner::Hides::Secrets)
    {
    }

    void learn(const NodeVisit &visit);
    NodeVisit cleaned(const NodeVisit &visit);
    int secretsMet() const { return m_texts.secretsMet(); }
    int secretsHidden() const { return m_texts.secretsHidden(); }
    void startAfresh() { m_texts.startAfresh(); }
    QString cleanedText(const QString &text) { return m_texts.freeText(text); }

private:
    QString telephone(const QString &number);
    QString channel(const QString &channelId);
    Value cleanedField(const QString &key, const Value &value, const NodeVisit &visit);
    Value cleanedText(const QString &key, const Value &value);
    void writeRow(NodeVisit &copy, const NodeVisit &original, const Value &row);

    RedactionLevel m_level;
    TextCleaner m_texts;
    ValueCleaner m_values;
};

Value text(const QString &words)
{
    return {.kind = Value::Kind::Text, .text = words, .members = {}};
}

bool isTimeKey(const QString &key)
{
    return key == "EnterTime"_L1 || key == "LeaveTime"_L1;
}

bool isTime(const Value &value)
{
    static const QRegularExpression number(u"^\\s*-?[0-9]{1,19}\\s*$"_s);
    return value.kind == Value::Kind::Number || value.text.contains(number);
}

// What can be told of a row that is no JSON, or nested too deep to be looked through.
Value rowOf(const NodeVisit &visit)
{
    Value row{.kind = Value::Kind::Map, .text = {}, .members = {}};
    const std::pair<QString, QString> texts[] = {{u"Instance"_s, visit.instance},
        {u"ContactId"_s, visit.contactId}, {u"ChannelId"_s, visit.channelId},
        {u"Caller"_s, visit.caller}, {u"Callee"_s, visit.callee}, {u"FlowId"_s, visit.flowId},
        {u"FlowName"_s, visit.flowName}, {u"NodeId"_s, visit.nodeId},
        {u"NodeName"_s, visit.nodeName}, {u"NodeType"_s, visit.typeCode},
        {u"NodeExitCode"_s, visit.exitCode}, {u"ChannelVariables"_s, visit.channelVariables}};
    for (const auto &[key, words] : texts) {
        if (!words.isEmpty())
            row.members.push_back({key, text(words)});
    }
    const std::pair<QString, std::optional<qint64>> times[]
        = {{u"EnterTime"_s, visit.enterTime}, {u"LeaveTime"_s, visit.leaveTime}};
    for (const auto &[key, time] : times) {
        if (time)
            row.members.push_back({key,
                {.kind = Value::Kind::Number, .text = QString::number(*time), .members = {}}});
    }
    const std::pair<QString, QByteArrayView> maps[] = {
        {u"NodeProperties"_s, visit.propertiesText()}, {u"NodeVariables"_s, visit.variablesText()}};
    for (const auto &[key, json] : maps) {
        if (!json.isEmpty())
            row.members.push_back({key, readValue(json).value_or(text(plainStandIn()))});
    }
    return row;
}

Value readRow(const NodeVisit &visit)
{
    const std::optional<Value> row = readValue(visit.rowText());
    return row && row->kind == Value::Kind::Map ? *row : rowOf(visit);
}

void VisitCleaner::learn(const NodeVisit &visit)
{
    m_texts.addNumber(visit.caller);
    m_texts.addNumber(visit.callee);
    m_texts.keepContact(visit.contactId);
    for (const QString &kept : {visit.instance, visit.flowId, visit.flowName, visit.nodeId,
             visit.nodeName, visit.typeCode, visit.exitCode})
        m_texts.keep(kept);
}

QString VisitCleaner::telephone(const QString &number)
{
    if (m_level == RedactionLevel::Strict)
        return number.isEmpty() ? number : plainStandIn();
    return m_texts.telephone(number);
}

QString VisitCleaner::channel(const QString &channelId)
{
    return withMaskedNumbers(m_texts.identifier(channelId), Numbers::Telephone);
}

Value VisitCleaner::cleanedText(const QString &key, const Value &value)
{
    if (value.kind != Value::Kind::Text && value.kind != Value::Kind::Number)
        return m_values.cleaned(value, ValuePlace::Elsewhere);
    QString clean = value.text;
    if (key == "Caller"_L1 || key == "Callee"_L1)
        clean = telephone(value.text);
    else if (key == "ChannelId"_L1)
        clean = channel(value.text);
    else if (key == "FlowName"_L1 || key == "NodeName"_L1)
        clean = m_texts.freeText(value.text);
    else if (key == "ChannelVariables"_L1)
        clean = m_values.cleanedCallData(value.text);
    else if (key != "ContactId"_L1)
        clean = m_texts.identifier(value.text);
    return clean == value.text ? value : text(clean);
}

Value VisitCleaner::cleanedField(const QString &key, const Value &value, const NodeVisit &visit)
{
    static const QStringList texts = {u"Instance"_s, u"ContactId"_s, u"ChannelId"_s, u"Caller"_s,
        u"Callee"_s, u"FlowId"_s, u"FlowName"_s, u"NodeId"_s, u"NodeName"_s, u"NodeType"_s,
        u"NodeExitCode"_s, u"ChannelVariables"_s};
    if (texts.contains(key))
        return cleanedText(key, value);
    if (isTimeKey(key))
        return isTime(value) ? value : m_values.cleaned(value, ValuePlace::Elsewhere);
    if (key == "NodeProperties"_L1)
        return m_values.cleaned(value, ValuePlace::Properties);
    if (key != "NodeVariables"_L1)
        return m_values.cleanedMember(key, value, ValuePlace::Elsewhere);
    const bool isTyped = familyOf(visit.type()) == NodeFamily::Listens;
    return m_values.cleaned(value, isTyped ? ValuePlace::TypedVariables : ValuePlace::Variables);
}

void VisitCleaner::writeRow(NodeVisit &copy, const NodeVisit &original, const Value &row)
{
    QByteArray json = "{";
    json.reserve(original.row.size + 64);
    copy.properties = {};
    copy.variables = {};
    for (const Member &member : row.members) {
        if (json.size() > 1)
            json += ',';
        json += toJsonString(m_texts.freeText(member.key)) + ':';
        const QByteArray field = toJson(cleanedField(member.key, member.value, original));
        const PageSlice slice{json.size(), field.size()};
        if (member.key == "NodeProperties"_L1 && original.properties.size > 0)
            copy.properties = slice;
        if (member.key == "NodeVariables"_L1 && original.variables.size > 0)
            copy.variables = slice;
        json += field;
    }
    copy.page = json += '}';
    copy.row = {0, copy.page.size()};
}

NodeVisit VisitCleaner::cleaned(const NodeVisit &visit)
{
    NodeVisit copy = visit;
    copy.instance = m_texts.identifier(visit.instance);
    copy.channelId = channel(visit.channelId);
    copy.caller = telephone(visit.caller);
    copy.callee = telephone(visit.callee);
    copy.flowId = m_texts.identifier(visit.flowId);
    copy.flowName = m_texts.freeText(visit.flowName);
    copy.nodeId = m_texts.identifier(visit.nodeId);
    copy.nodeName = m_texts.freeText(visit.nodeName);
    copy.typeCode = m_texts.identifier(visit.typeCode);
    copy.exitCode = m_texts.identifier(visit.exitCode);
    copy.channelVariables = m_values.cleanedCallData(visit.channelVariables);
    writeRow(copy, visit, readRow(visit));
    return copy;
}
} // namespace

Trail redacted(const Trail &trail, RedactionLevel level)
{
    if (level == RedactionLevel::Off)
        return trail;
    VisitCleaner cleaner(level);
    for (const NodeVisit &visit : trail.visits)
        cleaner.learn(visit);
    // Starting afresh at every new secret would clean all texts again and again, so it waits; rows
    // that were cleaned before the last secret was known are cleaned again.
    constexpr size_t rowsBetween = 250;
    constexpr int mostRounds = 4;
    Trail copy = trail;
    std::vector<int> hiddenIn(copy.visits.size(), -1);
    const auto isStale = [&cleaner](int hidden) { return hidden != cleaner.secretsMet(); };
    for (int round = 0;
         round < mostRounds && std::any_of(hiddenIn.begin(), hiddenIn.end(), isStale); ++round) {
        cleaner.startAfresh();
        for (size_t row = 0; row < copy.visits.size(); ++row) {
            if (row % rowsBetween == 0)
                cleaner.startAfresh();
            if (hiddenIn[row] == cleaner.secretsHidden())
                continue;
            hiddenIn[row] = cleaner.secretsHidden();
            copy.visits[row] = cleaner.cleaned(trail.visits[row]);
        }
    }
    cleaner.startAfresh();
    copy.source = cleaner.cleanedText(trail.source);
    return copy;
}
