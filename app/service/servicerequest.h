// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/signer.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>
#include <variant>

/** Longest request line and headers together, in bytes. */
constexpr qsizetype longestHead = 16 * 1024;
/** Longest body of a request, in bytes. */
constexpr qsizetype longestBody = 1024 * 1024;
/** Most headers of a request. */
constexpr qsizetype mostHeaders = 100;

/** One HTTP request, as it came. */
struct ServiceRequest
{
    QByteArray method{}; ///< as sent: methods are case-sensitive
    QByteArray path{}; ///< as sent, without the query
    Parameters query{}; ///< decoded
    QList<std::pair<QByteArray, QByteArray>> headers{}; ///< names in lower case, values trimmed
    QByteArray body{};
    bool keepsAlive = true; ///< the client wants to go on with this connection

    /** The first value of the header @p name (in lower case); null when there is none. */
    QByteArray header(QByteArrayView name) const;
    /** How often the header @p name (in lower case) was sent. */
    qsizetype headerCount(QByteArrayView name) const;
    bool hasFormBody() const;
};

/** Why bytes are no request that this service takes. The connection ends with it. */
struct RequestRefusal
{
    int status = 400; ///< of HTTP
    QByteArray reason{}; ///< one sentence

    bool operator==(const RequestRefusal &) const = default;
};

/** A request that has not fully arrived. */
struct PendingRequest
{
    bool awaitsContinue = false; ///< the client waits for "100 Continue" before it sends the body
};

/** What the start of a connection's bytes is. */
struct RequestReading
{
    std::variant<PendingRequest, ServiceRequest, RequestRefusal> result;
    qsizetype used = 0; ///< bytes that the request took; 0 unless there is a ServiceRequest
};

/**
 * Reads the first request in @p bytes (RFC 9112, strictly: no folded headers, no bare line feeds,
 * no transfer codings). With more bytes a pending request may become anything; a refusal stays.
 */
RequestReading readRequest(QByteArrayView bytes);

/**
 * Names and values of a query or a form: "a=b&c". A '+' is a blank. Nothing when a %XX is
 * malformed or the bytes are not UTF-8.
 */
std::optional<Parameters> readParameters(QByteArrayView encoded);
