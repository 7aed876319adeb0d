// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timescale.h"
#include "trail/trail.h"
#include "visitpainting.h"

/** Real time, or one step a visit: 3 ms branches stand beside waits of 40 s. */
enum class ScaleKind { RealTime, EvenSteps };

/** Where a visit begins and ends, in the moments of a scale. */
struct Moments
{
    double from = 0;
    double to = 0;

    bool operator==(const Moments &) const = default;
};

/** Nothing for a visit without a valid time of entering. An open visit ends with the trail. */
std::optional<Moments> momentsOf(
    const NodeVisit &visit, int position, TimeSpan span, ScaleKind kind);

/** The last moment of a trail in a scale. */
double lastMoment(const Trail &trail, TimeSpan span, ScaleKind kind);

/** The whole pixel of a moment, near enough to the window that coordinates stay small. */
int pixelAt(const TimeScale &scale, double moment);

/** Least width of a bar that has a length, in logical pixels. */
constexpr int leastBarWidth = 4;

/**
 * A bar's place in the row of @p rowHeight at @p rowTop, on whole pixels: as far from the row's top
 * as from its bottom. Zero width stands for an instant.
 */
QRect barBox(
    const NodeVisit &visit, Moments moments, const TimeScale &scale, int rowTop, int rowHeight);
