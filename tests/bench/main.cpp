// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "busyapplication.h"
#include "measures.h"
#include "pageserver.h"
#include "theme.h"

#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {
// Nobody's settings are read, and nobody's are written.
void liveIn(const QTemporaryDir &folder)
{
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, folder.path().toUtf8());
    for (const char *name : {"IVRTRAIL_ENDPOINT", "IVRTRAIL_INSTANCE", "http_proxy", "https_proxy"})
        qunsetenv(name);
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("QT_QPA_UPDATE_IDLE_TIME", "0"); // waiting is nobody's work
}

struct Group
{
    const char *name;
    Measures (*measures)(BusyApplication &application);
};

constexpr std::array groups{
    Group{"decode", [](BusyApplication &) { return decodingMeasures(); }},
    Group{"fetch", fetchingMeasures},
    Group{"chart", chartMeasures},
    Group{"frames", frameMeasures},
    Group{"order", orderMeasures},
    Group{"start", [](BusyApplication &) { return startMeasures(); }},
    Group{"story", [](BusyApplication &) { return tellingMeasures(); }},
    Group{"pixels", [](BusyApplication &) { return visibilityMeasures(); }},
    Group{"export", [](BusyApplication &) { return exportMeasures(); }},
};

bool isGroup(const char *name)
{
    return std::ranges::any_of(
        groups, [name](const Group &group) { return std::strcmp(group.name, name) == 0; });
}

int explain()
{
    QTextStream out(stdout);
    out << "bench [GROUP...]: measures all groups or these, and ends with 1 when a bar falls short";
    for (const Group &group : groups)
        out << Qt::endl << "  " << group.name;
    out << Qt::endl;
    return 2;
}

Measures allMeasures(BusyApplication &application, const QStringList &wanted)
{
    Measures all;
    for (const Group &group : groups) {
        if (!wanted.isEmpty() && !wanted.contains(QLatin1StringView(group.name)))
            continue;
        QTextStream(stderr) << "Measuring: " << group.name << Qt::endl;
        for (Measure &measure : group.measures(application))
            all.push_back(std::move(measure));
    }
    return all;
}
} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], "--serve") == 0)
        return servePages(argc, argv);
    if (!std::all_of(argv + 1, argv + argc, isGroup))
        return explain();
    const QTemporaryDir folder;
    liveIn(folder);
    BusyApplication application(argc, argv);
    applyTheme(application, ThemeChoice::Light);
    const Measures measures = allMeasures(application, application.arguments().sliced(1));
    QTextStream out(stdout);
    out << "platform: " << QGuiApplication::platformName() << Qt::endl << tableOf(measures);
    out.flush();
    const bool allMet = std::ranges::all_of(measures, &Measure::isMet);
    return allMet && !measures.empty() ? 0 : 1;
}
