// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <set>

/** The telephone numbers of one call, found again in any text and any spelling. */
class CallNumbers
{
public:
    /** Learns the numbers in a Caller, a Callee or another telephone field; true if one is new. */
    bool add(const QString &field);

    /**
     * @p text with every occurrence masked: with or without +86, 0086, area code, blanks, hyphens,
     * in full-width digits, and, from 10 digits on, inside longer runs of digits.
     */
    QString masked(const QString &text) const;

private:
    void addDigits(QString digits);
    qsizetype sizeAt(QStringView digits) const;

    std::set<QString, std::less<>> m_numbers; // without country code and leading zero
    std::set<qsizetype, std::greater<>> m_sizes; // of m_numbers
};
