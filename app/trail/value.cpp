// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trail/value.h"

#include "trail/jsonnumber.h"

#include <QByteArray>
#include <QList>

#include <simdjson.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
namespace ondemand = simdjson::ondemand;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::string_view trimmed(std::string_view text)
{
    const auto last = text.find_last_not_of(" \t\r\n");
    return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

Value readNested(ondemand::value json, int depth);

Value readList(ondemand::array list, int depth)
{
    Value value{.kind = Value::Kind::List, .text = {}, .members = {}};
    for (auto element : list)
        value.members.push_back({QString(), readNested(element.value(), depth)});
    return value;
}

Value readMap(ondemand::object map, int depth)
{
    Value value{.kind = Value::Kind::Map, .text = {}, .members = {}};
    for (auto field : map) {
        const QString key = toText(std::string_view(field.unescaped_key()));
        value.members.push_back({key, readNested(field.value(), depth)});
    }
    return value;
}

Value readNested(ondemand::value json, int depth)
{
    if (depth > deepestValue)
        throw simdjson::simdjson_error(simdjson::DEPTH_ERROR);
    switch (json.type()) {
    case ondemand::json_type::array:
        return readList(json.get_array(), depth + 1);
    case ondemand::json_type::object:
        return readMap(json.get_object(), depth + 1);
    case ondemand::json_type::string:
        return {.kind = Value::Kind::Text,
            .text = toText(std::string_view(json.get_string())),
            .members = {}};
    case ondemand::json_type::number: {
        const auto token = trimmed(json.raw_json_token());
        if (!isJsonNumber(token)) // JSON sets no bound to a number; simdjson reads 64 bits
            throw simdjson::simdjson_error(simdjson::NUMBER_ERROR);
        return {.kind = Value::Kind::Number, .text = toText(token), .members = {}};
    }
    case ondemand::json_type::boolean:
        return {
            .kind = Value::Kind::Bool, .text = bool(json) ? u"true"_s : u"false"_s, .members = {}};
    case ondemand::json_type::null:
        if (!json.is_null())
            throw simdjson::simdjson_error(simdjson::N_ATOM_ERROR);
        break;
    }
    return {};
}
} // namespace

bool Value::operator==(const Value &other) const
{
    return kind == other.kind && text == other.text && members == other.members;
}

std::optional<Value> readValue(QByteArrayView json)
{
    // As the one element of a list: simdjson's documents are lists and maps only.
    simdjson::padded_string padded(std::string("[").append(json.data(), json.size()) + ']');
    ondemand::parser parser;
    try {
        ondemand::document document = parser.iterate(padded);
        Value list = readList(document.get_array(), 0);
        const bool isWhole = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
        if (list.members.size() != 1 || !isWhole)
            return {};
        return std::move(list.members.front().value);
    } catch (const simdjson::simdjson_error &) {
        return {};
    }
}

ValueMap readValueMap(QByteArrayView json)
{
    if (json.isEmpty())
        return {};
    std::optional<Value> value = readValue(json);
    if (!value)
        return {.members = {}, .unparsed = QString::fromUtf8(json)};
    if (value->kind == Value::Kind::Map)
        return {.members = std::move(value->members), .unparsed = {}};
    if (value->kind == Value::Kind::Null
        || (value->kind == Value::Kind::Text && value->text.isEmpty()))
        return {};
    if (value->kind != Value::Kind::Text)
        return {.members = {}, .unparsed = QString::fromUtf8(json)};
    std::optional<Value> inner = readValue(value->text.toUtf8());
    if (inner && inner->kind == Value::Kind::Map)
        return {.members = std::move(inner->members), .unparsed = {}};
    return {.members = {}, .unparsed = value->text};
}

QByteArray toJsonString(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    const auto needsEscape
        = [](char c) { return uchar(c) < 0x20 || c == '"' || c == '\\' || c == 0x7f; };
    QByteArray json;
    json.reserve(utf8.size() + 2);
    json += '"';
    for (auto from = utf8.begin(); from != utf8.end();) {
        const auto to = std::find_if(from, utf8.end(), needsEscape);
        json.append(from, to - from);
        if (to == utf8.end())
            break;
        if (*to == '"' || *to == '\\')
            json.append('\\').append(*to);
        else
            json.append("\\u00").append(QByteArray::number(uchar(*to) + 0x100, 16).last(2));
        from = to + 1;
    }
    return json += '"';
}

QByteArray toJson(const Value &value)
{
    switch (value.kind) {
    case Value::Kind::Null:
        return "null";
    case Value::Kind::Bool:
    case Value::Kind::Number:
        return value.text.toUtf8();
    case Value::Kind::Text:
        return toJsonString(value.text);
    case Value::Kind::List:
    case Value::Kind::Map:
        break;
    }
    const bool isMap = value.kind == Value::Kind::Map;
    QByteArray json(1, isMap ? '{' : '[');
    for (const Member &member : value.members) {
        if (json.size() > 1)
            json += ',';
        if (isMap)
            json += toJsonString(member.key) + ':';
        json += toJson(member.value);
    }
    return json += isMap ? '}' : ']';
}

std::vector<Member> readCallValues(QStringView text)
{
    std::vector<Member> members;
    for (const QStringView part : text.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QStringView key = equals < 0 ? part : part.first(equals);
        Value value;
        if (equals >= 0)
            value = {.kind = Value::Kind::Text,
                .text = part.sliced(equals + 1).toString(),
                .members = {}};
        members.push_back({key.toString(), value});
    }
    return members;
}
