// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "busyapplication.h"
#include "measures.h"
#include "pageserver.h"
#include "theme.h"

#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
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

Measures allMeasures(BusyApplication &application, const QStringList &groups)
{
    Measures all;
    const auto add = [&](const QString &group, const std::function<Measures()> &measures) {
        if (!groups.isEmpty() && !groups.contains(group))
            return;
        QTextStream(stderr) << "Measuring: " << group << Qt::endl;
        for (Measure &measure : measures())
            all.push_back(std::move(measure));
    };
    add(u"decode"_s, &decodingMeasures);
    add(u"fetch"_s, [&] { return fetchingMeasures(application); });
    add(u"chart"_s, [&] { return chartMeasures(application); });
    add(u"order"_s, [&] { return orderMeasures(application); });
    add(u"start"_s, &startMeasures);
    add(u"pixels"_s, &visibilityMeasures);
    return all;
}
} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], "--serve") == 0)
        return servePages(argc, argv);
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
