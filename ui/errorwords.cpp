// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errorwords.h"

#include "api/retrypolicy.h"
#include "wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <chrono>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {
class Errors
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

constexpr int mostHost = 120;
constexpr std::chrono::seconds sameTime = std::chrono::minutes(5); // the service allows for 15

bool hasPrefix(const ApiError &error, std::initializer_list<QLatin1StringView> prefixes)
{
    return std::ranges::any_of(
        prefixes, [&error](QLatin1StringView prefix) { return error.code.startsWith(prefix); });
}

// The host that was asked, and the proxy on the way: either may be to blame.
QString hostWords(const ApiError &error)
{
    const QString host = displayText(error.host, mostHost);
    return error.proxy.isEmpty()
        ? host
        : Errors::tr("%1 (through the proxy %2)").arg(host, displayText(error.proxy, mostHost));
}

QString networkAdvice()
{
    return Errors::tr("Check the network and try again.");
}

QString endpointAdvice()
{
    return Errors::tr("Check the endpoint, the network and any proxy in between, then try again.");
}

ErrorWords clockErrorWords(const ApiError &error)
{
    if (error.serverTime.isValid()
        && std::abs(error.at.secsTo(error.serverTime)) < sameTime.count())
        return {Errors::tr("The service took the request for out of date, though its clock agrees "
                           "with this computer's."),
            Errors::tr("A proxy in between may hold requests back: check the network, then try "
                       "again.")};
    const QString here = QLocale().toString(error.at.toLocalTime(), QLocale::ShortFormat);
    if (!error.serverTime.isValid())
        return {Errors::tr("This computer's clock is off by more than 15 minutes."),
            Errors::tr("Set the clock: it says %1.").arg(here)};
    const QString there = QLocale().toString(error.serverTime.toLocalTime(), QLocale::ShortFormat);
    return {Errors::tr("This computer's clock is off by more than 15 minutes."),
        Errors::tr("Set the clock: here it is %1, at the service %2.").arg(here, there)};
}

// An error of which only the HTTP status is known.
ErrorWords statusWords(const ApiError &error)
{
    const bool isLogin = error.httpStatus == 401 || error.httpStatus == 511;
    if (!isLogin && (error.httpStatus >= 500 || error.httpStatus == 429 || error.httpStatus == 408))
        return {Errors::tr("The service is temporarily unavailable (%1).").arg(error.httpStatus),
            Errors::tr("Try again later.")};
    if (isLogin)
        return {
            Errors::tr("%1 asks for a login, which the service never does.").arg(hostWords(error)),
            Errors::tr("Check the endpoint, and whether a login portal is in between.")};
    return {Errors::tr("This is not an answer of this service."),
        Errors::tr("Check that the endpoint is that of Cloud Call Center.")};
}

ErrorWords unexpectedWords(const ApiError &error)
{
    if (error.code != "OK"_L1)
        return statusWords(error);
    return {
        Errors::tr("The answer for page %1 is not as the service documents it.").arg(error.page),
        Errors::tr("Check that the endpoint is that of Cloud Call Center; if it is, report this "
                   "with the RequestId.")};
}

ErrorWords closedWords(const ApiError &error)
{
    if (error.httpStatus > 0)
        return {Errors::tr("Page %1 stopped arriving.").arg(error.page),
            Errors::tr("Check the network and any proxy in between, then try again.")};
    return {Errors::tr("The connection to %1 was closed before an answer.").arg(hostWords(error)),
        endpointAdvice()};
}

QString tlsReason(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::SelfSigned:
        return Errors::tr("its certificate is signed by itself");
    case TlsProblem::UnknownIssuer:
        return Errors::tr("its certificate is signed by nobody whom this machine trusts");
    case TlsProblem::WrongName:
        return Errors::tr("its certificate belongs to another host");
    case TlsProblem::Expired:
        return Errors::tr("its certificate has expired");
    case TlsProblem::NotYetValid:
        return Errors::tr("its certificate is not valid yet");
    case TlsProblem::Other:
        break;
    }
    return Errors::tr("its certificate is not valid");
}

ErrorWords tlsWords(const ApiError &error)
{
    const bool isAboutTime
        = error.tlsProblem == TlsProblem::Expired || error.tlsProblem == TlsProblem::NotYetValid;
    return {Errors::tr("The identity of %1 could not be verified: %2.")
                .arg(hostWords(error), tlsReason(error.tlsProblem)),
        isAboutTime
            ? Errors::tr("Check this computer's clock and the endpoint.")
            : Errors::tr(
                "Check the endpoint; a proxy that opens encrypted traffic, or a company's own "
                "server, needs its authority's certificate on this machine or as Company CA "
                "in the account.")};
}

ErrorWords redirectWords(const ApiError &error)
{
    const QString advice
        = Errors::tr("Check the endpoint, and whether a login portal is in between.");
    if (error.redirectedTo.isEmpty())
        return {Errors::tr("%1 redirected the request; not followed, because it is signed.")
                    .arg(hostWords(error)),
            advice};
    return {Errors::tr("%1 redirected to %2; not followed, because the request is signed.")
                .arg(hostWords(error), displayText(error.redirectedTo, mostHost)),
        advice};
}

ErrorWords proxyWords(const ApiError &error)
{
    return {error.proxy.isEmpty()
            ? Errors::tr("A proxy asks for a login.")
            : Errors::tr("The proxy %1 asks for a login.").arg(displayText(error.proxy, mostHost)),
        Errors::tr("Set its user and password in the system's proxy settings.")};
}

ErrorWords webPageWords(const ApiError &error)
{
    const QString advice = Errors::tr(
        "Open a browser and log in to the network, or check the endpoint; then try again.");
    const QString title = harmlessText(error.message, 100);
    if (title.isEmpty())
        return {Errors::tr("A web page came instead of data: a proxy or login portal is in between "
                           "(asked: %1).")
                    .arg(hostWords(error)),
            advice};
    return {Errors::tr("A web page came instead of data: a proxy or login portal is in between "
                       "(asked: %1; title: “%2”).")
                .arg(hostWords(error), title),
        advice};
}

ErrorWords wrongPageWords(const ApiError &error)
{
    const QString advice = Errors::tr("A proxy may keep old answers. Try again.");
    if (error.pageSent <= 0)
        return {Errors::tr("Got another page when asking for page %1.").arg(error.page), advice};
    return {Errors::tr("Got page %1 when asking for page %2.").arg(error.pageSent).arg(error.page),
        advice};
}

ErrorWords missingRowsWords(const ApiError &error)
{
    const QLocale locale;
    const QString first = locale.toString(error.missingRows.first);
    const QString last = locale.toString(error.missingRows.last);
    const QString advice = Errors::tr("Fetch the page again: the service may have been busy.");
    return {error.kind == ApiError::Kind::NoRows
            ? Errors::tr("Page %1 was empty: rows %2–%3 may be missing.")
                  .arg(QString::number(error.page), first, last)
            : Errors::tr("Page %1 was short: rows %2–%3 may be missing.")
                  .arg(QString::number(error.page), first, last),
        advice};
}

ErrorWords failedWords(const ApiError &error)
{
    const QString advice = Errors::tr("Try again later.");
    const QString code = displayText(error.code, 80);
    if (error.requestId.isEmpty())
        return {
            Errors::tr("The service failed %n time(s) (%1).", nullptr, error.attempts).arg(code),
            advice};
    return {
        Errors::tr("The service failed %n time(s) (%1, request ID %2).", nullptr, error.attempts)
            .arg(code, displayText(error.requestId, 80)),
        advice};
}

ErrorWords notExistsWords(const ApiError &error, const QString &instance)
{
    const QString shownInstance = displayText(instance, 80);
    if (error.code == "NotExists.InstanceId"_L1)
        return {Errors::tr("Instance %1 was not found.").arg(shownInstance),
            Errors::tr("Check the instance ID and the region.")};
    return {instance.isEmpty()
            ? Errors::tr("The service does not know this contact ID.")
            : Errors::tr("The service does not know this contact ID in instance %1.")
                  .arg(shownInstance),
        Errors::tr(
            "Check the ID for a stray character, and that the call belongs to this instance.")};
}

// Which of its parts is wrong.
ErrorWords keyWords(const ApiError &error)
{
    if (hasPrefix(error, {"MissingSecurityToken"_L1}))
        return {Errors::tr("This access key is temporary and came without its security token."),
            Errors::tr("Give the token together with the key.")};
    if (hasPrefix(error, {"InvalidSecurityToken"_L1}))
        return {Errors::tr("The temporary key has expired, or its security token is another's."),
            Errors::tr("Get a new key with its token and try again.")};
    if (hasPrefix(error, {"InvalidAccessKeyId.Inactive"_L1}))
        return {Errors::tr("The access key is disabled."),
            Errors::tr("Have it enabled in the RAM console, or use another key.")};
    if (hasPrefix(error, {"InvalidAccessKeyId"_L1}))
        return {Errors::tr("The service does not know this access key ID."),
            Errors::tr("Copy the access key ID anew; the key may have been deleted.")};
    if (hasPrefix(error, {"SignatureDoesNotMatch"_L1}))
        return {Errors::tr("The access key ID is right, but its secret is wrong."),
            Errors::tr("Enter the secret anew. It cannot be looked up: where it is lost, have a "
                       "new key made.")};
    return {Errors::tr("The access key was not accepted."),
        Errors::tr("Check the access key ID and its secret: are both of the same key, and is "
                   "it active?")};
}

ErrorWords serviceWords(const ApiError &error, const QString &instance)
{
    if (error.code.isEmpty())
        return isThrottling(error) && error.httpStatus == 429
            ? ErrorWords{Errors::tr("The service is limiting requests (%1).").arg(429),
                Errors::tr("Try again in a few minutes.")}
            : statusWords(error);
    if (isKeyProblem(error))
        return keyWords(error);
    if (hasPrefix(error, {"InvalidTimeStamp"_L1, "IllegalTimestamp"_L1}))
        return clockErrorWords(error);
    if (hasPrefix(error, {"SignatureNonceUsed"_L1}))
        return {Errors::tr("The connection is closed again and again before answers arrive."),
            Errors::tr("Check the network and any proxy in between, then try again.")};
    if (hasPrefix(
            error, {"Forbidden"_L1, "ActionUnauthorized"_L1, "NoPermission"_L1, "Permission"_L1}))
        return {Errors::tr("This key may not read call trails (needs ccc:ListIvrTrackingDetails)."),
            Errors::tr("Ask an administrator of the account to allow it.")};
    if (isThrottling(error))
        return {Errors::tr("The service is limiting requests."),
            Errors::tr("Try again in a few minutes.")};
    if (hasPrefix(error, {"NotExists.InstanceId"_L1, "NotExists.JobId"_L1}))
        return notExistsWords(error, instance);
    if (hasPrefix(error, {"InvalidAction"_L1, "InvalidApi"_L1, "InvalidVersion"_L1}))
        return {Errors::tr("%1 does not offer this operation.").arg(hostWords(error)),
            Errors::tr("Check the endpoint: it may be of another region or product.")};
    if (hasPrefix(error, {"Parameter"_L1, "Missing"_L1, "Invalid"_L1}))
        return {Errors::tr("The service did not accept the request."),
            Errors::tr("Check the contact ID and the instance ID.")};
    if (hasPrefix(error, {"AbnormalService.Creating"_L1}))
        return {Errors::tr("The call-centre instance is still being set up."),
            Errors::tr("Try again once the console shows it as running.")};
    if (hasPrefix(error, {"AbnormalService"_L1}))
        return {Errors::tr("The call-centre instance is stopped."),
            Errors::tr("Look at the instance's state in the console.")};
    if (error.httpStatus >= 500
        || hasPrefix(error, {"InternalService"_L1, "InternalError"_L1, "ServiceUnavailable"_L1}))
        return failedWords(error);
    return {Errors::tr("The service refused the request."),
        Errors::tr("The code and the message say why.")};
}
} // namespace

ErrorWords errorWords(const ApiError &error, const QString &instance)
{
    switch (error.kind) {
    case ApiError::Kind::Refused:
        return {Errors::tr("Could not connect to %1.").arg(hostWords(error)),
            Errors::tr("Check the network, any proxy, and that the endpoint is right.")};
    case ApiError::Kind::HostUnknown:
        return {Errors::tr("The host %1 is not known.").arg(hostWords(error)),
            error.proxy.isEmpty()
                ? Errors::tr("Check the endpoint, the region, or the network.")
                : Errors::tr("Check the endpoint, the region, the network, or the proxy's name.")};
    case ApiError::Kind::NoAnswer:
        return {
            Errors::tr("%1 did not answer within 10 s.").arg(hostWords(error)), endpointAdvice()};
    case ApiError::Kind::Closed:
        return closedWords(error);
    case ApiError::Kind::TooSlow:
        return {Errors::tr("Page %1 was too slow (30 s).").arg(error.page), networkAdvice()};
    case ApiError::Kind::OutOfTime:
        return {
            Errors::tr("Page %1 did not come within the 120 s that a look-up has.").arg(error.page),
            networkAdvice()};
    case ApiError::Kind::TooLarge:
        return {Errors::tr("The answer was unreasonably large and was refused."),
            Errors::tr("Check that the endpoint is right.")};
    case ApiError::Kind::NotUnpacked:
        return {
            Errors::tr(
                "The answer could not be unpacked: damaged or unreasonably large. It was refused."),
            Errors::tr("Check that the endpoint is right and any proxy in between.")};
    case ApiError::Kind::Tls:
        return tlsWords(error);
    case ApiError::Kind::NoAuthorities:
        return {Errors::tr("This machine has no list of trusted certificate authorities."),
            Errors::tr("Install the package ca-certificates.")};
    case ApiError::Kind::NotEncrypted:
        return {Errors::tr("%1 does not speak https, or only an outdated kind of it.")
                    .arg(hostWords(error)),
            Errors::tr("Is the endpoint right? A proxy in between must let https through.")};
    case ApiError::Kind::Redirected:
        return redirectWords(error);
    case ApiError::Kind::ProxyLogin:
        return proxyWords(error);
    case ApiError::Kind::ProxyLoginRefused:
        return {Errors::tr("The proxy %1 asks for a login and did not accept the one it was given.")
                    .arg(displayText(error.proxy, mostHost)),
            Errors::tr("Correct its user and password in the system's proxy settings.")};
    case ApiError::Kind::WindowsLogin:
        return {Errors::tr("The proxy %1 asks for a Windows login (NTLM), which this program "
                           "does not speak.")
                    .arg(displayText(error.proxy, mostHost)),
            Errors::tr("Ask your administrator for a proxy without it, or run a helper such as "
                       "Px or Cntlm on this computer and set it as the proxy.")};
    case ApiError::Kind::Empty:
        return {Errors::tr("The service sent an empty answer for page %1.").arg(error.page),
            endpointAdvice()};
    case ApiError::Kind::CutOff:
        return {Errors::tr("The answer for page %1 was cut off or damaged.").arg(error.page),
            Errors::tr("Check the network and any proxy in between, then try again.")};
    case ApiError::Kind::WebPage:
        return webPageWords(error);
    case ApiError::Kind::NotHttp:
        return {Errors::tr("%1 does not speak HTTP.").arg(hostWords(error)),
            Errors::tr("Is the endpoint right?")};
    case ApiError::Kind::Unexpected:
        return unexpectedWords(error);
    case ApiError::Kind::WrongPage:
        return wrongPageWords(error);
    case ApiError::Kind::NoRows:
    case ApiError::Kind::FewRows:
        return missingRowsWords(error);
    case ApiError::Kind::Service:
        return serviceWords(error, instance);
    case ApiError::Kind::Cancelled:
        break;
    }
    return {Errors::tr("The look-up was cancelled."), {}};
}
