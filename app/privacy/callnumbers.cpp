// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/callnumbers.h"

#include "privacy/numbers.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype shortest = 7; // fewer digits are an extension, which stays readable
constexpr qsizetype shortestInside = 10; // fewer digits are found in longer runs by chance

// Digits that may be one number, though blanks or hyphens stand between them.
struct Chain
{
    QString digits;
    std::vector<qsizetype> places; // in the text
};

bool isSeparator(QChar c)
{
    return u" -.,()/_"_s.contains(c);
}

std::vector<Chain> chainsIn(const QString &folded)
{
    constexpr qsizetype widestGap = 2;
    std::vector<Chain> chains;
    qsizetype gap = widestGap + 1;
    for (qsizetype at = 0; at < folded.size(); ++at) {
        if (!isAsciiDigit(folded[at])) {
            gap = isSeparator(folded[at]) ? gap + 1 : widestGap + 1;
            continue;
        }
        if (gap > widestGap)
            chains.emplace_back();
        gap = 0;
        chains.back().digits += folded[at];
        chains.back().places.push_back(at);
    }
    std::erase_if(chains, [](const Chain &chain) { return chain.digits.size() < shortest; });
    return chains;
}

// Whether the digits from first to last stand alone, rather than inside a longer run.
bool standsAlone(const Chain &chain, qsizetype first, qsizetype last)
{
    const auto &places = chain.places;
    const bool joinsBefore = first > 0 && places[size_t(first)] == places[size_t(first - 1)] + 1;
    const bool joinsAfter = last + 1 < qsizetype(places.size())
        && places[size_t(last + 1)] == places[size_t(last)] + 1;
    return !joinsBefore && !joinsAfter;
}
} // namespace

bool CallNumbers::add(const QString &field)
{
    const size_t known = m_numbers.size();
    // What touches a mask is a piece of a number that is hidden already.
    static const QRegularExpression run(
        u"(?:(?<![0-9+])|(?=\\+))(?<![*xX]{2})(?<![*xX]{2}[ -])(?:(?:\\+|00)86[ -]{0,2})?+\\+?"
        "(?<digits>[0-9](?:[ .()-]{0,2}[0-9]){6,}+)(?![ -]{0,2}[*xX]{2})"_s);
    const QString folded = foldedWidth(field);
    auto matches = run.globalMatch(folded.left(folded.indexOf(u'@')));
    while (matches.hasNext()) {
        QString digits;
        for (const QChar c : matches.next().captured(u"digits"_s)) {
            if (isAsciiDigit(c))
                digits += c;
        }
        addDigits(digits);
    }
    return m_numbers.size() > known;
}

void CallNumbers::addDigits(QString digits)
{
    static const QRegularExpression prefix(
        u"^(?:0086|86(?=1[3-9][0-9]{9}$)|86(?=[0-9]{10,11}$))"_s);
    static const QRegularExpression areaCode(u"^0(?:10|2[0-9]|[3-9][0-9]{2})(?=[0-9]{7,8}$)"_s);
    digits.remove(prefix);
    if (digits.size() < shortest || (digits.size() == 10 && digits.startsWith("400"_L1)))
        return;
    const auto learn = [this](const QString &number) {
        m_numbers.insert(number);
        m_sizes.insert(number.size());
    };
    const QRegularExpressionMatch landline = areaCode.match(digits);
    if (landline.hasMatch())
        learn(digits.sliced(landline.capturedLength()));
    if (digits.startsWith(u'0') && digits.size() > shortestInside)
        digits.remove(0, 1);
    learn(digits);
}

qsizetype CallNumbers::sizeAt(QStringView digits) const
{
    for (const qsizetype size : m_sizes) {
        if (size <= digits.size() && m_numbers.contains(digits.first(size)))
            return size;
    }
    return 0;
}

QString CallNumbers::masked(const QString &text) const
{
    const auto digits
        = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    if (m_numbers.empty() || digits < shortest)
        return text;
    QString masked = text;
    for (const Chain &chain : chainsIn(foldedWidth(text))) {
        for (qsizetype at = 0; at + shortest <= chain.digits.size(); ++at) {
            const qsizetype size = sizeAt(QStringView(chain.digits).sliced(at));
            if (size == 0 || (size < shortestInside && !standsAlone(chain, at, at + size - 1)))
                continue;
            const qsizetype from = chain.places[size_t(at)];
            const qsizetype to = chain.places[size_t(at + size - 1)] + 1;
            masked = withHiddenDigits(masked, {from, to - from, NumberKind::Other});
            at += size - 1;
        }
    }
    return masked;
}
