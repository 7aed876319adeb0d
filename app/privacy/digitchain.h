// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

/** Digits that may be one number, though blanks, hyphens or their like stand between them. */
struct DigitChain
{
    QString digits;
    std::vector<qsizetype> places; ///< in the text

    /** Whether the digits from @p first to @p last begin, or end, a run without anything between.
     */
    bool startsRun(qsizetype first) const;
    bool endsRun(qsizetype last) const;
};

/** How "%20" between digits is read. */
enum class Escapes { Text, Separators };

/** @param folded see foldedWidth() @param shortest chains of fewer digits are left out */
std::vector<DigitChain> digitChainsIn(const QString &folded, Escapes escapes, qsizetype shortest);
