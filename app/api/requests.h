// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/trailquery.h"

#include <QDateTime>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <chrono>

/** Rows asked for at a time: the most that the operation hands out. */
constexpr int rowsPerPage = 100;

/** No byte for this long ends a request. */
constexpr std::chrono::milliseconds transferTimeout = std::chrono::seconds(10);

/**
 * The one place where requests are made: a page of a trail, signed (V3) and ready to be sent by
 * GET. It follows no redirect, speaks HTTP/1.1 and keeps neither cookies nor copies.
 * @param page 1–100
 * @param now the time to sign, as the service would tell it
 * @param nonce used once and never again
 * @param rows 1–100 a page
 */
QNetworkRequest trailRequest(const TrailQuery &query, int page, const QDateTime &now,
    const QByteArray &nonce, int rows = rowsPerPage);

/** Whom to trust, for requests and for connections made ahead of them. */
QSslConfiguration tlsOf(const TrailQuery &query);
