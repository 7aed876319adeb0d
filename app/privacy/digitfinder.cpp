// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/digitfinder.h"

#include "privacy/digitchain.h"

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype shortestSpread = 6; // fewer digits are a time or a date by chance
constexpr qsizetype shortestInside = 8;

// Four or five digits are a year, a port, a fraction as easily as a PIN: only alone are they one.
bool isPieceOfMore(const QString &text, qsizetype from, qsizetype to)
{
    const auto joins = [&text](qsizetype at, int step) {
        if (at < 0 || at >= text.size())
            return false;
        const QChar c = text[at];
        if (c == u'%' || (c.unicode() < 0x80 && c.isLetterOrNumber()))
            return true;
        const qsizetype next = at + step;
        return u".,:/-_"_s.contains(c) && next >= 0 && next < text.size() && text[next].isDigit();
    };
    return joins(from - 1, -1) || joins(to, 1);
}

// "2 5 8 0", as it is written to be read out.
bool isSpelledOut(const QString &text, const DigitChain &chain, qsizetype first, qsizetype last)
{
    const auto &places = chain.places;
    const auto between = [&](qsizetype digit) {
        const qsizetype from = places[size_t(digit)] + 1;
        return QStringView(text).sliced(from, places[size_t(digit + 1)] - from);
    };
    const QStringView sign = between(first);
    for (qsizetype digit = first + 1; digit < last; ++digit) {
        if (between(digit) != sign)
            return false;
    }
    const bool goesOnBefore = first > 0 && between(first - 1) == sign;
    const bool goesOnBehind = last + 1 < qsizetype(places.size()) && between(last) == sign;
    return !sign.isEmpty() && !goesOnBefore && !goesOnBehind;
}
} // namespace

bool DigitFinder::add(const QString &digits)
{
    if (digits.size() < shortest || !m_digits.insert(digits).second)
        return false;
    m_sizes.insert(digits.size());
    return true;
}

std::vector<DigitFinder::Found> DigitFinder::findAll(const QString &folded) const
{
    std::vector<Found> found;
    if (m_digits.empty())
        return found;
    for (const DigitChain &chain : digitChainsIn(folded, Escapes::Text, shortest)) {
        for (qsizetype first = 0; first + shortest <= chain.digits.size(); ++first) {
            const auto next = findAt(folded, chain, first);
            if (!next)
                continue;
            found.push_back(*next);
            first += next->digits.size() - 1;
        }
    }
    return found;
}

std::optional<DigitFinder::Found> DigitFinder::findAt(
    const QString &folded, const DigitChain &chain, qsizetype first) const
{
    for (const qsizetype size : m_sizes) {
        if (first + size > chain.digits.size()
            || (size < shortestInside && !chain.startsRun(first)))
            continue;
        const auto known = m_digits.find(QStringView(chain.digits).sliced(first, size));
        if (known == m_digits.end() || !standsOut(folded, chain, first, size))
            continue;
        const qsizetype from = chain.places[size_t(first)];
        return Found{from, chain.places[size_t(first + size - 1)] + 1 - from, *known};
    }
    return {};
}

bool DigitFinder::standsOut(
    const QString &folded, const DigitChain &chain, qsizetype first, qsizetype size) const
{
    const qsizetype last = first + size - 1;
    const qsizetype from = chain.places[size_t(first)];
    const qsizetype to = chain.places[size_t(last)] + 1;
    const bool isOneRun = to - from == size;
    if (!chain.startsRun(first) || !chain.endsRun(last))
        return isOneRun && size >= shortestInside;
    if (size >= shortestSpread)
        return true;
    return isOneRun ? !isPieceOfMore(folded, from, to) : isSpelledOut(folded, chain, first, last);
}
