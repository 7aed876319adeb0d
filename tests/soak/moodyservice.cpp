// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "moodyservice.h"

#include "service/embeddedservice.h"
#include "support/person.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int requestsARound = 64;

const QByteArray portal = "<html><head><title>Sign in</title></head><body>please</body></html>";
const QByteArray gatewayError = "<?xml version='1.0'?><Error><RequestId>R</RequestId><Code>"
                                "Throttling.User</Code><Message>m</Message></Error>";
const QByteArray wrongTypes = R"({"Code":"OK","Data":{"TotalCount":true,"List":{"a":1}}})";
const QByteArray oddRows
    = R"({"Code":"OK","Data":{"TotalCount":4,"List":[7,{"NodeProperties":"{","EnterTime":-1},null,"x"]}})";

ServiceFault saying(int status, const QString &code, const QString &message = {})
{
    return {.status = status, .code = code, .message = message, .retryAfter = 1ms};
}

/** What befalls a round of requests; the same in the next. */
std::vector<ServiceFault> faults()
{
    std::vector<ServiceFault> all{
        saying(500, u"InternalError"_s),
        saying(400, u"Throttling.User"_s),
        saying(403, u"NoPermission"_s, u"You may not."_s),
        saying(400, u"SignatureDoesNotMatch"_s, u"The string to sign here is: GET&%2F&x"_s),
        saying(400, u"SignatureNonceUsed"_s),
        {.retryAfter = 1ms, .cutAfter = 300},
        {.retryAfter = 1ms, .body = QByteArray("{\"Code\":\"OK\",\"Message\":\"\xff\xfe\"}")},
        {.body = portal, .contentType = "text/html"},
        {.status = 503, .retryAfter = 1ms, .body = portal, .contentType = "text/html"},
        {.status = 400, .retryAfter = 1ms, .body = gatewayError, .contentType = "text/xml"},
        {.retryAfter = 1ms, .body = QByteArray("")},
        {.body = wrongTypes},
        {.body = oddRows},
        {.delay = 5ms},
        {.status = 302, .headers = {{"Location", "http://127.0.0.1:1/"}}},
        {.sendsNothing = true, .ending = Ending::Reset},
    };
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].request = int(i) * 4 + 3;
    return all;
}
} // namespace

int runMoodyService(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    EmbeddedService service;
    service.putCall(longCall, rowsOf(manyVisits(longRows), "job-long"));
    int requests = 0;
    QObject::connect(&service, &EmbeddedService::requestArrived, &service, [&] {
        if (requests++ % requestsARound == 0)
            service.setFaults(faults()); // counts requests from 1 again
    });
    if (!service.listen())
        return 2;
    std::printf("%s\n", qPrintable(service.url().toString()));
    std::fflush(stdout);
    const QSocketNotifier end(0, QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
