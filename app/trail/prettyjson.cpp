// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trail/prettyjson.h"

namespace {
void append(QByteArray &json, const Value &value, int level)
{
    const bool isMap = value.kind == Value::Kind::Map;
    if ((!isMap && value.kind != Value::Kind::List) || value.members.empty()) {
        json += toJson(value);
        return;
    }
    const QByteArray indent = '\n' + QByteArray(2 * (level + 1), ' ');
    json += isMap ? '{' : '[';
    for (const Member &member : value.members) {
        if (&member != &value.members.front())
            json += ',';
        json += indent;
        if (isMap)
            json += toJsonString(member.key) + ": ";
        append(json, member.value, level + 1);
    }
    json += '\n' + QByteArray(2 * level, ' ') + (isMap ? '}' : ']');
}
} // namespace

QByteArray toIndentedJson(const Value &value)
{
    QByteArray json;
    append(json, value, 0);
    return json;
}
