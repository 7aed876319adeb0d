// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchdetails.h"

#include "api/vocabulary.h"
#include "completenesswords.h"
#include "errorwords.h"
#include "wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
class Details
{
    Q_DECLARE_TR_FUNCTIONS(FetchDetails)
};

constexpr qsizetype mostRequestIds = 100;
constexpr size_t mostAttemptLines = 300; // three of each page

QString timeWords(const QDateTime &time)
{
    const std::chrono::milliseconds sinceEpoch(time.toMSecsSinceEpoch());
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss.zzz "_s)
        + offsetText(sinceEpoch, QTimeZone::systemTimeZone());
}

// What is not known is left out.
QString questionWords(const LookUpRecord &record, const QString &proxy)
{
    const TrailQuery &query = record.source.query;
    QStringList lines{ServiceWord::action + u' ' + ServiceWord::version};
    const auto add = [&lines](const QString &words, const QString &value) {
        if (!value.isEmpty())
            lines << words.arg(value);
    };
    const QString host = query.endpoint.authority();
    add(Details::tr("Contact ID: %1"), harmlessText(query.contactId, 256));
    if (record.source.account)
        add(Details::tr("Account: %1"), harmlessText(record.source.account->name, 80));
    add(Details::tr("Instance: %1"), harmlessText(query.instance, 80));
    if (record.source.region != host)
        add(Details::tr("Region: %1"), displayText(record.source.region, 80));
    add(Details::tr("Host: %1"), displayText(host, 120));
    add(Details::tr("Proxy: %1"), displayText(proxy, 120));
    if (record.at.isValid())
        add(Details::tr("Asked: %1", "when"), timeWords(record.at));
    return lines.join(u'\n');
}

// What an error without a code means is said in words.
QString attemptWords(const ApiError &error)
{
    QStringList parts{timeWords(error.at), Details::tr("page %1").arg(error.page),
        Details::tr("attempt %1").arg(error.attempts)};
    if (error.httpStatus > 0)
        parts << u"HTTP "_s + QString::number(error.httpStatus);
    if (!error.code.isEmpty())
        parts << u"Code "_s + displayText(error.code, 100);
    if (!error.requestId.isEmpty())
        parts << u"RequestId "_s + displayText(error.requestId, 100);
    parts << Details::tr("%1 ms").arg(error.took->count());
    if (error.code.isEmpty())
        parts << errorWords(error, {}).happened;
    return parts.join(u" · "_s);
}

QString attemptsWords(const std::vector<ApiError> &attempts)
{
    if (attempts.empty())
        return {};
    QStringList lines{Details::tr("Failed attempts:")};
    const size_t first = attempts.size() - std::min(mostAttemptLines, attempts.size());
    if (first > 0)
        lines << u"…"_s;
    for (size_t i = first; i < attempts.size(); ++i)
        lines << attemptWords(attempts[i]);
    return lines.join(u'\n');
}

QString trailWords(const Trail &trail, const FetchFacts &facts)
{
    if (trail.pages.empty())
        return {};
    QStringList lines{completenessWords(trail), shortfallWords(trail, facts)};
    lines << noteWords(trail, facts) << detailNotes(trail);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString failureWords(const ApiError &error, const QString &instance)
{
    const ErrorWords words = errorWords(error, instance);
    QStringList lines{words.happened, words.advice, errorDetails(error)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString requestIdWords(const QStringList &ids)
{
    QStringList lines;
    for (const QString &id : ids.first(std::min(ids.size(), mostRequestIds)))
        lines << u"RequestId "_s + displayText(id, 100);
    return lines.join(u'\n');
}
} // namespace

QString fetchDetails(const LookUpRecord &record, const Trail &trail, const QString &proxy)
{
    QStringList parts{questionWords(record, proxy), attemptsWords(record.facts.attempts),
        trailWords(trail, record.facts)};
    for (const ApiError &error : record.facts.failures)
        parts << failureWords(error, record.source.query.instance);
    parts << requestIdWords(trail.requestIds);
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}
