// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/retrypolicy.h"
#include "support/fetchdesk.h"

#include <QPointer>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Kind = ApiError::Kind;

class TestFetchRetries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void retriesWithANewNonce_data();
    void retriesWithANewNonce();
    void givesUpInTheEnd();
    void waitsAsLongAsTheServiceAsks();
    void waitsUntilTheTimeThatTheServiceNames();
    void staysWithinItsDeadline();
    void saysWhenItsTimeIsUp();
    void endsWhenAWaitOutlastsItsTime();
    void aWrongKeyStopsThePagesToCome();
    void neverRetriesAfterACancel();
    void asksOverNewConnectionsAfterASleep();
    void asksOverNewConnectionsAfterATimeout();
    void keepsItsConnectionsOtherwise();
    void correctsAWrongClock();
    void waitsLongerEachTime();
    void decidesWhatIsWorthARetry_data();
    void decidesWhatIsWorthARetry();
};

void TestFetchRetries::retriesWithANewNonce_data()
{
    QTest::addColumn<ScriptedAnswer>("fault");
    const auto of = &ScriptedAnswer::of;

    QTest::newRow("F13 cut off") << ScriptedAnswer{
        "HTTP/1.1 200 OK\r\n\r\n" + pageOfCall(2, 250).first(700), true};
    QTest::newRow("F10 short of its length") << ScriptedAnswer{
        "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + pageOfCall(2, 250), true};
    QTest::newRow("F11 chunks cut off") << ScriptedAnswer{
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n{\"Code\"", true};
    QTest::newRow("F23 empty") << of("200 OK", "", {});
    QTest::newRow("F23 no content") << ScriptedAnswer{"HTTP/1.1 204 No Content\r\n\r\n", false};
    QTest::newRow("F25 internal") << of("500 Oops", errorBody("InternalService.Common"), {});
    QTest::newRow("F25 internal in 200") << of("200 OK", errorBody("InternalError"), {});
    QTest::newRow("F27 unavailable")
        << of("503 Service Unavailable", "<html><title>no</title></html>", {});
    QTest::newRow("F27 gateway") << of("502 Bad Gateway", "", {});
    QTest::newRow("F28 throttling") << of("400 Bad Request", errorBody("Throttling.User"), {});
    QTest::newRow("F29 too many") << of("429 Too Many Requests", "", {});
    QTest::newRow("F31 nonce") << of("400 Bad Request", errorBody("SignatureNonceUsed"), {});
    QTest::newRow("F41 XML") << of("503 Service Unavailable",
        "<Error><RequestId>R</RequestId><Code>ServiceUnavailable</Code></Error>", {});
}

void TestFetchRetries::retriesWithANewNonce()
{
    QFETCH(ScriptedAnswer, fault);
    FetchDesk desk(failingOnce(fault));

    QVERIFY(desk.run());

    QVERIFY(desk.trail.isComplete());
    QVERIFY(desk.errors.isEmpty());
    QCOMPARE(desk.retried.size(), 1);
    QCOMPARE(desk.retried[0].page, 2);
    QCOMPARE(desk.server.requests.size(), 4);
    QCOMPARE(desk.nonces().size(), 4);
}

void TestFetchRetries::givesUpInTheEnd()
{
    FetchDesk desk(always(ScriptedAnswer::of("500 Oops", errorBody("InternalService.Common"))));

    QVERIFY(desk.run());

    QCOMPARE(desk.server.requests.size(), 3);
    QCOMPARE(desk.time.waits, QList<milliseconds>({250ms, 500ms}));
    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].attempts, 3);
    QCOMPARE(desk.errors[0].code, u"InternalService.Common"_s);
}

void TestFetchRetries::waitsAsLongAsTheServiceAsks()
{
    FetchDesk desk([](const ScriptedRequest &request) {
        return request.attempt == 1 ? ScriptedAnswer::of("400 Bad Request",
                   errorBody("Throttling.User"), "x-acs-retry-after: 1500\r\nRetry-After: 7\r\n")
            : request.attempt == 2  ? ScriptedAnswer::of("503 Oops", "", "Retry-After: 7\r\n")
                                    : pageAnswer(request, 7);
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.time.waits, QList<milliseconds>({1500ms, 7s}));
    QVERIFY(desk.trail.isComplete());
}

void TestFetchRetries::waitsUntilTheTimeThatTheServiceNames()
{
    FetchDesk desk([](const ScriptedRequest &request) {
        return request.attempt == 1 ? ScriptedAnswer::of("429 Slow", errorBody("Throttling.User"),
                   "Date: Tue, 25 May 2021 02:42:22 GMT\r\n"
                   "Retry-After: Tue, 25 May 2021 02:42:31 GMT\r\n")
                                    : pageAnswer(request, 7);
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.time.waits, QList<milliseconds>({9s}));
}

void TestFetchRetries::staysWithinItsDeadline()
{
    FetchDesk desk(always(ScriptedAnswer::of(
        "400 Bad Request", errorBody("Throttling.User"), "x-acs-retry-after: 36000000\r\n")));

    QVERIFY(desk.run());

    QCOMPARE(desk.time.waits, QList<milliseconds>({60s}));
    QVERIFY(desk.time.passed < 120s);
    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].code, u"Throttling.User"_s);
}

void TestFetchRetries::saysWhenItsTimeIsUp()
{
    // Every request takes 50 s, by the clock.
    FetchDesk desk(callOf(1'000));
    desk.server.script = [&desk](const ScriptedRequest &request) {
        desk.time.passed += 50s;
        return pageAnswer(request, 1'000);
    };

    QVERIFY(desk.run());

    QVERIFY(!desk.trail.isComplete());
    QVERIFY(!desk.errors.isEmpty());
    QCOMPARE(desk.errors.last().kind, Kind::OutOfTime);
    QCOMPARE(desk.trail.pages.size() + desk.trail.missingPages.size(), size_t(10));
    QVERIFY(desk.server.requests.size() < 7);
}

void TestFetchRetries::endsWhenAWaitOutlastsItsTime()
{
    FetchDesk desk(always(ScriptedAnswer::of("500 Oops", errorBody("InternalError"))));
    FetchClock clock = desk.time.clock();
    clock.wait = [&desk](milliseconds, QObject *receiver, std::function<void()> then) {
        desk.time.passed += 8h; // the computer slept
        QTimer::singleShot(0, receiver, std::move(then));
    };
    desk.begin(clock);

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::OutOfTime);
    QCOMPARE(desk.server.requests.size(), 1);
}

void TestFetchRetries::aWrongKeyStopsThePagesToCome()
{
    // F33: the key is withdrawn after page 1.
    FetchDesk desk([](const ScriptedRequest &request) {
        return request.page == 1
            ? pageAnswer(request, 950)
            : ScriptedAnswer::of("404 No", errorBody("InvalidAccessKeyId.NotFound"));
    });

    QVERIFY(desk.run());

    QVERIFY(desk.server.requests.size() <= 1 + mostInFlight);
    QCOMPARE(desk.errors.size(), 9);
    QCOMPARE(desk.trail.missingPages.size(), size_t(9));
    for (const ApiError &error : desk.errors)
        QCOMPARE(error.code, u"InvalidAccessKeyId.NotFound"_s);

    desk.server.script = callOf(950);
    QVERIFY(desk.runMissing());
    QVERIFY(desk.trail.isComplete());
}

void TestFetchRetries::neverRetriesAfterACancel()
{
    FetchDesk desk(always(ScriptedAnswer::of("500 Oops", errorBody("InternalError"))));
    std::function<void()> again;
    FetchClock clock = desk.time.clock();
    clock.wait = [&again](milliseconds, QObject *receiver, std::function<void()> then) {
        again = [receiver = QPointer(receiver), then] { receiver ? then() : void(); };
    };
    desk.begin(clock);
    desk.fetch->start();
    QTRY_VERIFY(again);
    const qsizetype asked = desk.server.requests.size();

    desk.fetch.reset();
    again();

    FetchDesk another(callOf(300));
    QVERIFY(another.run());
    QCOMPARE(desk.server.requests.size(), asked);
}

void TestFetchRetries::asksOverNewConnectionsAfterASleep()
{
    // F73
    milliseconds slept{0};
    FetchDesk desk([&slept](const ScriptedRequest &request) {
        slept = 8h;
        return pageAnswer(request, 150);
    });
    FetchClock clock = desk.time.clock();
    clock.now = [&] { return startTime.addMSecs((desk.time.passed + slept).count()); };
    desk.begin(clock);

    QVERIFY(desk.run());

    QVERIFY(desk.trail.isComplete());
    QCOMPARE(desk.server.connections, 2);
}

void TestFetchRetries::asksOverNewConnectionsAfterATimeout()
{
    // F73: page 2 of 4 is not answered at first; the connections of pages 3 and 4 are idle by then.
    int before = 0;
    bool isNew = false;
    FetchDesk desk(callOf(350));
    desk.server.script = [&](const ScriptedRequest &request) {
        if (request.page == 2 && request.attempt == 2)
            isNew = desk.server.connections > before;
        before = desk.server.connections;
        const bool isSilent = request.page == 2 && request.attempt == 1;
        return isSilent ? ScriptedAnswer{} : pageAnswer(request, 350);
    };
    FetchClock clock = desk.time.clock();
    clock.attemptDeadline = 300ms;
    desk.begin(clock);

    QVERIFY(desk.run());

    QVERIFY(desk.trail.isComplete());
    QVERIFY(isNew);
}

void TestFetchRetries::keepsItsConnectionsOtherwise()
{
    FetchDesk desk(callOf(150));

    QVERIFY(desk.run());

    QCOMPARE(desk.server.connections, 1);
}

void TestFetchRetries::correctsAWrongClock()
{
    // This computer is 20 minutes behind.
    FetchDesk desk([](const ScriptedRequest &request) {
        return request.headers["x-acs-date"] == "2021-05-25T03:02:22Z"
            ? pageAnswer(request, 250)
            : ScriptedAnswer::of("400 Bad Request", errorBody("InvalidTimeStamp.Expired"),
                "Date: Tue, 25 May 2021 03:02:22 GMT\r\n");
    });

    QVERIFY(desk.run());

    QVERIFY(desk.trail.isComplete());
    QCOMPARE(desk.server.requests.size(), 4);
    QCOMPARE(desk.retried.size(), 1);
    QCOMPARE(desk.retried[0].serverTime, startTime.addSecs(20 * 60));
    QCOMPARE(desk.time.waits, QList<milliseconds>({0ms}));
}

void TestFetchRetries::waitsLongerEachTime()
{
    const ApiError internal = serviceError(u"InternalError"_s, 500);
    const ApiError throttled = serviceError(u"Throttling.User"_s);

    QCOMPARE(waitBeforeRetry({internal}, {}, 0.5), 250ms);
    QCOMPARE(waitBeforeRetry({internal, internal}, {}, 0.5), 500ms);
    QCOMPARE(waitBeforeRetry({throttled}, {}, 0.5), 500ms);
    QCOMPARE(waitBeforeRetry({throttled, throttled}, {}, 0.5), 1000ms);
    QCOMPARE(waitBeforeRetry({throttled}, {}, 0.0), 0ms);
    QCOMPARE(waitBeforeRetry({throttled}, 1500ms, 0.5), 1500ms);
    QCOMPARE(waitBeforeRetry({throttled}, 10h, 0.5), 60s);
}

void TestFetchRetries::decidesWhatIsWorthARetry_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<int>("attempts");
    const auto of = [](Kind kind) {
        ApiError error;
        error.kind = kind;
        return error;
    };
    ApiError clockProblem = serviceError(u"InvalidTimeStamp.Expired"_s);
    clockProblem.serverTime = startTime;

    QTest::newRow("refused") << of(Kind::Refused) << 3;
    QTest::newRow("unknown host") << of(Kind::HostUnknown) << 2;
    QTest::newRow("silence") << of(Kind::NoAnswer) << 3;
    QTest::newRow("closed") << of(Kind::Closed) << 3;
    QTest::newRow("slow") << of(Kind::TooSlow) << 3;
    QTest::newRow("cut off") << of(Kind::CutOff) << 2;
    QTest::newRow("empty") << of(Kind::Empty) << 2;
    QTest::newRow("no HTTP") << of(Kind::NotHttp) << 2;
    QTest::newRow("large") << of(Kind::TooLarge) << 1;
    QTest::newRow("not unpacked") << of(Kind::NotUnpacked) << 1;
    QTest::newRow("TLS") << of(Kind::Tls) << 1;
    QTest::newRow("redirected") << of(Kind::Redirected) << 1;
    QTest::newRow("web page") << of(Kind::WebPage) << 1;
    QTest::newRow("cancelled") << of(Kind::Cancelled) << 1;
    QTest::newRow("throttling") << serviceError(u"Throttling"_s) << 3;
    QTest::newRow("rejected") << serviceError(u"Rejected.Throttling"_s) << 3;
    QTest::newRow("408") << serviceError({}, 408) << 3;
    QTest::newRow("504") << serviceError({}, 504) << 3;
    QTest::newRow("501") << serviceError({}, 501) << 1;
    QTest::newRow("internal in 200") << serviceError(u"InternalService.Common"_s, 200) << 3;
    QTest::newRow("nonce") << serviceError(u"SignatureNonceUsed"_s) << 2;
    QTest::newRow("clock") << clockProblem << 2;
    QTest::newRow("clock, no date") << serviceError(u"InvalidTimeStamp.Expired"_s) << 1;
    QTest::newRow("wrong secret") << serviceError(u"SignatureDoesNotMatch"_s) << 1;
    QTest::newRow("unknown call") << serviceError(u"NotExists.JobId"_s, 404) << 1;
}

void TestFetchRetries::decidesWhatIsWorthARetry()
{
    QFETCH(ApiError, error);
    QFETCH(int, attempts);

    std::vector<ApiError> failures{error};
    while (waitBeforeRetry(failures, {}, 0.5))
        failures.push_back(error);

    QCOMPARE(int(failures.size()), attempts);
}

QTEST_GUILESS_MAIN(TestFetchRetries)
#include "tst_fetchretries.moc"
