// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storywords.h"

#include "completenesswords.h"
#include "durationwords.h"
#include "verdictfacts.h"
#include "verdictheadline.h"

#include <QCoreApplication>
#include <QLocale>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
class Words
{
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)
};

QString incompleteOf(const Trail &trail)
{
    const QLocale locale;
    const QString have = locale.toString(qlonglong(trail.visits.size()));
    const qint64 total = trail.totalCount.value_or(0);
    switch (completenessOf(trail)) {
    case Completeness::Complete:
        return {};
    case Completeness::CutOff:
        return Words::tr(
            "Only the first %1 of %2 rows can be read; what follows rests on these alone.")
            .arg(have, totalWords(trail));
    case Completeness::PagesMissing:
    case Completeness::RowsMissing:
        break;
    }
    if (total > qint64(trail.visits.size()))
        return Words::tr("Only %1 of %2 rows are here; what follows rests on these alone.")
            .arg(have, locale.toString(total));
    return Words::tr("Rows are missing; what follows rests on those that are here.");
}

// Since the start. The visit of a transfer that went well may have lasted through the conversation.
std::optional<milliseconds> momentOf(const Verdict &verdict)
{
    switch (verdict.rule) {
    case VerdictRule::CallerHungUp:
    case VerdictRule::QueueTimeout:
    case VerdictRule::QueueFull:
    case VerdictRule::TransferFailed:
        return verdict.left;
    case VerdictRule::Voicemail:
    case VerdictRule::EndedAfterTrouble:
    case VerdictRule::EndedNormally:
        return verdict.entered;
    case VerdictRule::HandedToAgent:
        if (verdict.entered && verdict.queueTime)
            return *verdict.entered + *verdict.queueTime;
        break;
    case VerdictRule::SentOutside:
    case VerdictRule::NoExitRecorded:
    case VerdictRule::NotRecorded:
        break;
    }
    return {};
}

QString momentWords(const Verdict &verdict)
{
    const auto moment = momentOf(verdict);
    if (!moment || *moment <= 0ms)
        return {};
    return Words::tr("%1 into the call").arg(spokenDuration(*moment));
}

QString basisOf(const Verdict &verdict)
{
    const QString first = QString::number(verdict.proof.front() + 1);
    const QString last = QString::number(verdict.proof.back() + 1);
    switch (verdict.kind) {
    case VerdictKind::Recorded:
        return Words::tr("Recorded in row %1").arg(last);
    case VerdictKind::Inferred:
        if (verdict.rule == VerdictRule::EndedAfterTrouble)
            return Words::tr("Inferred from rows %1 and %2: whether one led to the other is not "
                             "recorded")
                .arg(first, last);
        if (verdict.rule == VerdictRule::NoExitRecorded)
            return Words::tr("Inferred from row %1").arg(last);
        return Words::tr("Inferred from row %1: missing rows may say otherwise").arg(last);
    case VerdictKind::NotRecorded:
        break;
    }
    if (verdict.completeness != Completeness::Complete)
        return Words::tr("Row %1 is the last one received").arg(last);
    return Words::tr("Nothing is recorded after row %1").arg(last);
}
} // namespace

VerdictWords verdictWords(const Trail &trail, const Verdict &verdict)
{
    return {.incomplete = incompleteOf(trail),
        .headline = verdictHeadline(trail, verdict),
        .moment = momentWords(verdict),
        .facts = verdictFacts(trail, verdict),
        .basis = {basisOf(verdict), verdict.proof}};
}
