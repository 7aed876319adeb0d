// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/pageparser.h"
#include "fuzzing.h"
#include "redactable.h"

#include <QRegularExpression>

// What leaves: any answer of the service, or texts in every place where a person may be named.

namespace {
const QString mobile = QStringLiteral("13812341234");

/** Mobile numbers that stand alone. Contact IDs and UUIDs may look like one, and stay. */
bool showsMobile(QString text)
{
    static const QRegularExpression ids(
        QStringLiteral("job-[0-9A-Za-z-]+|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"));
    static const QRegularExpression number(
        QStringLiteral("(?<![\\p{N}A-Za-z_.-])1[3-9][0-9]{9}(?![\\p{N}A-Za-z_.-])"));
    return number.match(text.remove(ids)).hasMatch();
}

void checkTwice(const Trail &trail, RedactionLevel level)
{
    const Trail once = redacted(trail, level);
    const Trail twice = redacted(once, level);
    require(once.visits.size() == trail.visits.size(), "no visit is lost");
    for (std::size_t row = 0; row < once.visits.size(); ++row) {
        const NodeVisit &visit = once.visits[row];
        require(readValue(visit.rowText()).has_value(), "a cleaned row is JSON");
        require(twice.visits[row].rowText() == visit.rowText(), "redacting twice changes nothing");
        require(twice.visits[row].channelVariables == visit.channelVariables,
            "redacting call data twice changes nothing");
    }
}

void checkTexts(const QString &text)
{
    const QString masked = maskedNumber(text);
    require(maskedNumber(masked) == masked, "masking a number twice changes nothing");
    const QString free = withMaskedNumbers(text);
    require(withMaskedNumbers(free) == free, "masking twice changes nothing");
    require(!showsMobile(free), "no mobile number survives");

    const QStringList parts = text.split(u'\n');
    const auto part = [&parts](int index) { return parts.value(index, parts.front()); };
    const QByteArray map = '{' + quoted(part(1)) + ':' + quoted(part(2))
        + ",\"say\":" + quoted(part(0)) + ",\"digits\":" + quoted(part(3)) + '}';
    const Trail trail
        = trailOf({visitWith(map, map, QStringLiteral("GATHER_INPUT"), part(4), mobile)});
    checkTwice(trail, RedactionLevel::Standard);
    const NodeVisit visit = redacted(trail, RedactionLevel::Standard).visits[0];
    require(!visit.channelVariables.contains(mobile), "the caller is not in the call data");
    for (const Member &member : readValueMap(visit.propertiesText()).members)
        require(!member.value.text.contains(mobile), "the caller is not in a property");
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const PageAnswer answer = parseTrailPage(bytes, 0);
    if (const auto *page = std::get_if<TrailPage>(&answer)) {
        Trail trail;
        addPage(trail, *page);
        checkTwice(trail, RedactionLevel::Standard);
        checkTwice(trail, RedactionLevel::Strict);
    }
    if (size < 2000)
        checkTexts(QString::fromUtf8(bytes));
    return 0;
}
