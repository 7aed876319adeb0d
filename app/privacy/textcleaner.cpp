// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/textcleaner.h"

#include "privacy/escapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostCleaned = 20'000; // texts; prompts and names repeat

bool isTemplate(const QString &text)
{
    return text.startsWith("${"_L1) && text.indexOf(u'}') == text.size() - 1;
}

// A zero and as many digits as area code and number have.
bool isBareNumber(const QString &text)
{
    return text.startsWith(u'0') && text.size() >= 10 && text.size() <= 12
        && std::all_of(text.begin(), text.end(), isAsciiDigit);
}

bool isSayable(const QString &text)
{
    return text.trimmed().isEmpty() || isStandIn(text);
}
} // namespace

TextCleaner::TextCleaner(
    HiddenRecord &record, const QStringList &addedWords, qsizetype fewestTypedDigits, Shows shows)
    : m_record(record)
    , m_shows(shows)
    , m_rules(record, addedWords, fewestTypedDigits)
{
}

bool TextCleaner::startAfresh()
{
    if (m_secretsHidden == secretsMet())
        return false;
    m_secretsHidden = secretsMet();
    m_cleaned.clear();
    return true;
}

QString TextCleaner::freeText(const QString &text)
{
    return cleaned(text, Reading::Text);
}

QString TextCleaner::identifier(const QString &text)
{
    return cleaned(text, Reading::Identifier);
}

QString TextCleaner::telephone(const QString &text)
{
    return cleaned(text, Reading::Telephone);
}

QString TextCleaner::typed(const QString &text)
{
    return cleaned(text, Reading::Typed);
}

QString TextCleaner::valueOf(KeyMeaning meaning, const QString &text)
{
    if (isSayable(text))
        return withoutAddedWords(text);
    if (isTemplate(text)) // names a value and tells none, if nobody wrote a number into it
        return freeText(text);
    switch (meaning) {
    case KeyMeaning::Plain:
        break;
    case KeyMeaning::Identifier:
        return cleaned(text, Reading::Reference);
    case KeyMeaning::Telephone:
        return telephone(text);
    case KeyMeaning::Typed:
        return typed(text);
    case KeyMeaning::Secret: {
        const QString hidden = m_rules.secret(text, HiddenReason::TellingKey);
        return hidden == text ? freeText(text) : hidden;
    }
    }
    return freeText(text);
}

QString TextCleaner::cleaned(const QString &text, Reading reading)
{
    if (!m_rules.mayFind(text))
        return text;
    const std::pair key(text, int(reading));
    const auto known = m_cleaned.constFind(key);
    if (known != m_cleaned.constEnd()) {
        m_record.repeat(known->marks);
        return known->text;
    }
    if (reading == Reading::Telephone && text.size() >= 10) // to be hidden elsewhere, too
        m_rules.addOtherNumber(text);
    const size_t from = m_record.here();
    const QString masked = cleanedAnew(text, reading);
    const QString hidden = m_shows == Shows::Ends ? masked : withoutMasked(masked, plainStandIn());
    if (m_cleaned.size() >= mostCleaned)
        m_cleaned.clear();
    m_cleaned.insert(key, {hidden, m_record.marksFrom(from)});
    return hidden;
}

// What is escaped is read as what it stands for, and written so when something in it is hidden.
QString TextCleaner::cleanedAnew(const QString &text, Reading reading)
{
    const auto clean = [this, reading](const QString &unclean) {
        return untilNothingChanges(unclean, [this, reading](const QString &part) {
            return withoutAddedWords(cleanedOnce(part, reading));
        });
    };
    const QString direct = clean(text);
    const QString plain = unescaped(direct);
    if (plain == direct)
        return direct;
    const QString cleanPlain = clean(plain);
    return cleanPlain == plain ? direct : cleanPlain;
}

QString TextCleaner::cleanedOnce(const QString &text, Reading reading)
{
    switch (reading) {
    case Reading::Text:
        break;
    case Reading::Reference:
        if (isBareNumber(text)) // an order's, though it looks like somebody's
            return m_rules.withoutKnownSecrets(m_rules.withoutCallNumbers(text));
        return withoutSecrets(text, Numbers::AllButBankCards);
    case Reading::Identifier:
        return m_rules.withoutPeople(
            m_rules.withoutMailAddresses(m_rules.withoutCallNumbers(text)));
    case Reading::Telephone:
        return withoutSecrets(
            m_rules.withoutTelephone(m_rules.withoutCallNumbers(text)), Numbers::All);
    case Reading::Typed:
        return withoutSecrets(m_rules.withoutTypedDigits(text), Numbers::All);
    }
    return withoutSecrets(text, Numbers::All);
}

QString TextCleaner::withoutSecrets(const QString &text, Numbers numbers)
{
    const QString unpaired = m_rules.withoutTellingPairs(m_rules.withoutMailAddresses(text));
    const QString unknown = m_rules.withoutKnownSecrets(m_rules.withoutCallNumbers(unpaired));
    return m_rules.withoutNumbers(unknown, numbers);
}
