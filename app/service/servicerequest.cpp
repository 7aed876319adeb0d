// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/servicerequest.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Header = std::pair<QByteArray, QByteArray>;

RequestReading refused(int status, const char *reason)
{
    return {.result = RequestRefusal{.status = status, .reason = reason}, .used = 0};
}

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

bool isVisible(char c)
{
    return c > 0x20 && c < 0x7f;
}

bool isForbiddenInHead(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\r' && c != '\n' && c != '\t') || byte == 0x7f;
}

QByteArrayView trimmedBlanks(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

/** Lines of a head that ends with an empty line; nothing when a line feed or a return is alone. */
std::optional<QList<QByteArrayView>> linesOf(QByteArrayView head)
{
    QList<QByteArrayView> lines;
    while (!head.isEmpty()) {
        const qsizetype end = head.indexOf("\r\n");
        if (end < 0)
            return std::nullopt;
        const QByteArrayView line = head.first(end);
        if (line.contains('\r') || line.contains('\n'))
            return std::nullopt;
        lines.append(line);
        head = head.sliced(end + 2);
    }
    return lines;
}

std::optional<RequestRefusal> readRequestLine(QByteArrayView line, ServiceRequest &request)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || first == last)
        return RequestRefusal{400, "The request line is malformed."};
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const QByteArrayView version = line.sliced(last + 1);
    const bool isHttp = version.size() == 8 && version.startsWith("HTTP/") && version[6] == '.'
        && QByteArrayView("0123456789").contains(version[5])
        && QByteArrayView("0123456789").contains(version[7]);
    if (!isToken(method) || !isHttp)
        return RequestRefusal{400, "The request line is malformed."};
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return RequestRefusal{505, "HTTP 1.0 and 1.1 are spoken here."};
    if (!target.startsWith('/') || !std::ranges::all_of(target, isVisible))
        return RequestRefusal{400, "The address is malformed."};

    const qsizetype mark = target.indexOf('?');
    request.method = method.toByteArray();
    request.path = target.first(mark < 0 ? target.size() : mark).toByteArray();
    request.keepsAlive = version == "HTTP/1.1";
    auto query = readParameters(mark < 0 ? QByteArrayView() : target.sliced(mark + 1));
    if (!query)
        return RequestRefusal{400, "The query is malformed."};
    request.query = *std::move(query);
    return std::nullopt;
}

std::optional<Header> readHeader(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)))
        return std::nullopt;
    return Header{line.first(colon).toByteArray().toLower(),
        trimmedBlanks(line.sliced(colon + 1)).toByteArray()};
}

bool namesOption(const ServiceRequest &request, QByteArrayView option)
{
    for (const auto &[name, value] : request.headers) {
        if (name != "connection")
            continue;
        for (const QByteArray &part : value.split(',')) {
            if (part.trimmed().toLower() == option)
                return true;
        }
    }
    return false;
}

std::optional<RequestRefusal> readHeaders(
    const QList<QByteArrayView> &lines, ServiceRequest &request)
{
    if (lines.size() > mostHeaders)
        return RequestRefusal{431, "There are too many headers."};
    for (const QByteArrayView line : lines) {
        const auto header = readHeader(line);
        if (!header)
            return RequestRefusal{400, "A header is malformed."};
        request.headers.append(*header);
    }
    const bool isNewer = request.keepsAlive;
    const qsizetype hosts = request.headerCount("host");
    if (hosts > 1 || (isNewer && hosts == 0))
        return RequestRefusal{400, "Exactly one Host header is needed."};
    if (request.headerCount("transfer-encoding") > 0)
        return RequestRefusal{501, "Bodies come with a Content-Length here."};
    if (request.headerCount("content-length") > 1)
        return RequestRefusal{400, "There is more than one Content-Length."};
    if (request.headerCount("expect") > 0 && request.header("expect").toLower() != "100-continue")
        return RequestRefusal{417, "This expectation cannot be met."};
    request.keepsAlive
        = isNewer ? !namesOption(request, "close") : namesOption(request, "keep-alive");
    return std::nullopt;
}

std::variant<qsizetype, RequestRefusal> bodySize(const ServiceRequest &request)
{
    const QByteArray text = request.header("content-length");
    if (text.isNull())
        return qsizetype(0);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || !std::ranges::all_of(text, isDigit))
        return RequestRefusal{400, "The Content-Length is no number."};
    bool fits = false;
    const qlonglong size = text.toLongLong(&fits);
    if (!fits || size > longestBody)
        return RequestRefusal{413, "The body is too large."};
    return qsizetype(size);
}

/** @param head request line and headers, each with its line end, without the empty line */
std::variant<ServiceRequest, RequestRefusal> readHead(QByteArrayView head)
{
    const auto lines = linesOf(head);
    if (!lines)
        return RequestRefusal{400, "A line does not end as lines of HTTP do."};
    ServiceRequest request;
    if (const auto refusal = readRequestLine(lines->first(), request))
        return *refusal;
    if (const auto refusal = readHeaders(lines->sliced(1), request))
        return *refusal;
    return request;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<QString> decoded(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            bytes.append(text[i] == '+' ? ' ' : text[i]);
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.append(char(high * 16 + low));
        i += 2;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString result = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return result;
}
} // namespace

QByteArray ServiceRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

qsizetype ServiceRequest::headerCount(QByteArrayView name) const
{
    return std::ranges::count_if(headers, [name](const Header &h) { return h.first == name; });
}

bool ServiceRequest::hasFormBody() const
{
    const QByteArray type = header("content-type").toLower();
    return type.split(';').first().trimmed() == "application/x-www-form-urlencoded";
}

RequestReading readRequest(QByteArrayView bytes)
{
    qsizetype start = 0; // empty lines before a request are skipped (RFC 9112 §2.2)
    while (bytes.sliced(start).startsWith("\r\n") && start < longestHead)
        start += 2;
    if (start >= longestHead)
        return refused(431, "There are too many empty lines.");
    const QByteArrayView window = bytes.sliced(start, std::min(bytes.size() - start, longestHead));
    const qsizetype end = window.indexOf("\r\n\r\n");
    if (std::ranges::any_of(end < 0 ? window : window.first(end), isForbiddenInHead))
        return refused(400, "This is no HTTP.");
    if (end < 0 && window.size() == longestHead)
        return refused(431, "The headers are too long.");
    if (end < 0)
        return {.result = PendingRequest(), .used = 0};

    auto head = readHead(window.first(end + 2));
    if (const auto *refusal = std::get_if<RequestRefusal>(&head))
        return {.result = *refusal, .used = 0};
    ServiceRequest request = std::get<ServiceRequest>(std::move(head));
    const auto size = bodySize(request);
    if (const auto *refusal = std::get_if<RequestRefusal>(&size))
        return {.result = *refusal, .used = 0};
    const QByteArrayView rest = bytes.sliced(start + end + 4);
    const qsizetype needed = std::get<qsizetype>(size);
    if (rest.size() < needed) {
        const bool awaits = rest.isEmpty() && request.headerCount("expect") > 0;
        return {.result = PendingRequest{.awaitsContinue = awaits}, .used = 0};
    }
    request.body = rest.first(needed).toByteArray();
    return {.result = std::move(request), .used = start + end + 4 + needed};
}

std::optional<Parameters> readParameters(QByteArrayView encoded)
{
    Parameters parameters;
    while (!encoded.isEmpty()) {
        const qsizetype end = encoded.indexOf('&');
        const QByteArrayView part = encoded.first(end < 0 ? encoded.size() : end);
        encoded = encoded.sliced(end < 0 ? encoded.size() : end + 1);
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto name = decoded(part.first(equals < 0 ? part.size() : equals));
        const auto value = decoded(equals < 0 ? QByteArrayView() : part.sliced(equals + 1));
        if (!name || !value)
            return std::nullopt;
        parameters.append({*name, *value});
    }
    return parameters;
}
