// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/jsonfile.h"

#include "api/vocabulary.h"
#include "files/rowfields.h"
#include "trail/jsonnumber.h"
#include "trail/value.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Word = ServiceWord;

// "1621910542876" becomes a number; anything but digits stays as it came.
QByteArray timeOf(const QByteArray &json)
{
    const std::optional<QString> text = stringIn(json);
    if (!text)
        return json;
    const QByteArray digits = text->toUtf8();
    const QByteArrayView unsignedPart
        = QByteArrayView(digits).sliced(digits.startsWith('-') ? 1 : 0);
    const bool isInteger = !unsignedPart.isEmpty()
        && std::all_of(
            unsignedPart.begin(), unsignedPart.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto number
        = isInteger ? wholeNumber({digits.data(), size_t(digits.size())}) : std::nullopt;
    return number ? QByteArray::number(*number) : json;
}

QByteArray mapOf(const QByteArray &json)
{
    const std::optional<QString> text = stringIn(json);
    if (!text || !text->trimmed().startsWith(u'{'))
        return json;
    const std::optional<Value> map = readValue(text->toUtf8());
    return map && map->kind == Value::Kind::Map ? toJson(*map) : json;
}

QByteArray valueOf(const RowField &field)
{
    if (field.is(Word::enterTime) || field.is(Word::leaveTime))
        return timeOf(field.json);
    if (field.is(Word::nodeProperties) || field.is(Word::nodeVariables))
        return mapOf(field.json);
    return field.json;
}

QByteArray rowOf(const NodeVisit &visit)
{
    QByteArray row = "      {";
    QByteArrayView separator = "\n        ";
    for (const RowField &field : rowFields(visit)) {
        row += separator.toByteArray() + field.name + ": " + valueOf(field);
        separator = ",\n        ";
    }
    return row += row.endsWith('{') ? "}" : "\n      }";
}

QByteArray member(QLatin1StringView name, const QByteArray &json)
{
    return '"' + QByteArray(name.data(), name.size()) + "\": " + json;
}
} // namespace

QByteArray toAnswerJson(const Trail &trail, const Story &story, const StoryFacts &facts)
{
    const std::vector<int> visits = visitsToWrite(trail, facts.choice);
    const QString requestId = trail.requestIds.value(0);
    QByteArray json = "{\n  " + member(Word::requestId, toJsonString(requestId)) + ",\n  "
        + member(Word::code, toJsonString(QString(Word::ok))) + ",\n  "
        + member(Word::httpStatusCode, "200") + ",\n  " + member(Word::message, "\"\"") + ",\n  "
        + member(Word::data, "{\n    ")
        + member(Word::totalCount,
            QByteArray::number(trail.totalCount.value_or(qint64(trail.visits.size()))))
        + ",\n    " + member(Word::pageNumber, "1") + ",\n    "
        + member(Word::pageSize, QByteArray::number(qulonglong(visits.size()))) + ",\n    "
        + member(Word::list, "[");
    QByteArrayView separator = "\n";
    for (const int visit : visits) {
        json += separator.toByteArray() + rowOf(trail.visits[size_t(visit)]);
        separator = ",\n";
    }
    json += visits.empty() ? "]\n  }" : "\n    ]\n  }";
    return json + ",\n  \"IvrTrail\": " + toStoryJson(trail, story, facts) + "\n}\n";
}
