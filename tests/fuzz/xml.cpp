// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/markup.h"
#include "api/xmlpage.h"
#include "api/xmltext.h"
#include "fuzzing.h"
#include "trail/value.h"

// Answers in XML.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body = bytesOf(data, size);
    readXmlText(body);
    const PageAnswer answer = readXmlPage(body, 1);
    const auto *page = std::get_if<TrailPage>(&answer);
    require(!page || !declaresEntities(body), "no document with a document type is read");
    if (!page)
        return 0;
    for (const NodeVisit &visit : page->visits) {
        require(readValue(visit.rowText()).has_value(), "a row of XML becomes JSON");
        readValueMap(visit.propertiesText());
        readValueMap(visit.variablesText());
    }
    return 0;
}
