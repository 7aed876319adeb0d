// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fetchdesk.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Kind = ApiError::Kind;

class TestTrailFetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void aPageThatFailsLeavesTheOthers();
    void canBeAskedAgainForTheMissingPage();
    void canBeAskedAgainAfterTheFirstPageFailed();
    void aWrongKeyStopsAllPages();
    void refusesAKeyWithControlCharacters_data();
    void refusesAKeyWithControlCharacters();
    void readsAPageWithOddContactId();
    void deletingItCancels_data();
    void deletingItCancels();
    void canBeDeletedByWhoeverHears_data();
    void canBeDeletedByWhoeverHears();
    void aLateAnswerReachesNobody();
};

void TestTrailFetch::aPageThatFailsLeavesTheOthers()
{
    FetchDesk desk([](const ScriptedRequest &request) {
        return request.page == 3
            ? ScriptedAnswer::of("403 Forbidden", errorBody("Forbidden.RAM", "not yours"))
            : pageAnswer(request, 500);
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(400));
    QCOMPARE(desk.trail.missingPages, (std::vector<MissingPage>{{3, u"Forbidden.RAM"_s}}));
    QVERIFY(!desk.trail.isComplete());
    QCOMPARE(desk.errors.size(), 1);
    const ApiError &error = desk.errors[0];
    QCOMPARE(error.kind, Kind::Service);
    QCOMPARE(error.message, u"not yours"_s);
    QCOMPARE(error.requestId, u"R-E"_s);
    QCOMPARE(error.httpStatus, 403);
    QCOMPARE(error.attempts, 1);
    QCOMPARE(error.at, startTime);
    QCOMPARE(error.host, u"127.0.0.1:%1"_s.arg(desk.server.serverPort()));
}

void TestTrailFetch::canBeAskedAgainForTheMissingPage()
{
    bool isBroken = true;
    FetchDesk desk([&isBroken](const ScriptedRequest &request) {
        return request.page == 3 && isBroken
            ? ScriptedAnswer::of("400 Bad Request", errorBody("Whatever"))
            : pageAnswer(request, 500);
    });
    QVERIFY(desk.run());
    isBroken = false;

    QVERIFY(desk.runMissing());

    QVERIFY(desk.trail.isComplete());
    QCOMPARE(desk.server.requests.size(), 6);
    QCOMPARE(desk.server.requests.last().page, 3);
}

void TestTrailFetch::canBeAskedAgainAfterTheFirstPageFailed()
{
    bool isBroken = true;
    FetchDesk desk([&isBroken](const ScriptedRequest &request) {
        return isBroken ? ScriptedAnswer::of("400 Bad Request", errorBody("Whatever"))
                        : pageAnswer(request, 250);
    });
    QVERIFY(desk.run());
    isBroken = false;

    QVERIFY(desk.runMissing());

    QVERIFY(desk.trail.isComplete());
    QCOMPARE(desk.trail.visits.size(), size_t(250));
}

void TestTrailFetch::aWrongKeyStopsAllPages()
{
    FetchDesk desk(
        always(ScriptedAnswer::of("404 Not Found", errorBody("InvalidAccessKeyId.NotFound"))));

    QVERIFY(desk.run());

    QCOMPARE(desk.server.requests.size(), 1);
    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].code, u"InvalidAccessKeyId.NotFound"_s);
    QCOMPARE(desk.errors[0].httpStatus, 404);
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
    FetchDesk desk(callOf(7));
    desk.query.key = key;
    desk.begin(desk.time.clock());

    QVERIFY(desk.run());

    QVERIFY(desk.server.requests.isEmpty());
    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::Service);
    QCOMPARE(desk.errors[0].code, u"InvalidAccessKeyId"_s);
    QCOMPARE(desk.errors[0].attempts, 0);
}

void TestTrailFetch::readsAPageWithOddContactId()
{
    const QString contactId = u"job-!'()*+ &=%通话"_s;
    FetchDesk desk(callOf(7), contactId);

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(7));
    QCOMPARE(
        QByteArray::fromPercentEncoding(desk.server.requests[0].target.split('&').value(1).mid(10)),
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
    FetchDesk desk([isAnswered](const ScriptedRequest &request) {
        return isAnswered ? pageAnswer(request, 1'234) : ScriptedAnswer{};
    });
    if (requests > 0)
        desk.fetch->start();
    QTRY_VERIFY(desk.server.requests.size() >= requests);
    const int heard = desk.signalCount;
    const qsizetype asked = desk.server.requests.size();

    desk.fetch.reset();

    // Everything that was on its way has time to arrive: another whole look-up.
    FetchDesk another(callOf(300));
    QVERIFY(another.run());
    QCOMPARE(desk.signalCount, heard);
    QVERIFY(desk.server.requests.size() <= asked + mostInFlight);
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
    FetchDesk desk([](const ScriptedRequest &request) {
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
            desk.fetch.reset();
        }
    };
    connect(desk.fetch.get(), &TrailFetch::pageArrived, &desk.server, hearAndDelete);
    connect(desk.fetch.get(), &TrailFetch::pageFailed, &desk.server, hearAndDelete);
    connect(desk.fetch.get(), &TrailFetch::retrying, &desk.server, hearAndDelete);
    connect(desk.fetch.get(), &TrailFetch::finished, &desk.server, hearAndDelete);

    desk.fetch->start();
    QTRY_VERIFY(!desk.fetch || heard >= 7);

    FetchDesk another(callOf(300));
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

QTEST_GUILESS_MAIN(TestTrailFetch)
#include "tst_trailfetch.moc"
