// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/pageparser.h"
#include "benchcall.h"
#include "measures.h"
#include "story/story.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int rounds = 9;
constexpr int fewRounds = 3;
constexpr int aMillion = 1'000'000;
constexpr double moreVisits = double(aMillion) / rowsOfCall;

double timedStory(const Trail &trail)
{
    return timed([&trail] {
        if (storyOf(trail).transcript.empty())
            qFatal("The story tells nothing.");
    });
}

double timedDecoding(const std::vector<QByteArray> &bodies)
{
    return timed([&bodies] {
        std::vector<TrailPage> pages; // all of them are kept, as a trail does
        for (const QByteArray &body : bodies)
            pages.push_back(std::get<TrailPage>(parseTrailPage(body, 0)));
    });
}
} // namespace

Measures tellingMeasures()
{
    const std::vector<QByteArray> bodies = pageBodies(Spelling::Plain);
    const Trail call = callOf(rowsOfCall);
    const Trail longCall = callOf(aMillion);
    const Rounds beside = inTurn(
        rounds, [&] { return timedStory(call); }, [&] { return timedDecoding(bodies); });
    const Rounds growth = inTurn(
        fewRounds, [&] { return timedStory(longCall) / moreVisits; },
        [&] { return timedStory(call); });
    return {{.name = u"story of 10,000 visits / decode of the same"_s,
                .ours = beside.ours,
                .reference = beside.reference,
                .bar = 0.5},
        {.name = u"story of 10,000 visits, milliseconds"_s,
            .ours = beside.ours,
            .reference = 0,
            .bar = 50,
            .kind = Measure::Kind::Milliseconds},
        {.name = u"story, a visit of 1,000,000 / a visit of 10,000"_s,
            .ours = growth.ours,
            .reference = growth.reference,
            .bar = 2}};
}
