// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/signaturecheck.h"

#include "api/signer.h"
#include "service/demokey.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 longestDriftMs = 15 * 60 * 1000;
constexpr char v3Name[] = "ACS3-HMAC-SHA256";

ServiceError missing(QStringView name)
{
    return {400, u"Missing%1"_s.arg(name), u"%1 is mandatory for this action."_s.arg(name)};
}

ServiceError incomplete(const QString &why)
{
    return {400, u"IncompleteSignature"_s, why};
}

/** "Credential=k,SignedHeaders=a;b,Signature=s" */
void readAuthorization(QByteArray text, SignatureClaim &claim)
{
    if (!text.startsWith(v3Name))
        return;
    text.remove(0, qsizetype(sizeof v3Name) - 1);
    for (const QByteArray &part : text.split(',')) {
        const QByteArray field = part.trimmed();
        const QByteArray name = field.left(field.indexOf('='));
        const QByteArray value = field.mid(name.size() + 1);
        if (name == "Credential")
            claim.keyId = QString::fromUtf8(value);
        else if (name == "SignedHeaders")
            claim.signedHeaders = value;
        else if (name == "Signature")
            claim.signature = value;
    }
}

QString textHeader(const ServiceRequest &request, QByteArrayView name)
{
    const QByteArray value = request.header(name);
    return value.isNull() ? QString() : QString::fromUtf8(value);
}

SignatureClaim claimV3(const ServiceRequest &request)
{
    SignatureClaim claim{.scheme = SignatureScheme::V3,
        .action = textHeader(request, "x-acs-action"),
        .version = textHeader(request, "x-acs-version"),
        .time = textHeader(request, "x-acs-date"),
        .nonce = textHeader(request, "x-acs-signature-nonce"),
        .contentHash = request.header("x-acs-content-sha256")};
    readAuthorization(request.header("authorization"), claim);
    return claim;
}

SignatureClaim claimV1(const Parameters &parameters)
{
    return {.scheme = SignatureScheme::V1,
        .action = valueOf(parameters, u"Action"),
        .version = valueOf(parameters, u"Version"),
        .keyId = valueOf(parameters, u"AccessKeyId"),
        .time = valueOf(parameters, u"Timestamp"),
        .nonce = valueOf(parameters, u"SignatureNonce"),
        .signature = valueOf(parameters, u"Signature").toUtf8(),
        .method = valueOf(parameters, u"SignatureMethod"),
        .signatureVersion = valueOf(parameters, u"SignatureVersion")};
}

/** The time taken depends on the lengths alone. */
bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

std::optional<ServiceError> checkPresence(const SignatureClaim &claim)
{
    if (claim.signature.isEmpty())
        return missing(u"Signature");
    if (claim.keyId.isEmpty())
        return missing(u"AccessKeyId");
    if (claim.time.isEmpty())
        return missing(u"Timestamp");
    if (claim.nonce.isEmpty())
        return missing(u"SignatureNonce");
    if (claim.scheme == SignatureScheme::V3)
        return claim.contentHash.isEmpty() ? std::optional(missing(u"ContentSha256"))
                                           : std::nullopt;
    if (claim.method.isEmpty())
        return missing(u"SignatureMethod");
    if (claim.signatureVersion.isEmpty())
        return missing(u"SignatureVersion");
    if (claim.method != "HMAC-SHA1"_L1 || claim.signatureVersion != "1.0"_L1)
        return incomplete(u"The signature method is HMAC-SHA1, its version 1.0."_s);
    return std::nullopt;
}

/** Signed by this scheme's rules are host, content-type (of a body) and each x-acs- header. */
std::optional<ServiceError> checkSignedHeaders(
    const ServiceRequest &request, const SignatureClaim &claim)
{
    const QList<QByteArray> names = claim.signedHeaders.split(';');
    if (!std::ranges::is_sorted(names) || std::ranges::adjacent_find(names) != names.end())
        return incomplete(u"SignedHeaders are not in order."_s);
    for (const QByteArray &name : names) {
        if (request.headerCount(name) == 0)
            return incomplete(u"A signed header was not sent."_s);
    }
    for (const char *name : {"host", "x-acs-action", "x-acs-version", "x-acs-date",
             "x-acs-signature-nonce", "x-acs-content-sha256"}) {
        if (request.headerCount(name) != 1)
            return incomplete(u"The header %1 is sent once."_s.arg(QLatin1StringView(name)));
    }
    for (const auto &[name, value] : request.headers) {
        const bool mustBeSigned = name == "host" || name.startsWith("x-acs-")
            || (name == "content-type" && !request.body.isEmpty());
        if (mustBeSigned && !names.contains(name))
            return incomplete(u"The header %1 is not signed."_s.arg(QString::fromUtf8(name)));
    }
    return std::nullopt;
}

std::optional<ServiceError> checkTime(const SignatureClaim &claim, const QDateTime &now)
{
    QDateTime time = QDateTime::fromString(claim.time, u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    if (!time.isValid())
        return ServiceError{400, u"IllegalTimestamp"_s, u"The time stamp is malformed."_s};
    time.setTimeSpec(Qt::UTC);
    if (qAbs(time.msecsTo(now)) > longestDriftMs)
        return ServiceError{
            400, u"InvalidTimeStamp.Expired"_s, u"The time stamp is more than 15 minutes off."_s};
    return std::nullopt;
}

/** @param signedText what the service signed to compare: the last of the message, as documented */
ServiceError notMatched(const QString &signedText)
{
    return {400, u"SignatureDoesNotMatch"_s,
        u"The signature is not the one calculated here. The string to sign here is: "_s
            + signedText};
}

QString textToSignV1(const QByteArray &method, const Parameters &parameters)
{
    std::vector<std::pair<QByteArray, QByteArray>> pairs;
    for (const auto &[name, value] : parameters) {
        if (name != "Signature"_L1)
            pairs.emplace_back(name.toUtf8(), percentEncoded(name) + '=' + percentEncoded(value));
    }
    std::ranges::sort(pairs);
    QByteArrayList parts;
    for (const auto &[name, part] : pairs)
        parts.append(part);
    return QString::fromUtf8(method + "&%2F&" + percentEncoded(QString::fromUtf8(parts.join('&'))));
}

std::optional<ServiceError> compareV1(
    const ServiceRequest &request, const Parameters &parameters, const SignatureClaim &claim)
{
    if (equalInConstantTime(
            signatureV1(request.method, parameters, demoKeySecret), claim.signature))
        return std::nullopt;
    return notMatched(textToSignV1(request.method, parameters));
}

std::optional<ServiceError> compareV3(const ServiceRequest &request, const SignatureClaim &claim)
{
    const QList<QByteArray> names = claim.signedHeaders.split(';');
    CanonicalRequest canonical{.method = request.method,
        .query = request.query,
        .headers = {},
        .payloadHash = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex()};
    for (const auto &header : request.headers) {
        if (names.contains(header.first))
            canonical.headers.append(header);
    }
    const bool hasBodyHash
        = equalInConstantTime(claim.contentHash.toLower(), canonical.payloadHash);
    const bool isSigned
        = equalInConstantTime(signatureV3(canonical, demoKeySecret), claim.signature.toLower());
    if (hasBodyHash && isSigned)
        return std::nullopt;
    const QByteArray hash
        = QCryptographicHash::hash(canonicalText(canonical), QCryptographicHash::Sha256).toHex();
    return notMatched(QLatin1StringView(v3Name) + u'\n' + QString::fromLatin1(hash));
}
} // namespace

std::optional<Parameters> parametersOf(const ServiceRequest &request)
{
    Parameters parameters = request.query;
    if (request.hasFormBody()) {
        const auto form = readParameters(request.body);
        if (!form)
            return std::nullopt;
        parameters += *form;
    }
    return parameters;
}

QString valueOf(const Parameters &parameters, QStringView name)
{
    for (const auto &[key, value] : parameters) {
        if (key == name)
            return value.isNull() ? u""_s : value;
    }
    return {};
}

SignatureClaim claimOf(const ServiceRequest &request, const Parameters &parameters)
{
    // Clients of V1 send x-acs-action too, but never ACS3 in Authorization.
    const bool isV1 = !valueOf(parameters, u"Signature").isNull()
        || !valueOf(parameters, u"Action").isNull() || request.headerCount("x-acs-action") == 0;
    if (request.header("authorization").startsWith(v3Name) || !isV1)
        return claimV3(request);
    return claimV1(parameters);
}

std::optional<ServiceError> checkSignature(const ServiceRequest &request,
    const Parameters &parameters, const SignatureClaim &claim, const QDateTime &now,
    UsedNonces &nonces)
{
    const bool isV3 = claim.scheme == SignatureScheme::V3;
    if (const auto error = checkPresence(claim))
        return error;
    if (const auto error = isV3 ? checkSignedHeaders(request, claim) : std::nullopt)
        return error;
    if (claim.keyId != demoKeyId)
        return ServiceError{
            404, u"InvalidAccessKeyId.NotFound"_s, u"The access key is not known here."_s};
    if (const auto error = checkTime(claim, now))
        return error;
    const QByteArray nonce = claim.nonce.toUtf8();
    const qint64 nowMs = now.toMSecsSinceEpoch();
    if (nonces.contains(nonce, nowMs))
        return ServiceError{400, u"SignatureNonceUsed"_s, u"The nonce was used before."_s};
    if (const auto error = isV3 ? compareV3(request, claim) : compareV1(request, parameters, claim))
        return error;
    nonces.add(nonce, nowMs);
    return std::nullopt;
}
