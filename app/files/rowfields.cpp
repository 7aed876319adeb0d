// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/rowfields.h"

#include "api/vocabulary.h"
#include "trail/value.h"

namespace {
/** Walks over JSON that is known to be valid, whatever its depth. */
class Scanner
{
public:
    explicit Scanner(QByteArrayView json)
        : m_json(json)
    {
    }

    bool atEnd() const { return m_at >= m_json.size(); }
    char next() const { return atEnd() ? '\0' : m_json[m_at]; }

    void skip(QByteArrayView characters)
    {
        while (!atEnd() && characters.contains(next()))
            ++m_at;
    }

    QByteArray takeString()
    {
        const qsizetype from = m_at;
        passString();
        return m_json.sliced(from, m_at - from).toByteArray();
    }

    QByteArray takeValue()
    {
        const qsizetype from = m_at;
        int depth = 0;
        for (; !atEnd(); ++m_at) {
            const char c = next();
            if (c == '"') {
                passString();
                --m_at;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if (depth == 0 && (c == ',' || c == '}')) {
                break;
            } else if (c == '}' || c == ']') {
                --depth;
            }
        }
        return m_json.sliced(from, m_at - from).trimmed().toByteArray();
    }

private:
    void passString()
    {
        for (++m_at; !atEnd() && next() != '"'; ++m_at) {
            if (next() == '\\')
                ++m_at;
        }
        m_at = qMin(m_at + 1, m_json.size());
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

constexpr QByteArrayView blanks = " \t\r\n";

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
    Scanner row(visit.rowText());
    row.skip(blanks);
    if (row.next() != '{')
        return knownFields(visit);
    std::vector<RowField> fields;
    for (row.skip(" \t\r\n{"); row.next() == '"'; row.skip(" \t\r\n,")) {
        const QByteArray name = row.takeString();
        row.skip(" \t\r\n:");
        fields.push_back({name, row.takeValue()});
    }
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
