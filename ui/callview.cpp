// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callview.h"

#include "api/proxycheck.h"
#include "callnotice.h"
#include "callstory.h"
#include "detailsdialog.h"
#include "errorwords.h"
#include "lookup.h"
#include "lookupsource.h"
#include "retrycountdown.h"
#include "settings.h"
#include "skeletonpage.h"
#include "statecontents.h"
#include "trailmodel.h"
#include "trailview.h"
#include "verdictbar.h"
#include "wording.h"

#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace {
constexpr auto skeletonDelay = 80ms; // an answer that is faster shows without a flicker

// By value: performing an action may set the next one.
void perform(std::function<void()> action)
{
    if (action)
        action();
}
} // namespace

CallView::CallView(TrailModel &model, CallStory &story, LookUp &lookUp, QWidget *parent)
    : PageStack(parent)
    , m_model(model)
    , m_story(story)
    , m_lookUp(lookUp)
    , m_countdown(new RetryCountdown(this))
    , m_statePage(new StatePage(this))
    , m_skeleton(new SkeletonPage(this))
    , m_trailPage(new QWidget(this))
    , m_notice(new CallNotice(this))
{
    auto *layout = new QVBoxLayout(m_trailPage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_notice->hide();
    addWidget(m_statePage);
    addWidget(m_skeleton);
    addWidget(m_trailPage);
    connect(
        m_statePage, &StatePage::firstActionRequested, this, [this] { perform(m_firstAction); });
    connect(
        m_statePage, &StatePage::secondActionRequested, this, [this] { perform(m_secondAction); });
    connect(m_statePage, &StatePage::thirdActionRequested, this, &CallView::showDetails);
    connect(m_notice, &NoticeStrip::detailsRequested, this, &CallView::showDetails);
    connect(m_notice, &CallNotice::cancelRequested, this, &CallView::cancel);
    connect(m_notice, &CallNotice::refreshRequested, this, &CallView::refreshRequested);
    connect(m_notice, &CallNotice::restRequested, this, &CallView::fetchMissing);
    connect(m_skeleton, &SkeletonPage::cancelRequested, this, &CallView::cancel);
    connectLookUp();
    showFirstStart();
}

void CallView::expectKey(const QString &contactId)
{
    m_lookUp.cancel();
    m_contactId = contactId;
    m_isKeyAwaited = true;
    m_skeletonTimer.start();
}

void CallView::expect(const QString &contactId)
{
    m_contactId = contactId;
    m_isRefresh = contactId == m_shownContactId;
    m_isKeyAwaited = false;
    m_countdown->clear();
    m_skeletonTimer.start();
}

void CallView::showOpened(const QString &contactId, const QString &origin)
{
    m_contactId = contactId;
    showBegunFrom(origin);
    showEnded();
}

void CallView::buildTrail()
{
    if (m_view)
        return;
    m_verdict = new VerdictBar(m_story, this);
    m_view = new TrailView(m_model, m_story, this);
    auto *layout = static_cast<QVBoxLayout *>(m_trailPage->layout());
    layout->addWidget(m_verdict);
    layout->addWidget(m_view, 1);
    m_view->addBelowRows(m_notice);
    m_view->restoreLayout(*openSettings());
    connect(m_view, &TrailView::noticed, this, &CallView::noticed);
    connect(m_verdict, &VerdictBar::visitRequested, m_view, &TrailView::selectVisit);
    connect(m_verdict, &VerdictBar::findingsRequested, m_view, &TrailView::showFindings);
    connect(m_verdict, &VerdictBar::refreshRequested, this, &CallView::refreshRequested);
    connect(&m_lookUp, &LookUp::aboutToGrow, m_view, &TrailView::rememberPlace);
    connect(&m_lookUp, &LookUp::grew, m_view, &TrailView::returnToPlace);
}

void CallView::connectLookUp()
{
    m_skeletonTimer.setSingleShot(true);
    m_skeletonTimer.setInterval(skeletonDelay);
    connect(&m_skeletonTimer, &QTimer::timeout, this, &CallView::showSkeleton);
    connect(&m_lookUp, &LookUp::trailBegan, this, &CallView::showBegun);
    connect(&m_lookUp, &LookUp::grew, this, &CallView::showNotice);
    connect(&m_lookUp, &LookUp::ended, this, &CallView::showEnded);
    connect(&m_lookUp, &LookUp::failed, this, &CallView::showFailure);
    connect(&m_lookUp, &LookUp::retrying, m_countdown, &RetryCountdown::add);
    connect(m_countdown, &RetryCountdown::changed, this, &CallView::showRetry);
}

void CallView::showUnopened(const QString &title, const QString &text)
{
    stopLookingUp();
    if (showsTrail()) // it is still worth reading
        return Q_EMIT noticed(title + u' ' + text);
    m_contactId.clear();
    showState(
        fileContent(title, text), [this] { Q_EMIT fileRequested(); },
        [this] { Q_EMIT sampleCallRequested(); });
}

void CallView::stopLookingUp()
{
    m_isKeyAwaited = false;
    Q_EMIT stopped();
    m_lookUp.cancel();
    m_countdown->clear();
    m_skeletonTimer.stop();
}

void CallView::setAskedAt(const QString &words)
{
    m_askedAt = words;
    if (m_verdict)
        m_verdict->setOrigin(m_origin.isEmpty() ? m_askedAt : m_origin);
}

bool CallView::isWaiting() const
{
    return m_isKeyAwaited || (m_lookUp.isRunning() && !m_lookUp.hasBegun());
}

void CallView::showState(const StatePage::Content &content, std::function<void()> firstAction,
    std::function<void()> secondAction)
{
    m_skeletonTimer.stop();
    m_isKeyAwaited = false;
    m_statePage->setContent(content);
    m_firstAction = std::move(firstAction);
    m_secondAction = std::move(secondAction);
    showPage(m_statePage);
    Q_EMIT trailHidden(m_contactId);
}

bool CallView::showsTrail() const
{
    return currentWidget() == m_trailPage && !m_model.trail().visits.empty();
}

void CallView::showFirstStart()
{
    showState(
        firstStartContent(), [this] { Q_EMIT sampleCallRequested(); },
        [this] { Q_EMIT accountRequested(AccountField::None); });
}

void CallView::showMissing(const SourceProblem &problem)
{
    const auto mend = [this, field = problem.field] { Q_EMIT accountRequested(field); };
    if (problem.mayPass)
        return showState(
            missingContent(problem), [this] { Q_EMIT refreshRequested(); }, mend);
    showState(missingContent(problem), mend, [this] { Q_EMIT sampleCallRequested(); });
}

// For the trail that there is. Whoever opened a file can ask for no more than its contact ID.
bool CallView::isAgain() const
{
    return m_contactId == m_shownContactId && !m_model.trail().visits.empty()
        && (!m_origin.isEmpty() || m_lookUp.isRepeated());
}

void CallView::showFailure(const ApiError &error)
{
    if (isAgain())
        return showOldTrail(error);
    showState(
        failureContent(error, m_lookUp.latest().source.query.instance),
        [this] { Q_EMIT refreshRequested(); },
        [this, field = fieldOf(error)] { Q_EMIT accountRequested(field); });
}

// What was fetched before is still worth reading, and says when that was.
void CallView::showOldTrail(const ApiError &error)
{
    m_skeletonTimer.stop();
    m_isOld = true;
    Q_EMIT callShown(m_contactId); // another call's failure may have hidden it
    showPage(m_trailPage);
    m_notice->showOld(errorWords(error, m_lookUp.latest().source.query.instance));
}

void CallView::showEmpty()
{
    const bool isFile = !m_model.trail().fetchedAt.isValid();
    showState(
        emptyContent(m_model.trail()),
        [this, isFile] { isFile ? Q_EMIT fileRequested() : Q_EMIT refreshRequested(); },
        [this] { Q_EMIT sampleCallRequested(); });
}

void CallView::showSkeleton()
{
    if (!m_lookUp.isRunning() && !m_isKeyAwaited)
        return;
    showRetry();
    if (!keepsRows())
        showPage(m_skeleton);
}

// While the same call is fetched again.
bool CallView::keepsRows() const
{
    return showsTrail() && isAgain();
}

void CallView::showBegun()
{
    showBegunFrom({});
}

void CallView::showBegunFrom(const QString &origin)
{
    m_origin = origin;
    m_isOld = false;
    m_notice->clear();
    m_skeletonTimer.stop();
    Q_EMIT callShown(m_contactId);
    if (std::exchange(m_shownContactId, m_contactId) == m_contactId)
        m_view->returnToPlace();
    else
        m_view->startAnew();
    showNotice();
    if (!m_model.trail().visits.empty())
        showRows();
}

// The focus goes to the rows from a page that gives way to them, else only if the person waits.
void CallView::showRows()
{
    const bool hadFocus
        = currentWidget() != m_trailPage && currentWidget()->isAncestorOf(window()->focusWidget());
    showPage(m_trailPage);
    if (hadFocus)
        m_view->focusPart(0);
    Q_EMIT rowsShown();
}

void CallView::showEnded()
{
    const Trail &trail = m_model.trail();
    Q_EMIT callShown(m_contactId);
    if (trail.visits.empty() && trail.isComplete())
        return showEmpty();
    showPage(m_trailPage);
    m_view->forgetPlace();
    if (m_isRefresh)
        m_verdict->settle(); // back to where the rows stood before
    showNotice();
    if (m_story.isUpToDate())
        selectProof();
    else
        QTimer::singleShot(0, this, &CallView::selectProof); // the last rows took their time, too
}

void CallView::selectProof()
{
    if (m_view->selectedVisit() >= 0 || m_model.trail().visits.empty() || m_lookUp.isRunning())
        return;
    m_verdict->settle(); // nobody reads a row yet
    m_view->selectVisit(m_story.story().verdict->visit);
}

void CallView::showNotice()
{
    const Trail &trail = m_model.trail();
    if (isWaiting())
        m_notice->showWaiting(waitingWords());
    else if (m_lookUp.isRunning())
        m_notice->showArriving(trail, m_countdown->text());
    else if (trail.isComplete())
        m_notice->showNotes(trail, facts());
    else
        m_notice->showShortfall(trail, facts(),
            m_origin.isEmpty() ? CallNotice::Source::Service : CallNotice::Source::File);
}

// Of what was fetched just now: an opened file has its facts alone.
FetchFacts CallView::facts() const
{
    return record().facts;
}

void CallView::fetchMissing()
{
    m_countdown->clear();
    m_lookUp.fetchMissing();
    showNotice();
}

void CallView::showRetry()
{
    if (!m_lookUp.isRunning() && !m_isKeyAwaited)
        return;
    m_skeleton->setText(waitingWords());
    if (keepsRows())
        showNotice();
}

QString CallView::waitingWords() const
{
    if (m_isKeyAwaited)
        return tr("Waiting for the key store…");
    const QString retry = m_countdown->text();
    return retry.isEmpty() ? tr("Looking up %1…").arg(displayText(m_contactId, 80)) : retry;
}

// An opened file tells of its call alone.
LookUpRecord CallView::record() const
{
    LookUpRecord record;
    if (m_origin.isEmpty())
        return m_lookUp.ofTrail();
    record.source.query.contactId = m_model.trail().contactId;
    record.source.query.instance = m_model.trail().instance;
    return record;
}

void CallView::showDetails()
{
    const LookUpRecord &latest = m_lookUp.latest();
    const bool hasFailed
        = (currentWidget() == m_statePage || m_isOld) && !latest.facts.failures.empty();
    const LookUpRecord shown = hasFailed ? latest : record();
    const QString details = fetchDetails(
        shown, hasFailed ? Trail() : m_model.trail(), proxyNameBefore(shown.source.query.endpoint));
    (new DetailsDialog(details, this))->open();
}

void CallView::cancel()
{
    m_skeletonTimer.stop();
    if (!m_lookUp.isRunning() && !m_isKeyAwaited)
        return;
    const bool wasWaiting = isWaiting();
    stopLookingUp();
    if (!wasWaiting || currentWidget() == m_statePage)
        return;
    if (m_model.trail().visits.empty())
        return showFirstStart();
    m_contactId = m_model.trail().contactId;
    Q_EMIT wentBack(m_contactId);
    showNotice();
    showPage(m_trailPage);
}
