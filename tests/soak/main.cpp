// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "census.h"
#include "moodyservice.h"
#include "support/person.h"
#include "visitor.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <cstdio>

namespace {
/** Below, the program is still warming up: its memory says nothing. */
constexpr int fewestForMemory = 4'000;
constexpr qint64 mostGrowthKiB = 1024;
// Connections are kept for the next request, now more of them, now fewer. What is lost once a
// look-up is more than that in the shortest run.
constexpr int mostMoreDescriptors = 6;
constexpr int mostMoreObjects = 40;

// The screen that is none says so at every window.
void withoutPlatformWarning(
    QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith(QStringLiteral("This plugin does not support")))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

void tell(int lookUps, const Census &census)
{
    std::printf(
        "%6d look-ups: %lld KiB resident, %lld KiB allocated, %d descriptors, %d QObjects\n",
        lookUps, census.residentKiB, census.allocatedKiB, census.descriptors, census.objects);
    std::fflush(stdout);
}

/** A census after each quarter. */
std::vector<Census> soaked(Visitor &visitor, int lookUps)
{
    std::vector<Census> quarters;
    for (int n = 0; n < lookUps; ++n) {
        visitor.visit(n);
        if ((n + 1) % (lookUps / 4) != 0)
            continue;
        visitor.tidyUp();
        quarters.push_back(takeCensus());
        tell(n + 1, quarters.back());
    }
    return quarters;
}

bool hasGrown(const Census &before, const Census &after, int lookUps)
{
    const qint64 growth = after.residentKiB - before.residentKiB;
    std::printf("the last quarter: %+lld KiB, %+d descriptors, %+d QObjects\n", growth,
        after.descriptors - before.descriptors, after.objects - before.objects);
    return (lookUps >= fewestForMemory && growth >= mostGrowthKiB)
        || after.descriptors - before.descriptors > mostMoreDescriptors
        || after.objects - before.objects > mostMoreObjects;
}

int soak(int argc, char **argv, int lookUps)
{
    takeCensus();
    qInstallMessageHandler(withoutPlatformWarning);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    keepToOurselves();
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    QProcess service; // in a process of its own: what it remembers of requests is not ours
    service.start(application.applicationFilePath(), {QStringLiteral("--service")});
    if (!service.waitForReadyRead())
        return 2;
    QElapsedTimer time;
    time.start();
    Visitor visitor(QUrl(QString::fromLatin1(service.readLine().trimmed())));
    const auto quarters = soaked(visitor, lookUps);
    std::printf("%lld s\n", time.elapsed() / 1000);
    service.closeWriteChannel();
    service.waitForFinished();
    return hasGrown(quarters.at(2), quarters.at(3), lookUps) ? 1 : 0;
}
} // namespace

// soak LOOKUPS: looks so many calls up through the whole window, at a service in a bad mood. Ends
// with 1 when the last quarter of them leaves more memory, descriptors or objects in use than the
// one before.
int main(int argc, char **argv)
{
    if (argc == 2 && qstrcmp(argv[1], "--service") == 0)
        return runMoodyService(argc, argv);
    const int lookUps = argc == 2 ? QByteArray(argv[1]).toInt() : 0;
    if (lookUps < 4) {
        std::fprintf(stderr, "usage: soak LOOKUPS (4 and more)\n");
        return 2;
    }
    return soak(argc, argv, lookUps);
}
