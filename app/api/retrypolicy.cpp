// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/retrypolicy.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
constexpr milliseconds longestBackoff = 20s;

bool isTransient(const ApiError &error)
{
    const auto status = error.httpStatus;
    return isThrottling(error) || error.code == "ServiceUnavailable"_L1
        || error.code == "InternalError"_L1 || error.code.startsWith("InternalService."_L1)
        || status == 408 || status == 500 || (status >= 502 && status <= 504);
}

// How often a failure of this kind is worth another request.
int retriesFor(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Refused:
    case ApiError::Kind::NoAnswer:
    case ApiError::Kind::Closed:
    case ApiError::Kind::TooSlow:
        return mostAttempts - 1;
    case ApiError::Kind::HostUnknown:
    case ApiError::Kind::Empty:
    case ApiError::Kind::CutOff:
    case ApiError::Kind::NotHttp:
        return 1;
    case ApiError::Kind::Service:
        if (error.code == "SignatureNonceUsed"_L1)
            return 1;
        if (isClockProblem(error))
            return error.serverTime.isValid() ? 1 : 0;
        return isTransient(error) ? mostAttempts - 1 : 0;
    case ApiError::Kind::OutOfTime:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::NotUnpacked:
    case ApiError::Kind::Tls:
    case ApiError::Kind::NoAuthorities:
    case ApiError::Kind::NotEncrypted:
    case ApiError::Kind::Redirected:
    case ApiError::Kind::ProxyLogin:
    case ApiError::Kind::ProxyLoginRefused:
    case ApiError::Kind::WindowsLogin:
    case ApiError::Kind::WebPage:
    case ApiError::Kind::Unexpected:
    case ApiError::Kind::WrongPage:
    case ApiError::Kind::NoRows:
    case ApiError::Kind::FewRows:
    case ApiError::Kind::Cancelled:
        break;
    }
    return 0;
}

// A new signature is all that these want.
bool needsNoWait(const ApiError &error)
{
    return error.code == "SignatureNonceUsed"_L1 || isClockProblem(error);
}

milliseconds backoff(const ApiError &error, int failures, double random)
{
    const milliseconds base = isThrottling(error) ? 1000ms : 500ms;
    const milliseconds bound = std::min(base * (1 << std::min(failures - 1, 10)), longestBackoff);
    return milliseconds(std::llround(double(bound.count()) * random));
}
} // namespace

std::optional<milliseconds> waitBeforeRetry(
    const std::vector<ApiError> &failures, std::optional<milliseconds> serverAsked, double random)
{
    const ApiError &latest = failures.back();
    const auto isAlike = [&latest](const ApiError &error) {
        return error.kind == latest.kind && error.code == latest.code;
    };
    if (std::ranges::count_if(failures, isAlike) > retriesFor(latest)
        || int(failures.size()) >= mostAttempts)
        return {};
    if (needsNoWait(latest))
        return 0ms;
    if (serverAsked)
        return std::clamp(*serverAsked, 0ms, longestWait);
    return backoff(latest, int(failures.size()), random);
}

bool isThrottling(const ApiError &error)
{
    return error.code.startsWith("Throttling"_L1) || error.code == "Rejected.Throttling"_L1
        || error.httpStatus == 429;
}

bool isKeyProblem(const ApiError &error)
{
    static constexpr std::array codes{"InvalidAccessKeyId"_L1, "SignatureDoesNotMatch"_L1,
        "IncompleteSignature"_L1, "MissingSecurityToken"_L1, "InvalidSecurityToken"_L1};
    return error.kind == ApiError::Kind::Service
        && std::ranges::any_of(
            codes, [&error](QLatin1StringView code) { return error.code.startsWith(code); });
}

bool isConnectionProblem(const ApiError &error)
{
    return error.kind == ApiError::Kind::NoAnswer || error.kind == ApiError::Kind::Closed
        || error.kind == ApiError::Kind::TooSlow;
}

bool isInterim(const ApiError &error)
{
    return error.httpStatus >= 100 && error.httpStatus < 200;
}

bool isClockProblem(const ApiError &error)
{
    return error.code == "InvalidTimeStamp.Expired"_L1 || error.code == "IllegalTimestamp"_L1;
}
