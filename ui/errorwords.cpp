// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errorwords.h"

#include "wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
class Errors
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

constexpr int mostMessage = 300;

bool hasPrefix(const ApiError &error, std::initializer_list<QLatin1StringView> prefixes)
{
    return std::ranges::any_of(
        prefixes, [&error](QLatin1StringView prefix) { return error.code.startsWith(prefix); });
}

// The message of a wrong signature ends with the server's string to sign: never shown.
QString shownMessage(const ApiError &error)
{
    const bool mayTell = !hasPrefix(error, {"SignatureDoesNotMatch"_L1, "IncompleteSignature"_L1})
        && !error.message.contains("string to sign"_L1, Qt::CaseInsensitive);
    return mayTell ? displayText(error.message.trimmed(), mostMessage) : QString();
}

ErrorWords clockWords(const ApiError &error)
{
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
    if (error.httpStatus >= 500 || error.httpStatus == 429 || error.httpStatus == 408)
        return {Errors::tr("The service is temporarily unavailable (%1).").arg(error.httpStatus),
            Errors::tr("Try again later.")};
    return {Errors::tr("This is not an answer of this service."),
        Errors::tr("Check that the endpoint is that of Cloud Call Center.")};
}

ErrorWords closedWords(const ApiError &error, const QString &host)
{
    const QString advice
        = Errors::tr("Check the network and any proxy in between, then try again.");
    if (error.httpStatus > 0)
        return {Errors::tr("Page %1 stopped arriving.").arg(error.page), advice};
    return {Errors::tr("The connection to %1 was closed before an answer.").arg(host), advice};
}

ErrorWords refusedWords(const ApiError &error, const QString &host)
{
    const QString advice
        = Errors::tr("Check the network, any proxy, and that the endpoint is right.");
    if (error.proxy.isEmpty())
        return {Errors::tr("Could not connect to %1.").arg(host), advice};
    return {Errors::tr("Could not connect to %1 through the proxy %2.")
                .arg(host, displayText(error.proxy, 120)),
        advice};
}

ErrorWords serviceWords(const ApiError &error, const QString &instance)
{
    const QString shownInstance = displayText(instance, 80);
    if (error.code.isEmpty())
        return statusWords(error);
    if (hasPrefix(
            error, {"InvalidAccessKeyId"_L1, "SignatureDoesNotMatch"_L1, "IncompleteSignature"_L1}))
        return {Errors::tr("The access key was not accepted."),
            Errors::tr("Check the access key ID and its secret: are both of the same key, and is "
                       "it active?")};
    if (hasPrefix(error, {"MissingSecurityToken"_L1, "InvalidSecurityToken"_L1}))
        return {Errors::tr("The temporary credentials have expired or are incomplete."),
            Errors::tr("Fetch new ones and try again.")};
    if (hasPrefix(error, {"InvalidTimeStamp"_L1, "IllegalTimestamp"_L1}))
        return clockWords(error);
    if (hasPrefix(error, {"SignatureNonceUsed"_L1}))
        return {Errors::tr("The connection is closed again and again before answers arrive."),
            Errors::tr("Check the network and any proxy in between, then try again.")};
    if (hasPrefix(
            error, {"Forbidden"_L1, "ActionUnauthorized"_L1, "NoPermission"_L1, "Permission"_L1}))
        return {Errors::tr("This key may not read call trails."),
            Errors::tr("Ask an administrator of the account to allow ccc:ListIvrTrackingDetails.")};
    if (hasPrefix(error, {"Throttling"_L1, "Rejected.Throttling"_L1}))
        return {Errors::tr("The service is limiting requests."),
            Errors::tr("Try again in a few minutes.")};
    if (error.code == "NotExists.InstanceId"_L1)
        return {Errors::tr("Instance %1 was not found.").arg(shownInstance),
            Errors::tr("Check the instance ID and the region.")};
    if (error.code == "NotExists.JobId"_L1)
        return {instance.isEmpty()
                ? Errors::tr("The service does not know this contact ID.")
                : Errors::tr("The service does not know this contact ID in instance %1.")
                      .arg(shownInstance),
            Errors::tr(
                "Check the ID for a stray character, and that the call belongs to this instance.")};
    if (hasPrefix(error, {"InvalidAction"_L1, "InvalidApi"_L1, "InvalidVersion"_L1}))
        return {Errors::tr("%1 does not offer this operation.").arg(displayText(error.host, 120)),
            Errors::tr("Check the endpoint: it may be of another region or product.")};
    if (hasPrefix(error, {"Parameter"_L1, "Missing"_L1, "Invalid"_L1}))
        return {Errors::tr("The service did not accept the request."),
            Errors::tr("Check the contact ID and the instance ID.")};
    if (hasPrefix(error, {"AbnormalService"_L1}))
        return {Errors::tr("The call-centre instance is stopped."),
            Errors::tr("Look at the instance's state in the console.")};
    if (error.httpStatus >= 500
        || hasPrefix(error, {"InternalService"_L1, "InternalError"_L1, "ServiceUnavailable"_L1}))
        return {Errors::tr("The service failed %n time(s).", nullptr, error.attempts),
            Errors::tr("Try again later.")};
    return {Errors::tr("The service refused the request."),
        Errors::tr("The code and the message below say why.")};
}
} // namespace

ErrorWords errorWords(const ApiError &error, const QString &instance)
{
    const QString host = displayText(error.host, 120);
    switch (error.kind) {
    case ApiError::Kind::Refused:
        return refusedWords(error, host);
    case ApiError::Kind::HostUnknown:
        return {Errors::tr("The host %1 was not found.").arg(host),
            Errors::tr("Check the endpoint, the region, or the network.")};
    case ApiError::Kind::NoAnswer:
        return {Errors::tr("%1 did not answer within 10 s.").arg(host),
            Errors::tr("Check the network and try again.")};
    case ApiError::Kind::Closed:
        return closedWords(error, host);
    case ApiError::Kind::TooSlow:
        return {Errors::tr("Page %1 was too slow (30 s).").arg(error.page),
            Errors::tr("Check the network and try again.")};
    case ApiError::Kind::TooLarge:
        return {Errors::tr("The answer was unreasonably large and was refused."),
            Errors::tr("Check that the endpoint is right.")};
    case ApiError::Kind::NotUnpacked:
        return {
            Errors::tr(
                "The answer could not be unpacked: damaged or unreasonably large. It was refused."),
            Errors::tr("Check that the endpoint is right and any proxy in between.")};
    case ApiError::Kind::Tls:
        return {Errors::tr("The identity of %1 could not be verified.").arg(host),
            Errors::tr(
                "Check the endpoint; a proxy that opens encrypted traffic, or a company's own "
                "server, needs its authority's certificate on this machine or as Company CA "
                "in the account.")};
    case ApiError::Kind::NoAuthorities:
        return {Errors::tr("This machine has no list of trusted certificate authorities."),
            Errors::tr("Install the package ca-certificates.")};
    case ApiError::Kind::Redirected:
        return {
            Errors::tr("The service redirected to %1; not followed, because the request is signed.")
                .arg(host),
            Errors::tr("Check the endpoint, and whether a login portal is in between.")};
    case ApiError::Kind::ProxyLogin:
        if (error.proxy.isEmpty())
            return {Errors::tr("A proxy asks for a login."),
                Errors::tr("Set its user and password in the system's proxy settings.")};
        return {Errors::tr("The proxy %1 asks for a login.").arg(displayText(error.proxy, 120)),
            Errors::tr("Set its user and password in the system's proxy settings.")};
    case ApiError::Kind::Empty:
        return {Errors::tr("The service sent an empty answer for page %1.").arg(error.page),
            Errors::tr("Try again.")};
    case ApiError::Kind::CutOff:
        return {Errors::tr("The answer for page %1 was cut off.").arg(error.page),
            Errors::tr("Check the network and try again.")};
    case ApiError::Kind::WebPage:
        return {Errors::tr(
                    "A web page came instead of an answer: a proxy or login portal is in between."),
            Errors::tr("Open a browser, log in to the network, and try again.")};
    case ApiError::Kind::NotHttp:
        return {
            Errors::tr("%1 does not speak HTTP.").arg(host), Errors::tr("Is the endpoint right?")};
    case ApiError::Kind::Unexpected:
        return statusWords(error);
    case ApiError::Kind::WrongPage:
        return {Errors::tr("A page other than page %1 came back.").arg(error.page),
            Errors::tr("A proxy may keep old answers. Try again.")};
    case ApiError::Kind::Service:
        return serviceWords(error, instance);
    case ApiError::Kind::Cancelled:
        break;
    }
    return {Errors::tr("The look-up was cancelled."), {}};
}

QString errorDetails(const ApiError &error)
{
    QStringList details;
    if (!error.code.isEmpty())
        details << u"Code %1"_s.arg(displayText(error.code, 100));
    if (!error.requestId.isEmpty())
        details << u"RequestId %1"_s.arg(displayText(error.requestId, 100));
    if (error.httpStatus > 0)
        details << u"HTTP %1"_s.arg(error.httpStatus);
    details << Errors::tr("page %1").arg(error.page)
            << Errors::tr("%n attempt(s)", nullptr, error.attempts);
    if (error.at.isValid())
        details << error.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
    const QString message = shownMessage(error);
    return details.join(u" · "_s) + (message.isEmpty() ? QString() : u'\n' + message);
}

QString errorLine(const ApiError &error, const QString &instance)
{
    const ErrorWords words = errorWords(error, instance);
    QString line = words.advice.isEmpty()
        ? words.happened
        : Errors::tr("%1 %2", "what happened, what to do").arg(words.happened, words.advice);
    QStringList facts;
    if (!error.code.isEmpty())
        facts << u"Code: %1"_s.arg(displayText(error.code, 100));
    if (const QString message = shownMessage(error); !message.isEmpty())
        facts << u"Message: %1"_s.arg(message);
    if (!error.requestId.isEmpty())
        facts << u"RequestId: %1"_s.arg(displayText(error.requestId, 100));
    return facts.isEmpty() ? line : line + u" ["_s + facts.join(u"; "_s) + u']';
}
