// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

/** Why the identity of a host could not be verified. */
enum class TlsProblem {
    Other,
    SelfSigned,
    UnknownIssuer, ///< no authority that this machine trusts
    WrongName, ///< a certificate of another host
    Expired,
    NotYetValid,
};

/** Rows of a call by their number, from 1, both included. */
struct RowRange
{
    qint64 first = 0; ///< 0: none
    qint64 last = 0;

    bool operator==(const RowRange &) const = default;
};

/** Why a page could not be had. Words for people are made of it in ui/. */
struct ApiError
{
    enum class Kind {
        Refused, ///< no connection to the host
        HostUnknown, ///< the host name does not resolve
        NoAnswer, ///< no answer within the time allowed
        Closed, ///< the connection ended before or within an answer
        TooSlow, ///< an answer that did not end within its deadline
        OutOfTime, ///< the search's time was used up before the page came
        TooLarge, ///< an answer over the cap, refused
        NotUnpacked, ///< damaged or unreasonably compressed
        Tls, ///< the identity of the host could not be verified
        NoAuthorities, ///< this machine has no list of trusted certificate authorities
        NotEncrypted, ///< what answers speaks no TLS
        Redirected, ///< to another address; not followed
        ProxyLogin, ///< a proxy asks for a login
        ProxyLoginRefused, ///< a proxy does not accept the login that it was given
        WindowsLogin, ///< a proxy asks for one that is not spoken here (NTLM)
        Empty, ///< an answer without a body
        CutOff, ///< an answer that does not parse to its end
        WebPage, ///< HTML came instead of an answer
        NotHttp, ///< what came is no HTTP
        Unexpected, ///< well-formed, but not what this operation answers
        WrongPage, ///< another page than the one asked for
        NoRows, ///< an answer without rows where rows were to be
        FewRows, ///< fewer rows than were to be; those that came are there
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
    QString host; ///< asked, with a port other than the scheme's
    QString redirectedTo; ///< host that a redirect points to
    QString proxy; ///< "host:port" of the proxy on the way; empty without one
    QDateTime at; ///< when it failed
    std::optional<std::chrono::milliseconds> took{}; ///< the attempt; nothing when none was made
    QDateTime serverTime; ///< the answer's Date; invalid when absent
    int pageSent = 0; ///< of WrongPage: the number that came
    RowRange missingRows{}; ///< of NoRows and FewRows
    TlsProblem tlsProblem = TlsProblem::Other; ///< of Tls

    bool operator==(const ApiError &) const = default;
};
