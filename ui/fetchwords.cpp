// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchwords.h"

#include "api/retrypolicy.h"
#include "api/trailfetch.h"
#include "completenesswords.h"
#include "errorwords.h"
#include "wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Kind = ApiError::Kind;

namespace {
class Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchWords)
};

QString roughly(milliseconds time)
{
    if (time < 2h)
        return Words::tr(
            "%Ln min", nullptr, int(std::chrono::round<std::chrono::minutes>(time) / 1min));
    if (time < 48h)
        return Words::tr("%Ln h", nullptr, int(std::chrono::round<std::chrono::hours>(time) / 1h));
    return Words::tr("%Ln day(s)", nullptr, int(time / 24h));
}

bool isShortage(const ApiError &error)
{
    return error.kind == Kind::NoRows || error.kind == Kind::FewRows;
}

QString shownCounts(const Trail &trail)
{
    const QLocale locale;
    return Words::tr("%1 of %2 rows", "received and in all")
        .arg(locale.toString(qlonglong(trail.visits.size())), totalWords(trail));
}

QString shrinkWords(const Trail &trail)
{
    const QLocale locale;
    return Words::tr("The service changed its count from %1 to %2 while loading.")
        .arg(locale.toString(*trail.firstTotal), locale.toString(*trail.smallestTotal));
}

// More rows than are handed out, and not even those.
QString cutOffWords(const Trail &trail, const ApiError &error)
{
    const QLocale locale;
    return Words::tr("Only the first %1 of %2 rows can be read, and %3 of them came. %4",
        "how many, of how many, received, why the first that is missing did not come")
        .arg(locale.toString(mostRows), totalWords(trail),
            locale.toString(qlonglong(trail.visits.size())),
            errorWords(error, trail.instance).happened);
}

bool namesItsPage(const ApiError &error)
{
    ApiError another = error;
    ++another.page;
    return errorWords(error, {}).happened != errorWords(another, {}).happened;
}
} // namespace

void FetchFacts::noteFailure(const ApiError &error)
{
    std::erase_if(failures, [&error](const ApiError &known) { return known.page == error.page; });
    failures.push_back(error);
    noteAttempt(error);
}

void FetchFacts::noteAttempt(const ApiError &error)
{
    if (error.took)
        attempts.push_back(error);
}

void FetchFacts::noteRetry(const ApiError &error)
{
    noteAttempt(error);
    const milliseconds offset(error.at.msecsTo(error.serverTime));
    if (isClockProblem(error) && error.serverTime.isValid() && std::chrono::abs(offset) >= 1min)
        clockOffset = offset;
}

QString clockWords(std::optional<milliseconds> offset)
{
    if (!offset)
        return {};
    const QString time = roughly(std::chrono::abs(*offset));
    return *offset > 0ms
        ? Words::tr("This computer's clock is %1 behind; requests are corrected. Please set the "
                    "clock.")
              .arg(time)
        : Words::tr("This computer's clock is %1 ahead; requests are corrected. Please set the "
                    "clock.")
              .arg(time);
}

QString growthWords(const Trail &trail)
{
    return trail.addedRows() > 0
        ? Words::tr("The call was still being recorded; %Ln row(s) were added.", nullptr,
            int(std::min<qint64>(trail.addedRows(), mostRows)))
        : QString();
}

QString shortfallWords(const Trail &trail, const FetchFacts &facts)
{
    if (trail.isComplete())
        return {};
    const auto &failures = facts.failures;
    if (trail.isCutOff() && !failures.empty())
        return cutOffWords(trail, failures.front());
    if (trail.hasShrunk() && std::ranges::all_of(failures, isShortage))
        return Words::tr("%1. %2", "how many rows came, and why not all")
            .arg(shownCounts(trail), shrinkWords(trail));
    if (failures.empty() || (failures.size() == 1 && !missingPage(failures.front()).code.isEmpty()))
        return incompleteWords(trail);
    const QString happened = errorWords(failures.front(), trail.instance).happened;
    if (failures.size() == 1 && namesItsPage(failures.front()))
        return Words::tr("%1. %2", "how many rows came, and why not all")
            .arg(shownCounts(trail), happened);
    if (failures.size() == 1)
        return Words::tr("%1: page %2 did not come. %3", "rows, which page, why")
            .arg(shownCounts(trail), QString::number(failures.front().page), happened);
    return Words::tr("%1: %2 pages did not come whole. %3", "rows, pages, why the first did not")
        .arg(shownCounts(trail), QLocale().toString(qlonglong(failures.size())), happened);
}

QStringList noteWords(const Trail &trail, const FetchFacts &facts)
{
    QStringList notes{
        clockWords(facts.clockOffset), growthWords(trail), foreignWords(trail), repairWords(trail)};
    if (trail.hasShrunk() && trail.isComplete())
        notes << shrinkWords(trail);
    if (trail.visits.empty() && trail.isComplete())
        notes << Words::tr("No IVR trail for this contact ID: the call had no IVR, or its data is "
                           "not there yet.");
    notes.removeAll(QString());
    return notes;
}

QStringList detailNotes(const Trail &trail)
{
    QStringList notes;
    if (trail.repeatedRows > 0)
        notes << Words::tr("%Ln repeated row(s) were merged.", nullptr, trail.repeatedRows);
    for (const int page : trail.oddStatusPages)
        notes << Words::tr("Page %1 came with an HttpStatusCode of failure beside the Code OK; the "
                           "Code was believed.")
                     .arg(page);
    return notes;
}

QString retryWords(const ApiError &error, milliseconds left)
{
    const QString happened = errorWords(error, {}).happened;
    const QString next = QLocale().toString(error.attempts + 1);
    const QString most = QLocale().toString(mostAttempts);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    if (seconds <= 0)
        return Words::tr("%1 Trying again (%2/%3).", "what happened, which attempt of how many")
            .arg(happened, next, most);
    return Words::tr("%1 Trying again in %2 s (%3/%4).")
        .arg(happened, QLocale().toString(qlonglong(seconds)), next, most);
}
