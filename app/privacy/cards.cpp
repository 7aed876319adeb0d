// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/cards.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype shortestCard = 16; // in digits

int digitAt(QStringView text, qsizetype at)
{
    return text[at].unicode() - u'0';
}

// Order numbers like to start with a date, or are a time in micro- or nanoseconds: no card does.
bool startsWithTime(const QString &digits)
{
    static const QRegularExpression time(
        u"^(?:(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
        "|1[4-9](?:[0-9]{14}|[0-9]{17})$)"_s);
    return time.match(digits).hasMatch();
}

// The pattern looks ahead from each place: what begins too early may hide the one that counts.
template <typename Card>
std::vector<FoundNumber> allIn(const QString &folded, const QRegularExpression &pattern, Card card)
{
    std::vector<FoundNumber> found;
    qsizetype end = 0;
    auto matches = pattern.globalMatch(folded);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedStart(u"card"_s) < end)
            continue;
        if (const std::optional<FoundNumber> number = card(match)) {
            found.push_back(*number);
            end = number->from + number->size;
        }
    }
    return found;
}

std::optional<FoundNumber> idCardIn(const QRegularExpressionMatch &match)
{
    if (!isIdCard(digitsAndX(match.capturedView(u"card"_s))))
        return {};
    return FoundNumber{
        match.capturedStart(u"card"_s), match.capturedLength(u"card"_s), NumberKind::IdCard};
}

// Up to three digits behind a group may belong to the card, or to what is said next.
std::optional<FoundNumber> bankCardIn(const QRegularExpressionMatch &match)
{
    const QString digits = digitsAndX(match.capturedView(u"card"_s));
    const FoundNumber card{
        match.capturedStart(u"card"_s), match.capturedLength(u"card"_s), NumberKind::BankCard};
    if (startsWithTime(digits))
        return {};
    if (passesLuhn(digits))
        return card;
    const qsizetype behind = match.capturedLength(u"behind"_s);
    if (behind == 0 || !passesLuhn(QStringView(digits).first(shortestCard)))
        return {};
    return FoundNumber{card.from, card.size - behind, card.kind};
}
} // namespace

bool isIdCard(QStringView text)
{
    static const QRegularExpression form(
        u"^[1-8][0-9]{5}(?:18|19|20|21)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
        "[0-9]{3}[0-9X]$"_s);
    if (!form.match(text).hasMatch())
        return false;
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (qsizetype at = 0; at < 17; ++at)
        sum += weights[at] * digitAt(text, at);
    return text[17] == u"10X98765432"[sum % 11];
}

bool passesLuhn(QStringView digits)
{
    int sum = 0;
    for (qsizetype at = 0; at < digits.size(); ++at) {
        const int digit = digitAt(digits, at);
        const bool isDoubled = (digits.size() - at) % 2 == 0;
        sum += isDoubled ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
    }
    return sum % 10 == 0;
}

std::vector<FoundNumber> cardsIn(const QString &folded)
{
    static const QRegularExpression idCard(
        u"(?<![0-9])(?=(?<card>[1-8](?:[\\s.,/_+'\"-]{0,2}[0-9]){16}[\\s.,/_+'\"-]{0,2}[0-9Xx])"
        "(?![0-9]))"_s);
    static const QRegularExpression bankCard(
        u"(?<![0-9])(?=(?<card>[0-9]{16,19}"
        "|[3-69][0-9]{3}(?<four>[\\s./_+-]|[ +-]{2}|\\r\\n)[0-9]{4}(?:\\k<four>[0-9]{4}){2}"
        "(?:[0-9]{1,3}(?![0-9])|(?<behind>\\k<four>[0-9]{1,3}(?![0-9])))?"
        "|[3-69][0-9]{5}(?<six>[ _+-]|[ -]{2})"
        "(?:[0-9]{10,13}|[0-9]{4}\\k<six>[0-9]{6}|[0-9]{6}\\k<six>[0-9]{7})"
        "|(?<![0-9][,|\\x{3001}\\x{b7}])(?<![0-9][,|] )(?:(?:62|4[0-9]|5[1-5]|35)[0-9]{2}|601[13])"
        "(?<list>[\"']? ?[,|\\x{3001}\\x{b7}] ?[\"']?)[0-9]{4}(?:\\k<list>[0-9]{4}){2}"
        "(?:\\k<list>[0-9]{1,3})?(?!\\k<list>?[0-9])"
        "|[3-69](?<each>[ +-]|\\s{1,2}|[\"']? ?[,\\x{3001}] ?[\"']?)[0-9](?:\\k<each>[0-9]){14,17}"
        ")(?![0-9]))"_s);
    if (std::count_if(folded.begin(), folded.end(), isAsciiDigit) < shortestCard)
        return {};
    std::vector<FoundNumber> found = allIn(folded, idCard, idCardIn);
    QString rest = folded;
    for (const FoundNumber &card : found)
        rest.replace(card.from, card.size, QString(card.size, u'j'));
    const std::vector<FoundNumber> bankCards = allIn(rest, bankCard, bankCardIn);
    found.insert(found.end(), bankCards.begin(), bankCards.end());
    return found;
}
