// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/visitcleaner.h"

#include "trail/spelledmembers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr size_t mostNames = 10'000;
constexpr qsizetype mostFields = 20'000;
constexpr qsizetype longestKept = 16 * 1024; // in bytes: longer ones hardly repeat

QByteArray unowned(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size());
}

// Of a visit that came without a row, or whose row is no JSON.
QByteArray madeRow(const NodeVisit &visit)
{
    QByteArray row = "{";
    const auto add = [&row](const char *name, QByteArrayView json) {
        row.append(row.size() > 1 ? ",\"" : "\"").append(name).append("\":").append(json);
    };
    const std::pair<const char *, QString> texts[] = {{"Instance", visit.instance},
        {"ContactId", visit.contactId}, {"ChannelId", visit.channelId}, {"Caller", visit.caller},
        {"Callee", visit.callee}, {"FlowId", visit.flowId}, {"FlowName", visit.flowName},
        {"NodeId", visit.nodeId}, {"NodeName", visit.nodeName}, {"NodeType", visit.typeCode},
        {"NodeExitCode", visit.exitCode}, {"ChannelVariables", visit.channelVariables}};
    for (const auto &[name, text] : texts) {
        if (!text.isEmpty())
            add(name, toJsonString(text));
    }
    if (visit.enterTime)
        add("EnterTime", QByteArray::number(*visit.enterTime));
    if (visit.leaveTime)
        add("LeaveTime", QByteArray::number(*visit.leaveTime));
    if (visit.properties.size > 0)
        add("NodeProperties", visit.propertiesText());
    if (visit.variables.size > 0)
        add("NodeVariables", visit.variablesText());
    return row += '}';
}

// A number, also one in a text: nobody's.
bool isTime(QByteArrayView json)
{
    constexpr qsizetype longestTime = 22;
    const bool isText = json.size() > 2 && json.startsWith('"') && json.endsWith('"');
    const QByteArrayView digits = isText ? json.sliced(1, json.size() - 2).trimmed() : json;
    const QByteArrayView unsignedPart = digits.sliced(digits.startsWith('-') ? 1 : 0);
    return !unsignedPart.isEmpty() && json.size() <= longestTime
        && std::all_of(
            unsignedPart.begin(), unsignedPart.end(), [](char c) { return c >= '0' && c <= '9'; });
}
} // namespace

VisitCleaner::VisitCleaner(const RedactionRules &rules)
    : m_level(rules.level)
    , m_record(rules.shownItems)
    , m_texts(m_record, rules.addedWords, DigitFinder::shortest,
          rules.level == RedactionLevel::Strict ? Shows::Nothing : Shows::Ends)
    , m_values(m_texts,
          rules.level == RedactionLevel::Strict ? ValueCleaner::Hides::EveryValue
                                                : ValueCleaner::Hides::Secrets)
{
}

void VisitCleaner::learn(const NodeVisit &visit)
{
    const auto isNew
        = [this, &visit](QString NodeVisit::*text) { return visit.*text != m_learned.*text; };
    for (QString NodeVisit::*number : {&NodeVisit::caller, &NodeVisit::callee}) {
        if (isNew(number))
            m_texts.addNumber(visit.*number);
    }
    if (isNew(&NodeVisit::contactId))
        m_texts.keepContact(visit.contactId);
    for (QString NodeVisit::*id : {&NodeVisit::instance, &NodeVisit::flowId, &NodeVisit::nodeId,
             &NodeVisit::typeCode, &NodeVisit::exitCode}) {
        if (isNew(id))
            m_texts.keepId(visit.*id);
    }
    for (QString NodeVisit::*name : {&NodeVisit::flowName, &NodeVisit::nodeName}) {
        if (isNew(name))
            m_texts.keepName(visit.*name);
    }
    if (visit.rowText().contains(plainStandIn().toUtf8()))
        m_texts.avoidStandInsIn(QString::fromUtf8(visit.rowText()));
    m_learned = visit;
}

void VisitCleaner::learn(const Notes &notes)
{
    for (const auto &[row, text] : notes.texts)
        m_texts.avoidStandInsIn(text);
}

void VisitCleaner::startAfresh()
{
    if (m_texts.startAfresh())
        forget();
}

void VisitCleaner::forget()
{
    m_names.clear();
    m_nameNumbers.clear();
    m_lastNames.clear();
    m_fields.clear();
    m_lastTexts = {};
}

NodeVisit VisitCleaner::cleaned(const NodeVisit &visit, SettledFields &settled)
{
    NodeVisit copy = visit;
    writeRow(copy, visit, settled);
    const size_t from = m_record.here();
    cleanTexts(copy, visit);
    m_record.takeFrom(from); // the row has said the same
    return copy;
}

void VisitCleaner::cleanTexts(NodeVisit &copy, const NodeVisit &original)
{
    static constexpr std::array<std::pair<FieldKind, QString NodeVisit::*>, visitTexts> texts{{
        {FieldKind::Identifier, &NodeVisit::instance},
        {FieldKind::Contact, &NodeVisit::contactId},
        {FieldKind::Text, &NodeVisit::channelId},
        {FieldKind::Telephone, &NodeVisit::caller},
        {FieldKind::Telephone, &NodeVisit::callee},
        {FieldKind::Identifier, &NodeVisit::flowId},
        {FieldKind::Text, &NodeVisit::flowName},
        {FieldKind::Identifier, &NodeVisit::nodeId},
        {FieldKind::Text, &NodeVisit::nodeName},
        {FieldKind::Identifier, &NodeVisit::typeCode},
        {FieldKind::Identifier, &NodeVisit::exitCode},
        {FieldKind::CallData, &NodeVisit::channelVariables},
    }};
    for (size_t at = 0; at < texts.size(); ++at) {
        const auto [kind, field] = texts[at];
        LastText &last = m_lastTexts[at];
        if (!last.isKnown || last.text != original.*field)
            last = {original.*field, cleanedText(kind, original.*field), true};
        copy.*field = last.clean;
    }
}

void VisitCleaner::writeRow(NodeVisit &copy, const NodeVisit &original, SettledFields &settled)
{
    const bool isTyped = familyOf(original.type()) == NodeFamily::Listens;
    QByteArray made;
    auto members = spelledMembers(original.rowText());
    if (!members) {
        made = madeRow(original);
        members = spelledMembers(made);
    }
    m_row = '{';
    copy.properties = {};
    copy.variables = {};
    for (size_t at = 0; at < members->size(); ++at) {
        const SpelledMember &member = members->at(at);
        const size_t from = m_record.here();
        const FieldName &name = fieldName(member.name, at);
        if (m_row.size() > 1)
            m_row += ',';
        m_row.append(name.json.data(), size_t(name.json.size())) += ':';
        const bool canSettle = at < settled.size();
        const QByteArrayView field
            = canSettle && settled[at] ? member.json : cleanedField(name, member.json, isTyped);
        if (canSettle) // strict hides what is masked already, and leaves no mark
            settled[at] = m_record.here() == from && m_level != RedactionLevel::Strict;
        const PageSlice slice{qsizetype(m_row.size()), field.size()};
        if (name.kind == FieldKind::Properties && original.properties.size > 0)
            copy.properties = slice;
        if (name.kind == FieldKind::Variables && original.variables.size > 0)
            copy.variables = slice;
        m_row.append(field.data(), size_t(field.size()));
    }
    m_row += '}';
    copy.page = QByteArray(m_row.data(), qsizetype(m_row.size()));
    copy.row = {0, copy.page.size()};
}

VisitCleaner::FieldKind VisitCleaner::kindOf(const QString &name)
{
    static const QHash<QString, FieldKind> kinds = {{u"ContactId"_s, FieldKind::Contact},
        {u"Instance"_s, FieldKind::Identifier}, {u"FlowId"_s, FieldKind::Identifier},
        {u"NodeId"_s, FieldKind::Identifier}, {u"NodeType"_s, FieldKind::Identifier},
        {u"NodeExitCode"_s, FieldKind::Identifier}, {u"ChannelId"_s, FieldKind::Text},
        {u"Caller"_s, FieldKind::Telephone}, {u"Callee"_s, FieldKind::Telephone},
        {u"FlowName"_s, FieldKind::Text}, {u"NodeName"_s, FieldKind::Text},
        {u"ChannelVariables"_s, FieldKind::CallData}, {u"EnterTime"_s, FieldKind::Time},
        {u"LeaveTime"_s, FieldKind::Time}, {u"NodeProperties"_s, FieldKind::Properties},
        {u"NodeVariables"_s, FieldKind::Variables}};
    return kinds.value(name, FieldKind::Unknown);
}

const VisitCleaner::FieldName &VisitCleaner::fieldName(QByteArrayView json, size_t position)
{
    if (m_names.size() >= mostNames)
        forget();
    if (m_lastNames.size() <= position)
        m_lastNames.resize(position + 1, -1);
    int &number = m_lastNames[position];
    if (number < 0 || m_names[size_t(number)].spelled != json)
        number = numberOfName(json);
    const FieldName &name = m_names[size_t(number)];
    m_record.repeat(name.marks);
    return name;
}

int VisitCleaner::numberOfName(QByteArrayView json)
{
    const auto known = m_nameNumbers.constFind(unowned(json));
    if (known != m_nameNumbers.constEnd())
        return *known;
    const QString text = readValue(json).value_or(Value()).text;
    const size_t from = m_record.here();
    const QByteArray clean = toJsonString(m_texts.freeText(text));
    m_names.push_back({json.toByteArray(), text, clean, m_record.takeFrom(from), kindOf(text)});
    return *m_nameNumbers.insert(m_names.back().spelled, int(m_names.size()) - 1);
}

QByteArrayView VisitCleaner::cleanedField(const FieldName &name, QByteArrayView json, bool isTyped)
{
    if (name.kind == FieldKind::Time && isTime(json))
        return json;
    const int number = int(&name - m_names.data()) * 2 + int(isTyped);
    const auto known = m_fields.constFind({number, unowned(json)});
    if (known != m_fields.constEnd()) {
        m_record.repeat(known->marks);
        return known->json;
    }
    const CleanField field = cleanedAnew(name, json, isTyped);
    if (json.size() > longestKept)
        return m_longField = field.json;
    if (m_fields.size() >= mostFields)
        m_fields.clear();
    return m_fields.insert({number, json.toByteArray()}, field)->json;
}

VisitCleaner::CleanField VisitCleaner::cleanedAnew(
    const FieldName &name, QByteArrayView json, bool isTyped)
{
    const size_t from = m_record.here();
    m_record.setField(m_texts.freeText(name.text));
    m_record.takeFrom(from);
    QByteArray clean;
    if (const std::optional<Value> value = readValue(json)) {
        clean = toJson(cleanedValue(name, *value, isTyped));
    } else {
        clean = toJsonString(plainStandIn());
        m_record.note(HiddenReason::TooDeep, u"…"_s, plainStandIn());
    }
    m_record.placeFrom(from, {});
    return {clean, m_record.marksFrom(from)};
}

Value VisitCleaner::cleanedValue(const FieldName &name, const Value &value, bool isTyped)
{
    switch (name.kind) {
    case FieldKind::Properties:
        return m_values.cleaned(value, ValuePlace::Properties);
    case FieldKind::Variables:
        return m_values.cleaned(
            value, isTyped ? ValuePlace::TypedVariables : ValuePlace::Variables);
    case FieldKind::Unknown:
        return m_values.cleanedMember(name.text, value, ValuePlace::Elsewhere);
    case FieldKind::Time:
        return value.kind == Value::Kind::Number ? value
                                                 : m_values.cleaned(value, ValuePlace::Elsewhere);
    case FieldKind::Contact:
    case FieldKind::Identifier:
    case FieldKind::Telephone:
    case FieldKind::Text:
    case FieldKind::CallData:
        break;
    }
    if (value.kind != Value::Kind::Text && value.kind != Value::Kind::Number)
        return m_values.cleaned(value, ValuePlace::Elsewhere);
    const QString clean = cleanedText(name.kind, value.text);
    return clean == value.text ? value
                               : Value{.kind = Value::Kind::Text, .text = clean, .members = {}};
}

QString VisitCleaner::cleanedText(FieldKind kind, const QString &text)
{
    switch (kind) {
    case FieldKind::Contact:
        return m_texts.withoutAddedWords(text);
    case FieldKind::Telephone:
        return telephone(text);
    case FieldKind::Text:
        return m_texts.freeText(text);
    case FieldKind::CallData:
        return m_values.cleanedCallData(text);
    case FieldKind::Identifier:
    case FieldKind::Time:
    case FieldKind::Properties:
    case FieldKind::Variables:
    case FieldKind::Unknown:
        break;
    }
    return m_texts.identifier(text);
}

QString VisitCleaner::telephone(const QString &number)
{
    if (m_level != RedactionLevel::Strict || number.isEmpty() || number == plainStandIn())
        return m_texts.telephone(number);
    m_record.note(HiddenReason::EveryValue, QString(), plainStandIn());
    return plainStandIn();
}
