// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <optional>
#include <set>
#include <vector>

struct DigitChain;

/** Secrets that are digits, such as those that the caller typed, found again in any text. */
class DigitFinder
{
public:
    static constexpr qsizetype shortest = 4; ///< in digits

    /** Digits in a text, in UTF-16 units. */
    struct Found
    {
        qsizetype from = 0;
        qsizetype size = 0;
        QString digits; ///< as they were added
    };

    /** False when they are known already, or too few. */
    bool add(const QString &digits);
    bool isEmpty() const { return m_digits.empty(); }

    /**
     * The secrets in @p folded, see foldedWidth(), in order. Any is found where it stands alone, or
     * with one and the same sign between all of its digits; from 6 digits on with other signs
     * between them; from 8 on as a piece of a longer run.
     */
    std::vector<Found> findAll(const QString &folded) const;

private:
    std::optional<Found> findAt(
        const QString &folded, const DigitChain &chain, qsizetype first) const;
    bool standsOut(
        const QString &folded, const DigitChain &chain, qsizetype first, qsizetype size) const;

    std::set<QString, std::less<>> m_digits;
    std::set<qsizetype, std::greater<>> m_sizes; ///< of m_digits
};
