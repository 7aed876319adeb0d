// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/callnumbers.h"
#include "privacy/numbers.h"
#include "privacy/standins.h"
#include "privacy/tellingkeys.h"

#include <QHash>
#include <QSet>
#include <QStringList>

/**
 * Hides what must not leave from the texts of one call. It remembers every secret that it meets, so
 * a second run over the same texts hides those that stood before the place that told on them.
 */
class TextCleaner
{
public:
    /** Learns a number of this call, see CallNumbers. */
    void addNumber(const QString &field);
    /** A text that stays readable, though a secret is a piece of it: an ID, the name of a node. */
    void keep(const QString &text);
    /** Likewise, though a number of the call be a piece of it. */
    void keepContact(const QString &contactId);

    /** How many secrets it has met. */
    int secretsMet() const { return m_secretsMet; }
    /** How many of them what it cleans now is sure to be free of; see startAfresh(). */
    int secretsHidden() const { return m_secretsHidden; }
    /** Cleans texts anew that it cleaned before it met the last secret. */
    void startAfresh();

    /** Names, prompts, messages: numbers, e-mail addresses, key=value, secrets met elsewhere. */
    QString freeText(const QString &text);
    /** The value of a key. */
    QString valueOf(KeyMeaning meaning, const QString &text);
    /** The ID of a flow or a node: only this call's numbers are hidden. */
    QString identifier(const QString &text);
    /** A field for a telephone number. */
    QString telephone(const QString &text);
    /** What a caller pressed: runs of 4 digits and more are hidden. */
    QString typed(const QString &text);

private:
    QString secret(const QString &text);
    void meetSecret();
    void remember(const QString &secret);
    QString withoutMailAddresses(const QString &text);
    QString withoutTellingPairs(const QString &text);
    QString withoutKnownSecrets(QString text);
    QString cleanedText(const QString &text, Numbers numbers);
    bool mayTell(const QString &text) const;

    CallNumbers m_numbers;
    StandIns m_standIns;
    QSet<QString> m_kept;
    QSet<QString> m_digits; ///< secrets that are digits
    QStringList m_words; ///< secrets that are more than digits
    KnownKeys m_keys;
    QHash<std::pair<QString, Numbers>, QString> m_cleaned; ///< until startAfresh()
    QHash<QString, QString> m_telephones; ///< likewise
    QHash<QString, QString> m_identifiers; ///< likewise
    int m_secretsMet = 0;
    int m_secretsHidden = 0;
};
