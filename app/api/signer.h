// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <utility>

/** A key to the service. Its secret is never logged, stored or shown. */
struct AccessKey
{
    QString id;
    QByteArray secret;
    QByteArray securityToken; ///< of temporary credentials; else empty

    /** False when a part that must be there is not, or one has control characters in it. */
    bool isValid() const;
    bool operator==(const AccessKey &) const = default;
};

/** Names and values, decoded, in any order. */
using Parameters = QList<std::pair<QString, QString>>;

/** RFC 3986: only A–Z a–z 0–9 - _ . ~ stay; the rest as upper-case %XX of its UTF-8. */
QByteArray percentEncoded(QStringView text);

/**
 * RPC signature, version 1.0: Base64(HMAC-SHA1).
 * @param parameters all that are sent, common ones included; a "Signature" among them is left out
 */
QByteArray signatureV1(
    const QByteArray &method, const Parameters &parameters, const QByteArray &secret);

/** What a V3 signature covers. Header names are lower-cased, values trimmed, by the signer. */
struct CanonicalRequest
{
    QByteArray method;
    Parameters query;
    QList<std::pair<QByteArray, QByteArray>>
        headers; ///< those to sign: host, content-type, x-acs-*
    QByteArray payloadHash; ///< hex SHA-256 of the body
};

/** Names of the signed headers, sorted and joined by ';'. */
QByteArray signedHeaders(const CanonicalRequest &request);
/** The canonical request's text, ready to be hashed. */
QByteArray canonicalText(const CanonicalRequest &request);
/** ACS3-HMAC-SHA256, in hex. */
QByteArray signatureV3(const CanonicalRequest &request, const QByteArray &secret);
/** The whole Authorization header. */
QByteArray authorizationV3(const CanonicalRequest &request, const AccessKey &key);
