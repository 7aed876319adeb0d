// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/servicefault.h"

namespace {
void change(ServiceAnswer &answer, const ServiceFault &fault, const ServiceMoment &moment)
{
    if (!fault.code.isEmpty())
        answer = errorAnswer(
            fault.status != 0 ? fault.status : 400, fault.code, fault.message, moment);
    if (fault.status != 0)
        answer.status = fault.status;
    if (fault.retryAfter)
        answer.headers.emplaceBack(
            "x-acs-retry-after", QByteArray::number(qint64(fault.retryAfter->count())));
    if (fault.body)
        answer.body = *fault.body;
    if (!fault.contentType.isEmpty())
        answer.contentType = fault.contentType;
    answer.headers += fault.headers;
}

bool isCut(const ServiceFault &fault)
{
    return fault.sendsNothing || fault.raw || fault.cutAfter;
}
} // namespace

bool befalls(const ServiceFault &fault, int page, int attempt, int request)
{
    return (fault.page == 0 || fault.page == page)
        && (fault.attempt == 0 || fault.attempt == attempt)
        && (fault.request == 0 || fault.request == request);
}

WireAnswer wireAnswer(ServiceAnswer answer, bool keepsAlive, const QDateTime &now)
{
    answer.closes = answer.closes || !keepsAlive;
    return {.bytes = headOf(answer, now) + answer.body,
        .delay = std::chrono::milliseconds(0),
        .ending = answer.closes ? Ending::Close : Ending::KeepOpen};
}

WireAnswer spoiled(
    ServiceAnswer answer, const ServiceFault &fault, bool keepsAlive, const ServiceMoment &moment)
{
    change(answer, fault, moment);
    answer.closes = answer.closes || !keepsAlive;
    QByteArray head = fault.raw ? QByteArray() : headOf(answer, moment.now);
    QByteArray body = fault.raw ? *fault.raw : answer.body;
    if (fault.cutAfter)
        body.truncate(*fault.cutAfter);
    if (fault.sendsNothing) {
        head.clear();
        body.clear();
    }
    WireAnswer wire{.bytes = head + body, .delay = fault.delay, .ending = fault.ending};
    if (wire.ending == Ending::KeepOpen && (answer.closes || isCut(fault)))
        wire.ending = Ending::Close;
    return wire;
}
