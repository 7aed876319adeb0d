// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

struct Member;

/** One value of a node's properties or variables, in the order and the spelling it came in. */
struct Value
{
    enum class Kind {
        Null,
        Bool, ///< text is "true" or "false"
        Number, ///< text is the number as it was spelled
        Text,
        List, ///< members without keys
        Map, ///< members with keys
    };

    Kind kind = Kind::Null;
    QString text;
    std::vector<Member> members;

    bool operator==(const Value &) const;
};

struct Member
{
    QString key;
    Value value;

    bool operator==(const Member &) const = default;
};

/** What a node reported under properties or variables. */
struct ValueMap
{
    std::vector<Member> members;
    QString unparsed; ///< the text as sent when it is no JSON object
};

/** Deepest nesting that readValue() follows. */
constexpr int deepestValue = 256;

/** The JSON value in @p json; nothing when it is no JSON or nested deeper than deepestValue. */
std::optional<Value> readValue(QByteArrayView json);

/**
 * Reads a map in each of its spellings: a JSON object, JSON text in a string, "", null, nothing, or
 * text that is no JSON, which is kept as it came.
 */
ValueMap readValueMap(QByteArrayView json);

/** The value as JSON: compact, in its order, every number as it was spelled. */
QByteArray toJson(const Value &value);

/** @p text as a JSON string, quotes included. */
QByteArray toJsonString(QStringView text);

/** Call data "A=B;C=D": split on ';', then on the first '='; a part without '=' has no value. */
std::vector<Member> readCallValues(QStringView text);
