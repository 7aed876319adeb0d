// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup.h"

#include "api/endpoint.h"
#include "api/proxycheck.h"
#include "api/requests.h"
#include "trailmodel.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto showInterval = 33ms;
constexpr auto longestRest = 1min; // of a connection that may be used again
constexpr int pageRows = 100; // as asked for
} // namespace

LookUp::LookUp(TrailModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    m_showTimer.setSingleShot(true);
    m_showTimer.setInterval(showInterval);
    connect(&m_showTimer, &QTimer::timeout, this, &LookUp::showArrived);
}

LookUp::~LookUp()
{
    delete m_fetch; // before the network that it was lent
}

void LookUp::start(const LookUpSource &source)
{
    delete m_fetch;
    if (std::exchange(m_hasBegun, false))
        m_before = std::move(m_latest);
    m_latest = {.source = source, .facts = {}, .at = QDateTime::currentDateTimeUtc()};
    m_showTimer.stop();
    m_arrived.clear();
    m_missing.clear();
    const TrailQuery &query = m_latest.source.query;
    m_fetch = new TrailFetch(networkFor(query), query, this);
    connectFetch();
    m_isRunning = true;
    m_fetch->start();
}

// One that trusts whom the account trusts: open connections are used whoever vouched for them.
QNetworkAccessManager &LookUp::networkFor(const TrailQuery &query)
{
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    if (std::exchange(m_authorities, query.authorities) != query.authorities)
        m_network->clearConnectionCache();
    renewConnections();
    return *m_network;
}

void LookUp::connectAhead(const TrailQuery &query)
{
    if (m_isRunning || query.endpoint.scheme() != "https"_L1 || proxyBefore(query.endpoint))
        return; // what a proxy thinks of it is asked first, see ProxyCheck
    QNetworkAccessManager &network = networkFor(query);
    network.setProxy(
        isLoopback(query.endpoint) ? QNetworkProxy::NoProxy : QNetworkProxy::DefaultProxy);
    network.connectToHostEncrypted(
        query.endpoint.host(), quint16(query.endpoint.port(443)), tlsOf(query));
}

void LookUp::cancel()
{
    if (!m_isRunning)
        return;
    delete m_fetch;
    m_fetch = nullptr;
    if (m_hasBegun) {
        noteMissingPages();
        return end();
    }
    m_isRunning = false;
    m_arrived.clear();
}

// Of a look-up that was cancelled: the pages that were still to come.
void LookUp::noteMissingPages()
{
    if (!m_arrived.empty())
        showArrived();
    const Trail &trail = m_model.trail();
    const qint64 rows = std::min<qint64>(trail.totalCount.value_or(0), mostRows);
    const int pages = int((rows + pageRows - 1) / pageRows);
    for (int page = 1; page <= pages; ++page) {
        if (!std::ranges::binary_search(trail.pages, page))
            m_missing.push_back({page, {}});
    }
    const int next = trail.pages.back() + 1; // there may be more than the service says
    if (!trail.believableTotal() && next <= mostPages)
        m_missing.push_back({next, {}});
}

void LookUp::fetchMissing()
{
    if (!m_fetch || !m_hasBegun) // cancelled, or of another trail: everything is asked anew
        return start(LookUpSource(ofTrail().source));
    m_isRunning = true;
    m_latest.facts.failures.clear();
    m_model.setUnderWay(!m_model.trail().believableTotal());
    renewConnections();
    m_fetch->fetchMissing();
}

bool LookUp::isRepeated() const
{
    const TrailQuery &now = m_latest.source.query;
    const TrailQuery &before = ofTrail().source.query;
    return now.endpoint == before.endpoint && now.instance == before.instance
        && now.contactId == before.contactId;
}

void LookUp::connectFetch()
{
    connect(m_fetch, &TrailFetch::pageArrived, this, &LookUp::takePage);
    connect(m_fetch, &TrailFetch::pageFailed, this, &LookUp::takeFailure);
    connect(m_fetch, &TrailFetch::retrying, this, &LookUp::takeRetry);
    connect(m_fetch, &TrailFetch::finished, this, &LookUp::end);
}

void LookUp::takePage(const TrailPage &page)
{
    m_lastUsed = QDateTime::currentDateTimeUtc();
    m_arrived.push_back(page);
    if (!m_hasBegun)
        return begin();
    if (!m_showTimer.isActive())
        m_showTimer.start();
}

void LookUp::takeFailure(const ApiError &error)
{
    m_latest.facts.noteFailure(error);
    if (error.kind != ApiError::Kind::FewRows)
        m_missing.push_back(missingPage(error));
}

void LookUp::takeRetry(const ApiError &error, std::chrono::milliseconds wait)
{
    m_latest.facts.noteRetry(error);
    Q_EMIT retrying(error, wait);
}

// Those of an hour ago are dead and may not know it: the computer may have slept.
void LookUp::renewConnections()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (m_lastUsed.isValid() && std::chrono::abs(now - m_lastUsed) > longestRest)
        m_network->clearConnectionCache();
    m_lastUsed = now;
}

void LookUp::begin()
{
    m_hasBegun = true;
    Trail trail;
    const TrailQuery &query = m_latest.source.query;
    trail.instance = query.instance;
    trail.contactId = query.contactId;
    trail.source = query.endpoint.authority();
    trail.fetchedAt = QDateTime::currentDateTimeUtc();
    addPage(trail, std::move(m_arrived.front()));
    trail.isUnderWay = !trail.believableTotal();
    m_arrived.clear();
    Q_EMIT aboutToGrow();
    m_model.setTrail(std::move(trail));
    Q_EMIT trailBegan();
}

void LookUp::showArrived()
{
    Q_EMIT aboutToGrow();
    m_model.addPages(std::exchange(m_arrived, {}));
    Q_EMIT grew();
}

void LookUp::end()
{
    m_showTimer.stop();
    m_isRunning = false;
    if (!m_hasBegun) {
        if (!m_latest.facts.failures.empty())
            Q_EMIT failed(ApiError(m_latest.facts.failures.front()));
        return;
    }
    if (!m_arrived.empty())
        showArrived();
    m_model.addMissingPages(std::exchange(m_missing, {}));
    m_model.setUnderWay(false);
    Q_EMIT ended();
}
