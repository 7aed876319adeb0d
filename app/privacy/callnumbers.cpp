// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/callnumbers.h"

#include "privacy/digitchain.h"
#include "privacy/numbers.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype shortest = 7; // fewer digits are an extension, which stays readable
constexpr qsizetype shortestInside = 10; // fewer digits are found in longer runs by chance

// Digits of the country code (ITU-T E.164) that an international number starts with.
qsizetype countryCodeSize(const QString &digits)
{
    static const QRegularExpression shortCode(
        u"^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])"_s);
    const QRegularExpressionMatch match = shortCode.match(digits);
    return match.hasMatch() ? match.capturedLength() : 3;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_';
}
} // namespace

bool CallNumbers::add(const QString &field)
{
    const size_t known = m_numbers.size();
    // What touches a mask is a piece of a number that is hidden already.
    static const QRegularExpression run(
        u"(?:(?<![0-9+])|(?=\\+))(?<![*xX]{2})(?<![*xX]{2}[ -])(?:(?:\\+|00)86[ "
        u"-]{0,3})?+(?<plus>\\+?)"
        "(?<digits>[0-9](?:[ .()-]{0,3}[0-9]){6,}+)(?![ -]{0,2}[*xX]{2})"_s);
    const QString folded = foldedWidth(field);
    auto matches = run.globalMatch(folded.left(folded.indexOf(u'@')));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString digits;
        for (const QChar c : match.captured(u"digits"_s)) {
            if (isAsciiDigit(c))
                digits += c;
        }
        addDigits(digits);
        if (match.capturedLength(u"plus"_s) > 0)
            addForeignDigits(digits);
        else if (digits.startsWith("00"_L1) && !digits.startsWith("0086"_L1))
            addForeignDigits(digits.sliced(2));
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
    const QRegularExpressionMatch landline = areaCode.match(digits);
    const QString local
        = landline.hasMatch() ? digits.sliced(landline.capturedLength()) : QString();
    if (digits.startsWith(u'0') && digits.size() > shortestInside)
        digits.remove(0, 1);
    learn(digits, digits);
    learn(local, digits);
}

// Without country code, as people of that country write it: with a leading zero in many of them.
void CallNumbers::addForeignDigits(const QString &digits)
{
    learn(digits, digits);
    if (digits.startsWith(u'0'))
        return;
    QString national = digits.sliced(countryCodeSize(digits));
    if (national.startsWith(u'0')) // +44 (0)20 7946 0958
        national.remove(0, 1);
    learn(national, digits);
    if (national.size() >= shortest)
        learn(u'0' + national, digits);
}

void CallNumbers::learn(const QString &number, const QString &fullest)
{
    if (number.size() < shortest)
        return;
    m_numbers.emplace(number, fullest);
    m_sizes.insert(number.size());
}

void CallNumbers::keep(const QString &contactId)
{
    const bool isMoreThanNumber
        = std::any_of(contactId.begin(), contactId.end(), [](QChar c) { return c.isLetter(); });
    if (isMoreThanNumber)
        m_kept.insert(contactId);
}

bool CallNumbers::isKept(const QString &text, qsizetype from, qsizetype to) const
{
    const auto surrounds = [&](const QString &id) {
        for (qsizetype at = text.indexOf(id, std::max<qsizetype>(0, to - id.size()));
             at >= 0 && at <= from; at = text.indexOf(id, at + 1)) {
            const qsizetype end = at + id.size();
            if ((at == 0 || !isWordCharacter(text[at - 1]))
                && (end == text.size() || !isWordCharacter(text[end])))
                return true;
        }
        return false;
    };
    return std::any_of(m_kept.begin(), m_kept.end(), surrounds);
}

CallNumbers::Numbers::const_iterator CallNumbers::numberAt(QStringView digits) const
{
    for (const qsizetype size : m_sizes) {
        if (size > digits.size())
            continue;
        if (const auto number = m_numbers.find(digits.first(size)); number != m_numbers.end())
            return number;
    }
    return m_numbers.end();
}

QString CallNumbers::masked(const QString &text, const MayMask &mayMask) const
{
    const auto digits = std::count_if(text.begin(), text.end(), isAnyDigit);
    if (m_numbers.empty() || digits < shortest)
        return text;
    const QString plain
        = maskedIn(text, digitChainsIn(foldedWidth(text), Escapes::Text, shortest), mayMask);
    return plain.contains(u'%')
        ? maskedIn(plain, digitChainsIn(foldedWidth(plain), Escapes::Separators, shortest), mayMask)
        : plain;
}

QString CallNumbers::maskedIn(
    const QString &text, const std::vector<DigitChain> &chains, const MayMask &mayMask) const
{
    QString masked = text;
    for (const DigitChain &chain : chains) {
        for (qsizetype at = 0; at + shortest <= chain.digits.size(); ++at) {
            const auto number = numberAt(QStringView(chain.digits).sliced(at));
            if (number == m_numbers.end())
                continue;
            const qsizetype size = number->first.size();
            if (size < shortestInside && !(chain.startsRun(at) && chain.endsRun(at + size - 1)))
                continue;
            const qsizetype from = chain.places[size_t(at)];
            const qsizetype to = chain.places[size_t(at + size - 1)] + 1;
            at += size - 1;
            if (isKept(text, from, to))
                continue;
            const QString hidden = withHiddenDigits(masked, {from, to - from, NumberKind::Other});
            const qsizetype zero = from > 0 && hidden[from - 1] == u'0' ? 1 : 0;
            if (!mayMask || mayMask(number->second, hidden.mid(from - zero, to - from + zero)))
                masked = hidden;
        }
    }
    return masked;
}
