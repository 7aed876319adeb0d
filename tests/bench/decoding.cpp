// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/pageparser.h"
#include "benchcall.h"
#include "measures.h"
#include "plainvisit.h"

#include <malloc.h>

using namespace Qt::StringLiterals;

namespace {
constexpr int rounds = 9;

size_t decodedRows(const std::vector<QByteArray> &bodies)
{
    size_t rows = 0;
    std::vector<TrailPage> pages; // all of them are kept, as a trail does
    for (const QByteArray &body : bodies) {
        pages.push_back(std::get<TrailPage>(parseTrailPage(body, 0)));
        rows += pages.back().visits.size();
    }
    return rows;
}

size_t plainlyDecodedRows(const std::vector<QByteArray> &bodies)
{
    size_t rows = 0;
    std::vector<PlainPage> pages;
    for (const QByteArray &body : bodies) {
        pages.push_back(readPlainPage(body));
        rows += pages.back().visits.size();
    }
    return rows;
}

Measure decoding(const QString &name, Spelling spelling)
{
    const std::vector<QByteArray> bodies = pageBodies(spelling);
    const auto timedDecoding = [&bodies](auto decode) {
        malloc_trim(0); // else each would tidy up after the other
        return timed([&] {
            if (decode(bodies) != size_t(rowsOfCall))
                qFatal("Rows were lost.");
        });
    };
    const Rounds medians = inTurn(
        rounds, [&] { return timedDecoding(decodedRows); },
        [&] { return timedDecoding(plainlyDecodedRows); });
    return {.name = name, .ours = medians.ours, .reference = medians.reference, .bar = 0.30};
}
} // namespace

Measures decodingMeasures()
{
    return {decoding(u"decode 10,000 rows, numbers and maps / QJsonDocument"_s, Spelling::Plain),
        decoding(u"decode 10,000 rows, all in strings / QJsonDocument"_s, Spelling::Quoted)};
}
