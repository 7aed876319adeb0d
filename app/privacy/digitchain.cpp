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
    constexpr QStringView separators = u" -.,()[]【】/_+~:;|=#\"'\\、·・\t\n\r";
    return separators.contains(c);
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
    DigitChain chain; // one for all: most are too short to be kept
    const auto endChain = [&chains, &chain, shortest] {
        if (chain.digits.size() >= shortest)
            chains.push_back(chain);
        chain.digits.resize(0);
        chain.places.clear();
    };
    qsizetype gap = 0;
    for (qsizetype at = 0; at < folded.size(); ++at) {
        if (escapes == Escapes::Separators && isEscapedSeparator(QStringView(folded).sliced(at))) {
            ++gap;
            at += 2;
            continue;
        }
        if (isAsciiDigit(folded[at])) {
            if (gap > widestGap)
                endChain();
            gap = 0;
            chain.digits += folded[at];
            chain.places.push_back(at);
        } else if (gap <= widestGap && !chain.places.empty()) {
            gap = isSeparator(folded, at) ? gap + 1 : widestGap + 1;
        }
    }
    endChain();
    return chains;
}
