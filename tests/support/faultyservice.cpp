// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/embeddedservice.h"

#include <QCoreApplication>
#include <QHash>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
// What befalls the sample calls, by the word on the command line.
QHash<QString, std::vector<ServiceFault>> faults()
{
    return {{u"silent"_s, {{.delay = 60s}}},
        {u"slow"_s, {{.page = 1, .delay = 200ms}, {.page = 2}, {.delay = 60s}}},
        {u"partial"_s, {{.page = 3, .status = 400, .code = u"Throttling.User"_s}}},
        {u"refusing"_s,
            {{.status = 403,
                .code = u"NoPermission"_s,
                .message = u"You are not authorized to perform this operation."_s}}}};
}
} // namespace

// faultyservice silent|slow|partial|refusing: the embedded service with a fault, to look at how the
// window bears it. Prints where it listens.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString fault = application.arguments().value(1);
    EmbeddedService service;
    if (!faults().contains(fault) || !service.listen())
        return 2;
    service.setFaults(faults().value(fault));
    std::printf("%s\n", qPrintable(service.url().toString()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
