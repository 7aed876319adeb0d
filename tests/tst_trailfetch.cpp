// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/pagerequest.h"
#include "api/requests.h"
#include "api/retrypolicy.h"
#include "api/trailfetch.h"
#include "support/pagebodies.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Kind = ApiError::Kind;

Q_DECLARE_METATYPE(std::optional<milliseconds>)

namespace {
const QDateTime startTime(QDate(2021, 5, 25), QTime(2, 42, 22), Qt::UTC);

/** A clock that waits by moving on. */
struct FakeTime
{
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

/** A look-up at a scripted server, and what came of it. */
struct LookUp
{
    explicit LookUp(ScriptedServer::Script script, const QString &contactId = u"job-1"_s)
        : server(std::move(script))
        , query{.endpoint = server.url(),
              .instance = u"ccc-test"_s,
              .contactId = contactId,
              .key = {u"a-key"_s, "a-secret", {}}}
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
                addMissingPage(trail, {error.page, error.code});
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

ScriptedAnswer pageAnswer(const ScriptedRequest &request, int total)
{
    return ScriptedAnswer::of("200 OK", pageOfCall(request.page, total));
}

ScriptedServer::Script callOf(int total)
{
    return [total](const ScriptedRequest &request) { return pageAnswer(request, total); };
}

// Page 1 fails as the answer says, each time; there is nothing else.
ScriptedServer::Script always(const ScriptedAnswer &answer)
{
    return [answer](const ScriptedRequest &) { return answer; };
}

// The first attempt at page 2 of 3 fails as the answer says; everything else is fine.
ScriptedServer::Script failingOnce(const ScriptedAnswer &answer)
{
    return [answer](const ScriptedRequest &request) {
        const bool isFaulty = request.page == 2 && request.attempt == 1;
        return isFaulty ? answer : pageAnswer(request, 250);
    };
}

ApiError serviceError(const QString &code, int status = 400)
{
    ApiError error;
    error.kind = Kind::Service;
    error.code = code;
    error.httpStatus = status;
    return error;
}
} // namespace

class TestTrailFetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void asksForEveryPage();
    void aShortCallNeedsOneRequest_data();
    void aShortCallNeedsOneRequest();
    void stopsAtPageHundred();
    void rowsCanBeUsedAsTheyArrive();
    void goesOnWithoutATotal_data();
    void goesOnWithoutATotal();
    void followsTheServicesPageSize_data();
    void followsTheServicesPageSize();
    void fetchesWhatWasAddedMeanwhile();
    void fetchesRowsAddedToAPageThatCame();
    void keepsTheLargestTotal();
    void asksOnceMoreForAnEmptyPage();
    void saysWhenAPageStaysEmpty();
    void aPageThatFailsLeavesTheOthers();
    void canBeAskedAgainForTheMissingPage();
    void canBeAskedAgainAfterTheFirstPageFailed();
    void aWrongKeyStopsAllPages();
    void retriesWithANewNonce_data();
    void retriesWithANewNonce();
    void healsAConnectionThatCloses_data();
    void healsAConnectionThatCloses();
    void givesUpInTheEnd();
    void waitsAsLongAsTheServiceAsks();
    void staysWithinItsDeadline();
    void correctsAWrongClock();
    void neverFollowsARedirect();
    void tellsWhatWentWrong_data();
    void tellsWhatWentWrong();
    void saysWhenNobodyListens();
    void refusesABodyWithoutEnd();
    void stopsWaitingForAStalledBody();
    void readsNoReplyThatIsClosed_data();
    void readsNoReplyThatIsClosed();
    void stopsWaitingForSilence();
    void refusesAKeyWithControlCharacters_data();
    void refusesAKeyWithControlCharacters();
    void refusesAnotherPageThanAsked();
    void readsAPageWithOddContactId();
    void deletingItCancels_data();
    void deletingItCancels();
    void canBeDeletedByWhoeverHears_data();
    void canBeDeletedByWhoeverHears();
    void aLateAnswerReachesNobody();
    void waitsLongerEachTime();
    void decidesWhatIsWorthARetry_data();
    void decidesWhatIsWorthARetry();
};

void TestTrailFetch::asksForEveryPage()
{
    LookUp lookUp(callOf(1'234));

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.trail.visits.size(), size_t(1'234));
    QVERIFY(lookUp.trail.isComplete());
    QList<int> asked = lookUp.server.pagesAsked();
    QCOMPARE(asked.first(), 1);
    std::ranges::sort(asked);
    QCOMPARE(asked, QList<int>({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}));
    QCOMPARE(lookUp.server.mostAtOnce, mostInFlight);
    QVERIFY(lookUp.errors.isEmpty());
}

void TestTrailFetch::aShortCallNeedsOneRequest_data()
{
    QTest::addColumn<int>("rows");

    for (const int rows : {0, 1, 7, 99, 100})
        QTest::addRow("%d", rows) << rows;
}

void TestTrailFetch::aShortCallNeedsOneRequest()
{
    QFETCH(int, rows);
    LookUp lookUp(callOf(rows));

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.trail.visits.size(), size_t(rows));
    QCOMPARE(lookUp.trail.totalCount, rows);
    QCOMPARE(lookUp.server.pagesAsked(), QList<int>({1}));
}

void TestTrailFetch::stopsAtPageHundred()
{
    LookUp lookUp(callOf(12'345));

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.server.requests.size(), 100);
    QCOMPARE(std::ranges::max(lookUp.server.pagesAsked()), 100);
    QCOMPARE(lookUp.trail.visits.size(), size_t(10'000));
    QCOMPARE(lookUp.trail.totalCount, 12'345);
    QVERIFY(lookUp.trail.isCutOff() && lookUp.errors.isEmpty());
}

void TestTrailFetch::rowsCanBeUsedAsTheyArrive()
{
    LookUp lookUp(callOf(350));
    QList<int> requestsWhenArrived;
    connect(lookUp.fetch.get(), &TrailFetch::pageArrived, lookUp.fetch.get(),
        [&] { requestsWhenArrived << int(lookUp.server.requests.size()); });

    QVERIFY(lookUp.run());

    QCOMPARE(requestsWhenArrived.size(), 4);
    QCOMPARE(requestsWhenArrived.first(), 1);
}

void TestTrailFetch::goesOnWithoutATotal_data()
{
    QTest::addColumn<qint64>("total");

    QTest::newRow("missing or negative") << qint64(-1);
    QTest::newRow("zero") << qint64(0);
    QTest::newRow("too small") << qint64(4);
}

void TestTrailFetch::goesOnWithoutATotal()
{
    QFETCH(qint64, total);
    LookUp lookUp([total](const ScriptedRequest &request) {
        const int from = (request.page - 1) * 100;
        return ScriptedAnswer::of("200 OK",
            pageBody(request.page, 100, total, rowsText(from, std::min(from + 100, 230))));
    });

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.server.pagesAsked(), QList<int>({1, 2, 3}));
    QCOMPARE(lookUp.trail.visits.size(), size_t(230));
}

void TestTrailFetch::followsTheServicesPageSize_data()
{
    QTest::addColumn<int>("saidSize");

    QTest::newRow("says 10") << 10;
    QTest::newRow("says 100, sends 10") << 100;
    QTest::newRow("says none") << 0;
}

void TestTrailFetch::followsTheServicesPageSize()
{
    QFETCH(int, saidSize);
    LookUp lookUp([saidSize](const ScriptedRequest &request) {
        const int from = std::min((request.page - 1) * 10, 34);
        return ScriptedAnswer::of("200 OK",
            pageBody(request.page, saidSize, 34, rowsText(from, std::min(from + 10, 34))));
    });

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.trail.visits.size(), size_t(34));
    QVERIFY(lookUp.trail.isComplete());
    QVERIFY(lookUp.errors.isEmpty());
}

void TestTrailFetch::fetchesWhatWasAddedMeanwhile()
{
    // Page 2 tells of 320 rows; page 1 had told of 250.
    LookUp lookUp([](const ScriptedRequest &request) {
        return request.page == 1
            ? ScriptedAnswer::of("200 OK", pageBody(1, 100, 250, rowsText(0, 100)))
            : pageAnswer(request, 320);
    });

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.trail.visits.size(), size_t(320));
    QVERIFY(lookUp.trail.isComplete());
}

void TestTrailFetch::fetchesRowsAddedToAPageThatCame()
{
    // The call has 150 rows when page 2 is read and 170 when page 2 is read again.
    LookUp lookUp([](const ScriptedRequest &request) {
        if (request.page == 1)
            return ScriptedAnswer::of("200 OK", pageBody(1, 100, 170, rowsText(0, 100)));
        const int rows = request.attempt == 1 ? 150 : 170;
        return ScriptedAnswer::of("200 OK", pageBody(2, 100, rows, rowsText(100, rows)));
    });

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.trail.visits.size(), size_t(170));
    QCOMPARE(lookUp.trail.receivedRows, 170);
    QCOMPARE(lookUp.trail.pages, std::vector({1, 2}));
    QCOMPARE(lookUp.server.requests.size(), 3);
}

void TestTrailFetch::keepsTheLargestTotal()
{
    LookUp lookUp([](const ScriptedRequest &request) {
        const int from = (request.page - 1) * 100;
        return ScriptedAnswer::of("200 OK",
            pageBody(request.page, 100, request.page == 1 ? 250 : 0,
                rowsText(from, std::min(from + 100, 250))));
    });

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.trail.visits.size(), size_t(250));
    QCOMPARE(lookUp.server.requests.size(), 3);
}

void TestTrailFetch::asksOnceMoreForAnEmptyPage()
{
    LookUp lookUp(failingOnce(ScriptedAnswer::of("200 OK", pageBody(2, 100, 250, {}))));

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.trail.visits.size(), size_t(250));
    QVERIFY(lookUp.trail.isComplete());
    QCOMPARE(lookUp.server.requests.size(), 4);
}

void TestTrailFetch::saysWhenAPageStaysEmpty()
{
    LookUp lookUp([](const ScriptedRequest &request) {
        return request.page == 2 ? ScriptedAnswer::of("200 OK", pageBody(2, 100, 250, {}))
                                 : pageAnswer(request, 250);
    });

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.errors.size(), 1);
    QCOMPARE(lookUp.errors[0].kind, Kind::Empty);
    QCOMPARE(lookUp.errors[0].page, 2);
    QCOMPARE(lookUp.trail.visits.size(), size_t(150));
    QVERIFY(!lookUp.trail.isComplete());
    QCOMPARE(lookUp.server.requests.size(), 4);
}

void TestTrailFetch::aPageThatFailsLeavesTheOthers()
{
    LookUp lookUp([](const ScriptedRequest &request) {
        return request.page == 3
            ? ScriptedAnswer::of("403 Forbidden", errorBody("Forbidden.RAM", "not yours"))
            : pageAnswer(request, 500);
    });

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.trail.visits.size(), size_t(400));
    QCOMPARE(lookUp.trail.missingPages, (std::vector<MissingPage>{{3, u"Forbidden.RAM"_s}}));
    QVERIFY(!lookUp.trail.isComplete());
    QCOMPARE(lookUp.errors.size(), 1);
    const ApiError &error = lookUp.errors[0];
    QCOMPARE(error.kind, Kind::Service);
    QCOMPARE(error.message, u"not yours"_s);
    QCOMPARE(error.requestId, u"R-E"_s);
    QCOMPARE(error.httpStatus, 403);
    QCOMPARE(error.attempts, 1);
    QCOMPARE(error.at, startTime);
    QCOMPARE(error.host, u"127.0.0.1:%1"_s.arg(lookUp.server.serverPort()));
}

void TestTrailFetch::canBeAskedAgainForTheMissingPage()
{
    bool isBroken = true;
    LookUp lookUp([&isBroken](const ScriptedRequest &request) {
        return request.page == 3 && isBroken
            ? ScriptedAnswer::of("400 Bad Request", errorBody("Whatever"))
            : pageAnswer(request, 500);
    });
    QVERIFY(lookUp.run());
    isBroken = false;

    QVERIFY(lookUp.runMissing());

    QVERIFY(lookUp.trail.isComplete());
    QCOMPARE(lookUp.server.requests.size(), 6);
    QCOMPARE(lookUp.server.requests.last().page, 3);
}

void TestTrailFetch::canBeAskedAgainAfterTheFirstPageFailed()
{
    bool isBroken = true;
    LookUp lookUp([&isBroken](const ScriptedRequest &request) {
        return isBroken ? ScriptedAnswer::of("400 Bad Request", errorBody("Whatever"))
                        : pageAnswer(request, 250);
    });
    QVERIFY(lookUp.run());
    isBroken = false;

    QVERIFY(lookUp.runMissing());

    QVERIFY(lookUp.trail.isComplete());
    QCOMPARE(lookUp.trail.visits.size(), size_t(250));
}

void TestTrailFetch::aWrongKeyStopsAllPages()
{
    LookUp lookUp(
        always(ScriptedAnswer::of("404 Not Found", errorBody("InvalidAccessKeyId.NotFound"))));

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.server.requests.size(), 1);
    QCOMPARE(lookUp.errors.size(), 1);
    QCOMPARE(lookUp.errors[0].code, u"InvalidAccessKeyId.NotFound"_s);
    QCOMPARE(lookUp.errors[0].httpStatus, 404);
}

void TestTrailFetch::retriesWithANewNonce_data()
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

void TestTrailFetch::retriesWithANewNonce()
{
    QFETCH(ScriptedAnswer, fault);
    LookUp lookUp(failingOnce(fault));

    QVERIFY(lookUp.run());

    QVERIFY(lookUp.trail.isComplete());
    QVERIFY(lookUp.errors.isEmpty());
    QCOMPARE(lookUp.retried.size(), 1);
    QCOMPARE(lookUp.retried[0].page, 2);
    QCOMPARE(lookUp.server.requests.size(), 4);
    QCOMPARE(lookUp.nonces().size(), 4);
}

void TestTrailFetch::healsAConnectionThatCloses_data()
{
    QTest::addColumn<int>("closed"); // requests that get no answer; Qt repeats them by itself

    for (const int closed : {1, 2})
        QTest::addRow("%d", closed) << closed;
}

void TestTrailFetch::healsAConnectionThatCloses()
{
    QFETCH(int, closed);
    LookUp lookUp([closed](const ScriptedRequest &request) {
        return request.attempt <= closed ? ScriptedAnswer{{}, true} : pageAnswer(request, 7);
    });

    QVERIFY(lookUp.run());

    QVERIFY(lookUp.errors.isEmpty());
    QVERIFY(lookUp.trail.isComplete());
}

void TestTrailFetch::givesUpInTheEnd()
{
    LookUp lookUp(always(ScriptedAnswer::of("500 Oops", errorBody("InternalService.Common"))));

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.server.requests.size(), 3);
    QCOMPARE(lookUp.time.waits, QList<milliseconds>({250ms, 500ms}));
    QCOMPARE(lookUp.errors.size(), 1);
    QCOMPARE(lookUp.errors[0].attempts, 3);
    QCOMPARE(lookUp.errors[0].code, u"InternalService.Common"_s);
}

void TestTrailFetch::waitsAsLongAsTheServiceAsks()
{
    LookUp lookUp([](const ScriptedRequest &request) {
        return request.attempt == 1 ? ScriptedAnswer::of("400 Bad Request",
                   errorBody("Throttling.User"), "x-acs-retry-after: 1500\r\nRetry-After: 7\r\n")
            : request.attempt == 2  ? ScriptedAnswer::of("503 Oops", "", "Retry-After: 7\r\n")
                                    : pageAnswer(request, 7);
    });

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.time.waits, QList<milliseconds>({1500ms, 7s}));
    QVERIFY(lookUp.trail.isComplete());
}

void TestTrailFetch::staysWithinItsDeadline()
{
    LookUp lookUp(always(ScriptedAnswer::of(
        "400 Bad Request", errorBody("Throttling.User"), "x-acs-retry-after: 36000000\r\n")));

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.time.waits, QList<milliseconds>({60s}));
    QVERIFY(lookUp.time.passed < 120s);
    QCOMPARE(lookUp.errors.size(), 1);
    QCOMPARE(lookUp.errors[0].code, u"Throttling.User"_s);
}

void TestTrailFetch::correctsAWrongClock()
{
    // This computer is 20 minutes behind.
    LookUp lookUp([](const ScriptedRequest &request) {
        return request.headers["x-acs-date"] == "2021-05-25T03:02:22Z"
            ? pageAnswer(request, 250)
            : ScriptedAnswer::of("400 Bad Request", errorBody("InvalidTimeStamp.Expired"),
                "Date: Tue, 25 May 2021 03:02:22 GMT\r\n");
    });

    QVERIFY(lookUp.run());

    QVERIFY(lookUp.trail.isComplete());
    QCOMPARE(lookUp.server.requests.size(), 4);
    QCOMPARE(lookUp.retried.size(), 1);
    QCOMPARE(lookUp.retried[0].serverTime, startTime.addSecs(20 * 60));
    QCOMPARE(lookUp.time.waits, QList<milliseconds>({0ms}));
}

void TestTrailFetch::neverFollowsARedirect()
{
    LookUp lookUp(always(ScriptedAnswer::of(
        "302 Found", "<html></html>", "Location: https://login.example.com/portal?x=y\r\n")));

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.server.requests.size(), 1);
    QCOMPARE(lookUp.errors.size(), 1);
    QCOMPARE(lookUp.errors[0].kind, Kind::Redirected);
    QCOMPARE(lookUp.errors[0].host, u"login.example.com"_s);
}

void TestTrailFetch::tellsWhatWentWrong_data()
{
    QTest::addColumn<ScriptedAnswer>("fault");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("requests");
    const auto of = &ScriptedAnswer::of;
    const QByteArray page = pageOfCall(1, 7);

    QTest::newRow("F16 not gzip") << of("200 OK", page, "Content-Encoding: gzip\r\n")
                                  << Kind::NotUnpacked << 1;
    QTest::newRow("F13 cut off") << ScriptedAnswer{"HTTP/1.1 200 OK\r\n\r\n" + page.first(100),
        true} << Kind::CutOff << 2;
    QTest::newRow("F10 short") << ScriptedAnswer{
        "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + page,
        true} << Kind::Closed << 3;
    QTest::newRow("F42 portal") << of("200 OK", "<html><title>Log in</title></html>", {})
                                << Kind::WebPage << 1;
    QTest::newRow("portal with 403")
        << of("403 Forbidden", "<html><title>No</title></html>", {}) << Kind::WebPage << 1;
    QTest::newRow("F27 HTML") << of("503 Oops", "<html><title>No</title></html>", {})
                              << Kind::Service << 3;
    QTest::newRow("F38 in 200") << of("200 OK", errorBody("NotExists.JobId"), {}) << Kind::Service
                                << 1;
    QTest::newRow("F40 login") << of("401 Unauthorized", "", "WWW-Authenticate: Basic\r\n")
                               << Kind::Service << 1;
    QTest::newRow("F40 proxy login")
        << of("407 Proxy", "", "Proxy-Authenticate: Basic\r\n") << Kind::ProxyLogin << 1;
    QTest::newRow("F48 wrong type")
        << of("200 OK", R"({"Code":"OK","Data":[]})", {}) << Kind::Unexpected << 1;
    QTest::newRow("F4 closed") << ScriptedAnswer{{}, true} << Kind::Closed << 0;
    // Qt tells garbage from a connection that closed no more than this.
    QTest::newRow("F22 garbage") << ScriptedAnswer{"\x16\x03\x01 garbage\r\n\r\n", true}
                                 << Kind::Closed << 0;
    QTest::newRow("not found") << of("404 Not Found", "", {}) << Kind::Service << 1;
    QTest::newRow("no clock") << of("400 Bad", errorBody("InvalidTimeStamp.Expired"), {})
                              << Kind::Service << 1;
}

void TestTrailFetch::tellsWhatWentWrong()
{
    QFETCH(ScriptedAnswer, fault);
    QFETCH(Kind, kind);
    QFETCH(int, requests);
    LookUp lookUp(always(fault));

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.errors.size(), 1);
    QCOMPARE(lookUp.errors[0].kind, kind);
    if (requests > 0) // else Qt repeats requests by itself
        QCOMPARE(lookUp.server.requests.size(), requests);
    QVERIFY(!lookUp.errors[0].message.contains(u'<'));
}

void TestTrailFetch::saysWhenNobodyListens()
{
    LookUp lookUp(callOf(7));
    lookUp.server.close();

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.errors.size(), 1);
    QCOMPARE(lookUp.errors[0].kind, Kind::Refused);
    QCOMPARE(lookUp.errors[0].httpStatus, 0);
    QCOMPARE(lookUp.errors[0].attempts, 3);
}

void TestTrailFetch::refusesABodyWithoutEnd()
{
    LookUp lookUp(always(
        {"HTTP/1.1 200 OK\r\n\r\n{\"Code\":\"OK\",\"a\":\"" + QByteArray(20 * 1024 * 1024, 'x'),
            false}));

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.errors.size(), 1);
    QCOMPARE(lookUp.errors[0].kind, Kind::TooLarge);
    QCOMPARE(lookUp.server.requests.size(), 1);
}

void TestTrailFetch::stopsWaitingForAStalledBody()
{
    LookUp lookUp(always({"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n{\"Code\"", false}));
    FetchClock clock = lookUp.time.clock();
    clock.attemptDeadline = 50ms;
    lookUp.begin(clock);

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.errors.size(), 1);
    QCOMPARE(lookUp.errors[0].kind, Kind::TooSlow);
    QCOMPARE(lookUp.errors[0].attempts, 3);
}

void TestTrailFetch::readsNoReplyThatIsClosed_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<Kind>("kind");
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    QTest::newRow("silence") << ScriptedAnswer{{}, false} << Kind::NoAnswer;
    QTest::newRow("header alone") << ScriptedAnswer{chunked, false} << Kind::Closed;
    QTest::newRow("stalled body") << ScriptedAnswer{
        "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n{\"Code\"",
        false} << Kind::Closed;
    QTest::newRow("stalled chunk")
        << ScriptedAnswer{chunked + "8\r\n{\"Code\"\r\nfff\r\n{", false} << Kind::Closed;
    QTest::newRow("cut chunk") << ScriptedAnswer{chunked + "8\r\n{\"Code\"\r\nfff\r\n{", true}
                               << Kind::Closed;
    QTest::newRow("cut between chunks")
        << ScriptedAnswer{chunked + "8\r\n{\"Code\"\r\n", true} << Kind::Closed;
}

void TestTrailFetch::readsNoReplyThatIsClosed()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(Kind, kind);
    ScriptedServer server(always(answer));
    QNetworkAccessManager network;
    QNetworkRequest request(server.url());
    request.setTransferTimeout(50); // Qt's, which closes the reply before it says so
    PageRequest page(network, request, 1, 30s);
    std::optional<PageResult> result;
    connect(&page, &PageRequest::finished, &server,
        [&result](const PageResult &came) { result = came; });

    QTRY_VERIFY(result);

    const auto *error = std::get_if<ApiError>(&result->answer);
    QVERIFY(error);
    QCOMPARE(error->kind, kind);
}

void TestTrailFetch::stopsWaitingForSilence()
{
    LookUp lookUp(always({{}, false}));
    FetchClock clock = lookUp.time.clock();
    clock.attemptDeadline = 50ms;
    lookUp.begin(clock);

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.errors.size(), 1);
    QCOMPARE(lookUp.errors[0].kind, Kind::NoAnswer);
}

void TestTrailFetch::refusesAKeyWithControlCharacters_data()
{
    QTest::addColumn<AccessKey>("key");

    QTest::newRow("CR LF in the ID")
        << AccessKey{u"a-key\r\nx-acs-action: Other"_s, "a-secret", {}};
    QTest::newRow("NUL in the ID") << AccessKey{u"a"_s + QChar(0) + u"b"_s, "a-secret", {}};
    QTest::newRow("LF in the secret") << AccessKey{u"a-key"_s, "a-\nsecret", {}};
    QTest::newRow("DEL in the secret") << AccessKey{u"a-key"_s, "a-\x7fsecret", {}};
    QTest::newRow("CR LF in the token")
        << AccessKey{u"a-key"_s, "a-secret", "a\r\nx-acs-action: Other"};
    QTest::newRow("no ID") << AccessKey{{}, "a-secret", {}};
    QTest::newRow("no secret") << AccessKey{u"a-key"_s, {}, {}};
}

void TestTrailFetch::refusesAKeyWithControlCharacters()
{
    QFETCH(AccessKey, key);
    LookUp lookUp(callOf(7));
    lookUp.query.key = key;
    lookUp.begin(lookUp.time.clock());

    QVERIFY(lookUp.run());

    QVERIFY(lookUp.server.requests.isEmpty());
    QCOMPARE(lookUp.errors.size(), 1);
    QCOMPARE(lookUp.errors[0].kind, Kind::Service);
    QCOMPARE(lookUp.errors[0].code, u"InvalidAccessKeyId"_s);
    QCOMPARE(lookUp.errors[0].attempts, 0);
}

void TestTrailFetch::refusesAnotherPageThanAsked()
{
    LookUp lookUp(
        [](const ScriptedRequest &) { return ScriptedAnswer::of("200 OK", pageOfCall(1, 150)); });

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.errors.size(), 1);
    QCOMPARE(lookUp.errors[0].kind, Kind::WrongPage);
    QCOMPARE(lookUp.errors[0].page, 2);
    QCOMPARE(lookUp.trail.visits.size(), size_t(100));
}

void TestTrailFetch::readsAPageWithOddContactId()
{
    const QString contactId = u"job-!'()*+ &=%通话"_s;
    LookUp lookUp(callOf(7), contactId);

    QVERIFY(lookUp.run());

    QCOMPARE(lookUp.trail.visits.size(), size_t(7));
    QCOMPARE(QByteArray::fromPercentEncoding(
                 lookUp.server.requests[0].target.split('&').value(1).mid(10)),
        contactId.toUtf8());
}

void TestTrailFetch::deletingItCancels_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("isAnswered");

    QTest::newRow("before it starts") << 0 << true;
    QTest::newRow("while page 1 is awaited") << 1 << false;
    QTest::newRow("while pages are awaited") << 4 << true;
    QTest::newRow("late") << 9 << true;
}

void TestTrailFetch::deletingItCancels()
{
    QFETCH(int, requests);
    QFETCH(bool, isAnswered);
    LookUp lookUp([isAnswered](const ScriptedRequest &request) {
        return isAnswered ? pageAnswer(request, 1'234) : ScriptedAnswer{};
    });
    if (requests > 0)
        lookUp.fetch->start();
    QTRY_VERIFY(lookUp.server.requests.size() >= requests);
    const int heard = lookUp.signalCount;
    const qsizetype asked = lookUp.server.requests.size();

    lookUp.fetch.reset();

    // Everything that was on its way has time to arrive: another whole look-up.
    LookUp another(callOf(300));
    QVERIFY(another.run());
    QCOMPARE(lookUp.signalCount, heard);
    QVERIFY(lookUp.server.requests.size() <= asked + mostInFlight);
}

void TestTrailFetch::canBeDeletedByWhoeverHears_data()
{
    QTest::addColumn<int>("signal");
    for (int signal = 1; signal <= 8; ++signal)
        QTest::addRow("signal %d", signal) << signal;
}

void TestTrailFetch::canBeDeletedByWhoeverHears()
{
    QFETCH(int, signal);
    // Every kind of signal comes: pages, retries, a page that fails, one that stays empty, the end.
    LookUp lookUp([](const ScriptedRequest &request) {
        if (request.page == 2)
            return ScriptedAnswer::of("500 Oops", errorBody("InternalError"));
        if (request.page == 3)
            return ScriptedAnswer::of("200 OK", pageBody(3, 100, 400, {}));
        return pageAnswer(request, 400);
    });
    int heard = 0;
    bool isGone = false;
    const auto hearAndDelete = [&] {
        QVERIFY(!isGone);
        if (++heard == signal) {
            isGone = true;
            lookUp.fetch.reset();
        }
    };
    connect(lookUp.fetch.get(), &TrailFetch::pageArrived, &lookUp.server, hearAndDelete);
    connect(lookUp.fetch.get(), &TrailFetch::pageFailed, &lookUp.server, hearAndDelete);
    connect(lookUp.fetch.get(), &TrailFetch::retrying, &lookUp.server, hearAndDelete);
    connect(lookUp.fetch.get(), &TrailFetch::finished, &lookUp.server, hearAndDelete);

    lookUp.fetch->start();
    QTRY_VERIFY(!lookUp.fetch || heard >= 7);

    LookUp another(callOf(300));
    QVERIFY(another.run());
    QVERIFY(heard <= signal);
}

void TestTrailFetch::aLateAnswerReachesNobody()
{
    // The first call is slow to answer; the second was asked for meanwhile.
    QNetworkAccessManager network;
    ScriptedServer server([](const ScriptedRequest &request) {
        return request.parameter(u"ContactId"_s) == u"slow"_s ? ScriptedAnswer{}
                                                              : pageAnswer(request, 7);
    });
    FakeTime time;
    TrailQuery query{.endpoint = server.url(),
        .instance = u"ccc-test"_s,
        .contactId = u"slow"_s,
        .key = {u"a-key"_s, "a-secret", {}}};
    auto slow = std::make_unique<TrailFetch>(network, query, nullptr, time.clock());
    QSignalSpy slowArrived(slow.get(), &TrailFetch::pageArrived);
    slow->start();
    QTRY_COMPARE(server.requests.size(), 1);
    slow.reset();
    query.contactId = u"fast"_s;
    TrailFetch fast(network, query, nullptr, time.clock());
    QSignalSpy arrived(&fast, &TrailFetch::pageArrived);
    QSignalSpy finished(&fast, &TrailFetch::finished);

    fast.start();

    QVERIFY(finished.wait());
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(slowArrived.size(), 0);
}

void TestTrailFetch::waitsLongerEachTime()
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

void TestTrailFetch::decidesWhatIsWorthARetry_data()
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

void TestTrailFetch::decidesWhatIsWorthARetry()
{
    QFETCH(ApiError, error);
    QFETCH(int, attempts);

    std::vector<ApiError> failures{error};
    while (waitBeforeRetry(failures, {}, 0.5))
        failures.push_back(error);

    QCOMPARE(int(failures.size()), attempts);
}

QTEST_GUILESS_MAIN(TestTrailFetch)

#include "tst_trailfetch.moc"
