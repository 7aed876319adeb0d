// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "choicewords.h"

#include "trailorder.h"
#include "wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostFilterText = 80;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RowChoice)
};
} // namespace

QString choiceWords(const Trail &trail, const RowChoice &choice)
{
    const QLocale locale;
    const QString chosen = locale.toString(qulonglong(choice.visits.size()));
    const QString all = locale.toString(qulonglong(trail.visits.size()));
    const QString filter = displayText(choice.filter, mostFilterText);
    if (filter.isEmpty())
        return choice.hidesSystemSteps
            ? Words::tr("Filtered: %1 of %2 rows, without system steps").arg(chosen, all)
            : Words::tr("Filtered: %1 of %2 rows").arg(chosen, all);
    return choice.hidesSystemSteps
        ? Words::tr("Filtered: %1 of %2 rows, those with \"%3\", without system steps")
              .arg(chosen, all, filter)
        : Words::tr("Filtered: %1 of %2 rows, those with \"%3\"").arg(chosen, all, filter);
}

RowChoice shareableChoice(RowChoice choice, const Trail &shared, const Notes &notes)
{
    QStringList words = choice.filter.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return choice;
    std::vector<QByteArray> texts;
    for (const int position : choice.visits) {
        const NodeVisit &visit = shared.visits[size_t(position)];
        texts.push_back(searchText(visit, notes.at(visit.origin)));
    }
    for (QString &word : words) {
        const QByteArray looked = foldedText(word).toUtf8();
        const bool isSeen = std::ranges::all_of(
            texts, [&looked](const QByteArray &text) { return text.contains(looked); });
        if (!isSeen)
            word = u"•••"_s;
    }
    choice.filter = words.join(u' ');
    return choice;
}
