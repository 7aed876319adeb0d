// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/numbers.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
// Digits that stay are those before first and from last on.
std::pair<qsizetype, qsizetype> hiddenRange(NumberKind kind, qsizetype digits, bool startsWithZero)
{
    if (kind == NumberKind::IdCard || kind == NumberKind::BankCard)
        return {0, digits - 4};
    if (digits == 7)
        return {0, 4};
    if (digits < 12 || (digits == 12 && startsWithZero))
        return {digits - 8, digits - 4};
    return {3, digits - 4};
}

int digitAt(QStringView text, qsizetype at)
{
    return text[at].unicode() - u'0';
}

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (isAsciiDigit(c) || c == u'X' || c == u'x')
            digits += c.toUpper();
    }
    return digits;
}

// GB 11643: weighted sum modulo 11.
bool isIdCard(QStringView text)
{
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (qsizetype at = 0; at < 17; ++at)
        sum += weights[at] * digitAt(text, at);
    return text[17] == u"10X98765432"[sum % 11];
}

bool passesLuhn(QStringView text)
{
    int sum = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int digit = digitAt(text, at);
        const bool isDoubled = (text.size() - at) % 2 == 0;
        sum += isDoubled ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
    }
    return sum % 10 == 0;
}

// Order numbers like to start with a date, or are a time in micro- or nanoseconds: no card does.
bool startsWithTime(const QString &digits)
{
    static const QRegularExpression time(
        u"^(?:(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
        "|1[4-9](?:[0-9]{14}|[0-9]{17})$)"_s);
    return time.match(digits).hasMatch();
}

const QRegularExpression &numberPattern()
{
    static const QRegularExpression pattern(
        u"(?<keep>\\bjob-[0-9A-Za-z-]+"
        "|(?<![0-9A-Fa-f-])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Fa-f]))"
        "|(?:(?<![0-9])|(?<=%20))(?:"
        "(?:(?:\\+|00)?86(?:[ -]{0,3}|%20)|0)?(?<mobile>1[3-9][0-9](?:[ -]?[0-9]{4}){2}"
        "|1[3-9][0-9](?<gap>\\s{0,2}\\\\?[-+*./"
        "_~\\x{b7}\\x{3001}\\x{30fb}]\\s{0,2}|\\s{1,2}|%20|%2[BDbd])"
        "[0-9]{4}\\k<gap>[0-9]{4}"
        "|1[3-9][0-9]\\)[ -]?[0-9]{4}[ -]?[0-9]{4}|1(?<each>[ -]|[,\\x{3001}] "
        "?)[3-9](?:\\k<each>[0-9]){9}"
        "|1[3-9][0-9][ -][0-9]{3}[ -][0-9]{5}|1[3-9][0-9]{2}[ -][0-9]{3}[ -][0-9]{4}"
        "|1[3-9][0-9]{2}[ -][0-9]{4}[ -][0-9]{3}|1[3-9][0-9]{3}[ -][0-9]{6})"
        "|(?:(?:\\+|00)86[ -]{0,2})?\\(?(?<landline>"
        "0(?:\\) ?)?(?:10|2[0-9])\\)?[ -]{0,2}(?:[0-9]{8}|[0-9]{4}[ -][0-9]{4})"
        "|0(?:\\) ?)?[3-9][0-9]{2}\\)?[ -]{0,2}(?:[0-9]{7,8}|[0-9]{3,4}[ -][0-9]{4}))"
        "|(?:\\+|00)86[ -]{0,2}(?<abroad>(?:10|2[0-9])[ -]{0,2}[0-9]{8}"
        "|[3-9][0-9]{2}[ -]{0,2}[0-9]{7,8})"
        "|(?<idcard>[1-9][0-9]{5}[ -]?(?:18|19|20|21)[0-9]{2}(?:0[1-9]|1[0-2])"
        "(?:0[1-9]|[12][0-9]|3[01])[ -]?[0-9]{3}[0-9Xx])"
        "|(?<bankcard>[0-9]{16,19}|[0-9]{4}(?:[ -][0-9]{4}){3}(?:[ -]?[0-9]{1,3})?"
        "|[0-9]{6}[ -][0-9]{10,13})"
        ")(?![0-9])"_s);
    return pattern;
}

bool isCard(const QRegularExpressionMatch &match)
{
    return match.hasCaptured(u"idcard"_s) || match.hasCaptured(u"bankcard"_s);
}

// A bank card may look like an ID card whose check digit is wrong.
std::optional<FoundNumber> cardIn(const QRegularExpressionMatch &match)
{
    const QString digits = digitsOf(match.capturedView());
    const FoundNumber card{match.capturedStart(), match.capturedLength(), NumberKind::BankCard};
    if (match.hasCaptured(u"idcard"_s) && isIdCard(digits))
        return FoundNumber{card.from, card.size, NumberKind::IdCard};
    if (digits.contains(u'X') || startsWithTime(digits) || !passesLuhn(digits))
        return {};
    return card;
}

std::optional<FoundNumber> telephoneIn(const QRegularExpressionMatch &match)
{
    for (const QString &group : {u"mobile"_s, u"landline"_s, u"abroad"_s}) {
        if (match.hasCaptured(group))
            return FoundNumber{match.capturedStart(group), match.capturedLength(group),
                group == "mobile"_L1 ? NumberKind::Mobile : NumberKind::Landline};
    }
    return {};
}

qsizetype endOfFirstRun(const QString &folded, qsizetype at)
{
    while (at < folded.size() && isAsciiDigit(folded[at]))
        ++at;
    return at;
}

bool isWanted(NumberKind kind, Numbers which)
{
    switch (kind) {
    case NumberKind::IdCard:
        return which != Numbers::Telephone;
    case NumberKind::BankCard:
        return which == Numbers::All;
    case NumberKind::Mobile:
    case NumberKind::Landline:
    case NumberKind::Other:
        break;
    }
    return true;
}

std::vector<FoundNumber> numbersInFolded(const QString &folded, Numbers which)
{
    std::vector<FoundNumber> found;
    for (qsizetype at = 0;;) {
        const QRegularExpressionMatch match = numberPattern().match(folded, at);
        if (!match.hasMatch())
            return found;
        at = match.capturedEnd();
        const auto number = isCard(match) ? cardIn(match) : telephoneIn(match);
        if (number && isWanted(number->kind, which))
            found.push_back(*number);
        else if (isCard(match)) // no card after all: what follows its first group may be a number
            at = endOfFirstRun(folded, match.capturedStart());
    }
}

// Letters next to digits, country code included, are the rest of an ID in hexadecimal.
bool isPieceOfId(const QString &text, FoundNumber number)
{
    const auto isLetter
        = [&text](qsizetype at) { return text[at].unicode() < 0x80 && text[at].isLetter(); };
    qsizetype from = number.from;
    while (from > 0 && isAsciiDigit(text[from - 1]))
        --from;
    const qsizetype to = number.from + number.size;
    return (from > 0 && isLetter(from - 1)) || (to < text.size() && isLetter(to));
}

bool isMask(QChar c)
{
    return c == u'*' || c == u'x' || c == u'X';
}

// A piece of a number that is masked already, such as 0086138 of 0086138****1234.
bool touchesMask(const QString &folded, qsizetype from, qsizetype to)
{
    while (from > 0 && (folded[from - 1] == u' ' || folded[from - 1] == u'-'))
        --from;
    while (to < folded.size() && (folded[to] == u' ' || folded[to] == u'-'))
        ++to;
    return (from > 1 && isMask(folded[from - 1]) && isMask(folded[from - 2]))
        || (to + 1 < folded.size() && isMask(folded[to]) && isMask(folded[to + 1]));
}

QString withMaskedNumber(const QString &text, FoundNumber number, const MayMask &mayMask)
{
    const QString masked = withHiddenDigits(text, number);
    if (!mayMask)
        return masked;
    QString digits = digitsOf(foldedWidth(QStringView(text).sliced(number.from, number.size)));
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return mayMask(number.kind, digits, masked.mid(number.from, number.size)) ? masked : text;
}

QString withOthersMasked(QString text, const MayMask &mayMask)
{
    static const QRegularExpression run(u"(?:(?<![0-9+])|(?=\\+))(?:(?:\\+|00)86[ -]{0,2})?+\\+?"
                                        "(?<digits>[0-9](?:[ .()-]{0,3}[0-9]){6,})"_s);
    const QString folded = foldedWidth(text);
    const qsizetype host = folded.indexOf(u'@');
    auto matches = run.globalMatch(folded);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (host >= 0 && match.capturedStart() > host)
            break;
        const QString digits = digitsOf(match.capturedView(u"digits"_s));
        const bool isFreephone = digits.size() == 10 && digits.startsWith("400"_L1);
        const bool isMasked
            = digits.size() <= 8 && touchesMask(folded, match.capturedStart(), match.capturedEnd());
        if (!isFreephone && !isMasked)
            text = withMaskedNumber(text,
                {match.capturedStart(u"digits"_s), match.capturedLength(u"digits"_s),
                    NumberKind::Other},
                mayMask);
    }
    return text;
}
} // namespace

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isEscapedSeparator(QStringView text)
{
    static const QStringList escapes = {u"%20"_s, u"%2D"_s, u"%2B"_s, u"%28"_s, u"%29"_s, u"%2E"_s,
        u"%2F"_s, u"%09"_s, u"%0A"_s, u"%0D"_s};
    return text.startsWith(u'%')
        && escapes.contains(text.first(std::min<qsizetype>(3, text.size())), Qt::CaseInsensitive);
}

QString foldedWidth(QStringView text)
{
    QString folded = text.toString();
    for (QChar &c : folded) {
        const char16_t unit = c.unicode();
        if (unit < 0x80)
            continue;
        if (unit >= 0xff01 && unit <= 0xff5e)
            c = QChar(char16_t(unit - 0xfee0));
        else if (unit == 0x3000 || unit == 0xa0 || (unit >= 0x2000 && unit <= 0x200d)
            || unit == 0x202f || unit == 0x2060 || unit == 0xfeff)
            c = u' ';
        else if ((unit >= 0x2010 && unit <= 0x2015) || unit == 0x2212 || unit == 0xad)
            c = u'-';
        else if (c.isDigit()) // of another script
            c = QChar(char16_t(u'0' + c.digitValue()));
    }
    return folded;
}

std::vector<FoundNumber> numbersIn(const QString &text, Numbers which)
{
    const auto digits
        = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return digits < 10 ? std::vector<FoundNumber>() : numbersInFolded(foldedWidth(text), which);
}

QString withHiddenDigits(const QString &text, FoundNumber number)
{
    const QString folded = foldedWidth(QStringView(text).sliced(number.from, number.size));
    std::vector<qsizetype> places;
    for (qsizetype at = 0; at < folded.size(); ++at) {
        if (isEscapedSeparator(QStringView(folded).sliced(at)))
            at += 2;
        else if (isAsciiDigit(folded[at]) || folded[at] == u'X' || folded[at] == u'x')
            places.push_back(at);
    }
    QString hidden = text;
    const bool startsWithZero = !places.empty() && folded[places.front()] == u'0';
    const auto [first, last] = hiddenRange(number.kind, qsizetype(places.size()), startsWithZero);
    for (qsizetype at = std::max<qsizetype>(0, first); at < last; ++at)
        hidden[number.from + places[size_t(at)]] = u'*';
    return hidden;
}

QString withMaskedNumbers(const QString &text, Numbers which, const MayMask &mayMask)
{
    return untilNothingChanges(text, [which, &mayMask](QString masked) {
        for (const FoundNumber &number : numbersIn(masked, which))
            masked = withMaskedNumber(masked, number, mayMask);
        return masked;
    });
}

QString withMaskedPeople(const QString &id, const MayMask &mayMask)
{
    return untilNothingChanges(id, [&mayMask](QString masked) {
        for (const FoundNumber &number : numbersIn(masked)) {
            const bool isRareCard = number.kind == NumberKind::BankCard
                && !foldedWidth(masked).mid(number.from).startsWith("62"_L1);
            if (!isRareCard && !isPieceOfId(masked, number))
                masked = withMaskedNumber(masked, number, mayMask);
        }
        return masked;
    });
}

QString maskedNumber(const QString &number, const MayMask &mayMask)
{
    return untilNothingChanges(number, [&mayMask](const QString &text) {
        return withOthersMasked(withMaskedNumbers(text, Numbers::Telephone, mayMask), mayMask);
    });
}
