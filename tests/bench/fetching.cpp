// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/systemkeystore.h"
#include "benchcall.h"
#include "busyapplication.h"
#include "lookup.h"
#include "mainwindow.h"
#include "measures.h"
#include "pageserver.h"
#include "plainwindow.h"
#include "trailtable.h"

#include <QEventLoop>
#include <QNetworkReply>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto delay = 50ms;
constexpr double boundOfFour = 50.0 * (1 + 25); // page 1, then 99 pages by four
constexpr int roundsWithDelay = 7;
constexpr int rounds = 7;

/** What one look-up in the program's window took; milliseconds. */
struct LookUpTimes
{
    double firstRows = 0; ///< until they are on the screen
    double ended = 0;
    double shown = 0; ///< until everything is on the screen, too
    double longestEvent = 0; ///< after the first rows, by the thread's own clock
    double longestStop = 0; ///< from the beginning, by the wall's
};

// As long as nobody needs to paste an ID.
void rest(BusyApplication &application)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 250)
        application.frame([] {});
}

LookUpTimes lookUp(BusyApplication &application, const QUrl &endpoint)
{
    CommandLine line;
    line.endpoint = endpoint.toString();
    line.instance = QString::fromUtf16(benchInstance);
    SystemKeyStore store;
    MainWindow window(line, store);
    window.show();
    rest(application);
    const auto *table = window.findChild<TrailTable *>();
    application.watch(table->viewport(), [table] { return table->model()->rowCount() > 0; });

    LookUpTimes times;
    QElapsedTimer timer;
    QEventLoop loop;
    const auto elapsed = [&timer] { return double(timer.nsecsElapsed()) / 1e6; };
    QObject::connect(
        &application, &BusyApplication::painted, &loop, [&] { times.firstRows = elapsed(); });
    QObject::connect(window.findChild<LookUp *>(), &LookUp::ended, &loop, &QEventLoop::quit);
    timer.start();
    window.lookUp(QString::fromUtf16(benchContact));
    loop.exec();
    times.ended = elapsed();
    times.shown = times.ended + application.frame([] {});
    times.longestEvent = application.longestEvent();
    times.longestStop = application.longestStop();
    if (table->model()->rowCount() != rowsOfCall || !application.hasPainted())
        qFatal("The look-up did not bring every row.");
    return times;
}

double oneRequest(const QUrl &endpoint)
{
    QEventLoop loop;
    QElapsedTimer timer;
    timer.start();
    QNetworkAccessManager network; // a new one, as for a first look-up
    QUrl url = endpoint;
    url.setQuery(u"PageNumber=1&PageSize=100"_s);
    QNetworkReply *reply = network.get(QNetworkRequest(url));
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    if (reply->readAll().isEmpty())
        qFatal("The page server did not answer.");
    return double(timer.nsecsElapsed()) / 1e6;
}

double plainLookUp(BusyApplication &application, const QUrl &endpoint)
{
    PlainWindow window;
    window.show();
    rest(application);
    QEventLoop loop;
    QObject::connect(&window, &PlainWindow::ended, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    window.lookUp(endpoint);
    loop.exec();
    return double(timer.nsecsElapsed()) / 1e6 + application.frame([] {});
}

Measures withDelay(BusyApplication &application)
{
    const ServerProcess server(delay);
    std::vector<double> ended;
    std::vector<double> longest;
    std::vector<double> stops;
    const Rounds firstRows = inTurn(
        roundsWithDelay,
        [&] {
            const LookUpTimes times = lookUp(application, server.url());
            ended.push_back(times.ended);
            longest.push_back(times.longestEvent);
            stops.push_back(times.longestStop);
            return times.firstRows;
        },
        [&] { return oneRequest(server.url()); }, leastOf);
    return {{.name = u"look-up of 10,000 rows at 50 ms / bound of 4 in flight"_s,
                .ours = leastOf(std::move(ended)),
                .reference = boundOfFour,
                .bar = 1.10},
        {.name = u"first rows on screen / one request, at 50 ms"_s,
            .ours = firstRows.ours,
            .reference = firstRows.reference,
            .bar = 1.20},
        {.name = u"longest event while pages arrive, at 50 ms"_s,
            .ours = medianOf(std::move(longest)),
            .bar = 16,
            .kind = Measure::Kind::Milliseconds},
        {.name = u"first rows on screen, later than one request"_s,
            .ours = firstRows.ours - firstRows.reference,
            .bar = 150,
            .kind = Measure::Kind::Milliseconds},
        {.name = u"longest stop of the interface during a look-up"_s,
            .ours = medianOf(std::move(stops)),
            .bar = 50,
            .kind = Measure::Kind::Milliseconds}};
}

Measures withoutDelay(BusyApplication &application)
{
    const ServerProcess server(0ms);
    std::vector<double> longest;
    const Rounds shown = inTurn(
        rounds,
        [&] {
            const LookUpTimes times = lookUp(application, server.url());
            longest.push_back(times.longestEvent);
            return times.shown;
        },
        [&] { return plainLookUp(application, server.url()); }, leastOf);
    return {{.name = u"fetch to table and chart, 0 ms, 10,000 rows / obvious design"_s,
                .ours = shown.ours,
                .reference = shown.reference,
                .bar = 0.10},
        {.name = u"longest event while pages arrive, at 0 ms"_s,
            .ours = medianOf(std::move(longest)),
            .bar = 16,
            .kind = Measure::Kind::Milliseconds}};
}
} // namespace

Measures fetchingMeasures(BusyApplication &application)
{
    // Of a key: signed with, and not checked by the page server.
    qputenv("ALIBABA_CLOUD_ACCESS_KEY_ID", "bench");
    qputenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "bench");
    Measures measures = withDelay(application);
    for (Measure &measure : withoutDelay(application))
        measures.push_back(std::move(measure));
    return measures;
}
