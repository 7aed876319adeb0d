// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <vector>

/** One line of the table: what something costs, what it is held against and how much is allowed. */
struct Measure
{
    enum class Kind {
        Ratio, ///< ours / reference, both in milliseconds
        Size, ///< ours / reference, both in KiB
        Milliseconds, ///< ours alone
        Count, ///< ours alone
        Skipped, ///< ours and reference say nothing
    };

    QString name;
    double ours = 0;
    double reference = 0;
    double bar = 0; ///< the largest allowed
    Kind kind = Kind::Ratio;

    /** What the bar bounds. */
    double value() const;
    /** Skipped measures are met: what they need is not installed. */
    bool isMet() const;
};

using Measures = std::vector<Measure>;

/** What stands for many rounds of two things that were measured in turn; milliseconds. */
struct Rounds
{
    double ours = 0;
    double reference = 0;
};

double medianOf(std::vector<double> values);
/** Of what waits for others (a network, another process): the round that was disturbed least. */
double leastOf(std::vector<double> values);
/** 19 of 20 are no larger. */
double percentile95(std::vector<double> values);

/** Milliseconds by the wall clock. */
double timed(const std::function<void()> &work);

/** Measures both in turn, so that a busy moment of the machine hits both. Each tells its
 * milliseconds; the first round does not count. */
Rounds inTurn(int rounds, const std::function<double()> &ours,
    const std::function<double()> &reference, double (*pick)(std::vector<double>) = medianOf);

/** "measure  ours  reference  ratio  bar  ok?", a line each. */
QString tableOf(const Measures &measures);
