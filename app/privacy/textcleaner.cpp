// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/textcleaner.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostWords = 200; // each is looked for in every text
constexpr qsizetype mostCleaned = 20'000; // texts; prompts and names repeat

bool isTemplate(const QString &text)
{
    return text.startsWith("${"_L1) && text.indexOf(u'}') == text.size() - 1;
}

bool isSayable(const QString &text)
{
    return text.trimmed().isEmpty() || isStandIn(text) || isTemplate(text);
}

bool hasChinese(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
        [](QChar c) { return c.unicode() >= 0x3400 && c.unicode() < 0xfb00; });
}

bool isAllDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), isAsciiDigit);
}

// Words such as Success or default are no secret elsewhere, even when a key says that they are one.
bool isDistinctive(const QString &word)
{
    static const QRegularExpression mixed(u"[0-9@ ]"_s);
    if (hasChinese(word))
        return word.size() >= 2;
    return word.size() >= 16 || (word.size() >= 6 && word.contains(mixed));
}

qsizetype digitsIn(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

bool isWordCharacter(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

bool joinsWord(const QString &text, qsizetype at, QChar edge)
{
    return at >= 0 && at < text.size() && isWordCharacter(edge) && isWordCharacter(text[at]);
}

// Four or five digits are a year, a port, a minute as easily as a PIN: only alone are they one.
bool isPieceOfMore(const QString &text, qsizetype from, qsizetype to)
{
    const auto joins = [&text](qsizetype at) {
        return at >= 0 && at < text.size()
            && (isWordCharacter(text[at]) || u".:/-_%"_s.contains(text[at]));
    };
    return joins(from - 1) || joins(to);
}

bool touchesStars(const QString &text, qsizetype from, qsizetype to)
{
    return QStringView(text).first(from).endsWith("***"_L1)
        || QStringView(text).sliced(to).startsWith("***"_L1);
}

QString withoutWord(QString text, const QString &word, const QString &standIn)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at)) {
        if (joinsWord(text, at - 1, word.front())
            || joinsWord(text, at + word.size(), word.back())) {
            ++at;
            continue;
        }
        text.replace(at, word.size(), standIn);
        at += standIn.size();
    }
    return text;
}
} // namespace

void TextCleaner::addNumber(const QString &field)
{
    if (m_numbers.add(field))
        meetSecret();
}

void TextCleaner::meetSecret()
{
    ++m_secretsMet;
}

void TextCleaner::startAfresh()
{
    if (m_secretsHidden == m_secretsMet)
        return;
    m_secretsHidden = m_secretsMet;
    m_cleaned.clear();
    m_telephones.clear();
    m_identifiers.clear();
}

void TextCleaner::keep(const QString &text)
{
    m_kept.insert(text);
}

void TextCleaner::keepContact(const QString &contactId)
{
    keep(contactId);
    m_numbers.keep(contactId);
}

QString TextCleaner::freeText(const QString &text)
{
    return cleanedText(text, Numbers::All);
}

QString TextCleaner::identifier(const QString &text)
{
    if (const auto known = m_identifiers.constFind(text); known != m_identifiers.constEnd())
        return *known;
    if (m_identifiers.size() >= mostCleaned)
        m_identifiers.clear();
    return *m_identifiers.insert(text, m_numbers.masked(text));
}

QString TextCleaner::valueOf(KeyMeaning meaning, const QString &text)
{
    if (isSayable(text))
        return text;
    switch (meaning) {
    case KeyMeaning::Plain:
        break;
    case KeyMeaning::Identifier:
        return cleanedText(text, Numbers::Telephone);
    case KeyMeaning::Telephone:
        return telephone(text);
    case KeyMeaning::Typed:
        return untilNothingChanges(
            text, [this](const QString &unclean) { return freeText(typed(unclean)); });
    case KeyMeaning::Secret:
        return secret(text);
    }
    return freeText(text);
}

QString TextCleaner::telephone(const QString &text)
{
    if (text.size() >= 10 && !m_telephones.contains(text))
        addNumber(text);
    if (const auto known = m_telephones.constFind(text); known != m_telephones.constEnd())
        return *known;
    const QString masked = untilNothingChanges(text, [this](const QString &unclean) {
        return freeText(maskedNumber(m_numbers.masked(unclean)));
    });
    if (m_telephones.size() >= mostCleaned)
        m_telephones.clear();
    m_telephones.insert(text, masked);
    return masked;
}

QString TextCleaner::typed(const QString &text)
{
    static const QRegularExpression run(u"[0-9]{4,}"_s);
    QString hidden = text;
    QString folded = foldedWidth(text);
    qsizetype at = 0;
    for (auto match = run.match(folded); match.hasMatch(); match = run.match(folded, at)) {
        at = match.capturedEnd();
        if (touchesStars(folded, match.capturedStart(), match.capturedEnd()))
            continue;
        const QString digits = match.captured();
        const QString masked = m_numbers.masked(digits);
        const QString standIn = masked == digits ? secret(digits) : masked;
        hidden.replace(match.capturedStart(), digits.size(), standIn);
        folded.replace(match.capturedStart(), digits.size(), standIn);
        at += standIn.size() - digits.size();
    }
    return hidden;
}

QString TextCleaner::secret(const QString &text)
{
    remember(foldedWidth(text).trimmed());
    return m_standIns.standInFor(text);
}

void TextCleaner::remember(const QString &secret)
{
    if (isAllDigits(secret)) {
        if (secret.size() >= 4 && !m_digits.contains(secret)) {
            m_digits.insert(secret);
            meetSecret();
        }
        return;
    }
    if (m_words.size() >= mostWords || !isDistinctive(secret) || secret.contains(u'•')
        || secret.contains(u'*') || m_words.contains(secret))
        return;
    const bool isKept = std::any_of(m_kept.begin(), m_kept.end(),
        [&secret](const QString &text) { return text.contains(secret); });
    if (isKept)
        return;
    m_words << secret;
    meetSecret();
}

QString TextCleaner::withoutMailAddresses(const QString &text)
{
    static const QRegularExpression address(
        u"(?<sip>sips?:)?(?<![A-Za-z0-9._%+*•-])(?<user>[A-Za-z0-9._%+-]+)"
        "@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}"_s);
    static const QRegularExpression number(u"^\\+?[0-9-]+$"_s);
    if (!text.contains(u'@') && !text.contains(u'＠'))
        return text;
    QString hidden = text;
    QString folded = foldedWidth(text);
    qsizetype at = 0;
    for (auto match = address.match(folded); match.hasMatch(); match = address.match(folded, at)) {
        at = match.capturedEnd();
        const bool isSip = match.hasCaptured(u"sip"_s);
        if (isSip && match.captured(u"user"_s).contains(number))
            continue; // a telephone number, masked as such
        const qsizetype from = match.capturedStart(u"user"_s);
        const QString standIn = m_standIns.standInFor(folded.sliced(from, at - from));
        hidden.replace(from, at - from, standIn);
        folded.replace(from, at - from, standIn);
        at = from + standIn.size();
    }
    return hidden;
}

// key=value, "key":"value" (JSON that was cut off, say), 密码：123456.
QString TextCleaner::withoutTellingPairs(const QString &text)
{
    static const QRegularExpression pair(
        u"(?<![A-Za-z0-9_\\x{4e00}-\\x{9fff}])(?<quote>\\\\*[\"']?)"
        "(?<key>[A-Za-z_][A-Za-z0-9_-]{0,63}|[\\x{4e00}-\\x{9fff}]{2,12})\\\\*[\"']?"
        "\\s{0,3}(?<sign>==?|[:：＝])\\s{0,3}\\\\*[\"']?"
        "(?<value>[^\\s\"'\\\\&;,，；。<>{}\\[\\]()$=•][^\\s\"'\\\\&;,，；。<>{}\\[\\]()]*)"_s);
    static const QRegularExpression asciiWithDigit(u"^(?=.*[0-9])[!-~]+$"_s);
    if (!text.contains(u'=') && !text.contains(u':') && !text.contains(u'：')
        && !text.contains(u'＝'))
        return text;
    QString hidden = text;
    qsizetype at = 0;
    for (auto match = pair.match(hidden); match.hasMatch(); match = pair.match(hidden, at)) {
        at = match.capturedStart(u"value"_s);
        const QString key = match.captured(u"key"_s);
        const QString value = match.captured(u"value"_s);
        const KeyMeaning meaning = m_keys.meaningOf(key);
        const QString sign = match.captured(u"sign"_s);
        const bool isProse = (sign == u":"_s || sign == u"："_s)
            && !match.captured(u"quote"_s).contains(QRegularExpression(u"[\"']"_s));
        const bool isSaid = key.endsWith(u"姓名"_s) || key.endsWith(u"地址"_s)
            || foldedWidth(value).contains(asciiWithDigit);
        if (isProse && !isSaid)
            continue;
        QString standIn = value;
        if (meaning == KeyMeaning::Secret)
            standIn = secret(value);
        else if (meaning == KeyMeaning::Telephone)
            standIn = maskedNumber(m_numbers.masked(value));
        else if (meaning == KeyMeaning::Typed)
            standIn = typed(value);
        hidden.replace(at, value.size(), standIn);
        if (standIn != value)
            at += standIn.size();
    }
    return hidden;
}

QString TextCleaner::withoutKnownSecrets(QString text)
{
    static const QRegularExpression run(u"[0-9]{4,}"_s);
    for (const QString &word : std::as_const(m_words)) {
        if (text.contains(word))
            text = withoutWord(text, word, m_standIns.standInFor(word));
    }
    if (m_digits.isEmpty() || digitsIn(text) < 4)
        return text;
    QString folded = foldedWidth(text);
    qsizetype at = 0;
    for (auto match = run.match(folded); match.hasMatch(); match = run.match(folded, at)) {
        at = match.capturedEnd();
        const QString digits = match.captured();
        if (!m_digits.contains(digits)
            || (digits.size() < 6 && isPieceOfMore(folded, match.capturedStart(), at)))
            continue;
        const QString standIn = m_standIns.standInFor(digits);
        text.replace(match.capturedStart(), digits.size(), standIn);
        folded.replace(match.capturedStart(), digits.size(), standIn);
        at += standIn.size() - digits.size();
    }
    return text;
}

QString TextCleaner::cleanedText(const QString &text, Numbers numbers)
{
    if (!mayTell(text))
        return text;
    const std::pair key(text, numbers);
    if (const auto known = m_cleaned.constFind(key); known != m_cleaned.constEnd())
        return *known;
    const QString cleaned = untilNothingChanges(text, [this, numbers](const QString &unclean) {
        const QString paired = withoutTellingPairs(withoutMailAddresses(unclean));
        return withMaskedNumbers(withoutKnownSecrets(m_numbers.masked(paired)), numbers);
    });
    if (m_cleaned.size() >= mostCleaned)
        m_cleaned.clear();
    m_cleaned.insert(key, cleaned);
    return cleaned;
}

// Most texts have nothing in them that any of the rules could find.
bool TextCleaner::mayTell(const QString &text) const
{
    const bool hasSign = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u'=' || c == u':' || c == u'@' || c == u'＝' || c == u'：' || c == u'＠';
    });
    return hasSign || digitsIn(text) >= 4
        || std::any_of(m_words.begin(), m_words.end(),
            [&text](const QString &word) { return text.contains(word); });
}
