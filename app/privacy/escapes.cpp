// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/escapes.h"

#include "privacy/numbers.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
// A run of %XX is UTF-8, or it stays.
QString fromPercents(const QString &run)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(QByteArray::fromPercentEncoding(run.toLatin1()));
    return decoder.hasError() ? run : text;
}

QString fromCode(const QString &digits, int base, const QString &escape)
{
    const char32_t code = digits.toUInt(nullptr, base);
    return code > 0 && code <= 0x10ffff ? QString::fromUcs4(&code, 1) : escape;
}

QString fromName(const QString &name)
{
    static const QHash<QString, QString> names = {{u"nbsp"_s, u"\u00a0"_s}, {u"ensp"_s, u" "_s},
        {u"emsp"_s, u" "_s}, {u"thinsp"_s, u" "_s}, {u"amp"_s, u"&"_s}, {u"plus"_s, u"+"_s},
        {u"period"_s, u"."_s}, {u"lpar"_s, u"("_s}, {u"rpar"_s, u")"_s}, {u"hyphen"_s, u"-"_s},
        {u"dash"_s, u"-"_s}, {u"shy"_s, u"-"_s}, {u"ndash"_s, u"-"_s}, {u"commat"_s, u"@"_s},
        {u"num"_s, u"#"_s}, {u"lt"_s, u"<"_s}, {u"gt"_s, u">"_s}, {u"quot"_s, u"\""_s}};
    return names.value(name);
}

int digitOf(QChar c)
{
    static const QString digits = u"零一二三四五六七八九"_s;
    static const QString written = u"〇壹贰叁肆伍陆柒捌玖"_s;
    static const QString spoken = u"洞幺两\u0000\u0000\u0000\u0000拐\u0000勾"_s;
    for (const QString &spelling : {digits, written, spoken}) {
        if (const qsizetype digit = spelling.indexOf(c); digit >= 0)
            return int(digit);
    }
    return -1;
}

// "one three eight" as 138
QString fromEnglish(const QString &said)
{
    static const QStringList words = {u"zero"_s, u"one"_s, u"two"_s, u"three"_s, u"four"_s,
        u"five"_s, u"six"_s, u"seven"_s, u"eight"_s, u"nine"_s};
    static const QRegularExpression between(u"[\\s,-]+"_s);
    QString digits;
    for (const QString &word : said.toLower().split(between))
        digits += QChar(char16_t(u'0' + qMax<qsizetype>(0, words.indexOf(word)))); // oh, too
    return digits;
}

// What stands between them stays.
QString fromChinese(QString said)
{
    for (QChar &c : said) {
        if (isChineseDigit(c))
            c = QChar(char16_t(u'0' + digitOf(c)));
    }
    return said;
}

// 𝟏𝟑𝟖, in any of five typefaces.
QString fromTypefaces(const QString &digits)
{
    constexpr uint first = 0x1d7ce;
    QString number;
    for (const uint c : digits.toUcs4())
        number += QChar(char16_t(u'0' + (c - first) % 10));
    return number;
}

// As mail writes bytes (RFC 2045): =31=33=38, and a line that goes on.
QString fromQuotedPrintable(QString quoted)
{
    static const QRegularExpression softBreak(u"=\\r?\\n"_s);
    quoted.remove(softBreak);
    return QString::fromUtf8(QByteArray::fromPercentEncoding(quoted.toUtf8(), '='));
}

// Some programs keep every number as a floating-point one and leave out zeros at its end.
QString fromFloat(QString digits)
{
    return digits.remove(u'.').leftJustified(11, u'0');
}

// A word that decodes to something legible, such as a header's {"phone":"138…"}.
QString fromBase64(const QString &word)
{
    QByteArray bytes = word.toLatin1();
    bytes.replace('-', '+').replace('_', '/');
    const auto decoded
        = QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return word;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(*decoded);
    const auto isLegible = [](QChar c) { return c.isPrint() || c.isSpace(); };
    return !decoder.hasError() && std::all_of(text.begin(), text.end(), isLegible) ? text : word;
}

// "313338", the bytes of 138, in hexadecimal.
QString fromBytes(const QString &word)
{
    static const QRegularExpression bytes(
        u"(?<![0-9A-Za-z])(?:0[xX])?(?<bytes>(?:2[Bb])?3[0-9](?:3[0-9]|2[0Dd]){9,})(?![0-9A-Za-z])"_s);
    const QRegularExpressionMatch match = bytes.match(word);
    if (!match.hasMatch())
        return word;
    const QByteArray digits = QByteArray::fromHex(match.captured(u"bytes"_s).toLatin1());
    return QString(word).replace(
        match.capturedStart(), match.capturedLength(), QString::fromLatin1(digits));
}

QString fromWord(const QString &word)
{
    const QString read = fromBytes(word);
    return read == word ? fromBase64(word) : read;
}

// The digits 3x3x3x… that bytes of digits make.
bool isEveryOther(const QString &text, qsizetype at)
{
    constexpr qsizetype span = 18;
    if (at + span >= text.size())
        return false;
    for (qsizetype next = at + 2; next <= at + span; next += 2) {
        if (text[next] != u'3' && text[next] != u'2')
            return false;
    }
    return true;
}

// Signs with which something begins that is not as it looks.
bool mayBegin(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    const QChar before = at > 0 ? text[at - 1] : QChar();
    const QChar next = at + 1 < text.size() ? text[at + 1] : QChar();
    switch (c.unicode()) {
    case u'%':
    case u'\\':
    case u'&':
    case 0xd835:
        return true;
    case u'e':
    case u'E':
        return before.isDigit();
    case u'<':
        return isAsciiDigit(before);
    case u'=':
        return next == u'2' || next == u'3' || next == u'4' || next == u'\r' || next == u'\n';
    case u'*':
        return next == u'*';
    case u'3':
        return isEveryOther(text, at);
    }
    return false;
}

bool mayBeEscaped(const QString &text)
{
    constexpr int fewestChinese = 6;
    constexpr int fewestMixed = 10;
    int chinese = 0;
    int digits = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (mayBegin(text, at))
            return true;
        chinese += isChineseDigit(text[at]);
        digits += isAsciiDigit(text[at]);
    }
    return mayHoldSpokenDigits(text) || chinese >= fewestChinese
        || (chinese > 0 && chinese + digits >= fewestMixed) || mayHoldBase64(text);
}

QString meaningOf(const QRegularExpressionMatch &escape)
{
    const auto codeUnit = [&escape](const QString &group) {
        return QString(QChar(char16_t(escape.captured(group).toUInt(nullptr, 16))));
    };
    if (escape.hasCaptured(u"percents"_s))
        return fromPercents(escape.captured());
    if (escape.hasCaptured(u"unit"_s))
        return codeUnit(u"unit"_s);
    if (escape.hasCaptured(u"byte"_s))
        return codeUnit(u"byte"_s);
    if (escape.hasCaptured(u"name"_s))
        return fromName(escape.captured(u"name"_s));
    if (escape.hasCaptured(u"chinese"_s))
        return fromChinese(escape.captured());
    if (escape.hasCaptured(u"word"_s))
        return fromWord(escape.captured());
    if (escape.hasCaptured(u"float"_s))
        return fromFloat(escape.captured(u"float"_s));
    if (escape.hasCaptured(u"typeface"_s))
        return fromTypefaces(escape.captured());
    if (escape.hasCaptured(u"quoted"_s))
        return fromQuotedPrintable(escape.captured());
    if (escape.hasCaptured(u"english"_s))
        return fromEnglish(escape.captured());
    if (escape.hasCaptured(u"bold"_s))
        return escape.captured(u"bold"_s);
    if (escape.hasCaptured(u"tags"_s))
        return {};
    if (escape.hasCaptured(u"lines"_s) || escape.hasCaptured(u"lineends"_s))
        return u" "_s;
    if (escape.hasCaptured(u"octal"_s))
        return fromCode(escape.captured(u"octal"_s), 8, escape.captured());
    for (const QString &code : {u"hex"_s, u"braced"_s, u"point"_s}) {
        if (escape.hasCaptured(code))
            return fromCode(escape.captured(code), 16, escape.captured());
    }
    return fromCode(escape.captured(u"decimal"_s), 10, escape.captured());
}

QString unescapedOnce(const QString &text)
{
    static const QRegularExpression escape(
        u"(?<percents>(?:%[0-9A-Fa-f]{2})+)"
        "|(?:\\\\+|%)u(?<unit>[0-9A-Fa-f]{4})"
        "|\\\\+x(?<byte>[0-7][0-9A-Fa-f])"
        "|\\\\+(?<octal>0[4-7][0-7])(?![0-9])"
        "|&#(?:[xX](?<hex>[0-9A-Fa-f]{1,6})|(?<decimal>[0-9]{1,7}));?"
        "|\\\\+(?:u\\{(?<braced>[0-9A-Fa-f]{1,6})\\}|U(?<point>[0-9A-Fa-f]{8}))"
        "|&(?<name>nbsp|ensp|emsp|thinsp|amp|plus|period|lpar|rpar|hyphen|dash|shy|ndash|commat|"
        "num|lt|gt|quot);"
        "|(?<![A-Za-z0-9+/_-])(?<word>[A-Za-z0-9+/_-]{14,}+={0,2}(?![A-Za-z0-9=]))"
        "|(?<chinese>[零〇洞一壹幺二贰两三叁四肆五伍六陆七柒拐八捌九玖勾]{6,}"
        "|(?<![0-9])(?=[0-9]{0,10}[零〇洞一壹幺二贰两三叁四肆五伍六陆七柒拐八捌九玖勾])"
        "[0-9零〇洞一壹幺二贰两三叁四肆五伍六陆七柒拐八捌九玖勾]"
        "(?:[\\s,.+，、-]{0,2}[0-9零〇洞一壹幺二贰两三叁四肆五伍六陆七柒拐八捌九玖勾]){9,}+)"
        "|(?<![0-9.])(?<float>1\\.[3-9][0-9]{6,9})[eE]\\+?0?10(?![0-9])"
        "|(?<typeface>[\\x{1d7ce}-\\x{1d7ff}]+)"
        "|(?<quoted>(?:=3[0-9]){4,}|[0-9]{3}=(?:20|2D)[0-9]{4}=(?:20|2D)(?=[0-9]{4})"
        "|(?<=[A-Za-z0-9])=40(?=[A-Za-z0-9])|(?<=[0-9])=\\r?\\n(?=[0-9]))"
        "|(?<![A-Za-z])(?i)(?<english>(?:(?<digit>zero|oh|one|two|three|four|five|six|seven|eight|"
        "nine)"
        "[\\s,-]{1,3}){9,}(?&digit))(?-i)(?![A-Za-z])"
        "|\\*\\*(?<bold>[0-9]{1,7})\\*\\*(?=[0-9])"
        "|(?<=[0-9])(?<tags>(?i:</?(?:b|i|u|em|strong|span|font|mark|small|big|code|wbr)"
        "(?:\\s[^<>]{0,80})?/?>)+)(?=[0-9])"
        "|(?<=[0-9])(?<lines>(?i:<br ?/?>)+)(?=[0-9])"
        "|(?<=[0-9 +])(?<lineends>\\\\+[nrt])(?=[0-9 +])"_s);
    QString plain;
    qsizetype from = 0;
    auto matches = escape.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        plain += QStringView(text).sliced(from, match.capturedStart() - from);
        plain += meaningOf(match);
        from = match.capturedEnd();
    }
    return plain += QStringView(text).sliced(from);
}
} // namespace

bool isChineseDigit(QChar c)
{
    return c.unicode() >= 0x3007
        && u"零〇洞一壹幺二贰两三叁四肆五伍六陆七柒拐八捌九玖勾"_s.contains(c);
}

bool mayHoldSpokenDigits(QStringView text)
{
    constexpr qsizetype shortest = 39; // ten words of three letters
    return text.size() >= shortest && text.count(u' ') + text.count(u'-') + text.count(u',') >= 9
        && (text.contains("one"_L1, Qt::CaseInsensitive)
            || text.contains("zero"_L1, Qt::CaseInsensitive)
            || text.contains("oh"_L1, Qt::CaseInsensitive));
}

bool mayHoldBase64(QStringView text)
{
    constexpr int shortest = 14; // as long as eleven digits make it
    int size = 0;
    bool hasCapital = false;
    bool hasSmall = false;
    for (const QChar c : text) {
        const bool isCapital = c >= u'A' && c <= u'Z';
        const bool isSmall = c >= u'a' && c <= u'z';
        const bool isWord = isCapital || isSmall || isAsciiDigit(c) || c == u'+' || c == u'/'
            || c == u'-' || c == u'_';
        size = isWord ? size + 1 : 0;
        hasCapital = isWord && (hasCapital || isCapital);
        hasSmall = isWord && (hasSmall || isSmall);
        if (size >= shortest && hasCapital && hasSmall)
            return true;
    }
    return false;
}

QString unescaped(const QString &text)
{
    constexpr int mostLayers = 6;
    QString plain = text;
    for (int layer = 0; layer < mostLayers; ++layer) {
        if (!mayBeEscaped(plain))
            break;
        const QString next = unescapedOnce(plain);
        if (next == plain)
            break;
        plain = next;
    }
    return plain;
}
