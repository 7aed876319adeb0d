// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzing.h"
#include "trail/jsonnumber.h"
#include "trail/prettyjson.h"
#include "trail/spelledmembers.h"
#include "trail/value.h"

#include <QStringList>

// Properties, variables and call data.

namespace {
void checkValue(const Value &value)
{
    require(readValue(toJson(value)) == value, "a value is read as it was written");
    require(readValue(toIndentedJson(value)) == value, "indenting changes nothing");
}

void checkCallData(const QString &text)
{
    QStringList parts;
    for (const Member &member : readCallValues(text)) {
        require(!member.key.contains(u';') && !member.key.contains(u'='), "keys end at a sign");
        require(!member.value.text.contains(u';'), "values end at a semicolon");
        parts << member.key + u'=' + member.value.text;
    }
    require(readCallValues(parts.join(u';')).size() == std::size_t(parts.size()),
        "call data that was read reads the same");
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    if (const auto value = readValue(bytes))
        checkValue(*value);
    const ValueMap map = readValueMap(bytes);
    require(map.members.empty() || map.unparsed.isEmpty(), "a map is read or kept, not both");
    if (const auto members = spelledMembers(bytes)) {
        for (const SpelledMember &member : *members)
            require(member.name.size() >= 2, "names are in quotes");
    }
    wholeNumber({bytes.constData(), std::size_t(bytes.size())});
    isJsonNumber({bytes.constData(), std::size_t(bytes.size())});
    checkCallData(QString::fromUtf8(bytes));
    return 0;
}
