// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callfacts.h"

#include "completenesswords.h"
#include "durationwords.h"
#include "wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
class Facts
{
    Q_DECLARE_TR_FUNCTIONS(CallFacts)
};

QStringList timesOf(const Trail &trail, const QTimeZone &zone)
{
    QStringList times;
    const auto span = spanOf(trail);
    if (span)
        times << dateTimeText(span->from, zone) + u' ' + offsetText(span->from, zone);
    if (!trail.visits.front().flowName.isEmpty())
        times << Facts::tr("flow %1").arg(displayText(trail.visits.front().flowName, 80));
    if (span)
        times << Facts::tr("%1 in all", "length of the call").arg(spokenDuration(span->length()));
    return times;
}

// Of the visit at which the call ended. That a step was done says nothing while rows are missing.
ExitBadge badgeOf(const Trail &trail, const Verdict &verdict)
{
    const NodeVisit &end = trail.visits[size_t(verdict.trouble.value_or(verdict.visit))];
    if (!trail.isComplete() && !isProblem(end.exit()))
        return {Facts::tr("Incomplete", "rows are missing"), NodeExit::None};
    return {exitWords(end), end.exit()};
}

} // namespace

QString sealOf(const Trail &trail, const QTimeZone &zone, const QString &age, const QString &origin)
{
    const QString mark = trail.isComplete() ? u"✓ "_s : u"⚠ "_s;
    QStringList parts{mark + completenessWords(trail)};
    const QString time = trail.fetchedAt.toTimeZone(zone).toString(u"HH:mm:ss"_s);
    if (trail.fetchedAt.isValid())
        parts << (age.isEmpty() ? Facts::tr("fetched %1").arg(time)
                                : Facts::tr("fetched %1, %2", "when, how long ago").arg(time, age));
    else if (origin.isEmpty())
        parts << displayText(trail.source, 80);
    if (!origin.isEmpty())
        parts << origin;
    return parts.join(u" · "_s);
}

CallFacts callFacts(const Trail &trail, const Story &story, const QTimeZone &zone)
{
    VerdictWords verdict = verdictWords(trail, *story.verdict);
    if (const auto finding = worstUntold(trail, story, verdict))
        verdict.facts.push_back(*finding);
    return {.badge = badgeOf(trail, *story.verdict),
        .verdict = verdict,
        .visits = Facts::tr("%Ln visit(s)", nullptr, int(trail.visits.size())),
        .times = timesOf(trail, zone),
        .seal = sealOf(trail, zone),
        .incomplete = incompleteWords(trail)};
}

QString headlineOf(const VerdictWords &verdict)
{
    return verdict.incomplete.isEmpty() ? verdict.headline
                                        : Facts::tr("%1 %2", "what is missing, the verdict")
                                              .arg(verdict.incomplete, verdict.headline);
}

QString rowNumbers(const std::vector<int> &visits, size_t most)
{
    QStringList numbers;
    for (size_t i = 0; i < std::min(most, visits.size()); ++i)
        numbers << u"#%1"_s.arg(visits[i] + 1);
    return numbers.join(u' ') + (visits.size() > most ? u" …"_s : QString());
}

QString ageWords(const QDateTime &fetchedAt, const QDateTime &now)
{
    const auto age = std::chrono::milliseconds(fetchedAt.isValid() ? fetchedAt.msecsTo(now) : 0);
    if (age < freshFor)
        return {};
    if (age < 1h)
        return Facts::tr("%Ln minute(s) ago", nullptr, int(age / 1min));
    if (age < 24h)
        return Facts::tr("%Ln hour(s) ago", nullptr, int(age / 1h));
    return Facts::tr("%Ln day(s) ago", nullptr, int(age / 24h));
}
