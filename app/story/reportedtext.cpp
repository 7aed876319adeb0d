// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/reportedtext.h"

#include <algorithm>

namespace {
// Any letter may be spelled in hexadecimal digits, as in "\u0073ay".
bool holds(QByteArrayView json, QByteArrayView key)
{
    return json.contains(key) || json.contains("\\u");
}

bool mayBeSpelledOtherwise(QChar c)
{
    return c < u' ' || c == u'"' || c == u'\\' || c == u'/' || c == QChar::ReplacementCharacter;
}
} // namespace

bool mayHoldKey(QByteArrayView json, QStringView key)
{
    return std::ranges::any_of(key, mayBeSpelledOtherwise) || holds(json, key.toUtf8());
}

bool mayHoldKey(QByteArrayView json, QLatin1StringView key)
{
    return holds(json, {key.data(), key.size()});
}

QString plainText(const ValueMap &map, QLatin1StringView key)
{
    const auto member
        = std::ranges::find_if(map.members, [key](const Member &m) { return m.key == key; });
    if (member == map.members.end())
        return {};
    const Value &value = member->value;
    const bool isPlain = value.kind == Value::Kind::Text || value.kind == Value::Kind::Number;
    return isPlain ? value.text : QString();
}
