// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/trailfetch.h"

#include "api/endpoint.h"
#include "api/fetchlog.h"
#include "api/pagerequest.h"
#include "api/requests.h"
#include "api/retrypolicy.h"
#include "api/secretecho.h"

#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
constexpr milliseconds clockJump = 10s;
}

TrailFetch::TrailFetch(
    QNetworkAccessManager &network, TrailQuery query, QObject *parent, FetchClock clock)
    : QObject(parent)
    , m_network(network)
    , m_query(std::move(query))
    , m_clock(std::move(clock))
{
}

TrailFetch::~TrailFetch() = default;

void TrailFetch::start()
{
    if (m_began)
        return;
    m_began = m_clock.elapsed();
    m_clockLead = clockLead();
    m_plan.start();
    proceed();
}

void TrailFetch::fetchMissing()
{
    m_plan.planFailed();
    if (m_isRunning)
        return;
    m_began = m_clock.elapsed();
    proceed();
}

// Any signal may be the last thing this search does: whoever hears it may delete the search.
void TrailFetch::proceed()
{
    m_isRunning = true;
    const QPointer<TrailFetch> self(this);
    while (self && m_running.size() < mostInFlight) {
        const auto page = m_plan.takeNext();
        if (page)
            send(*page);
        else if (!m_running.empty() || !m_plan.planRound())
            break;
    }
    if (self && m_running.empty())
        conclude();
}

void TrailFetch::conclude()
{
    m_isRunning = false;
    renewConnections(); // whoever asks next is not to meet what was left on them
    const QPointer<TrailFetch> self(this);
    for (const auto &page : m_plan.takeShortPages()) {
        ApiError error
            = errorAt(page.page, page.hasRows ? ApiError::Kind::FewRows : ApiError::Kind::NoRows);
        error.missingRows = page.missing;
        error.requestId = page.requestId;
        Q_EMIT pageFailed(error);
        if (!self || m_isRunning)
            return;
    }
    Q_EMIT finished();
}

void TrailFetch::send(int page)
{
    if (!m_query.key.isValid()) {
        ApiError error = errorAt(page, ApiError::Kind::Service);
        error.code = u"InvalidAccessKeyId"_s; // what the service would say
        giveUp(error);
        return;
    }
    if (timeLeft() <= milliseconds(0)) {
        giveUp(errorAt(page, ApiError::Kind::OutOfTime));
        return;
    }
    renewConnections();
    m_running[page]; // no failure yet, unless it ran before
    ++m_inFlight;
    const QDateTime serviceTime = m_clock.now().addMSecs(m_clockOffset.count());
    auto *request
        = new PageRequest(m_network, trailRequest(m_query, page, serviceTime, m_clock.nonce()),
            page, std::min(m_clock.attemptDeadline, timeLeft()),
            m_hasArrived ? ProxyIs::Known : ProxyIs::Unknown, this);
    connect(request, &PageRequest::finished, this,
        [this, request, sent = m_clock.elapsed()](const PageResult &result) {
            request->deleteLater();
            --m_inFlight;
            PageResult harmless = result;
            hideSecrets(harmless.answer, m_query.key);
            takeResult(harmless, m_clock.elapsed() - sent);
        });
}

void TrailFetch::sendAgain(int page)
{
    const QPointer<TrailFetch> self(this);
    send(page);
    if (self && !m_running.contains(page)) // the wait took all the time that was left
        proceed();
}

void TrailFetch::takeResult(const PageResult &result, milliseconds took)
{
    if (const auto *page = std::get_if<TrailPage>(&result.answer)) {
        logPage(*page, int(m_running[page->number].size()) + 1, took);
        takePage(*page);
        return;
    }
    ApiError error = std::get<ApiError>(result.answer);
    error.attempts = int(m_running[error.page].size()) + 1;
    error.at = m_clock.now();
    error.took = took;
    if (isConnectionProblem(error) && timeLeft() <= milliseconds(0))
        error.kind = ApiError::Kind::OutOfTime;
    logError(error, took);
    takeError(error, result.serverAsked);
}

void TrailFetch::takePage(const TrailPage &page)
{
    m_running.erase(page.number);
    m_hasArrived = true;
    const QPointer<TrailFetch> self(this);
    if (const auto added = m_plan.noteArrived(page))
        Q_EMIT pageArrived(*added);
    if (self)
        proceed();
}

void TrailFetch::takeError(const ApiError &error, std::optional<milliseconds> serverAsked)
{
    std::vector<ApiError> &failures = m_running[error.page];
    failures.push_back(error);
    // Once: Qt waits for what it is reading, and somebody may feed it a header without end.
    if (isConnectionProblem(error))
        m_wantsNewConnections |= !std::exchange(m_hasTimedOut, true);
    m_wantsNewConnections |= isInterim(error);
    if (isClockProblem(error) && error.serverTime.isValid())
        m_clockOffset = milliseconds(error.at.msecsTo(error.serverTime));
    const auto wait = waitBeforeRetry(failures, serverAsked, m_clock.random());
    if (wait && *wait < timeLeft()) {
        m_clock.wait(*wait, this, [this, page = error.page] { sendAgain(page); });
        Q_EMIT retrying(error, *wait);
        return;
    }
    const QPointer<TrailFetch> self(this);
    giveUp(error);
    if (self && isKeyProblem(error))
        giveUpPlanned(error);
    if (self)
        proceed();
}

void TrailFetch::giveUp(const ApiError &error)
{
    m_running.erase(error.page);
    if (m_plan.noteFailed(error.page))
        Q_EMIT pageFailed(error);
}

// The service would say of each of them what it said of this one.
void TrailFetch::giveUpPlanned(const ApiError &error)
{
    const QPointer<TrailFetch> self(this);
    for (const int page : m_plan.abandon()) {
        ApiError same = error;
        same.page = page;
        same.attempts = 0;
        same.took.reset();
        Q_EMIT pageFailed(same);
        if (!self)
            return;
    }
}

// After a sleep or a change of networks the connections at hand are dead and do not know it.
// Nothing may be under way: Qt ends whatever is, without a word.
void TrailFetch::renewConnections()
{
    const milliseconds lead = clockLead();
    m_wantsNewConnections |= std::chrono::abs(lead - m_clockLead) > clockJump;
    m_clockLead = lead;
    if (m_wantsNewConnections && m_inFlight == 0) {
        m_network.clearConnectionCache();
        m_wantsNewConnections = false;
    }
}

ApiError TrailFetch::errorAt(int page, ApiError::Kind kind) const
{
    ApiError error;
    error.kind = kind;
    error.page = page;
    error.host = hostWithPort(m_query.endpoint);
    error.at = m_clock.now();
    const auto running = m_running.find(page);
    error.attempts = running == m_running.end() ? 0 : int(running->second.size());
    return error;
}

milliseconds TrailFetch::clockLead() const
{
    return milliseconds(m_clock.now().toMSecsSinceEpoch()) - m_clock.elapsed();
}

milliseconds TrailFetch::timeLeft() const
{
    return m_clock.lookUpDeadline - (m_clock.elapsed() - m_began.value_or(milliseconds(0)));
}

MissingPage missingPage(const ApiError &error)
{
    return {error.page, error.kind == ApiError::Kind::Service ? error.code : QString()};
}

void noteFailure(Trail &trail, const ApiError &error)
{
    if (error.kind != ApiError::Kind::FewRows)
        addMissingPage(trail, missingPage(error));
}
