// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"

#include <QByteArray>
#include <QDateTime>
#include <QNetworkReply>
#include <QSslError>

#include <chrono>
#include <optional>

/** 0 when no answer came. */
int statusOf(const QNetworkReply &reply);

/** True when the connection failed, rather than that the service answered with an error. */
bool isNetworkFailure(const QNetworkReply &reply);

/** What a failure of the connection means. @param status of an answer that began; else 0 */
ApiError::Kind kindOf(QNetworkReply::NetworkError error, int status);

/** The problem that matters most to whoever is to mend it. */
TlsProblem tlsProblemOf(const QList<QSslError> &errors);

/** The answer's Date; invalid when absent. */
QDateTime serverTimeOf(const QNetworkReply &reply);

/** x-acs-retry-after (milliseconds), else Retry-After (seconds or a date); nothing without both. */
std::optional<std::chrono::milliseconds> waitAskedBy(const QNetworkReply &reply);
