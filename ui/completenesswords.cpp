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
                locale.toString(qlonglong(trail.pages.size()) + 1));
    const qint64 total = qMin<qint64>(trail.totalCount.value_or(0), mostRows);
    const qint64 pages = (total + rowsPerPage - 1) / rowsPerPage;
    return Wording::tr("%1 of %2 rows · page %3 of %4")
        .arg(locale.toString(qlonglong(trail.visits.size())), locale.toString(total),
            locale.toString(qMin(qlonglong(trail.pages.size()) + 1, qlonglong(pages))),
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
    return trail.foreignRows > 0
        ? Wording::tr("%Ln row(s) belong to another contact ID.", nullptr, trail.foreignRows)
        : QString();
}

QString incompleteWords(const Trail &trail)
{
    if (trail.isComplete())
        return {};
    const QLocale locale;
    const QString have = locale.toString(qlonglong(trail.visits.size()));
    const QString all = totalWords(trail);
    if (trail.isCutOff() && trail.missingPages.empty())
        return Wording::tr(
            "Only the first %1 of %2 rows can be read: the service hands out no more.")
            .arg(have, all);
    if (!trail.missingPages.empty()) {
        const MissingPage &page = trail.missingPages.front();
        const QString number = locale.toString(page.number);
        if (trail.missingPages.size() > 1)
            return Wording::tr("%1 of %2 rows: %Ln page(s) did not come, the first is page %3.",
                nullptr, int(trail.missingPages.size()))
                .arg(have, all, number);
        if (page.code.isEmpty())
            return Wording::tr("%1 of %2 rows: page %3 did not come.").arg(have, all, number);
        return Wording::tr("%1 of %2 rows: page %3 failed (%4).")
            .arg(have, all, number, displayText(page.code, 80));
    }
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
