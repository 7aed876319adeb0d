// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/serviceanswer.h"

#include "service/answerbody.h"
#include "service/demokey.h"
#include "service/signaturecheck.h"

#include <QLocale>

#include <algorithm>
#include <variant>

using namespace Qt::StringLiterals;

namespace {
QByteArray authority(quint16 port)
{
    return "127.0.0.1:" + QByteArray::number(port);
}

bool isOurHost(const QByteArray &host, quint16 port)
{
    const qsizetype colon = host.lastIndexOf(':');
    const bool hasPort = colon >= 0 && !host.endsWith(']');
    const QByteArray name = (hasPort ? host.left(colon) : host).toLower();
    const QByteArray sent = hasPort ? host.mid(colon + 1) : QByteArray("80");
    return sent == QByteArray::number(port)
        && (name == "127.0.0.1" || name == "localhost" || name == "[::1]");
}

AnswerFormat formatOf(
    const ServiceRequest &request, const Parameters &parameters, SignatureScheme scheme)
{
    const QString asked = valueOf(parameters, u"Format");
    if (!asked.isNull())
        return asked.compare("JSON"_L1, Qt::CaseInsensitive) == 0 ? AnswerFormat::Json
                                                                  : AnswerFormat::Xml;
    if (scheme == SignatureScheme::V1)
        return AnswerFormat::Xml;
    const QByteArray accepted = request.header("accept").toLower();
    return accepted.contains("xml") && !accepted.contains("json") ? AnswerFormat::Xml
                                                                  : AnswerFormat::Json;
}

bool namesRepeat(const Parameters &parameters)
{
    std::vector<QString> names;
    for (const auto &[name, value] : parameters)
        names.push_back(name);
    std::ranges::sort(names);
    return std::ranges::adjacent_find(names) != names.end();
}

std::optional<ServiceError> checkOperation(const SignatureClaim &claim)
{
    if (claim.action.isEmpty())
        return ServiceError{400, u"MissingAction"_s, u"Action is mandatory."_s};
    if (claim.action != "ListIvrTrackingDetails"_L1)
        return ServiceError{
            404, u"InvalidAction.NotFound"_s, u"ListIvrTrackingDetails is the only action here."_s};
    if (claim.version.isEmpty())
        return ServiceError{400, u"MissingVersion"_s, u"Version is mandatory."_s};
    if (claim.version != "2020-07-01"_L1)
        return ServiceError{400, u"InvalidVersion"_s, u"The version here is 2020-07-01."_s};
    return std::nullopt;
}

/** PageNumber or PageSize: an integer from 1 to 100, in plain digits. */
std::variant<int, ServiceError> boundedNumber(const Parameters &parameters, QStringView name)
{
    const QString text = valueOf(parameters, name);
    if (text.isNull())
        return ServiceError{
            400, u"Missing%1"_s.arg(name), u"%1 is mandatory for this action."_s.arg(name)};
    const bool isPlain = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isPlain || !isNumber || number < 1 || number > 100)
        return ServiceError{
            400, u"Parameter.Format"_s, u"%1 is an integer from 1 to 100."_s.arg(name)};
    return number;
}

std::optional<ServiceError> checkNames(const Parameters &parameters)
{
    for (const QStringView name : {u"InstanceId", u"ContactId"}) {
        if (valueOf(parameters, name).isEmpty())
            return ServiceError{
                400, u"Missing%1"_s.arg(name), u"%1 is mandatory for this action."_s.arg(name)};
    }
    return std::nullopt;
}

/** What of the call is on the page asked for. */
AnswerPage pageOf(const CallRows &call, int number, int size)
{
    const qsizetype total = std::ssize(call.rows);
    const qsizetype from = std::min(total, qsizetype(number - 1) * size);
    const qsizetype to = std::min(total, from + size);
    return {.number = number,
        .size = size,
        .totalCount = total,
        .rows = {call.rows.begin() + from, call.rows.begin() + to}};
}

struct FoundPage
{
    AnswerPage page;
    QString requestId;
};

std::variant<FoundPage, ServiceError> look(const Parameters &parameters, CallShelf &calls)
{
    if (const auto error = checkNames(parameters))
        return *error;
    const auto number = boundedNumber(parameters, u"PageNumber");
    if (const auto *error = std::get_if<ServiceError>(&number))
        return *error;
    const auto size = boundedNumber(parameters, u"PageSize");
    if (const auto *error = std::get_if<ServiceError>(&size))
        return *error;
    if (valueOf(parameters, u"InstanceId") != demoInstance)
        return ServiceError{404, u"NotExists.InstanceId"_s, u"The instance does not exist."_s};
    const CallRows *call = calls.find(valueOf(parameters, u"ContactId"));
    if (!call)
        return ServiceError{404, u"NotExists.JobId"_s, u"The contact does not exist."_s};
    return FoundPage{.page = pageOf(*call, std::get<int>(number), std::get<int>(size)),
        .requestId = call->requestId};
}

ServiceAnswer answerIn(AnswerFormat format, int status, QByteArray body, const QString &requestId)
{
    return {.status = status,
        .contentType = contentType(format),
        .headers = {{"x-acs-request-id", requestId.toUtf8()}},
        .body = std::move(body),
        .closes = false};
}

ServiceAnswer refusing(const ServiceError &error, const ServiceMoment &moment, AnswerFormat format)
{
    return answerIn(format, error.status,
        errorBody(error, moment.requestId, authority(moment.port), format), moment.requestId);
}

/** What is wrong with a request before it is looked at as a call of an operation. */
std::optional<ServiceError> checkTransport(const ServiceRequest &request, quint16 port)
{
    if (!isOurHost(request.header("host"), port))
        return ServiceError{421, u"MisdirectedRequest"_s, u"This host is not served here."_s};
    if (request.headerCount("origin") > 0)
        return ServiceError{403, u"Forbidden.Origin"_s, u"Web pages are not answered."_s};
    if (request.method != "GET" && request.method != "POST")
        return ServiceError{405, u"UnsupportedHTTPMethod"_s, u"GET and POST are answered."_s};
    if (request.path != "/")
        return ServiceError{404, u"InvalidAction.NotFound"_s, u"The path of the service is /."_s};
    return std::nullopt;
}

const char *reasonOf(int status)
{
    static constexpr std::pair<int, const char *> reasons[]{{200, "OK"}, {400, "Bad Request"},
        {403, "Forbidden"}, {404, "Not Found"}, {405, "Method Not Allowed"},
        {413, "Content Too Large"}, {417, "Expectation Failed"}, {421, "Misdirected Request"},
        {429, "Too Many Requests"}, {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"}, {501, "Not Implemented"}, {502, "Bad Gateway"},
        {503, "Service Unavailable"}, {504, "Gateway Timeout"},
        {505, "HTTP Version Not Supported"}};
    const auto *found = std::ranges::find(reasons, status, &std::pair<int, const char *>::first);
    return found == std::end(reasons) ? "Unknown" : found->second;
}
} // namespace

ServiceAnswer answerTo(const ServiceRequest &request, const ServiceMoment &moment, CallShelf &calls,
    UsedNonces &nonces)
{
    if (const auto error = checkTransport(request, moment.port)) {
        ServiceAnswer answer = refusing(*error, moment, AnswerFormat::Json);
        if (error->status == 405)
            answer.headers.emplaceBack("Allow", "GET, POST");
        answer.closes = true;
        if (request.method == "HEAD")
            answer.body.clear();
        return answer;
    }
    const auto parameters = parametersOf(request);
    if (!parameters)
        return answerTo(RequestRefusal{400, "The form is malformed."}, moment);

    const SignatureClaim claim = claimOf(request, *parameters);
    const AnswerFormat format = formatOf(request, *parameters, claim.scheme);
    const auto refusal = [&](const ServiceError &error) { return refusing(error, moment, format); };
    if (namesRepeat(*parameters))
        return refusal({400, u"Parameter.Invalid"_s, u"A parameter is sent twice."_s});
    if (const auto error = checkOperation(claim))
        return refusal(*error);
    if (const auto error = checkSignature(request, *parameters, claim, moment.now, nonces))
        return refusal(*error);
    const auto found = look(*parameters, calls);
    if (const auto *error = std::get_if<ServiceError>(&found))
        return refusal(*error);
    const auto &[page, fixedId] = std::get<FoundPage>(found);
    const QString requestId = fixedId.isEmpty() ? moment.requestId : fixedId;
    return answerIn(format, 200, pageBody(page, requestId, format), requestId);
}

ServiceAnswer answerTo(const RequestRefusal &refusal, const ServiceMoment &moment)
{
    const QString code = refusal.status == 503 ? u"ServiceUnavailable"_s : u"MalformedRequest"_s;
    ServiceAnswer answer
        = errorAnswer(refusal.status, code, QString::fromUtf8(refusal.reason), moment);
    answer.closes = true;
    return answer;
}

ServiceAnswer errorAnswer(
    int status, const QString &code, const QString &message, const ServiceMoment &moment)
{
    return refusing({status, code, message}, moment, AnswerFormat::Json);
}

QByteArray headOf(const ServiceAnswer &answer, const QDateTime &now)
{
    const QString date = QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' '
        + reasonOf(answer.status) + "\r\nDate: " + date.toLatin1() + "\r\nContent-Type: "
        + answer.contentType + "\r\nContent-Length: " + QByteArray::number(answer.body.size())
        + "\r\nConnection: " + (answer.closes ? "close" : "keep-alive") + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}
