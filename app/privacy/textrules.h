// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/callnumbers.h"
#include "privacy/digitfinder.h"
#include "privacy/hiddenrecord.h"
#include "privacy/numbers.h"
#include "privacy/standins.h"
#include "privacy/tellingkeys.h"
#include "privacy/wordfinder.h"

#include <QSet>
#include <QStringList>

/** The rules by which the secrets of one call are found in a text, and those that were met so far.
 */
class TextRules
{
public:
    /** @param record lent; what is hidden is noted there, and what it wants shown is not hidden */
    TextRules(HiddenRecord &record, const QStringList &addedWords, qsizetype fewestTypedDigits);

    /** Learns a number of this call, see CallNumbers. */
    void addNumber(const QString &field);
    /** Learns somebody else's, from a field for a telephone number. */
    void addOtherNumber(const QString &field);
    /** An ID that stays readable, though a secret is a piece of it. */
    void keepId(const QString &id);
    /** The name of a node or a flow; one that holds a secret besides other words does not stay. */
    void keepName(const QString &name);
    /** As keepId(), though a number of the call be a piece of it. */
    void keepContact(const QString &contactId);
    /** What was hidden before keeps a stand-in of its own. */
    void avoidStandInsIn(QStringView text) { m_standIns.avoidThoseIn(text); }
    /** How many secrets it has met. */
    int secretsMet() const { return m_secretsMet; }

    /** False when no rule can find anything; most texts are such. */
    bool mayFind(const QString &text) const;

    /** The stand-in for a text that is a secret as a whole; the text when it is to be shown. */
    QString secret(const QString &text, HiddenReason reason);
    /** This call's numbers and those of fields for telephone numbers. */
    QString withoutCallNumbers(const QString &text);
    /** Free text. */
    QString withoutNumbers(const QString &text, Numbers numbers);
    /** The ID of a node or a flow. */
    QString withoutPeople(const QString &id);
    /** A field for a telephone number. */
    QString withoutTelephone(const QString &text);
    /** Long runs of digits. */
    QString withoutTypedDigits(const QString &text);
    QString withoutMailAddresses(const QString &text);
    /** Values of telling keys, see findTellingPair(). */
    QString withoutTellingPairs(const QString &text);
    /** Secrets met elsewhere. */
    QString withoutKnownSecrets(const QString &text);
    QString withoutAddedWords(const QString &text);

private:
    void remember(const QString &secret);
    bool isKept(const QString &secret) const;
    bool hide(HiddenReason reason, const QString &secret, const QString &standIn);
    MayMask maskingNumbers();
    QString withoutWords(const WordFinder &words, HiddenReason reason, const QString &text);
    QString withoutTelling(KeyMeaning meaning, const QString &value);
    QString withoutKnownDigits(const QString &text);

    HiddenRecord &m_record;
    qsizetype m_fewestTypedDigits;
    CallNumbers m_numbers;
    CallNumbers m_otherNumbers;
    StandIns m_standIns;
    KnownKeys m_keys;
    QSet<QString> m_keptIds;
    QSet<QString> m_keptNames;
    DigitFinder m_digits; ///< secrets that are digits
    WordFinder m_words; ///< secrets that are more than digits
    QSet<QString> m_judgedWords; ///< those, and what was found to be none to look for
    WordFinder m_addedWords;
    int m_secretsMet = 0;
};
