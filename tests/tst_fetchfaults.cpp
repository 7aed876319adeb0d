// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/pagerequest.h"
#include "support/fetchdesk.h"
#include "support/spoiltanswers.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

// What a connection can do to a search. The tags name rows of the fault matrix.
class TestFetchFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void readsAnswersThatAreOddAndWhole_data();
    void readsAnswersThatAreOddAndWhole();
    void healsWhatPasses_data();
    void healsWhatPasses();
    void tellsWhatStays_data();
    void tellsWhatStays();
    void losesOnlyThePageThatFails_data();
    void losesOnlyThePageThatFails();
    void stopsAtItsDeadline_data();
    void stopsAtItsDeadline();
    void readsNoReplyThatIsClosed_data();
    void readsNoReplyThatIsClosed();
    void neverFollowsARedirect_data();
    void neverFollowsARedirect();
    void saysOnceWhenItCannotUnpack();
    void whatFollowsAnInterimAnswerIsNobodysElse();
};

void TestFetchFaults::readsAnswersThatAreOddAndWhole_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    const QByteArray page = pageOfCall(1, 7);

    QTest::newRow("F12 more than its length")
        << ScriptedAnswer{lengthHeader(page.size()) + page + "RUBBISH", true};
    QTest::newRow("F13 no length, whole") << ScriptedAnswer{plainHeader + page, true};
    QTest::newRow("F15 gzip, whole") << gzipAnswer(gzipped(page));
    QTest::newRow("F19 negative length") << ScriptedAnswer{lengthHeader(-5) + page, true};
    QTest::newRow("F24 100-continue first")
        << ScriptedAnswer{"HTTP/1.1 100 Continue\r\n\r\n" + lengthHeader(page.size()) + page};
    QTest::newRow("of another type")
        << ScriptedAnswer::of("200 OK", page, "Content-Type: image/png; charset=\"\x80\"\r\n");
}

void TestFetchFaults::readsAnswersThatAreOddAndWhole()
{
    QFETCH(ScriptedAnswer, answer);
    FetchDesk desk(always(answer));

    QVERIFY(desk.run());

    QVERIFY(desk.errors.isEmpty());
    QCOMPARE(desk.trail.visits.size(), size_t(7));
    QVERIFY(desk.trail.isComplete());
    QCOMPARE(desk.server.requests.size(), 1);
}

void TestFetchFaults::healsWhatPasses_data()
{
    QTest::addColumn<ScriptedAnswer>("fault");
    const QByteArray page = pageOfCall(2, 250);

    QTest::newRow("F4 closed before headers") << ScriptedAnswer{{}, true};
    QTest::newRow("F4 reset before headers") << resetAfter({});
    QTest::newRow("F10 short of its length")
        << ScriptedAnswer{lengthHeader(page.size()) + page.chopped(300), true};
    QTest::newRow("F10 reset within the body")
        << resetAfter(lengthHeader(page.size()) + page.chopped(300));
    QTest::newRow("F11 chunks cut off") << ScriptedAnswer{chunkedHeader + "400\r\n{\"Code\"", true};
    QTest::newRow("F13 no length, closed early")
        << ScriptedAnswer{plainHeader + page.chopped(300), true};
    QTest::newRow("F14 no number for a chunk's size")
        << ScriptedAnswer{chunkedHeader + "zz\r\n" + page + "\r\n0\r\n\r\n", true};
    QTest::newRow("F15 gzip cut off") << gzipAnswer(gzipped(page).chopped(300));
    QTest::newRow("F18 two lengths") << ScriptedAnswer{
        "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n" + lengthHeader(page.size()).sliced(17) + page,
        true};
    QTest::newRow("F22 garbage") << ScriptedAnswer{"\x16\x03\x01 garbage\r\n\r\n", true};
    QTest::newRow("F23 204") << ScriptedAnswer{"HTTP/1.1 204 No Content\r\n\r\n"};
    QTest::newRow("F23 empty") << ScriptedAnswer::of("200 OK", {});
    QTest::newRow("F41 XML of the gateway's") << ScriptedAnswer::of("503 Service Unavailable",
        "<Error><RequestId>R</RequestId><Code>ServiceUnavailable</Code></Error>");
}

void TestFetchFaults::healsWhatPasses()
{
    QFETCH(ScriptedAnswer, fault);
    FetchDesk desk(failingOnce(fault));

    QVERIFY(desk.run());

    QVERIFY(desk.errors.isEmpty());
    QVERIFY(desk.trail.isComplete());
    QCOMPARE(desk.trail.visits.size(), size_t(250));
    QVERIFY(desk.retried.size() <= 1); // Qt sends again by itself what was closed without an answer
}

void TestFetchFaults::tellsWhatStays_data()
{
    QTest::addColumn<ScriptedAnswer>("fault");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("attempts");
    const QByteArray page = pageOfCall(1, 7);
    const QByteArray portal
        = "<!DOCTYPE html><html><head><title>Log &amp; in</title></head></html>";

    QTest::newRow("F4 closed before headers") << ScriptedAnswer{{}, true} << Kind::Closed << 3;
    QTest::newRow("F4 reset before headers") << resetAfter({}) << Kind::Closed << 3;
    QTest::newRow("F10 short of its length")
        << ScriptedAnswer{lengthHeader(9999) + page, true} << Kind::Closed << 3;
    QTest::newRow("F10 reset within the body")
        << resetAfter(lengthHeader(9999) + page) << Kind::Closed << 3;
    QTest::newRow("F11 chunks cut off")
        << ScriptedAnswer{chunkedHeader + "400\r\n{\"Code\"", true} << Kind::Closed << 3;
    QTest::newRow("F13 no length, closed early")
        << ScriptedAnswer{plainHeader + page.first(100), true} << Kind::CutOff << 2;
    QTest::newRow("F14 no number for a chunk's size")
        << ScriptedAnswer{chunkedHeader + "zz\r\n" + page, true} << Kind::Empty << 2;
    QTest::newRow("F15 gzip cut off") << gzipAnswer(gzipped(page).chopped(20)) << Kind::CutOff << 2;
    QTest::newRow("F16 not gzip") << gzipAnswer(page) << Kind::NotUnpacked << 1;
    QTest::newRow("F17 gzip bomb")
        << gzipAnswer(gzipped(QByteArray(80'000'000, '0'))) << Kind::NotUnpacked << 1;
    QTest::newRow("F18 two lengths") << ScriptedAnswer{
        "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n" + lengthHeader(page.size()).sliced(17) + page,
        true} << Kind::CutOff << 2;
    QTest::newRow("F20 body without end")
        << ScriptedAnswer{plainHeader + "{\"Code\":\"OK\",\"a\":\"" + QByteArray(20'000'000, 'x')}
        << Kind::TooLarge << 1;
    QTest::newRow("F22 garbage") << ScriptedAnswer{"\x16\x03\x01 garbage\r\n\r\n", true}
                                 << Kind::NotHttp << 2;
    QTest::newRow("F22 HTTP/0.9") << ScriptedAnswer{page, true} << Kind::NotHttp << 2;
    QTest::newRow("F22 another protocol, left open")
        << ScriptedAnswer{"220 smtp ready\r\n"} << Kind::NotHttp << 2;
    QTest::newRow("F23 204") << ScriptedAnswer{"HTTP/1.1 204 No Content\r\n\r\n"} << Kind::Empty
                             << 2;
    QTest::newRow("F23 empty") << ScriptedAnswer::of("200 OK", {}) << Kind::Empty << 2;
    QTest::newRow("F23 blank") << ScriptedAnswer::of("200 OK", " \r\n") << Kind::Empty << 2;
    QTest::newRow("F40 401") << ScriptedAnswer::of(
        "401 Unauthorized", {}, "WWW-Authenticate: Basic\r\n")
                             << Kind::Service << 1;
    QTest::newRow("F40 407") << ScriptedAnswer::of("407 Proxy", {}, "Proxy-Authenticate: Basic\r\n")
                             << Kind::ProxyLogin << 1;
    QTest::newRow("F42 portal") << ScriptedAnswer::of("200 OK", portal) << Kind::WebPage << 1;
    QTest::newRow("F42 portal with 511")
        << ScriptedAnswer::of("511 Login", portal) << Kind::WebPage << 1;
    QTest::newRow("F42 portal with 403")
        << ScriptedAnswer::of("403 Forbidden", portal) << Kind::WebPage << 1;
}

void TestFetchFaults::tellsWhatStays()
{
    QFETCH(ScriptedAnswer, fault);
    QFETCH(Kind, kind);
    QFETCH(int, attempts);
    FetchDesk desk(always(fault));

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    const ApiError &error = desk.errors[0];
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.attempts, attempts);
    QCOMPARE(error.host, desk.server.url().authority());
    QVERIFY(!error.message.contains(u'<'));
    QVERIFY(desk.trail.pages.empty());
    QCOMPARE(desk.trail.missingPages.size(), size_t(1));
}

void TestFetchFaults::losesOnlyThePageThatFails_data()
{
    QTest::addColumn<ScriptedAnswer>("fault");
    QTest::addColumn<Kind>("kind");
    const QByteArray page = pageOfCall(2, 250);

    QTest::newRow("F7 F10 short of its length")
        << ScriptedAnswer{lengthHeader(9999999) + page, true} << Kind::Closed;
    QTest::newRow("F13 cut off") << ScriptedAnswer{plainHeader + page.chopped(9), true}
                                 << Kind::CutOff;
    QTest::newRow("F20 body without end")
        << ScriptedAnswer{plainHeader + QByteArray(20'000'000, ' ')} << Kind::TooLarge;
    QTest::newRow("F42 portal") << ScriptedAnswer::of("200 OK", "<html></html>") << Kind::WebPage;
    QTest::newRow("F63 refused for good")
        << ScriptedAnswer::of("403 Forbidden", errorBody("Forbidden.RAM")) << Kind::Service;
}

void TestFetchFaults::losesOnlyThePageThatFails()
{
    QFETCH(ScriptedAnswer, fault);
    QFETCH(Kind, kind);
    FetchDesk desk([fault](const ScriptedRequest &request) {
        return request.page == 2 ? fault : pageAnswer(request, 250);
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, kind);
    QCOMPARE(desk.errors[0].page, 2);
    QCOMPARE(desk.trail.visits.size(), size_t(150));
    QVERIFY(!desk.trail.isComplete());
}

void TestFetchFaults::stopsAtItsDeadline_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<Kind>("kind");
    const QByteArray page = pageOfCall(1, 7);

    QTest::newRow("F6 silence") << ScriptedAnswer{} << Kind::NoAnswer;
    QTest::newRow("F7 stall within the body")
        << ScriptedAnswer{lengthHeader(9999) + page} << Kind::TooSlow;
    QTest::newRow("F8 body that drips")
        << dripping(lengthHeader(page.size()) + page, lengthHeader(page.size()).size())
        << Kind::TooSlow;
    QTest::newRow("F9 header that drips")
        << dripping(lengthHeader(page.size()) + page, 0) << Kind::NoAnswer;
    QTest::newRow("F21 header without end")
        << ScriptedAnswer{"HTTP/1.1 200 OK\r\nX: " + QByteArray(300'000, 'x')} << Kind::NoAnswer;
}

void TestFetchFaults::stopsAtItsDeadline()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(Kind, kind);
    FetchDesk desk(always(answer));
    FetchClock clock = desk.time.clock();
    clock.attemptDeadline = 100ms;
    desk.begin(clock);

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, kind);
    QCOMPARE(desk.errors[0].attempts, 3);
}

void TestFetchFaults::readsNoReplyThatIsClosed_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<Kind>("kind");

    QTest::newRow("F6 silence") << ScriptedAnswer{} << Kind::NoAnswer;
    QTest::newRow("F7 header alone") << ScriptedAnswer{chunkedHeader} << Kind::Closed;
    QTest::newRow("F7 stalled body")
        << ScriptedAnswer{lengthHeader(9999) + "{\"Code\""} << Kind::Closed;
    QTest::newRow("F7 stalled chunk")
        << ScriptedAnswer{chunkedHeader + "8\r\n{\"Code\"\r\nfff\r\n{"} << Kind::Closed;
    QTest::newRow("F11 cut chunk")
        << ScriptedAnswer{chunkedHeader + "8\r\n{\"Code\"\r\nfff\r\n{", true} << Kind::Closed;
    QTest::newRow("F11 cut between chunks")
        << ScriptedAnswer{chunkedHeader + "8\r\n{\"Code\"\r\n", true} << Kind::Closed;
}

void TestFetchFaults::readsNoReplyThatIsClosed()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(Kind, kind);
    ScriptedServer server(always(answer));
    QNetworkAccessManager network;
    QNetworkRequest request(server.url());
    request.setTransferTimeout(400); // Qt's, which closes the reply before it says so
    PageRequest page(network, request, 1, 30s, ProxyIs::Known);
    std::optional<PageResult> result;
    connect(&page, &PageRequest::finished, &server,
        [&result](const PageResult &came) { result = came; });

    QTRY_VERIFY(result);

    const auto *error = std::get_if<ApiError>(&result->answer);
    QVERIFY(error);
    QCOMPARE(error->kind, kind);
}

void TestFetchFaults::neverFollowsARedirect_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("target");

    QTest::newRow("F43 to a login page")
        << QByteArray("https://login.example.com/portal?x=y") << u"login.example.com"_s;
    QTest::newRow("F43 to another port") << QByteArray("http://127.0.0.1:1/") << u"127.0.0.1:1"_s;
    QTest::newRow("F43 to no host") << QByteArray("javascript:alert(1)") << QString();
}

void TestFetchFaults::neverFollowsARedirect()
{
    QFETCH(QByteArray, location);
    FetchDesk desk(
        always(ScriptedAnswer::of("302 Found", "<html></html>", "Location: " + location + "\r\n")));

    QVERIFY(desk.run());

    QCOMPARE(desk.server.requests.size(), 1);
    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::Redirected);
    QTEST(desk.errors[0].redirectedTo, "target");
    QCOMPARE(desk.errors[0].host, desk.server.url().authority());
}

void TestFetchFaults::saysOnceWhenItCannotUnpack()
{
    // Rubbish in more pieces than one: Qt would complain of each (see init()).
    FetchDesk desk(always(gzipAnswer(QByteArray(5'000'000, 'x'))));

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::NotUnpacked);
}

void TestFetchFaults::whatFollowsAnInterimAnswerIsNobodysElse()
{
    // Qt takes a 103 for the answer, and the page behind it for the answer to the next request.
    FetchDesk desk([](const ScriptedRequest &request) {
        if (request.attempt > 1)
            return ScriptedAnswer(); // silence
        const QByteArray interim = "HTTP/1.1 103 Early Hints\r\n\r\n";
        const QByteArray page = pageOfCall(request.page, 1);
        return ScriptedAnswer{.bytes = interim + lengthHeader(page.size()) + page,
            .closes = false,
            .resets = false,
            .whole = interim.size()};
    });
    FetchClock clock = desk.time.clock();
    clock.attemptDeadline = 2s;
    desk.begin(clock);

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(0));
    QCOMPARE(desk.server.connections, desk.server.requests.size());
}

QTEST_GUILESS_MAIN(TestFetchFaults)
#include "tst_fetchfaults.moc"
