// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

#include <functional>
#include <vector>

/** What a run of digits in free text looks like. */
enum class NumberKind {
    Mobile, ///< 11 digits from 13 to 19, with or without +86, 0086 or a leading 0
    Landline, ///< area code and 7 or 8 digits
    IdCard, ///< 18 characters with a date and a right check digit
    BankCard, ///< 16 to 19 digits that pass the Luhn check
    Other, ///< 7 and more digits; hidden only where a telephone number is expected
};

/** A number in a text; in UTF-16 units, without country code. */
struct FoundNumber
{
    qsizetype from = 0;
    qsizetype size = 0;
    NumberKind kind = NumberKind::Mobile;

    bool operator==(const FoundNumber &) const = default;
};

/** Masks until nothing is left to mask, so that masking twice changes nothing. */
template <typename Mask> QString untilNothingChanges(QString text, Mask mask)
{
    constexpr int mostMaskings = 100; // a few are enough for any text
    QString next = mask(text);
    for (int round = 0; round < mostMaskings && next != text; ++round) {
        text = next;
        next = mask(text);
    }
    return next;
}

/** Which numbers of free text are hidden. */
enum class Numbers {
    Telephone, ///< mobiles and landlines
    AllButBankCards, ///< ID cards, too
    All,
};

inline size_t qHash(Numbers which, size_t seed = 0)
{
    return qHash(int(which), seed);
}

/** @p text with full-width characters, blanks and dashes as ASCII; unit by unit, same length. */
QString foldedWidth(QStringView text);

bool isAsciiDigit(QChar c);

/** The digits alone, and the X (as a capital) of an ID card. */
QString digitsAndX(QStringView text);

/** Of any script, in a circle too: what foldedWidth() makes a digit of. */
bool isAnyDigit(QChar c);

/** True for text that starts with a blank, hyphen or the like as a URL spells it: %20, %2D. */
bool isEscapedSeparator(QStringView text);

/** Numbers that free text gives away, in order. Contact IDs (job-…) and UUIDs are none. */
std::vector<FoundNumber> numbersIn(const QString &text, Numbers which = Numbers::All);

/** What stays readable of a number that is hidden. */
enum class Shows {
    Ends, ///< so that people who know it can tell it from others: 138****1234
    Nothing,
};

/** @p text with '*' for the digits of @p number that must not be seen; its form stays. */
QString withHiddenDigits(const QString &text, FoundNumber number);

/** @p text with @p standIn for numbers of which masks, of today or an earlier day, show the ends.
 */
QString withoutMasked(const QString &text, const QString &standIn);

/**
 * Asked before a number is masked: what it looks like, its digits without country code and leading
 * zeros, and how it will read.
 */
using MayMask = std::function<bool(NumberKind kind, const QString &digits, const QString &masked)>;

/** Free text with its numbers masked. Masking twice changes nothing. */
QString withMaskedNumbers(
    const QString &text, Numbers which = Numbers::All, const MayMask &mayMask = {});

/**
 * The ID of a node or a flow with somebody's number masked, where that stands alone: IDs have many
 * digits, so that one number in ten would pass for a bank card; only those that begin as most
 * Chinese ones do are masked.
 */
QString withMaskedPeople(const QString &id, const MayMask &mayMask = {});

/**
 * What a field for a telephone number may show (reliability.md §4): 138****1234. Extensions of up
 * to 6 digits, 400 numbers and what is masked already stay.
 */
QString maskedNumber(const QString &number, const MayMask &mayMask = {});
