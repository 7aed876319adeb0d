// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/trailfetch.h"
#include "support/pagebodies.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <memory>

// A search at a server that does what a test says, by a clock that does not wait.

inline const QDateTime startTime(QDate(2021, 5, 25), QTime(2, 42, 22), Qt::UTC);

/** A clock that waits by moving on. */
struct FakeTime
{
    using milliseconds = std::chrono::milliseconds;

    milliseconds passed{0};
    QList<milliseconds> waits;
    int nonces = 0;

    FetchClock clock()
    {
        FetchClock clock;
        clock.now = [this] { return startTime.addMSecs(passed.count()); };
        clock.elapsed = [this] { return passed; };
        clock.random = [] { return 0.5; };
        clock.nonce = [this] { return "nonce-" + QByteArray::number(++nonces); };
        clock.wait = [this](milliseconds time, QObject *receiver, std::function<void()> then) {
            waits << time;
            passed += time;
            QTimer::singleShot(0, receiver, std::move(then));
        };
        return clock;
    }
};

/** A search at a scripted server, and what came of it. */
struct FetchDesk
{
    explicit FetchDesk(
        ScriptedServer::Script script, const QString &contactId = QStringLiteral("job-1"))
        : server(std::move(script))
        , query{.endpoint = server.url(),
              .instance = QStringLiteral("ccc-test"),
              .contactId = contactId,
              .key = {QStringLiteral("a-key"), "a-secret", {}}}
    {
        begin(time.clock());
    }

    void begin(const FetchClock &clock)
    {
        fetch = std::make_unique<TrailFetch>(network, query, nullptr, clock);
        QObject::connect(
            fetch.get(), &TrailFetch::pageArrived, fetch.get(), [this](const TrailPage &page) {
                ++signalCount;
                addPage(trail, page);
            });
        QObject::connect(
            fetch.get(), &TrailFetch::pageFailed, fetch.get(), [this](const ApiError &error) {
                ++signalCount;
                errors << error;
                noteFailure(trail, error);
            });
        QObject::connect(
            fetch.get(), &TrailFetch::retrying, fetch.get(), [this](const ApiError &error) {
                ++signalCount;
                retried << error;
            });
        QObject::connect(
            fetch.get(), &TrailFetch::finished, fetch.get(), [this] { ++signalCount; });
    }

    bool run()
    {
        QSignalSpy finished(fetch.get(), &TrailFetch::finished);
        fetch->start();
        return !finished.isEmpty() || finished.wait(30'000);
    }

    bool runMissing()
    {
        QSignalSpy finished(fetch.get(), &TrailFetch::finished);
        fetch->fetchMissing();
        return !finished.isEmpty() || finished.wait(30'000);
    }

    QSet<QByteArray> nonces() const
    {
        QSet<QByteArray> used;
        for (const ScriptedRequest &request : server.requests)
            used << request.headers.value("x-acs-signature-nonce");
        return used;
    }

    FakeTime time;
    ScriptedServer server;
    TrailQuery query;
    QNetworkAccessManager network;
    Trail trail;
    QList<ApiError> errors;
    QList<ApiError> retried;
    int signalCount = 0;
    std::unique_ptr<TrailFetch> fetch;
};

inline ScriptedAnswer pageAnswer(const ScriptedRequest &request, int total)
{
    return ScriptedAnswer::of("200 OK", pageOfCall(request.page, total));
}

inline ScriptedServer::Script callOf(int total)
{
    return [total](const ScriptedRequest &request) { return pageAnswer(request, total); };
}

/** Every request fails as the answer says. */
inline ScriptedServer::Script always(const ScriptedAnswer &answer)
{
    return [answer](const ScriptedRequest &) { return answer; };
}

/** The first attempt at page 2 of 3 fails as the answer says; everything else is fine. */
inline ScriptedServer::Script failingOnce(const ScriptedAnswer &answer)
{
    return [answer](const ScriptedRequest &request) {
        const bool isFaulty = request.page == 2 && request.attempt == 1;
        return isFaulty ? answer : pageAnswer(request, 250);
    };
}

inline ApiError serviceError(const QString &code, int status = 400)
{
    ApiError error;
    error.kind = ApiError::Kind::Service;
    error.code = code;
    error.httpStatus = status;
    return error;
}
