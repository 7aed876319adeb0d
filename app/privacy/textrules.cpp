// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/textrules.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostWords = 20'000;

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

// A piece of "•••AB", which stands for another secret.
bool isInStandIn(const QString &text, qsizetype from, qsizetype size)
{
    const auto isLetter = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    const QStringView piece = QStringView(text).sliced(from, size);
    if (piece.contains(u'•'))
        return true;
    if (!std::all_of(piece.begin(), piece.end(), isLetter))
        return false;
    while (from > 0 && isLetter(text[from - 1]))
        --from;
    return from > 0 && text[from - 1] == u'•';
}

// Of addresses, of keys with values, of escapes.
bool isSign(QChar c)
{
    switch (c.unicode()) {
    case u'=':
    case u':':
    case u'@':
    case u'%':
    case u'&':
    case u'\\':
    case u'＝':
    case u'：':
    case u'＠':
        return true;
    }
    return false;
}

HiddenReason reasonOf(NumberKind kind)
{
    switch (kind) {
    case NumberKind::IdCard:
        return HiddenReason::IdCard;
    case NumberKind::BankCard:
        return HiddenReason::BankCard;
    case NumberKind::Mobile:
    case NumberKind::Landline:
    case NumberKind::Other:
        break;
    }
    return HiddenReason::Telephone;
}

/** Replaces pieces of a text, in a copy that is folded, too. */
class Replacing
{
public:
    Replacing(const QString &text, const QString &foldedText)
        : hidden(text)
        , folded(foldedText)
    {
    }

    // Returns where the text goes on behind it.
    qsizetype replace(qsizetype from, qsizetype size, const QString &standIn)
    {
        hidden.replace(from, size, standIn);
        folded.replace(from, size, standIn);
        return from + standIn.size();
    }

    QString hidden;
    QString folded;
};
} // namespace

TextRules::TextRules(HiddenRecord &record, const QStringList &addedWords)
    : m_record(record)
{
    for (const QString &word : addedWords)
        m_addedWords.add(word.trimmed(), WordFinder::Edges::Anywhere);
}

void TextRules::addNumber(const QString &field)
{
    if (m_numbers.add(field))
        ++m_secretsMet;
}

void TextRules::addOtherNumber(const QString &field)
{
    if (m_otherNumbers.add(field))
        ++m_secretsMet;
}

void TextRules::keep(const QString &text)
{
    m_kept.insert(text);
}

void TextRules::keepContact(const QString &contactId)
{
    keep(contactId);
    m_numbers.keep(contactId);
    m_otherNumbers.keep(contactId);
}

bool TextRules::mayFind(const QString &text) const
{
    int digits = 0;
    for (const QChar c : text) {
        if (isSign(c))
            return true;
        digits += c.isDigit();
    }
    if (digits >= 4)
        return true;
    if (m_words.isEmpty() && m_addedWords.isEmpty())
        return false;
    const QString folded = WordFinder::folded(text);
    return m_words.find(folded, 0) || m_addedWords.find(folded, 0);
}

bool TextRules::hide(HiddenReason reason, const QString &secret, const QString &standIn)
{
    if (!m_record.mayHide(secret))
        return false;
    m_record.note(reason, secret, standIn);
    return true;
}

MayMask TextRules::maskingNumbers()
{
    return [this](NumberKind kind, const QString &digits, const QString &masked) {
        return hide(reasonOf(kind), digits, masked);
    };
}

QString TextRules::secret(const QString &text, HiddenReason reason)
{
    const QString folded = foldedWidth(text).trimmed();
    const QString standIn = m_standIns.standInFor(folded);
    if (!hide(reason, folded, standIn))
        return text;
    remember(folded);
    return standIn;
}

void TextRules::remember(const QString &secret)
{
    if (isAllDigits(secret)) {
        if (secret.size() >= 4 && !m_digits.contains(secret)) {
            m_digits.insert(secret);
            ++m_secretsMet;
        }
        return;
    }
    if (m_wordCount >= mostWords || !isDistinctive(secret) || secret.contains(u'•')
        || secret.contains(u'*'))
        return;
    const bool isKept = std::any_of(m_kept.begin(), m_kept.end(),
        [&secret](const QString &text) { return text.contains(secret); });
    if (isKept || !m_words.add(secret, WordFinder::Edges::Whole))
        return;
    ++m_wordCount;
    ++m_secretsMet;
}

QString TextRules::withoutCallNumbers(const QString &text)
{
    const auto masking = [this](HiddenReason reason) {
        return [this, reason](const QString &number, const QString &masked) {
            return hide(reason, number, masked);
        };
    };
    return m_otherNumbers.masked(m_numbers.masked(text, masking(HiddenReason::CallNumber)),
        masking(HiddenReason::Telephone));
}

QString TextRules::withoutNumbers(const QString &text, Numbers numbers)
{
    return withMaskedNumbers(text, numbers, maskingNumbers());
}

QString TextRules::withoutPeople(const QString &id)
{
    return withMaskedPeople(id, maskingNumbers());
}

QString TextRules::withoutTelephone(const QString &text)
{
    return maskedNumber(text, maskingNumbers());
}

QString TextRules::withoutTypedDigits(const QString &text)
{
    static const QRegularExpression run(u"[0-9]{4,}"_s);
    Replacing texts(text, foldedWidth(text));
    qsizetype at = 0;
    for (auto match = run.match(texts.folded); match.hasMatch();
         match = run.match(texts.folded, at)) {
        at = match.capturedEnd();
        if (touchesStars(texts.folded, match.capturedStart(), at))
            continue;
        const QString digits = match.captured();
        const QString masked = withoutCallNumbers(digits);
        const QString standIn
            = masked == digits ? secret(digits, HiddenReason::TypedDigits) : masked;
        if (standIn != digits)
            at = texts.replace(match.capturedStart(), digits.size(), standIn);
    }
    return texts.hidden;
}

QString TextRules::withoutMailAddresses(const QString &text)
{
    static const QRegularExpression address(
        u"(?<sip>sips?:)?(?<![A-Za-z0-9._%+*•-])(?<user>[A-Za-z0-9._%+-]+)"
        "@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}"_s);
    static const QRegularExpression number(u"^\\+?[0-9-]+$"_s);
    if (!text.contains(u'@') && !text.contains(u'＠'))
        return text;
    Replacing texts(text, foldedWidth(text));
    qsizetype at = 0;
    for (auto match = address.match(texts.folded); match.hasMatch();
         match = address.match(texts.folded, at)) {
        at = match.capturedEnd();
        const bool isSip = match.hasCaptured(u"sip"_s);
        if (isSip && match.captured(u"user"_s).contains(number))
            continue; // a telephone number, masked as such
        const qsizetype from = match.capturedStart(u"user"_s);
        const QString mail = texts.folded.sliced(from, at - from);
        const QString standIn = m_standIns.standInFor(mail);
        if (hide(HiddenReason::MailAddress, mail, standIn))
            at = texts.replace(from, at - from, standIn);
    }
    return texts.hidden;
}

QString TextRules::withoutTellingPairs(const QString &text)
{
    static const QRegularExpression pair(
        u"(?<![A-Za-z0-9_\\x{4e00}-\\x{9fff}])(?<quote>\\\\*[\"']?)"
        "(?<key>[A-Za-z_][A-Za-z0-9_-]{0,63}|[\\x{4e00}-\\x{9fff}]{2,12})\\\\*[\"']?"
        "\\s{0,3}(?<sign>==?|[:：＝])\\s{0,3}\\\\*[\"']?"
        "(?<value>[^\\s\"'\\\\&;,，；。<>{}\\[\\]()$=•][^\\s\"'\\\\&;,，；。<>{}\\[\\]()]*)"_s);
    static const QRegularExpression asciiWithDigit(u"^(?=.*[0-9])[!-~]+$"_s);
    static const QRegularExpression quoteSign(u"[\"']"_s);
    if (!text.contains(u'=') && !text.contains(u':') && !text.contains(u'：')
        && !text.contains(u'＝'))
        return text;
    QString hidden = text;
    qsizetype at = 0;
    for (auto match = pair.match(hidden); match.hasMatch(); match = pair.match(hidden, at)) {
        at = match.capturedStart(u"value"_s);
        const QString key = match.captured(u"key"_s);
        const QString value = match.captured(u"value"_s);
        const QString sign = match.captured(u"sign"_s);
        const bool isProse = (sign == u":"_s || sign == u"："_s)
            && !match.captured(u"quote"_s).contains(quoteSign);
        const bool isSaid = key.endsWith(u"姓名"_s) || key.endsWith(u"地址"_s)
            || foldedWidth(value).contains(asciiWithDigit);
        if (isProse && !isSaid)
            continue;
        const KeyMeaning meaning = m_keys.meaningOf(key);
        QString standIn = value;
        if (meaning == KeyMeaning::Secret)
            standIn = secret(value, HiddenReason::TellingKey);
        else if (meaning == KeyMeaning::Telephone)
            standIn = withoutTelephone(withoutCallNumbers(value));
        else if (meaning == KeyMeaning::Typed)
            standIn = withoutTypedDigits(value);
        if (standIn == value)
            continue;
        hidden.replace(at, value.size(), standIn);
        at += standIn.size();
    }
    return hidden;
}

QString TextRules::withoutWords(const WordFinder &words, HiddenReason reason, const QString &text)
{
    if (words.isEmpty())
        return text;
    Replacing texts(text, WordFinder::folded(text));
    qsizetype at = 0;
    for (auto found = words.find(texts.folded, at); found; found = words.find(texts.folded, at)) {
        at = found->from + 1;
        if (isInStandIn(texts.hidden, found->from, found->size))
            continue;
        const QString standIn = m_standIns.standInFor(found->word);
        if (hide(reason, found->word, standIn))
            at = texts.replace(found->from, found->size, standIn);
    }
    return texts.hidden;
}

QString TextRules::withoutKnownDigits(const QString &text)
{
    static const QRegularExpression run(u"[0-9]{4,}"_s);
    if (m_digits.isEmpty() || digitsIn(text) < 4)
        return text;
    Replacing texts(text, foldedWidth(text));
    qsizetype at = 0;
    for (auto match = run.match(texts.folded); match.hasMatch();
         match = run.match(texts.folded, at)) {
        at = match.capturedEnd();
        const QString digits = match.captured();
        if (!m_digits.contains(digits)
            || (digits.size() < 6 && isPieceOfMore(texts.folded, match.capturedStart(), at)))
            continue;
        const QString standIn = m_standIns.standInFor(digits);
        if (hide(HiddenReason::TypedDigits, digits, standIn))
            at = texts.replace(match.capturedStart(), digits.size(), standIn);
    }
    return texts.hidden;
}

QString TextRules::withoutAddedWords(const QString &text)
{
    return withoutWords(m_addedWords, HiddenReason::AddedWord, text);
}

QString TextRules::withoutKnownSecrets(const QString &text)
{
    return withoutKnownDigits(withoutWords(m_words, HiddenReason::TellingKey, text));
}
