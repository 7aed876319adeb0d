// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/digitchain.h"

#include "privacy/numbers.h"

using namespace Qt::StringLiterals;

namespace {
bool isSeparator(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u'*') // several are a mask
        return (at == 0 || text[at - 1] != c) && (at + 1 == text.size() || text[at + 1] != c);
    return u" -.,()[]【】/_+~:;|=#\"'\\、·・\t\n\r"_s.contains(c);
}
} // namespace

bool DigitChain::startsRun(qsizetype first) const
{
    return first == 0 || places[size_t(first)] != places[size_t(first - 1)] + 1;
}

bool DigitChain::endsRun(qsizetype last) const
{
    return last + 1 == qsizetype(places.size())
        || places[size_t(last + 1)] != places[size_t(last)] + 1;
}

std::vector<DigitChain> digitChainsIn(const QString &folded, Escapes escapes, qsizetype shortest)
{
    constexpr qsizetype widestGap = 4;
    std::vector<DigitChain> chains;
    qsizetype gap = widestGap + 1;
    for (qsizetype at = 0; at < folded.size(); ++at) {
        if (escapes == Escapes::Separators && isEscapedSeparator(QStringView(folded).sliced(at))) {
            ++gap;
            at += 2;
            continue;
        }
        if (!isAsciiDigit(folded[at])) {
            gap = isSeparator(folded, at) ? gap + 1 : widestGap + 1;
            continue;
        }
        if (gap > widestGap)
            chains.emplace_back();
        gap = 0;
        chains.back().digits += folded[at];
        chains.back().places.push_back(at);
    }
    std::erase_if(
        chains, [shortest](const DigitChain &chain) { return chain.digits.size() < shortest; });
    return chains;
}
