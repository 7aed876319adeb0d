// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <map>
#include <set>
#include <vector>

struct DigitChain;

/** The telephone numbers of one call, found again in any text and any spelling. */
class CallNumbers
{
public:
    /** Learns the numbers in a Caller, a Callee or another telephone field; true if one is new. */
    bool add(const QString &field);

    /** A contact ID that stays readable wherever it stands; bare digits are none. */
    void keep(const QString &contactId);

    /**
     * @p text with every occurrence masked: with or without country code, area code, blanks,
     * hyphens and their like, in full-width digits, and, from 10 digits on, inside longer runs.
     */
    QString masked(const QString &text) const { return masked(text, {}); }

    /** Asked before a number is masked: the number as it was learned first, how it will read. */
    using MayMask = std::function<bool(const QString &number, const QString &masked)>;
    QString masked(const QString &text, const MayMask &mayMask) const;

private:
    using Numbers = std::map<QString, QString, std::less<>>;

    void addDigits(QString digits);
    void addForeignDigits(const QString &digits);
    void learn(const QString &number, const QString &fullest);
    Numbers::const_iterator numberAt(QStringView digits) const;
    bool isKept(const QString &text, qsizetype from, qsizetype to) const;
    QString maskedIn(
        const QString &text, const std::vector<DigitChain> &chains, const MayMask &mayMask) const;

    Numbers m_numbers; // without country code and leading zero; the fullest form of each
    std::set<qsizetype, std::greater<>> m_sizes; // of m_numbers
    std::set<QString> m_kept;
};
