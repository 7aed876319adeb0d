// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

/** Why an address cannot be the service's. */
enum class EndpointProblem {
    Invalid, ///< no URL, or one without a host
    UnknownScheme, ///< neither https nor http
    PlainHttp, ///< http beyond this machine: the key and the trail could be read on the way
    UserInfo, ///< a user name or password in it
    Path, ///< the service answers at "/" alone
    Query,
    Fragment,
};

/** Nothing for an address that may be asked: https anywhere, http to loopback. */
std::optional<EndpointProblem> endpointProblem(const QUrl &endpoint);

/** True for 127.0.0.0/8, ::1 and localhost. */
bool isLoopback(const QUrl &url);

/** The host as HTTP names it (RFC 9110 §7.2): with the port unless it is the scheme's own. */
QString hostWithPort(const QUrl &url);
