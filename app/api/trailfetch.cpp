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

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

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
    const QPointer<TrailFetch> self(this);
    for (const int page : m_plan.takeEmptyPages()) {
        Q_EMIT pageFailed(errorAt(page, ApiError::Kind::Empty));
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
        giveUp(errorAt(page, ApiError::Kind::TooSlow));
        return;
    }
    m_running[page]; // no failure yet, unless it ran before
    const QDateTime serviceTime = m_clock.now().addMSecs(m_clockOffset.count());
    auto *request
        = new PageRequest(m_network, trailRequest(m_query, page, serviceTime, m_clock.nonce()),
            page, std::min(m_clock.attemptDeadline, timeLeft()), this);
    connect(request, &PageRequest::finished, this,
        [this, request, sent = m_clock.elapsed()](const PageResult &result) {
            request->deleteLater();
            PageResult harmless = result;
            hideSecrets(harmless.answer, m_query.key);
            takeResult(harmless, m_clock.elapsed() - sent);
        });
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
    logError(error, took);
    takeError(error, result.serverAsked);
}

void TrailFetch::takePage(const TrailPage &page)
{
    m_running.erase(page.number);
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
    if (isClockProblem(error) && error.serverTime.isValid())
        m_clockOffset = milliseconds(error.at.msecsTo(error.serverTime));
    const auto wait = waitBeforeRetry(failures, serverAsked, m_clock.random());
    if (wait && *wait < timeLeft()) {
        m_clock.wait(*wait, this, [this, page = error.page] { send(page); });
        Q_EMIT retrying(error, *wait);
        return;
    }
    const QPointer<TrailFetch> self(this);
    giveUp(error);
    if (self)
        proceed();
}

void TrailFetch::giveUp(const ApiError &error)
{
    m_running.erase(error.page);
    if (m_plan.noteFailed(error.page))
        Q_EMIT pageFailed(error);
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

milliseconds TrailFetch::timeLeft() const
{
    return m_clock.lookUpDeadline - (m_clock.elapsed() - m_began.value_or(milliseconds(0)));
}
