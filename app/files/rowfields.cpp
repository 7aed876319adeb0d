// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/rowfields.h"

#include "api/vocabulary.h"
#include "trail/spelledmembers.h"
#include "trail/value.h"

namespace {
std::vector<RowField> knownFields(const NodeVisit &visit)
{
    using Word = ServiceWord;
    std::vector<RowField> fields;
    const auto add = [&fields](QLatin1StringView name, const QByteArray &json) {
        fields.push_back({toJsonString(QString(name)), json});
    };
    const auto addText = [&add](QLatin1StringView name, const QString &text) {
        if (!text.isEmpty())
            add(name, toJsonString(text));
    };
    addText(Word::instance, visit.instance);
    addText(Word::contactId, visit.contactId);
    addText(Word::channelId, visit.channelId);
    addText(Word::caller, visit.caller);
    addText(Word::callee, visit.callee);
    addText(Word::flowId, visit.flowId);
    addText(Word::flowName, visit.flowName);
    addText(Word::nodeId, visit.nodeId);
    addText(Word::nodeName, visit.nodeName);
    addText(Word::nodeType, visit.typeCode);
    addText(Word::nodeExitCode, visit.exitCode);
    if (visit.enterTime)
        add(Word::enterTime, QByteArray::number(*visit.enterTime));
    if (visit.leaveTime)
        add(Word::leaveTime, QByteArray::number(*visit.leaveTime));
    if (!visit.propertiesText().isEmpty())
        add(Word::nodeProperties, visit.propertiesText().toByteArray());
    if (!visit.variablesText().isEmpty())
        add(Word::nodeVariables, visit.variablesText().toByteArray());
    addText(Word::channelVariables, visit.channelVariables);
    return fields;
}
} // namespace

bool RowField::is(QLatin1StringView field) const
{
    if (name.contains('\\'))
        return stringIn(name) == QString(field);
    return QByteArrayView(name).sliced(1, name.size() - 2) == QByteArrayView(field);
}

std::vector<RowField> rowFields(const NodeVisit &visit)
{
    const auto members = spelledMembers(visit.rowText());
    if (!members)
        return knownFields(visit);
    std::vector<RowField> fields;
    fields.reserve(members->size());
    for (const auto &[name, json] : *members)
        fields.push_back({name.toByteArray(), json.toByteArray()});
    return fields;
}

std::optional<QString> stringIn(QByteArrayView json)
{
    if (!json.startsWith('"') || json.size() < 2)
        return {};
    if (!json.contains('\\'))
        return QString::fromUtf8(json.sliced(1, json.size() - 2));
    const std::optional<Value> value = readValue(json);
    return value ? std::optional(value->text) : std::nullopt;
}
