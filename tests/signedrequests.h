// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/signer.h"
#include "service/demokey.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QUuid>

// Requests to the embedded service as bytes of HTTP, signed in both ways.

/** Who signs, when, and with which nonce. */
struct Signing
{
    QString keyId = QString::fromUtf16(demoKeyId);
    QByteArray secret = demoKeySecret;
    QDateTime time = QDateTime::currentDateTimeUtc();
    QString nonce = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QByteArray host = "127.0.0.1";

    QString timeText() const { return time.toUTC().toString(Qt::ISODate); }
};

inline Parameters question(const QString &contactId, const QString &page = QStringLiteral("1"),
    const QString &size = QStringLiteral("100"))
{
    return {{QStringLiteral("InstanceId"), QString::fromUtf16(demoInstance)},
        {QStringLiteral("ContactId"), contactId}, {QStringLiteral("PageNumber"), page},
        {QStringLiteral("PageSize"), size}};
}

/** @p parameters with the value of @p name replaced, or added; a null value takes it away. */
inline Parameters with(Parameters parameters, const QString &name, const QString &value)
{
    parameters.removeIf([&](const auto &parameter) { return parameter.first == name; });
    if (!value.isNull())
        parameters.append({name, value});
    return parameters;
}

inline QByteArray joined(const Parameters &parameters)
{
    QByteArrayList parts;
    for (const auto &[name, value] : parameters)
        parts.append(percentEncoded(name) + '=' + percentEncoded(value));
    return parts.join('&');
}

/** The common parameters of V1 and @p parameters, which win; without a signature. */
inline Parameters unsignedV1(const Signing &signing, const Parameters &parameters)
{
    Parameters all{{QStringLiteral("Action"), QStringLiteral("ListIvrTrackingDetails")},
        {QStringLiteral("Version"), QStringLiteral("2020-07-01")},
        {QStringLiteral("Format"), QStringLiteral("JSON")},
        {QStringLiteral("AccessKeyId"), signing.keyId},
        {QStringLiteral("SignatureMethod"), QStringLiteral("HMAC-SHA1")},
        {QStringLiteral("SignatureVersion"), QStringLiteral("1.0")},
        {QStringLiteral("SignatureNonce"), signing.nonce},
        {QStringLiteral("Timestamp"), signing.timeText()}};
    for (const auto &[name, value] : parameters)
        all = with(all, name, value);
    return all;
}

inline Parameters signedV1(
    const QByteArray &method, const Signing &signing, const Parameters &parameters)
{
    const QByteArray signature = signatureV1(method, parameters, signing.secret);
    return with(parameters, QStringLiteral("Signature"), QString::fromLatin1(signature));
}

inline QByteArray http(const QByteArray &method, const QByteArray &query, const QByteArray &headers,
    const QByteArray &body)
{
    return method + " /?" + query + " HTTP/1.1\r\n" + headers
        + (body.isEmpty() ? QByteArray()
                          : "Content-Length: " + QByteArray::number(body.size()) + "\r\n")
        + "\r\n" + body;
}

/** V1, everything in the query. */
inline QByteArray requestV1(
    const Signing &signing, const Parameters &parameters, const QByteArray &method = "GET")
{
    const Parameters all = signedV1(method, signing, unsignedV1(signing, parameters));
    return http(method, joined(all), "Host: " + signing.host + "\r\n", {});
}

/** V1, everything in a form. */
inline QByteArray formV1(const Signing &signing, const Parameters &parameters)
{
    const Parameters all = signedV1("POST", signing, unsignedV1(signing, parameters));
    return http("POST", {},
        "Host: " + signing.host + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
        joined(all));
}

/** What a V3 request consists of, before it is signed; to be changed by a test. */
inline CanonicalRequest canonicalV3(const Signing &signing, const Parameters &parameters,
    const QByteArray &method = "GET", const QByteArray &body = {})
{
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    return {.method = method,
        .query = parameters,
        .headers = {{"host", signing.host}, {"x-acs-action", "ListIvrTrackingDetails"},
            {"x-acs-version", "2020-07-01"}, {"x-acs-date", signing.timeText().toLatin1()},
            {"x-acs-signature-nonce", signing.nonce.toUtf8()}, {"x-acs-content-sha256", hash}},
        .payloadHash = hash};
}

/** @param headers more of them, unsigned, each with its line end */
inline QByteArray signedV3(const Signing &signing, const CanonicalRequest &request,
    const QByteArray &headers = {}, const QByteArray &body = {})
{
    QByteArray all = headers;
    for (const auto &[name, value] : request.headers)
        all += name + ": " + value + "\r\n";
    const AccessKey key{signing.keyId, signing.secret, {}};
    all += "Authorization: " + authorizationV3(request, key) + "\r\n";
    return http(request.method, joined(request.query), all, body);
}

inline QByteArray requestV3(
    const Signing &signing, const Parameters &parameters, const QByteArray &method = "GET")
{
    return signedV3(signing, canonicalV3(signing, parameters, method));
}
