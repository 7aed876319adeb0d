// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/answerbody.h"
#include "service/servicerequest.h"
#include "service/usednonces.h"

#include <QDateTime>

#include <optional>

/** The two ways in which requests are signed. */
enum class SignatureScheme {
    V1, ///< RPC, HMAC-SHA1: everything in parameters
    V3, ///< ACS3-HMAC-SHA256: headers
};

/** What a request claims, in whichever scheme. Null texts were not sent. */
struct SignatureClaim
{
    SignatureScheme scheme = SignatureScheme::V1;
    QString action{};
    QString version{};
    QString keyId{};
    QString time{}; ///< "2021-05-25T02:42:22Z"
    QString nonce{};
    QByteArray signature{}; ///< Base64 in V1, hex in V3
    QString method{}; ///< such as "HMAC-SHA1"; V1 only
    QString signatureVersion{}; ///< V1 only
    QByteArray contentHash{}; ///< V3 only
    QByteArray signedHeaders{}; ///< lower-case names joined by ';', as sent; V3 only
};

/** The parameters of the query and, where the body is a form, of the form; nothing if malformed. */
std::optional<Parameters> parametersOf(const ServiceRequest &request);

/** The value of @p name; null when it was not sent. */
QString valueOf(const Parameters &parameters, QStringView name);

SignatureClaim claimOf(const ServiceRequest &request, const Parameters &parameters);

/**
 * Checks who signed a request and when, in this order: is everything there, the key, the time
 * (within 15 minutes either way), the nonce, the signature. A nonce counts as used only when all of
 * it was right.
 */
std::optional<ServiceError> checkSignature(const ServiceRequest &request,
    const Parameters &parameters, const SignatureClaim &claim, const QDateTime &now,
    UsedNonces &nonces);
