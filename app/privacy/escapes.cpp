// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/escapes.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

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
    static const QHash<QString, QString> names
        = {{u"nbsp"_s, u"\u00a0"_s}, {u"ensp"_s, u" "_s}, {u"emsp"_s, u" "_s},
            {u"thinsp"_s, u" "_s}, {u"amp"_s, u"&"_s}, {u"plus"_s, u"+"_s}, {u"period"_s, u"."_s},
            {u"lpar"_s, u"("_s}, {u"rpar"_s, u")"_s}, {u"hyphen"_s, u"-"_s}, {u"dash"_s, u"-"_s},
            {u"shy"_s, u"-"_s}, {u"ndash"_s, u"-"_s}, {u"commat"_s, u"@"_s}, {u"num"_s, u"#"_s}};
    return names.value(name);
}

QString fromChinese(const QString &said)
{
    static const QString digits = u"零一二三四五六七八九"_s;
    QString number;
    for (const QChar c : said) {
        const qsizetype digit = c == u'〇' ? 0 : c == u'幺' ? 1 : digits.indexOf(c);
        number += QChar(char16_t(u'0' + digit));
    }
    return number;
}

// Some programs keep every number as a floating-point one and leave out zeros at its end.
QString fromFloat(QString digits)
{
    return digits.remove(u'.').leftJustified(11, u'0');
}

bool mayBeEscaped(const QString &text)
{
    int chinese = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'%' || c == u'\\' || c == u'&')
            return true;
        if ((c == u'e' || c == u'E') && at > 0 && text[at - 1].isDigit())
            return true;
        chinese += isChineseDigit(c);
    }
    return chinese >= 6;
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
    if (escape.hasCaptured(u"float"_s))
        return fromFloat(escape.captured(u"float"_s));
    if (escape.hasCaptured(u"hex"_s))
        return fromCode(escape.captured(u"hex"_s), 16, escape.captured());
    return fromCode(escape.captured(u"decimal"_s), 10, escape.captured());
}

QString unescapedOnce(const QString &text)
{
    static const QRegularExpression escape(
        u"(?<percents>(?:%[0-9A-Fa-f]{2})+)"
        "|(?:\\\\+|%)u(?<unit>[0-9A-Fa-f]{4})"
        "|\\\\+x(?<byte>[0-7][0-9A-Fa-f])"
        "|&#(?:[xX](?<hex>[0-9A-Fa-f]{1,6})|(?<decimal>[0-9]{1,7}));?"
        "|&(?<name>nbsp|ensp|emsp|thinsp|amp|plus|period|lpar|rpar|hyphen|dash|shy|ndash|commat|"
        "num);"
        "|(?<chinese>[零〇一幺二三四五六七八九]{6,})"
        "|(?<![0-9.])(?<float>1\\.[3-9][0-9]{6,9})[eE]\\+?10(?![0-9])"_s);
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
    return c.unicode() >= 0x3007 && u"零〇一幺二三四五六七八九"_s.contains(c);
}

QString unescaped(const QString &text)
{
    constexpr int mostLayers = 4;
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
