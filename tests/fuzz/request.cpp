// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzing.h"
#include "servicedesk.h"

// Requests to the embedded service: bytes from the wire, whole and in two pieces; and parameters
// and headers that the demo key has signed, which get past the signature check.

namespace {
bool isPending(const RequestReading &reading)
{
    return std::holds_alternative<PendingRequest>(reading.result);
}

void checkReading(const QByteArray &bytes)
{
    const RequestReading whole = readRequest(bytes);
    require(whole.used >= 0 && whole.used <= bytes.size(), "no more is used than there is");
    const RequestReading part = readRequest(bytes.first(bytes.size() / 2));
    if (isPending(part))
        return;
    require(part.result.index() == whole.result.index(), "more bytes take nothing back");
    require(part.used == whole.used, "a request ends where it ended");
}

void checkAnswer(const QByteArray &bytes)
{
    if (isPending(readRequest(bytes)))
        return;
    Desk desk;
    const ServiceAnswer answer = desk.ask(bytes);
    require(answer.status >= 200 && answer.status < 600, "every request has an answer");
    require(!headOf(answer, now).contains("Access-Control"), "web pages are given no way in");
    require(answer.status != 200 || bytes.contains("127.0.0.1:8080")
            || bytes.toLower().contains("localhost:8080") || bytes.contains("[::1]:8080"),
        "nothing but this host is answered");
    if (answer.status == 200)
        require(
            codeOf(desk.ask(bytes)) == u"SignatureNonceUsed" || answer.contentType.contains("xml"),
            "a request is answered once");
}

void askSigned(const QByteArray &query)
{
    const auto parameters = readParameters(query);
    if (!parameters)
        return;
    checkAnswer(requestV1(signing(), *parameters));
    checkAnswer(formV1(signing(), *parameters));
    checkAnswer(requestV3(signing(), *parameters));
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [which, input] = choiceOf(bytesOf(data, size));
    if (which == '?') {
        askSigned(input);
        return 0;
    }
    const QByteArray bytes = bytesOf(data, size);
    checkReading(bytes);
    checkAnswer(bytes);
    return 0;
}
