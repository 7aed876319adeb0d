// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screenmask.h"

#include "privacy/valuecleaner.h"

/** The redaction's own rules. */
class ScreenMask::Cleaner
{
public:
    explicit Cleaner(int fewestTypedDigits)
        : texts(record, {}, fewestTypedDigits)
    {
    }

    // What is hidden is not listed: nobody asks.
    template <typename Clean> auto cleaned(Clean clean)
    {
        const auto result = clean();
        record.takeFrom(0);
        return result;
    }

    HiddenRecord record{{}};
    TextCleaner texts;
    ValueCleaner values{texts, ValueCleaner::Hides::Secrets};
    KnownKeys keys;
};

ScreenMask::ScreenMask(int fewestTypedDigits)
    : m_fewestTypedDigits(fewestTypedDigits)
    , m_cleaner(std::make_unique<Cleaner>(fewestTypedDigits))
{
}

ScreenMask::~ScreenMask() = default;

void ScreenMask::learn(const Trail &trail)
{
    if (trail.contactId != m_contactId) {
        m_cleaner = std::make_unique<Cleaner>(m_fewestTypedDigits);
        m_contactId = trail.contactId;
        m_numbers.clear();
        m_typed.clear();
        m_cleaner->texts.keepContact(m_contactId);
    }
    const NodeVisit *before = nullptr;
    for (const NodeVisit &visit : trail.visits) {
        for (QString NodeVisit::*number : {&NodeVisit::caller, &NodeVisit::callee}) {
            if (before && visit.*number == before->*number) // nearly all of them say the same
                continue;
            if (visit.*number != QString() && !m_numbers.contains(visit.*number)) {
                m_numbers.insert(visit.*number);
                m_cleaner->texts.addNumber(visit.*number);
            }
        }
        learnTyped(visit);
        before = &visit;
    }
    m_cleaner->texts.startAfresh();
}

void ScreenMask::learnTyped(const NodeVisit &visit)
{
    if (visit.variables.size == 0 || familyOf(visit.type()) != NodeFamily::Listens)
        return;
    const size_t hash = qHash(visit.variablesText());
    if (m_typed.contains(hash))
        return;
    m_typed.insert(hash);
    if (const auto variables = readValue(visit.variablesText()))
        m_cleaner->cleaned(
            [&] { return m_cleaner->values.cleaned(*variables, ValuePlace::TypedVariables); });
}

QString ScreenMask::number(const QString &number) const
{
    return m_showsNumbers ? number
                          : m_cleaner->cleaned([&] { return m_cleaner->texts.telephone(number); });
}

QString ScreenMask::text(const QString &text) const
{
    return m_showsNumbers ? text
                          : m_cleaner->cleaned([&] { return m_cleaner->texts.freeText(text); });
}

QString ScreenMask::value(const QString &key, const QString &text) const
{
    if (m_showsNumbers)
        return text;
    return m_cleaner->cleaned(
        [&] { return m_cleaner->texts.valueOf(m_cleaner->keys.meaningOf(key), text); });
}

Value ScreenMask::value(const QString &key, const Value &value) const
{
    if (m_showsNumbers)
        return value;
    return m_cleaner->cleaned(
        [&] { return m_cleaner->values.cleanedMember(key, value, ValuePlace::Variables); });
}
