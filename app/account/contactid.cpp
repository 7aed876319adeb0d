// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/contactid.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
// Invisible characters that come along when an ID is copied from a web page.
bool isInvisible(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x200b && unit <= 0x200f) || unit == 0x2060 || unit == 0xfeff;
}

QString folded(const QString &text)
{
    QString ascii = text;
    for (QChar &c : ascii) {
        if (c.unicode() >= 0xff01 && c.unicode() <= 0xff5e)
            c = QChar(char16_t(c.unicode() - 0xfee0));
    }
    return ascii;
}
} // namespace

QString trimmedId(const QString &text)
{
    qsizetype from = 0;
    qsizetype to = text.size();
    const auto isBlank = [](QChar c) { return c.isSpace() || isInvisible(c); };
    while (from < to && isBlank(text[from]))
        ++from;
    while (to > from && isBlank(text[to - 1]))
        --to;
    return folded(text.sliced(from, to - from));
}

ContactIdProblem contactIdProblem(const QString &contactId)
{
    if (contactId.isEmpty())
        return ContactIdProblem::Empty;
    if (contactId.size() > longestContactId)
        return ContactIdProblem::TooLong;
    const bool hasControl = std::any_of(contactId.begin(), contactId.end(),
        [](QChar c) { return c.category() == QChar::Other_Control; });
    return hasControl ? ContactIdProblem::ControlCharacter : ContactIdProblem::None;
}

QStringList contactIdsIn(const QString &text)
{
    static const QRegularExpression id(u"job-[0-9A-Za-z-]+"_s);
    QStringList ids;
    const QString ascii = folded(text);
    auto matches = id.globalMatch(ascii);
    while (matches.hasNext())
        ids << matches.next().captured();
    ids.removeDuplicates();
    return ids;
}
