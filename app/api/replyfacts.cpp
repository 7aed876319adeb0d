// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/replyfacts.h"

#include <QLocale>
#include <QSslConfiguration>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
// From here on Qt's errors are HTTP statuses, of answers that came whole.
constexpr int firstContentError = QNetworkReply::ContentAccessDenied;

std::optional<qint64> numberIn(const QByteArray &header)
{
    bool isNumber = false;
    const qint64 number = header.trimmed().toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

// The one form that is sent today (RFC 9110 §5.6.7).
QDateTime httpDate(const QByteArray &header)
{
    const QString date = QString::fromLatin1(header.trimmed());
    QDateTime time = QLocale::c().toDateTime(date, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}
} // namespace

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isNetworkFailure(const QNetworkReply &reply)
{
    return reply.error() != QNetworkReply::NoError
        && (int(reply.error()) < firstContentError || statusOf(reply) < 300);
}

ApiError::Kind kindOf(QNetworkReply::NetworkError error, int status)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return ApiError::Kind::HostUnknown;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProxyConnectionClosedError:
        return ApiError::Kind::Closed;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // the transfer timeout
    case QNetworkReply::ProxyTimeoutError:
        return status == 0 ? ApiError::Kind::NoAnswer : ApiError::Kind::Closed;
    case QNetworkReply::SslHandshakeFailedError:
        return QSslConfiguration::systemCaCertificates().isEmpty() ? ApiError::Kind::NoAuthorities
                                                                   : ApiError::Kind::Tls;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return ApiError::Kind::ProxyLogin;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return ApiError::Kind::NotHttp;
    case QNetworkReply::UnknownContentError:
        return ApiError::Kind::NotUnpacked;
    default: // Qt's list is open
        return status == 0 ? ApiError::Kind::Refused : ApiError::Kind::Closed;
    }
}

TlsProblem tlsProblemOf(const QList<QSslError> &errors)
{
    // A name that is wrong tells more than that nobody vouches for it.
    using enum QSslError::SslError;
    static constexpr std::array problems{std::pair{HostNameMismatch, TlsProblem::WrongName},
        std::pair{CertificateExpired, TlsProblem::Expired},
        std::pair{CertificateNotYetValid, TlsProblem::NotYetValid},
        std::pair{SelfSignedCertificate, TlsProblem::SelfSigned},
        std::pair{SelfSignedCertificateInChain, TlsProblem::UnknownIssuer},
        std::pair{UnableToGetLocalIssuerCertificate, TlsProblem::UnknownIssuer},
        std::pair{UnableToVerifyFirstCertificate, TlsProblem::UnknownIssuer},
        std::pair{CertificateUntrusted, TlsProblem::UnknownIssuer}};
    for (const auto &[error, problem] : problems) {
        const auto isIt = [error = error](const QSslError &e) { return e.error() == error; };
        if (std::ranges::any_of(errors, isIt))
            return problem;
    }
    return TlsProblem::Other;
}

QDateTime serverTimeOf(const QNetworkReply &reply)
{
    return httpDate(reply.rawHeader("Date"));
}

std::optional<milliseconds> waitAskedBy(const QNetworkReply &reply)
{
    if (const auto time = numberIn(reply.rawHeader("x-acs-retry-after")))
        return milliseconds(*time);
    const QByteArray retryAfter = reply.rawHeader("Retry-After");
    if (const auto seconds = numberIn(retryAfter))
        return milliseconds(std::min<qint64>(*seconds, 1'000'000) * 1000);
    const qint64 wait = serverTimeOf(reply).msecsTo(httpDate(retryAfter));
    return wait > 0 ? std::optional(milliseconds(wait)) : std::nullopt;
}
