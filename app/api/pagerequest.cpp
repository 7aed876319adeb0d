// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/pagerequest.h"

#include "api/endpoint.h"
#include "api/httpprobe.h"
#include "api/proxycheck.h"
#include "api/replyfacts.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslError>

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds longestProbe = std::chrono::seconds(3);
constexpr qint64 readBuffer = 1024 * 1024; // Qt stops reading beyond it until drain() was there

bool isRedirect(int status)
{
    return status >= 300 && status < 400 && status != 304;
}

ApiError serviceError()
{
    ApiError error;
    error.kind = ApiError::Kind::Service;
    return error;
}

// What Qt would not get through, would not notice, or would not stop trying.
std::optional<ApiError::Kind> refusalOf(ProxyWish wish, bool hasLogin)
{
    switch (wish) {
    case ProxyWish::PlainLogin:
        return hasLogin ? std::nullopt : std::optional(ApiError::Kind::ProxyLogin);
    case ProxyWish::AnotherLogin:
        return ApiError::Kind::ProxyLoginRefused;
    case ProxyWish::WindowsLogin:
        return ApiError::Kind::WindowsLogin;
    case ProxyWish::NoTalk:
        return ApiError::Kind::Closed;
    case ProxyWish::Nothing:
    case ProxyWish::Login:
        break;
    }
    return {};
}

// A page of HTML beside a failure of the server's or a wait says nothing that its status does not.
bool saysStatusAlone(int status)
{
    return (status >= 500 && status != 511) || status == 408 || status == 429;
}
} // namespace

PageRequest::PageRequest(QNetworkAccessManager &network, const QNetworkRequest &request, int page,
    std::chrono::milliseconds deadline, ProxyIs proxyIs, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_request(request)
    , m_page(page)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    m_deadline.setInterval(deadline);
    m_deadline.callOnTimeout(this, &PageRequest::stopAtDeadline);
    const auto proxy = proxyBefore(request.url());
    m_hasProxyLogin = proxy && !proxy->user().isEmpty();
    if (proxyIs == ProxyIs::Unknown && proxy && proxy->type() == QNetworkProxy::HttpProxy)
        askProxy(*proxy);
    else
        send();
}

void PageRequest::askProxy(const QNetworkProxy &proxy)
{
    const QString name = proxyNameBefore(m_request.url());
    auto *check = new ProxyCheck(
        proxy, m_request.url(), std::min(longestProbe, m_deadline.intervalAsDuration() / 2), this);
    connect(check, &ProxyCheck::finished, this, [this, name](ProxyWish wish) {
        if (const auto refusal = refusalOf(wish, m_hasProxyLogin))
            return refuse(*refusal, name);
        m_proxyWantsLogin = wish != ProxyWish::Nothing && !m_hasProxyLogin;
        send();
    });
}

// Nothing is sent: the proxy would not let it through.
void PageRequest::refuse(ApiError::Kind kind, const QString &proxy)
{
    ApiError error;
    error.kind = kind;
    error.host = hostWithPort(m_request.url());
    error.proxy = proxy;
    error.page = m_page;
    Q_EMIT finished({error, {}});
}

void PageRequest::send()
{
    m_network.setProxy(
        isLoopback(m_request.url()) ? QNetworkProxy::NoProxy : QNetworkProxy::DefaultProxy);
    m_reply = m_network.get(m_request);
    m_reply->setParent(this); // dies, and so aborts, with this request
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::readyRead, this, &PageRequest::drain);
    connect(m_reply, &QNetworkReply::errorOccurred, this, &PageRequest::stopUnpacking);
    connect(m_reply, &QNetworkReply::sslErrors, this, &PageRequest::noteTlsErrors);
    connect(m_reply, &QNetworkReply::finished, this, &PageRequest::conclude);
    m_deadline.start();
}

PageRequest::~PageRequest()
{
    if (m_reply)
        m_reply->disconnect(this); // abort() would call back
}

void PageRequest::drain()
{
    takeBytes();
    if (m_body.size() <= largestBody)
        return;
    m_ownReason = ApiError::Kind::TooLarge;
    m_reply->abort(); // calls conclude()
}

void PageRequest::takeBytes()
{
    if (m_reply->isReadable()) // Qt closes a reply that timed out before it says so
        m_body += m_reply->readAll();
}

void PageRequest::noteTlsErrors(const QList<QSslError> &errors)
{
    m_tlsErrors += errors;
}

void PageRequest::stopAtDeadline()
{
    m_ownReason = statusOf(*m_reply) == 0 ? ApiError::Kind::NoAnswer : ApiError::Kind::TooSlow;
    m_reply->abort(); // calls conclude()
}

// Qt would go on to the last byte, and complain of every further one.
void PageRequest::stopUnpacking(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::UnknownContentError && statusOf(*m_reply) < 300)
        QMetaObject::invokeMethod(this, &PageRequest::conclude, Qt::QueuedConnection);
}

void PageRequest::conclude()
{
    if (!m_reply)
        return;
    const auto left = m_deadline.remainingTimeAsDuration();
    m_deadline.stop();
    if (!m_ownReason)
        takeBytes();
    if (m_body.size() > largestBody)
        m_ownReason = ApiError::Kind::TooLarge;
    if (isWorthAProbe())
        probe(std::min(left, longestProbe));
    else
        tell();
}

bool PageRequest::isWorthAProbe() const
{
    return !m_ownReason && statusOf(*m_reply) == 0
        && m_reply->error() == QNetworkReply::RemoteHostClosedError
        && proxyNameBefore(m_request.url()).isEmpty();
}

void PageRequest::probe(std::chrono::milliseconds patience)
{
    m_reply->disconnect(this);
    auto *probe = new HttpProbe(m_reply->request().url(), patience, this);
    connect(probe, &HttpProbe::finished, this, [this](bool speaksAnotherLanguage) {
        m_speaksAnotherLanguage = speaksAnotherLanguage;
        tell();
    });
}

void PageRequest::tell()
{
    const PageResult result{answer(), waitAskedBy(*m_reply)};
    // Whoever hears of the result may delete this; the reply is still in the middle of a signal.
    m_reply->disconnect(this);
    m_reply->setParent(m_reply->manager());
    m_reply->deleteLater();
    m_reply = nullptr;
    m_body.clear();
    Q_EMIT finished(result);
}

// By status and Code, never by Qt's error when there is a body.
PageAnswer PageRequest::answer()
{
    const int status = statusOf(*m_reply);
    ApiError error;
    if (m_ownReason) {
        error.kind = *m_ownReason;
    } else if (status == 407) {
        error.kind = loginKind();
    } else if (isNetworkFailure(*m_reply)) {
        error = networkError();
    } else if (isRedirect(status)) {
        error.kind = ApiError::Kind::Redirected;
    } else {
        PageAnswer read = parseTrailPage(m_body, m_page);
        if (std::holds_alternative<TrailPage>(read))
            return read;
        error = std::get<ApiError>(read);
        const bool saysNothing = error.kind != ApiError::Kind::Service
            && (error.kind != ApiError::Kind::WebPage || saysStatusAlone(status));
        if (status >= 400 && saysNothing)
            error = serviceError();
    }
    return withFacts(std::move(error));
}

ApiError PageRequest::withFacts(ApiError error) const
{
    const QUrl asked = m_reply->request().url();
    error.host = hostWithPort(asked);
    const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (error.kind == ApiError::Kind::Redirected && !target.isEmpty())
        error.redirectedTo = hostWithPort(asked.resolved(target));
    error.proxy = proxyNameBefore(m_request.url());
    error.httpStatus = statusOf(*m_reply);
    error.page = m_page;
    error.serverTime = serverTimeOf(*m_reply);
    return error;
}

ApiError::Kind PageRequest::loginKind() const
{
    return m_hasProxyLogin ? ApiError::Kind::ProxyLoginRefused : ApiError::Kind::ProxyLogin;
}

ApiError PageRequest::networkError() const
{
    ApiError error;
    error.kind = m_speaksAnotherLanguage ? ApiError::Kind::NotHttp
                                         : kindOf(m_reply->error(), statusOf(*m_reply));
    const bool hasAnswered = statusOf(*m_reply) > 0 || error.kind == ApiError::Kind::Tls;
    const bool wantsLogin = m_proxyWantsLogin && !hasAnswered; // Qt tells it of some ways alone
    if (error.kind == ApiError::Kind::ProxyLogin || wantsLogin)
        error.kind = loginKind();
    if (error.kind != ApiError::Kind::Tls)
        return error;
    if (m_tlsErrors.isEmpty()) // no certificate was looked at
        error.kind = ApiError::Kind::NotEncrypted;
    error.tlsProblem = tlsProblemOf(m_tlsErrors);
    return error;
}
