// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/tellingpairs.h"

#include "privacy/numbers.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool isTelling(KeyMeaning meaning)
{
    return meaning == KeyMeaning::Secret || meaning == KeyMeaning::Telephone
        || meaning == KeyMeaning::Typed;
}

// "收货人：韩梅梅", but not "收货人：谢谢"; or where somebody lives.
bool namesSomebody(const QString &key, const QString &value)
{
    static const QRegularExpression person(
        u"^name$|(?:名|昵称|人)$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression chineseName(u"^(?![请您谢好])[\\x{4e00}-\\x{9fff}·]{2,4}$"_s);
    static const QRegularExpression address(
        u"[省市区县镇乡村路街巷弄].*[0-9０-９]+(?:号|室|单元|栋|幢|楼)"_s);
    // Family names, without those that begin other words as often.
    static const QRegularExpression familyName(
        u"^(?!谢谢)[王李张刘陈杨赵周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢"
        "蒋蔡贾丁魏薛叶阎余潘杜戴汪姜范姚谭廖邹熊陆郝崔邱秦顾侯邵孟钱汤尹黎乔贺赖龚褚卫]"
        "[\\x{4e00}-\\x{9fff}]{1,2}$"_s);
    return value.contains(address) || value.contains(familyName)
        || (key.contains(person) && value.contains(chineseName));
}

// What follows a colon in a sentence is no value, unless it or the key looks like one.
bool isProse(const QRegularExpressionMatch &match)
{
    // With a digit, or capitals within like no word has them.
    static const QRegularExpression tokenLike(
        u"^(?:(?=.*[0-9])|(?=[^A-Z]*[A-Z]+[a-z]+[A-Z]+[a-z]).{9})[!-~]+$"_s);
    static const QRegularExpression quoteSign(u"[\"']"_s);
    static const QRegularExpression joinedWords(u"_|[a-z][A-Z]"_s);
    static const QRegularExpression certain(u"(?:姓名|地址|住址|籍贯)$"_s);
    const QString key = match.captured(u"key"_s);
    const QString sign = match.captured(u"sign"_s);
    const bool isWord = sign == u"是"_s || sign == u"为"_s;
    if (!isWord && sign != u":"_s && sign != u"："_s)
        return false;
    if (foldedWidth(match.captured(u"value"_s)).contains(tokenLike))
        return false;
    return isWord
        || !(match.captured(u"quote"_s).contains(quoteSign) || match.hasCaptured(u"scheme"_s)
            || key.contains(certain) || key.contains(joinedWords)
            || namesSomebody(key, match.captured(u"value"_s)));
}

std::optional<TellingPair> pairOf(const QRegularExpressionMatch &match, KnownKeys &keys)
{
    const KeyMeaning meaning = keys.meaningOf(match.captured(u"key"_s));
    if (!isTelling(meaning))
        return {};
    return TellingPair{match.capturedStart(u"value"_s), match.capturedLength(u"value"_s), meaning};
}

std::optional<TellingPair> findAssigned(const QString &text, qsizetype from, KnownKeys &keys)
{
    static const QRegularExpression pair(
        u"(?<quote>\\\\*[\"']?)(?<key>(?<![A-Za-z0-9_])[A-Za-z_][A-Za-z0-9_-]{0,63}"
        "[\\x{4e00}-\\x{9fff}]{0,4}|(?<![\\x{4e00}-\\x{9fff}])[\\x{4e00}-\\x{9fff}]{2,24})\\\\*[\"'"
        "]?"
        "\\s{0,3}(?<sign>==?|[:：＝是为])\\s{0,3}\\\\*[\"']?(?<scheme>(?i:Bearer|Basic)\\s+)?+"
        "(?=(?<value>[^\\s\"'\\\\&;,，；。<>{}\\[\\]()$=•][^\\s\"'\\\\&;,，；。<>{}\\[\\]()]*))"_s);
    constexpr QStringView signs = u"=:：＝是为";
    if (std::none_of(text.begin(), text.end(), [signs](QChar c) { return signs.contains(c); }))
        return {};
    // A value may hold a pair, so that the search goes on where it begins.
    for (auto matches = pair.globalMatch(text, from); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (const auto found = pairOf(match, keys); found && !isProse(match))
            return found;
    }
    return {};
}

std::optional<TellingPair> findElement(const QString &text, qsizetype from, KnownKeys &keys)
{
    static const QRegularExpression element(
        u"<(?:[A-Za-z0-9_.-]+:)?(?<key>[A-Za-z_\\x{4e00}-\\x{9fff}][\\w-]{0,63})"
        "(?:\\s[^<>]*)?>\\s*(?:<!\\[CDATA\\[\\s*)?(?<value>[^\\s<>\\]$•][^<>\\]]*?)\\s*(?=\\]\\]>|</)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (!text.contains("</"_L1))
        return {};
    for (auto matches = element.globalMatch(text, from); matches.hasNext();) {
        if (const auto found = pairOf(matches.next(), keys))
            return found;
    }
    return {};
}
} // namespace

std::optional<TellingPair> findTellingPair(
    const QString &text, qsizetype from, Notation notation, KnownKeys &keys)
{
    switch (notation) {
    case Notation::Assigned:
        return findAssigned(text, from, keys);
    case Notation::Element:
        return findElement(text, from, keys);
    }
    return {};
}
