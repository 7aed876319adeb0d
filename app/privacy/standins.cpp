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
    return std::all_of(
        letters.begin(), letters.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

QString StandIns::standInFor(const QString &secret)
{
    QString &standIn = m_standIns[foldedWidth(secret).trimmed()];
    if (standIn.isEmpty())
        standIn = plainStandIn() + lettersOf(m_standIns.size() - 1);
    return standIn;
}
