// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

/** Why a page could not be had. Words for people are made of it in ui/. */
struct ApiError
{
    enum class Kind {
        Refused, ///< no connection to the host
        HostUnknown, ///< the host name does not resolve
        NoAnswer, ///< no answer within the time allowed
        Closed, ///< the connection ended before or within an answer
        TooSlow, ///< an answer that did not end within its deadline
        TooLarge, ///< an answer over the cap, refused
        NotUnpacked, ///< damaged or unreasonably compressed
        Tls, ///< the identity of the host could not be verified
        NoAuthorities, ///< this machine has no list of trusted certificate authorities
        Redirected, ///< to another address; not followed
        ProxyLogin, ///< a proxy asks for a login
        Empty, ///< an answer without a body
        CutOff, ///< an answer that does not parse to its end
        WebPage, ///< HTML came instead of an answer
        NotHttp, ///< what came is no HTTP
        Unexpected, ///< well-formed, but not what this operation answers
        WrongPage, ///< another page than the one asked for
        Service, ///< the service says so: see code
        Cancelled, ///< by the user
    };

    Kind kind = Kind::Unexpected;
    QString code; ///< the service's own, such as "Throttling.User"; empty when it said none
    QString message; ///< the service's own words, plain text; never shown as markup
    QString requestId; ///< empty when no answer named one
    int httpStatus = 0; ///< 0 when no answer came
    int page = 1; ///< the page asked for, 1–100
    int attempts = 1; ///< requests made for this page
    QString host; ///< asked, with a port other than the scheme's; or where a redirect points
    QString proxy; ///< "host:port" of the proxy on the way; empty without one
    QDateTime at; ///< when it failed
    QDateTime serverTime; ///< the answer's Date; invalid when absent

    bool operator==(const ApiError &) const = default;
};
