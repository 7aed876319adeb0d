// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callnotice.h"

#include "completenesswords.h"
#include "fetchwords.h"
#include "trail/trail.h"

CallNotice::CallNotice(QWidget *parent)
    : NoticeStrip(parent)
{
    connect(this, &NoticeStrip::actionRequested, this, &CallNotice::act);
}

void CallNotice::showWaiting(const QString &words)
{
    m_offer = Offer::Cancel;
    setNotice(words, Tone::Calm, tr("Cancel"));
}

void CallNotice::showArriving(const Trail &trail, const QString &retry)
{
    const double share = arrivedShare(trail);
    m_offer = Offer::Cancel;
    setNotice(!retry.isEmpty()                      ? retry
            : share < 1 || !trail.believableTotal() ? arrivalWords(trail)
                                                    : QString(),
        Tone::Calm, tr("Cancel"), share);
}

void CallNotice::showNotes(const Trail &trail, const FetchFacts &facts)
{
    const QStringList notes = noteWords(trail, facts);
    const bool hasGrown = !growthWords(trail).isEmpty();
    m_offer = Offer::Refresh;
    setNotice(notes.join(u' '), Tone::Calm, hasGrown ? tr("Reload") : QString());
    setHasDetails(!notes.isEmpty());
    setClosable(true);
}

void CallNotice::showShortfall(const Trail &trail, const FetchFacts &facts, Source source)
{
    const std::vector<ApiError> &failures = facts.failures;
    const bool canAsk = source == Source::Service
        && !(trail.isCutOff() && trail.missingPages.empty() && failures.empty());
    const bool hasPages = !trail.missingPages.empty() || !failures.empty();
    const bool isOneShortPage = failures.size() == 1 && failures.front().missingRows.first > 0;
    QStringList words{
        shortfallWords(trail, facts), missingPlaceWords(trail), clockWords(facts.clockOffset)};
    words.removeAll(QString());
    m_offer = hasPages ? Offer::Rest : Offer::Refresh;
    setNotice(words.join(u' '), Tone::Warning,
        !canAsk              ? QString()
            : !hasPages      ? tr("Fetch again")
            : isOneShortPage ? tr("Retry page")
                             : tr("Fetch the rest"));
    setHasDetails(true);
}

void CallNotice::showOld(const ErrorWords &words)
{
    m_offer = Offer::Refresh;
    setNotice(tr("This is what was fetched before. %1 %2", "what happened, what to do")
                  .arg(words.happened, words.advice),
        Tone::Warning, tr("Try again"));
    setHasDetails(true);
    setClosable(true);
}

void CallNotice::act()
{
    switch (m_offer) {
    case Offer::Cancel:
        return Q_EMIT cancelRequested();
    case Offer::Refresh:
        return Q_EMIT refreshRequested();
    case Offer::Rest:
        return Q_EMIT restRequested();
    }
}
