// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/requests.h"

#include "api/endpoint.h"
#include "api/vocabulary.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {
Parameters operationParameters(const TrailQuery &query, int page, int rows)
{
    return {{ServiceWord::instanceId, query.instance}, {ServiceWord::contactId, query.contactId},
        {ServiceWord::pageNumber, QString::number(page)},
        {ServiceWord::pageSize, QString::number(rows)}};
}

// Encoded as it is signed: what QUrl is given in this form it sends in this form.
QUrl urlWith(const QUrl &endpoint, const Parameters &parameters)
{
    QByteArrayList query;
    for (const auto &[name, value] : parameters)
        query << percentEncoded(name) + '=' + percentEncoded(value);
    QUrl url = endpoint;
    url.setPath(u"/"_s);
    url.setQuery(QString::fromLatin1(query.join('&')), QUrl::StrictMode);
    return url;
}

CanonicalRequest canonicalRequest(
    const TrailQuery &query, int page, const QDateTime &now, const QByteArray &nonce, int rows)
{
    const QByteArray bodyHash = QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex();
    CanonicalRequest request{.method = "GET",
        .query = operationParameters(query, page, rows),
        .headers = {{"host", hostWithPort(query.endpoint).toLatin1()},
            {"x-acs-action", QByteArray(ServiceWord::action.data())},
            {"x-acs-version", QByteArray(ServiceWord::version.data())},
            {"x-acs-date", now.toUTC().toString(u"yyyy-MM-ddThh:mm:ssZ"_s).toLatin1()},
            {"x-acs-signature-nonce", nonce}, {"x-acs-content-sha256", bodyHash}},
        .payloadHash = bodyHash};
    if (!query.key.securityToken.isEmpty())
        request.headers.emplaceBack("x-acs-security-token", query.key.securityToken.trimmed());
    return request;
}

void setTransport(QNetworkRequest &request)
{
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    for (const auto attribute :
        {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
            QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    request.setTransferTimeout(int(transferTimeout.count()));
}
} // namespace

QSslConfiguration tlsOf(const TrailQuery &query)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!query.authorities.isEmpty()) // given a list, Qt no longer looks for the system's by itself
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + query.authorities);
    return tls;
}

QNetworkRequest trailRequest(
    const TrailQuery &query, int page, const QDateTime &now, const QByteArray &nonce, int rows)
{
    const CanonicalRequest canonical = canonicalRequest(query, page, now, nonce, rows);
    QNetworkRequest request(urlWith(query.endpoint, canonical.query));
    for (const auto &[name, value] : canonical.headers)
        request.setRawHeader(name, value);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Authorization", authorizationV3(canonical, query.key));
    request.setHeader(QNetworkRequest::UserAgentHeader, u"ivrtrail/" IVRTRAIL_VERSION ""_s);
    setTransport(request);
    if (!query.authorities.isEmpty())
        request.setSslConfiguration(tlsOf(query));
    return request;
}
