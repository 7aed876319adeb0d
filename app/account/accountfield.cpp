// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/accountfield.h"

#include "api/apierror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct CodeField
{
    QLatin1StringView prefix;
    AccountField field;
};

// The first that fits (api.md §2).
constexpr CodeField codeFields[] = {
    {QLatin1StringView("InvalidAccessKeyId"), AccountField::KeyId},
    {QLatin1StringView("MissingAccessKeyId"), AccountField::KeyId},
    {QLatin1StringView("SignatureDoesNotMatch"), AccountField::Secret},
    {QLatin1StringView("IncompleteSignature"), AccountField::Secret},
    {QLatin1StringView("MissingSecurityToken"), AccountField::Token},
    {QLatin1StringView("InvalidSecurityToken"), AccountField::Token},
    {QLatin1StringView("InvalidTimeStamp"), AccountField::Clock},
    {QLatin1StringView("IllegalTimestamp"), AccountField::Clock},
    {QLatin1StringView("Forbidden"), AccountField::Permission},
    {QLatin1StringView("ActionUnauthorized"), AccountField::Permission},
    {QLatin1StringView("NoPermission"), AccountField::Permission},
    {QLatin1StringView("Permission"), AccountField::Permission},
    {QLatin1StringView("NotExists.Instance"), AccountField::Instance},
    {QLatin1StringView("MissingInstanceId"), AccountField::Instance},
    {QLatin1StringView("InvalidInstanceId"), AccountField::Instance},
    {QLatin1StringView("AbnormalService"), AccountField::Instance},
    {QLatin1StringView("InvalidAction"), AccountField::Endpoint},
    {QLatin1StringView("InvalidApi"), AccountField::Endpoint},
    {QLatin1StringView("InvalidVersion"), AccountField::Endpoint},
    {QLatin1StringView("InvalidProduct"), AccountField::Endpoint},
};

AccountField fieldOfCode(const ApiError &error)
{
    if (error.code.isEmpty()) // an HTTP status alone: some other service's
        return error.httpStatus >= 500 || error.httpStatus == 429 || error.httpStatus == 408
            ? AccountField::None
            : AccountField::Endpoint;
    const auto known = std::ranges::find_if(
        codeFields, [&error](const CodeField &one) { return error.code.startsWith(one.prefix); });
    if (known != std::end(codeFields))
        return known->field;
    const bool isParameter = error.code.startsWith("Parameter"_L1);
    return isParameter && error.message.contains("InstanceId"_L1) ? AccountField::Instance
                                                                  : AccountField::None;
}
} // namespace

AccountField fieldOf(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Refused:
        return error.proxy.isEmpty() ? AccountField::Endpoint : AccountField::None;
    case ApiError::Kind::HostUnknown:
    case ApiError::Kind::NotHttp:
    case ApiError::Kind::NotEncrypted:
    case ApiError::Kind::Redirected:
    case ApiError::Kind::Unexpected:
        return AccountField::Endpoint;
    case ApiError::Kind::Tls:
    case ApiError::Kind::NoAuthorities:
        return AccountField::Authorities;
    case ApiError::Kind::Service:
        return fieldOfCode(error);
    case ApiError::Kind::NoAnswer:
    case ApiError::Kind::Closed:
    case ApiError::Kind::TooSlow:
    case ApiError::Kind::OutOfTime:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::NotUnpacked:
    case ApiError::Kind::ProxyLogin:
    case ApiError::Kind::ProxyLoginRefused:
    case ApiError::Kind::WindowsLogin:
    case ApiError::Kind::Empty:
    case ApiError::Kind::CutOff:
    case ApiError::Kind::WebPage:
    case ApiError::Kind::WrongPage:
    case ApiError::Kind::NoRows:
    case ApiError::Kind::FewRows:
    case ApiError::Kind::Cancelled:
        break;
    }
    return AccountField::None;
}
