// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timescale.h"

#include "durationwords.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr double roomBefore = 0.017;
constexpr double roomBehind = 0.05;
constexpr double shortestRange = 1; // a millisecond or one step over the whole width

TimeRange bounded(TimeRange range, double end)
{
    const double whole = std::max(end, 1.0);
    const double room = whole * roomBehind;
    const double length = std::clamp(range.length(), shortestRange, whole + 2 * room);
    const double from = std::clamp(range.from, -room, whole + room - length);
    return {from, from + length};
}
} // namespace

TimeRange wholeRange(double end)
{
    const double length = std::max(end, 1.0);
    return {-length * roomBefore, length * (1 + roomBehind)};
}

TimeRange zoomed(TimeRange range, double moment, double factor, double end)
{
    const double before = (moment - range.from) / range.length();
    const double length = std::max(range.length() / factor, shortestRange);
    const double from = moment - before * length;
    return bounded({from, from + length}, end);
}

TimeRange panned(TimeRange range, double moments, double end)
{
    return bounded({range.from + moments, range.to + moments}, end);
}

double rulerStep(double momentsPerPixel, double pixels)
{
    constexpr std::array<double, 34> steps{1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 10e3,
        15e3, 30e3, 60e3, 120e3, 300e3, 600e3, 900e3, 1800e3, 3600e3, 7200e3, 4 * 3600e3,
        6 * 3600e3, 12 * 3600e3, 24 * 3600e3, 48 * 3600e3, 96 * 3600e3, 240 * 3600e3, 720 * 3600e3,
        2400 * 3600e3, 7200 * 3600e3, 24000 * 3600e3};
    const double wanted = momentsPerPixel * pixels;
    const auto step = std::lower_bound(steps.begin(), steps.end(), wanted);
    return step == steps.end() ? wanted : *step;
}

QString rulerText(double milliseconds, double step)
{
    const qint64 ms = std::llround(milliseconds);
    const QString sign = ms < 0 ? u"-"_s : QString();
    const qint64 whole = qAbs(ms) / 1000;
    if (ms == 0)
        return u"0"_s; // short: it stands at the very edge
    const int decimals = step >= 1000 ? 0 : step >= 100 ? 1 : step >= 10 ? 2 : 3;
    if (whole < 60)
        return secondsText(double(ms) / 1000, decimals);
    QString fraction;
    if (decimals > 0)
        fraction = u"."_s + u"%1"_s.arg(qAbs(ms) % 1000, 3, 10, QChar(u'0')).first(decimals);
    const QString clock = u"%1:%2"_s.arg(whole / 60 % 60, whole < 3600 ? 1 : 2, 10, QChar(u'0'))
                              .arg(whole % 60, 2, 10, QChar(u'0'));
    return sign + (whole < 3600 ? QString() : u"%1:"_s.arg(whole / 3600)) + clock + fraction;
}
