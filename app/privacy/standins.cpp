// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/standins.h"

#include "privacy/numbers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
// A, B, …, Z, AA, AB, …: letters, because digits would look like a piece of a number.
QString lettersOf(qsizetype number)
{
    QString letters;
    for (qsizetype rest = number + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(char16_t(u'A' + (rest - 1) % 26)));
    return letters;
}
// The other way round: 1 for A; 0 for none.
qsizetype numberOf(QStringView letters)
{
    qsizetype number = 0;
    for (const QChar c : letters)
        number = number * 26 + (c.unicode() - u'A' + 1);
    return number;
}

bool isLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}
} // namespace

QString plainStandIn()
{
    return u"•••"_s;
}

bool isStandIn(QStringView text)
{
    if (!text.startsWith(plainStandIn()))
        return false;
    const QStringView letters = text.sliced(plainStandIn().size());
    return std::all_of(letters.begin(), letters.end(), isLetter);
}

QString StandIns::standInFor(const QString &secret)
{
    QString &standIn = m_standIns[foldedWidth(secret).trimmed()];
    if (standIn.isEmpty())
        standIn = plainStandIn() + lettersOf(m_taken + m_standIns.size() - 1);
    return standIn;
}

void StandIns::avoidThoseIn(QStringView text)
{
    constexpr qsizetype mostLetters = 4; // no trail has half a million secrets
    const QString start = plainStandIn();
    for (qsizetype at = text.indexOf(start); at >= 0; at = text.indexOf(start, at)) {
        at += start.size();
        const QStringView rest = text.sliced(at);
        const auto end = std::find_if_not(rest.begin(), rest.end(), isLetter);
        const QStringView letters = rest.first(end - rest.begin());
        if (letters.size() <= mostLetters)
            m_taken = std::max(m_taken, numberOf(letters));
    }
}
