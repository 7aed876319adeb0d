// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/markup.h"
#include "api/pageparser.h"
#include "fuzzing.h"

#include <iterator>

// What is no answer: pages of proxies, errors of gateways, whole or not. Told apart and quoted by a
// search that parses nothing.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QString names[] = {QStringLiteral("Code"), QStringLiteral("Message"),
        QStringLiteral("RequestId"), QStringLiteral("title")};
    const auto [which, body] = choiceOf(bytesOf(data, size));
    const QString name = names[std::size_t(which & 3) % std::size(names)];

    const QString first = firstElement(body);
    require(first == first.toLower() && first.size() <= markupScanned, "names are in lower case");
    require(!isWebPage(body) || !first.isEmpty(), "a web page begins with an element");
    declaresEntities(body);
    const QString text = elementText(body, name);
    require(text == text.simplified(), "texts are one line");
    require(text.size() <= markupScanned, "only the beginning is searched");
    if (const PageAnswer answer = parseTrailPage(body, 1); isWebPage(body))
        require(std::holds_alternative<ApiError>(answer), "a web page is no answer");
    return 0;
}
