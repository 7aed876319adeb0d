// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/textrules.h"

#include <QHash>
#include <QStringList>

/**
 * Hides what must not leave from the texts of one call. It remembers every secret that it meets, so
 * a second run over the same texts hides those that stood before the place that told on them.
 */
class TextCleaner
{
public:
    /**
     * @param record lent; what is hidden is noted there
     * @param addedWords hidden anywhere
     * @param fewestTypedDigits shorter runs of what the caller typed stay readable
     * @param shows of numbers that are hidden
     */
    TextCleaner(HiddenRecord &record, const QStringList &addedWords,
        qsizetype fewestTypedDigits = DigitFinder::shortest, Shows shows = Shows::Ends);

    /** Learns a number of this call, see CallNumbers. */
    void addNumber(const QString &field) { m_rules.addNumber(field); }
    /** An ID that stays readable, though a secret is a piece of it. */
    void keepId(const QString &id) { m_rules.keepId(id); }
    /** The name of a node or a flow; one that holds a secret besides other words does not stay. */
    void keepName(const QString &name) { m_rules.keepName(name); }
    /** As keepId(), though a number of the call be a piece of it. */
    void keepContact(const QString &contactId) { m_rules.keepContact(contactId); }

    /** What was hidden before keeps a stand-in of its own. */
    void avoidStandInsIn(QStringView text) { m_rules.avoidStandInsIn(text); }

    /** How many secrets it has met. */
    int secretsMet() const { return m_rules.secretsMet(); }
    /** How many of them what it cleans now is sure to be free of; see startAfresh(). */
    int secretsHidden() const { return m_secretsHidden; }
    /** Cleans texts anew that it cleaned before it met the last secret; true if there are any. */
    bool startAfresh();

    /** Names, prompts, messages: numbers, e-mail addresses, key=value, secrets met elsewhere. */
    QString freeText(const QString &text);
    /** The value of a key. */
    QString valueOf(KeyMeaning meaning, const QString &text);
    /** The ID of a flow or a node, which may name somebody. */
    QString identifier(const QString &text);
    /** A field for a telephone number. */
    QString telephone(const QString &text);
    /** What a caller pressed: runs of 4 digits and more are hidden. */
    QString typed(const QString &text);
    /** What stays readable but for added words. */
    QString withoutAddedWords(const QString &text) { return m_rules.withoutAddedWords(text); }

    /** What stays readable but for this call's numbers. */
    QString withoutCallNumbers(const QString &text) { return m_rules.withoutCallNumbers(text); }

    HiddenRecord &record() { return m_record; }

private:
    /** How a text is to be read; texts that were cleaned are remembered apart. */
    enum class Reading { Text, Reference, Identifier, Telephone, Typed };

    /** A text after cleaning, and what was hidden in it. */
    struct Cleaned
    {
        QString text;
        HiddenMarks marks;
    };

    QString cleaned(const QString &text, Reading reading);
    QString cleanedAnew(const QString &text, Reading reading);
    QString cleanedOnce(const QString &text, Reading reading);
    QString withoutSecrets(const QString &text, Numbers numbers);

    HiddenRecord &m_record;
    Shows m_shows;
    TextRules m_rules;
    QHash<std::pair<QString, int>, Cleaned> m_cleaned; ///< until startAfresh()
    int m_secretsHidden = 0;
};
