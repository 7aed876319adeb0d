// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/textrules.h"

#include "privacy/escapes.h"
#include "privacy/tellingpairs.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostWords = 20'000;

bool hasChinese(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
        [](QChar c) { return c.unicode() >= 0x3400 && c.unicode() < 0xfb00; });
}

QString digitsOf(const QString &folded)
{
    QString digits;
    std::copy_if(folded.begin(), folded.end(), std::back_inserter(digits), isAsciiDigit);
    return digits;
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

// Of addresses, of keys with values, of elements, of escapes.
bool isSign(QChar c)
{
    switch (c.unicode()) {
    case u'=':
    case u':':
    case u'@':
    case u'%':
    case u'&':
    case u'\\':
    case u'<':
    case u'＝':
    case u'：':
    case u'＠':
    case u'﹫':
    case 0xd835: // the first unit of digits in bold and the like
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

TextRules::TextRules(
    HiddenRecord &record, const QStringList &addedWords, qsizetype fewestTypedDigits)
    : m_record(record)
    , m_fewestTypedDigits(fewestTypedDigits)
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

void TextRules::keepId(const QString &id)
{
    m_keptIds.insert(id);
}

void TextRules::keepName(const QString &name)
{
    m_keptNames.insert(name);
}

void TextRules::keepContact(const QString &contactId)
{
    keepId(contactId);
    m_numbers.keep(contactId);
    m_otherNumbers.keep(contactId);
}

bool TextRules::mayFind(const QString &text) const
{
    int digits = 0;
    for (const QChar c : text) {
        if (isSign(c))
            return true;
        digits += isAnyDigit(c) || isChineseDigit(c);
    }
    if (digits >= 4 || mayHoldBase64(text) || mayHoldSpokenDigits(text))
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
        m_secretsMet += m_digits.add(secret);
        return;
    }
    if (m_words.size() >= mostWords || m_judgedWords.contains(secret))
        return;
    m_judgedWords.insert(secret);
    if (!isDistinctive(secret) || secret.contains(u'•') || secret.contains(u'*') || isKept(secret))
        return;
    m_secretsMet += m_words.add(secret, WordFinder::Edges::Whole);
}

bool TextRules::isKept(const QString &secret) const
{
    return m_keptNames.contains(secret)
        || std::any_of(m_keptIds.begin(), m_keptIds.end(),
            [&secret](const QString &id) { return id.contains(secret); });
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
    static const QRegularExpression run(u"[0-9](?:[ ,-]?[0-9]){3,}"_s);
    Replacing texts(text, foldedWidth(text));
    qsizetype at = 0;
    for (auto match = run.match(texts.folded); match.hasMatch();
         match = run.match(texts.folded, at)) {
        at = match.capturedEnd();
        const QString spelled = match.captured();
        if (digitsOf(spelled).size() < m_fewestTypedDigits
            || touchesStars(texts.folded, match.capturedStart(), at))
            continue;
        const QString masked = withoutCallNumbers(spelled);
        const QString standIn
            = masked == spelled ? secret(digitsOf(spelled), HiddenReason::TypedDigits) : masked;
        if (standIn != digitsOf(spelled) && standIn != spelled)
            at = texts.replace(match.capturedStart(), spelled.size(), standIn);
    }
    return texts.hidden;
}

QString TextRules::withoutMailAddresses(const QString &text)
{
    static const QRegularExpression address(
        u"(?<sip>sips?:)?(?<![A-Za-z0-9._%+•-])(?<![A-Za-z0-9]\\*)(?<![A-Za-z0-9]\\*{2})"
        "(?<![A-Za-z0-9]\\*{3})(?<![*]{4})(?<user>[A-Za-z0-9._%+-]+|\"[^\"@\\n]{1,64}\")"
        "(?: ?@ ?|@\\+)(?:[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}"
        "|(?:[A-Za-z0-9-]+[.\\x{3002}])*[A-Za-z0-9-]+\\x{3002}(?:com|cn|net|org)"
        "|(?:[A-Za-z0-9\\x{4e00}-\\x{9fff}-]+\\.)+(?:中国|中國|公司|网络|集团|在线|商城|网址|香港|台湾))"_s);
    static const QRegularExpression number(u"^\\+?[0-9-]+$"_s);
    if (!text.contains(u'@') && !text.contains(u'＠') && !text.contains(u'﹫'))
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
    QString hidden = text;
    for (const Notation notation : {Notation::Assigned, Notation::Element}) {
        qsizetype at = 0;
        for (auto pair = findTellingPair(hidden, at, notation, m_keys); pair;
             pair = findTellingPair(hidden, at, notation, m_keys)) {
            const QString value = hidden.sliced(pair->from, pair->size);
            const QString standIn = withoutTelling(pair->meaning, value);
            hidden.replace(pair->from, pair->size, standIn);
            at = pair->from + (standIn == value ? 0 : standIn.size());
        }
    }
    return hidden;
}

QString TextRules::withoutTelling(KeyMeaning meaning, const QString &value)
{
    switch (meaning) {
    case KeyMeaning::Secret:
        return secret(value, HiddenReason::TellingKey);
    case KeyMeaning::Telephone:
        return withoutTelephone(withoutCallNumbers(value));
    case KeyMeaning::Typed:
        return withoutTypedDigits(value);
    case KeyMeaning::Plain:
    case KeyMeaning::Identifier:
        break;
    }
    return value;
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
    const QString folded = foldedWidth(text);
    QString hidden;
    qsizetype at = 0;
    for (const auto &[from, size, digits] : m_digits.findAll(folded)) {
        const QString standIn = m_standIns.standInFor(digits);
        if (touchesStars(folded, from, from + size)
            || !hide(HiddenReason::TypedDigits, digits, standIn))
            continue;
        hidden += QStringView(text).sliced(at, from - at);
        hidden += standIn;
        at = from + size;
    }
    return hidden += QStringView(text).sliced(at);
}

QString TextRules::withoutAddedWords(const QString &text)
{
    return withoutWords(m_addedWords, HiddenReason::AddedWord, text);
}

QString TextRules::withoutKnownSecrets(const QString &text)
{
    return withoutKnownDigits(withoutWords(m_words, HiddenReason::TellingKey, text));
}
