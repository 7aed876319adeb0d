// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/signer.h"

#include <QCryptographicHash>
#include <QMap>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace {
constexpr QByteArrayView v3Algorithm = "ACS3-HMAC-SHA256";

// Sorted by the name's bytes before encoding, as the service sorts them.
QByteArray canonicalQuery(const Parameters &parameters)
{
    QList<std::pair<QByteArray, QByteArray>> sorted;
    sorted.reserve(parameters.size());
    for (const auto &[name, value] : parameters)
        sorted.emplaceBack(name.toUtf8(), value.toUtf8());
    std::ranges::sort(sorted);

    QByteArray query;
    for (const auto &[name, value] : sorted) {
        if (!query.isEmpty())
            query += '&';
        query += name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return query;
}

// Names in lower case and byte order; the values of one name sorted.
QMap<QByteArray, QByteArrayList> sortedHeaders(const CanonicalRequest &request)
{
    QMap<QByteArray, QByteArrayList> sorted;
    for (const auto &[name, value] : request.headers)
        sorted[name.trimmed().toLower()] << value.trimmed();
    for (QByteArrayList &values : sorted)
        std::ranges::sort(values);
    return sorted;
}

QByteArray sha256(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

// They would end a header and begin another.
bool hasControls(const QByteArray &utf8)
{
    return std::ranges::any_of(utf8, [](char c) { return uchar(c) < 0x20 || c == 0x7f; });
}
} // namespace

bool AccessKey::isValid() const
{
    return !id.isEmpty() && !secret.isEmpty() && !hasControls(id.toUtf8()) && !hasControls(secret)
        && !hasControls(securityToken.trimmed());
}

QByteArray percentEncoded(QStringView text)
{
    return text.toUtf8().toPercentEncoding();
}

QByteArray signatureV1(
    const QByteArray &method, const Parameters &parameters, const QByteArray &secret)
{
    Parameters covered = parameters;
    covered.removeIf([](const auto &parameter) { return parameter.first == u"Signature"; });
    const QByteArray textToSign = method + "&%2F&" + canonicalQuery(covered).toPercentEncoding();
    return QMessageAuthenticationCode::hash(textToSign, secret + '&', QCryptographicHash::Sha1)
        .toBase64();
}

QByteArray signedHeaders(const CanonicalRequest &request)
{
    return sortedHeaders(request).keys().join(';');
}

QByteArray canonicalText(const CanonicalRequest &request)
{
    QByteArray text = request.method + "\n/\n" + canonicalQuery(request.query) + '\n';
    const auto headers = sortedHeaders(request);
    for (auto header = headers.begin(); header != headers.end(); ++header)
        text += header.key() + ':' + header.value().join(',') + '\n';
    return text + '\n' + signedHeaders(request) + '\n' + request.payloadHash;
}

QByteArray signatureV3(const CanonicalRequest &request, const QByteArray &secret)
{
    const QByteArray textToSign = v3Algorithm.toByteArray() + '\n' + sha256(canonicalText(request));
    return QMessageAuthenticationCode::hash(textToSign, secret, QCryptographicHash::Sha256).toHex();
}

QByteArray authorizationV3(const CanonicalRequest &request, const AccessKey &key)
{
    return v3Algorithm.toByteArray() + " Credential=" + key.id.toUtf8() + ",SignedHeaders="
        + signedHeaders(request) + ",Signature=" + signatureV3(request, key.secret);
}
