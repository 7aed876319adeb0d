// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "completenesswords.h"

#include "api/requests.h"
#include "wording.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

constexpr qsizetype mostNumbers = 8;

// "2, 5–13": ascending numbers, with those in a row as one.
QStringList runsOf(const std::vector<int> &numbers)
{
    QStringList runs;
    for (size_t from = 0, to = 0; from < numbers.size(); from = to) {
        for (to = from + 1; to < numbers.size() && numbers[to] == numbers[to - 1] + 1;)
            ++to;
        const QString first = QString::number(numbers[from]);
        runs << (to - from == 1 ? first : first + u'–' + QString::number(numbers[to - 1]));
    }
    return runs;
}

QString listed(const QStringList &numbers)
{
    return numbers.join(Wording::tr(", ", "between numbers of pages or rows"));
}

QString missingPageWords(const Trail &trail, const QString &have, const QString &all)
{
    const bool isOpened = !trail.fetchedAt.isValid();
    const MissingPage &first = trail.missingPages.front();
    const QString number = QString::number(first.number);
    const size_t count = trail.missingPages.size();
    if (count > 1) {
        std::vector<int> numbers;
        for (const MissingPage &page : trail.missingPages)
            numbers.push_back(page.number);
        const QStringList runs = runsOf(numbers);
        if (runs.size() > mostNumbers)
            return Wording::tr("%1 of %2 rows: %Ln page(s) did not come, the first is page %3.",
                nullptr, int(count))
                .arg(have, all, number);
        return (isOpened ? Wording::tr("%1 of %2 rows: pages %3 are not in what was opened.")
                         : Wording::tr("%1 of %2 rows: pages %3 did not come."))
            .arg(have, all, listed(runs));
    }
    if (!first.code.isEmpty())
        return Wording::tr("%1 of %2 rows: page %3 failed (%4).")
            .arg(have, all, number, displayText(first.code, 80));
    return (isOpened ? Wording::tr("%1 of %2 rows: page %3 is not in what was opened.")
                     : Wording::tr("%1 of %2 rows: page %3 did not come."))
        .arg(have, all, number);
}

qlonglong firstPageToCome(const Trail &trail)
{
    qlonglong next = 1;
    for (const int page : trail.pages) {
        if (page == next)
            ++next;
    }
    return next;
}
} // namespace

QString completenessWords(const Trail &trail)
{
    const QString have = QLocale().toString(qlonglong(trail.visits.size()));
    const bool areAll = trail.isComplete() && !trail.believableTotal(); // the last page was short
    const QString rows = Wording::tr("%1 / %2 rows", "rows received and in all")
                             .arg(have, areAll ? have : totalWords(trail));
    return rows + u" · "_s + Wording::tr("%Ln page(s)", nullptr, int(trail.pages.size()));
}

double arrivedShare(const Trail &trail)
{
    const qint64 total = qMin<qint64>(trail.totalCount.value_or(0), mostRows);
    return total > 0 ? qMin(1.0, double(trail.visits.size()) / double(total)) : 1;
}

QString arrivalWords(const Trail &trail)
{
    const QLocale locale;
    if (!trail.believableTotal())
        return Wording::tr("%1 rows so far · page %2")
            .arg(locale.toString(qlonglong(trail.visits.size())),
                locale.toString(firstPageToCome(trail)));
    const qint64 total = qMin<qint64>(trail.totalCount.value_or(0), mostRows);
    const qint64 pages = (total + rowsPerPage - 1) / rowsPerPage;
    return Wording::tr("%1 of %2 rows · page %3 of %4")
        .arg(locale.toString(qlonglong(trail.visits.size())), locale.toString(total),
            locale.toString(qMin(firstPageToCome(trail), qlonglong(pages))),
            locale.toString(pages));
}

QString totalWords(const Trail &trail)
{
    const auto total = trail.believableTotal();
    return total ? QLocale().toString(qlonglong(*total)) : u"?"_s;
}

QString repairWords(const Trail &trail)
{
    return trail.wasRepaired ? Wording::tr("Some characters could not be read and stand as \uFFFD.")
                             : QString();
}

QString foreignWords(const Trail &trail)
{
    return trail.foreignRows > 0 ? Wording::tr(
               "%Ln row(s) belong to another contact ID or instance.", nullptr, trail.foreignRows)
                                 : QString();
}

QString incompleteWords(const Trail &trail)
{
    if (trail.isComplete())
        return {};
    const QLocale locale;
    const QString have = locale.toString(qlonglong(trail.visits.size()));
    const QString all = totalWords(trail);
    if (trail.isUnderWay)
        return Wording::tr("%1 of %2 rows: the others have not come yet.").arg(have, all);
    if (trail.isCutOff() && trail.missingPages.empty())
        return Wording::tr(
            "Only the first %1 of %2 rows can be read: the service hands out no more.")
            .arg(have, all);
    if (!trail.missingPages.empty())
        return missingPageWords(trail, have, all);
    if (trail.leftOutRows > 0)
        return Wording::tr("A filtered export: %Ln row(s) were left out when it was saved.",
            nullptr, trail.leftOutRows);
    if (trail.unreadableRows > 0)
        return Wording::tr("%Ln of %1 rows could not be read.", nullptr, trail.unreadableRows)
            .arg(locale.toString(qMax<qint64>(
                trail.totalCount.value_or(0), trail.receivedRows - trail.repeatedRows)));
    if (!trail.fetchedAt.isValid())
        return Wording::tr("%1 of %2 rows: the others are not in what was opened.").arg(have, all);
    return Wording::tr("%1 of %2 rows: the service sent no more.").arg(have, all);
}

QString missingPlaceWords(const Trail &trail)
{
    const std::vector<int> places = placesOfMissingPages(trail);
    QStringList numbers;
    for (const int place : places) {
        if (place > 0 || places.size() == 1)
            numbers << QString::number(place);
    }
    if (numbers.isEmpty() || numbers.size() > mostNumbers)
        return {};
    if (places.back() == 0)
        return Wording::tr("What is missing belongs before row 1.");
    return Wording::tr("Rows are missing after row %1: numbers count those that are here.",
        "one number or several")
        .arg(listed(numbers));
}
