// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/numbers.h"

#include "privacy/cards.h"
#include "privacy/numberruns.h"

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

// As long as IDs of traces and documents and checksums are, in small letters or capitals.
bool isHexId(QStringView word)
{
    constexpr qsizetype fewestLetters = 4;
    const auto count = [word](char16_t first, char16_t last) {
        return std::count_if(word.begin(), word.end(),
            [first, last](QChar c) { return c.unicode() >= first && c.unicode() <= last; });
    };
    if (word.size() != 24 && word.size() != 32 && word.size() != 40 && word.size() != 64)
        return false;
    const auto letters = std::max(count(u'a', u'f'), count(u'A', u'F'));
    return letters >= fewestLetters && letters + count(u'0', u'9') == word.size();
}

void removeHexIds(QString &folded)
{
    const auto isWord = [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); };
    for (auto from = folded.begin(); from != folded.end();) {
        const auto to = std::find_if_not(from, folded.end(), isWord);
        if (isHexId(QStringView(from, to)))
            std::fill(from, to, u'j');
        from = std::find_if(to, folded.end(), isWord);
    }
}

// Contact IDs, UUIDs and the like, which have many digits and are nobody's, as text without digits.
QString withoutIds(QString folded)
{
    static const QRegularExpression id(
        u"\\bjob-[0-9]+(?![0-9A-Za-z-])"
        "|(?<![0-9A-Fa-f-])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Fa-f])"_s);
    removeHexIds(folded);
    if (!folded.contains(u'-'))
        return folded;
    auto matches = id.globalMatch(folded);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        for (qsizetype at = match.capturedStart(); at < match.capturedEnd(); ++at)
            folded[at] = u'j';
    }
    return folded;
}

const QRegularExpression &telephonePattern()
{
    static const QRegularExpression pattern(
        u"(?:(?<![0-9])|(?<=%20))(?:"
        "(?:(?:\\+|00)?86(?:[ "
        "-]{0,3}|%20)|0|1(?:7951|7911|7909|2593|2520|0193))?(?<mobile>1[3-9][0-9](?:[ "
        "-]{0,3}[0-9]{4}){2}"
        "|1[3-9][0-9](?<gap>\\s{0,2}\\\\?[-+*/_~:;,#|=\\\\\\x{b7}\\x{3001}\\x{30fb}]\\s{0,2}"
        "|\\s?\\.{1,3}\\s?|\\s{1,4}"
        "|%20|%2[BDbd])[0-9]{4}\\k<gap>[0-9]{4}"
        "|1[3-9][0-9][)\\]][ -]?[0-9]{4}[ -]?[0-9]{4}"
        "|1(?<each>[ +-]|\\s{1,2}|[\"']? ?[,;./|\\x{3001}] ?[\"']?)[3-9](?:\\k<each>[0-9]){9}"
        "|(?<![0-9][ +])1[ +]?[3-9](?:[ +]?[0-9]){9}(?![ +][0-9])|1[3-9][0-9]{5}-[0-9]{4}"
        "|1[3-9][0-9]-[0-9]{5}-[0-9]{3}"
        "|1[3-9][0-9][ -][0-9]{3}[ -][0-9]{5}|1[3-9][0-9]{2}[ -][0-9]{3}[ -][0-9]{4}"
        "|1[3-9][0-9]{2}[ -][0-9]{4}[ -][0-9]{3}|1[3-9][0-9]{3}[ -][0-9]{6})"
        "|(?:(?:\\+|00)86[ .-]{0,2})?[(\\[\\x{3010}]?(?<landline>0(?:\\) ?)?"
        "(?:(?:10|2[0-9])[)\\]\\x{3011}]?"
        "(?:[\\s./+-]{0,3}|[_:](?!20[0-9]{2}[01])(?=[2-8]))(?:[0-9]{8}|[0-9]{4}[ .-][0-9]{4})"
        "|[3-9][0-9]{2}[)\\]\\x{3011}]?(?:[\\s./+-]{0,3}|[_:](?!20[0-9]{2}[01])(?=[2-8]))"
        "(?:[0-9]{7,8}|[0-9]{3,4}[ .-][0-9]{4}|[0-9]{4}[ .-][0-9]{3}))"
        "|0(?<apart> {1,2}|\\+|[\"']? ?[,\\x{3001}] ?[\"']?)(?:1\\k<apart>0|2\\k<apart>[0-9]"
        "|[3-9](?:\\k<apart>[0-9]){2})(?:\\k<apart>[0-9]){7,8})"
        "|(?:(?:\\+|00)86[ .-]{0,2}|86[ -])[(\\[]?(?<abroad>"
        "(?:10|2[0-9])[)\\]]?[ .-]{0,2}(?:[0-9]{8}|[0-9]{4}[ -][0-9]{4})"
        "|[3-9][0-9]{2}[)\\]]?[ .-]{0,2}(?:[0-9]{7,8}|[0-9]{3,4}[ -][0-9]{4}))"
        ")(?![0-9])"_s);
    return pattern;
}

FoundNumber telephoneIn(const QRegularExpressionMatch &match)
{
    for (const QString &group : {u"mobile"_s, u"landline"_s}) {
        if (match.hasCaptured(group))
            return {match.capturedStart(group), match.capturedLength(group),
                group == "mobile"_L1 ? NumberKind::Mobile : NumberKind::Landline};
    }
    return {
        match.capturedStart(u"abroad"_s), match.capturedLength(u"abroad"_s), NumberKind::Landline};
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
    QString rest = withoutIds(folded);
    std::vector<FoundNumber> found;
    for (const auto &search : {numbersRunTogether, cardsIn}) {
        for (const FoundNumber &number : search(rest)) {
            if (!isWanted(number.kind, which))
                continue;
            found.push_back(number);
            rest.replace(number.from, number.size, QString(number.size, u'j'));
        }
    }
    auto matches = telephonePattern().globalMatch(rest);
    while (matches.hasNext())
        found.push_back(telephoneIn(matches.next()));
    std::ranges::sort(found, {}, &FoundNumber::from);
    return found;
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
    QString digits = digitsAndX(foldedWidth(QStringView(text).sliced(number.from, number.size)));
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
        const QString digits = digitsAndX(match.capturedView(u"digits"_s));
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

QString digitsAndX(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (isAsciiDigit(c) || c == u'X' || c == u'x')
            digits += c.toUpper();
    }
    return digits;
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAnyDigit(QChar c)
{
    return c.unicode() < 0x80 ? isAsciiDigit(c) : c.digitValue() >= 0;
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
        const int digit = c.digitValue();
        if (unit >= 0xff01 && unit <= 0xff5e)
            c = QChar(char16_t(unit - 0xfee0));
        else if (unit == 0x3000 || unit == 0xa0 || unit == 0x85
            || (unit >= 0x2000 && unit <= 0x200d) || unit == 0x2028 || unit == 0x2029
            || unit == 0x202f || unit == 0x2060 || unit == 0xfeff)
            c = u' ';
        else if ((unit >= 0x2010 && unit <= 0x2015) || unit == 0x2043 || unit == 0x2212
            || unit == 0x2500 || unit == 0x30fc || unit == 0xfe58 || unit == 0xfe63 || unit == 0xad)
            c = u'-';
        else if (unit == 0xd7 || unit == 0x425 || unit == 0x445 || unit == 0x2169 || unit == 0x2179)
            c = u'X'; // what stands for the last digit of an ID card
        else if (unit == 0xfe6b)
            c = u'@';
        else if (digit >= 0) // of another script, in a circle
            c = QChar(char16_t(u'0' + digit));
        else if (c.category() == QChar::Other_Format || (unit >= 0xfe00 && unit <= 0xfe0f)
            || unit == 0x20e3 || (unit >= 0x300 && unit <= 0x36f))
            // cannot be seen, but for the frame of a keycap and lines across a digit
            c = u' ';
    }
    return folded;
}

std::vector<FoundNumber> numbersIn(const QString &text, Numbers which)
{
    const auto digits = std::count_if(text.begin(), text.end(), isAnyDigit);
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

QString withoutMasked(const QString &text, const QString &standIn)
{
    static const QString between = u"(?:%[0-9A-Fa-f]{2}|[^0-9A-Za-z*\\x{4e00}-\\x{9fff}])"_s;
    static const QRegularExpression masked(
        u"(?<!%)(?:[(\\[\\x{3010}]?(?<![0-9*])[0-9]{1,4}~{0,4}|(?<![0-9])(?:[0-9]~{1,4}){3,4})?"
        "\\*(?:~{0,4}\\*){3,}+(?:~{0,4}[0-9]){0,4}(?![0-9])"_s.replace(u'~', between));
    static const QRegularExpression digit(u"[0-9]"_s);
    if (!text.contains("*"_L1))
        return text;
    const QString folded = foldedWidth(text);
    QString hidden;
    qsizetype at = 0;
    for (auto matches = masked.globalMatch(folded); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (!match.captured().contains(digit))
            continue;
        hidden += QStringView(text).sliced(at, match.capturedStart() - at);
        hidden += standIn;
        at = match.capturedEnd();
    }
    return hidden += QStringView(text).sliced(at);
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
