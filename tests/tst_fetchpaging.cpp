// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fetchdesk.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Kind = ApiError::Kind;

class TestFetchPaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void asksForEveryPage();
    void aShortCallNeedsOneRequest_data();
    void aShortCallNeedsOneRequest();
    void stopsAtPageHundred();
    void aTrailWithoutATotalMayGoOnBeyondPageHundred();
    void readsOnBesideAnAbsurdTotal();
    void takesPagesThatAreLargerThanAskedFor();
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
    void refusesAnotherPageThanAsked();
    void saysWhenAPageStaysShort();
    void aShortPageCanBeAskedForAgain();
    void goesOnUntilAShortPage_data();
    void goesOnUntilAShortPage();
    void takesNoteOfItsGrowth();
    void stopsFollowingACallThatGrowsOn();
    void takesNoteThatItShrank();
    void aCallWithoutRowsIsComplete();
};

void TestFetchPaging::asksForEveryPage()
{
    FetchDesk desk(callOf(1'234));

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(1'234));
    QVERIFY(desk.trail.isComplete());
    QList<int> asked = desk.server.pagesAsked();
    QCOMPARE(asked.first(), 1);
    std::ranges::sort(asked);
    QCOMPARE(asked, QList<int>({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}));
    QCOMPARE(desk.server.mostAtOnce, mostInFlight);
    QVERIFY(desk.errors.isEmpty());
}

void TestFetchPaging::aShortCallNeedsOneRequest_data()
{
    QTest::addColumn<int>("rows");

    for (const int rows : {0, 1, 7, 99, 100})
        QTest::addRow("%d", rows) << rows;
}

void TestFetchPaging::aShortCallNeedsOneRequest()
{
    QFETCH(int, rows);
    FetchDesk desk(callOf(rows));

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(rows));
    QCOMPARE(desk.trail.totalCount, rows);
    QCOMPARE(desk.server.pagesAsked(), QList<int>({1}));
}

void TestFetchPaging::stopsAtPageHundred()
{
    FetchDesk desk(callOf(12'345));

    QVERIFY(desk.run());

    QCOMPARE(desk.server.requests.size(), 100);
    QCOMPARE(std::ranges::max(desk.server.pagesAsked()), 100);
    QCOMPARE(desk.trail.visits.size(), size_t(10'000));
    QCOMPARE(desk.trail.totalCount, 12'345);
    QVERIFY(desk.trail.isCutOff() && desk.errors.isEmpty());
}

void TestFetchPaging::aTrailWithoutATotalMayGoOnBeyondPageHundred()
{
    // F62
    FetchDesk desk([](const ScriptedRequest &request) {
        const int from = (request.page - 1) * 100;
        return ScriptedAnswer::of(
            "200 OK", pageBody(request.page, 100, -1, rowsText(from, from + 100)));
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(10'000));
    QVERIFY(desk.trail.isCutOff() && !desk.trail.isComplete());
}

void TestFetchPaging::readsOnBesideAnAbsurdTotal()
{
    // F62
    FetchDesk desk([](const ScriptedRequest &request) {
        return ScriptedAnswer::of("200 OK",
            pageOfCall(request.page, 250)
                .replace("\"TotalCount\":250", "\"TotalCount\":9223372036854775807"));
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(250));
    QVERIFY(!desk.trail.isComplete());
}

void TestFetchPaging::takesPagesThatAreLargerThanAskedFor()
{
    // F60: the service says 100 rows a page and sends them all.
    FetchDesk desk([](const ScriptedRequest &request) {
        const QByteArray rows = request.page == 1 ? rowsText(0, 150) : QByteArray();
        return ScriptedAnswer::of("200 OK", pageBody(request.page, 100, 150, rows));
    });

    QVERIFY(desk.run());

    QVERIFY(desk.trail.isComplete() && desk.errors.isEmpty());
    QCOMPARE(desk.server.requests.size(), 1);
}

void TestFetchPaging::rowsCanBeUsedAsTheyArrive()
{
    FetchDesk desk(callOf(350));
    QList<int> requestsWhenArrived;
    connect(desk.fetch.get(), &TrailFetch::pageArrived, desk.fetch.get(),
        [&] { requestsWhenArrived << int(desk.server.requests.size()); });

    QVERIFY(desk.run());

    QCOMPARE(requestsWhenArrived.size(), 4);
    QCOMPARE(requestsWhenArrived.first(), 1);
}

void TestFetchPaging::goesOnWithoutATotal_data()
{
    QTest::addColumn<qint64>("total");

    QTest::newRow("F62 missing") << qint64(-1);
    QTest::newRow("F62 zero") << qint64(0);
    QTest::newRow("F62 too small") << qint64(4);
}

void TestFetchPaging::goesOnWithoutATotal()
{
    QFETCH(qint64, total);
    FetchDesk desk([total](const ScriptedRequest &request) {
        const int from = (request.page - 1) * 100;
        return ScriptedAnswer::of("200 OK",
            pageBody(request.page, 100, total, rowsText(from, std::min(from + 100, 230))));
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.server.pagesAsked(), QList<int>({1, 2, 3}));
    QCOMPARE(desk.trail.visits.size(), size_t(230));
}

void TestFetchPaging::followsTheServicesPageSize_data()
{
    QTest::addColumn<int>("saidSize");

    QTest::newRow("F60 says 10") << 10;
    QTest::newRow("F60 says 100, sends 10") << 100;
    QTest::newRow("F60 says none") << 0;
}

void TestFetchPaging::followsTheServicesPageSize()
{
    QFETCH(int, saidSize);
    FetchDesk desk([saidSize](const ScriptedRequest &request) {
        const int from = std::min((request.page - 1) * 10, 34);
        return ScriptedAnswer::of("200 OK",
            pageBody(request.page, saidSize, 34, rowsText(from, std::min(from + 10, 34))));
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(34));
    QVERIFY(desk.trail.isComplete());
    QVERIFY(desk.errors.isEmpty());
}

void TestFetchPaging::fetchesWhatWasAddedMeanwhile()
{
    // Page 2 tells of 320 rows; page 1 had told of 250.
    FetchDesk desk([](const ScriptedRequest &request) {
        return request.page == 1
            ? ScriptedAnswer::of("200 OK", pageBody(1, 100, 250, rowsText(0, 100)))
            : pageAnswer(request, 320);
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(320));
    QVERIFY(desk.trail.isComplete());
}

void TestFetchPaging::fetchesRowsAddedToAPageThatCame()
{
    // The call has 150 rows when page 2 is read and 170 when page 2 is read again.
    FetchDesk desk([](const ScriptedRequest &request) {
        if (request.page == 1)
            return ScriptedAnswer::of("200 OK", pageBody(1, 100, 170, rowsText(0, 100)));
        const int rows = request.attempt == 1 ? 150 : 170;
        return ScriptedAnswer::of("200 OK", pageBody(2, 100, rows, rowsText(100, rows)));
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(170));
    QCOMPARE(desk.trail.receivedRows, 170);
    QCOMPARE(desk.trail.pages, std::vector({1, 2}));
    QCOMPARE(desk.server.requests.size(), 3);
}

void TestFetchPaging::keepsTheLargestTotal()
{
    FetchDesk desk([](const ScriptedRequest &request) {
        const int from = (request.page - 1) * 100;
        return ScriptedAnswer::of("200 OK",
            pageBody(request.page, 100, request.page == 1 ? 250 : 0,
                rowsText(from, std::min(from + 100, 250))));
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(250));
    QCOMPARE(desk.server.requests.size(), 3);
}

void TestFetchPaging::asksOnceMoreForAnEmptyPage()
{
    FetchDesk desk(failingOnce(ScriptedAnswer::of("200 OK", pageBody(2, 100, 250, {}))));

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(250));
    QVERIFY(desk.trail.isComplete());
    QCOMPARE(desk.server.requests.size(), 4);
}

void TestFetchPaging::saysWhenAPageStaysEmpty()
{
    FetchDesk desk([](const ScriptedRequest &request) {
        return request.page == 2 ? ScriptedAnswer::of("200 OK", pageBody(2, 100, 250, {}))
                                 : pageAnswer(request, 250);
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::NoRows);
    QCOMPARE(desk.errors[0].page, 2);
    QCOMPARE(desk.errors[0].missingRows, (RowRange{101, 200}));
    QCOMPARE(desk.errors[0].requestId, u"R-2"_s);
    QCOMPARE(desk.trail.visits.size(), size_t(150));
    QVERIFY(!desk.trail.isComplete());
    QCOMPARE(desk.server.requests.size(), 4);
}

void TestFetchPaging::refusesAnotherPageThanAsked()
{
    FetchDesk desk(
        [](const ScriptedRequest &) { return ScriptedAnswer::of("200 OK", pageOfCall(1, 150)); });

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::WrongPage);
    QCOMPARE(desk.errors[0].pageSent, 1);
    QCOMPARE(desk.errors[0].page, 2);
    QCOMPARE(desk.trail.visits.size(), size_t(100));
}

void TestFetchPaging::saysWhenAPageStaysShort()
{
    // F58: page 2 of 3 has 60 rows.
    FetchDesk desk([](const ScriptedRequest &request) {
        return request.page == 2
            ? ScriptedAnswer::of("200 OK", pageBody(2, 100, 250, rowsText(100, 160)))
            : pageAnswer(request, 250);
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(210));
    QVERIFY(!desk.trail.isComplete());
    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::FewRows);
    QCOMPARE(desk.errors[0].page, 2);
    QCOMPARE(desk.errors[0].missingRows, (RowRange{161, 200}));
    QCOMPARE(desk.errors[0].requestId, u"R-2"_s);
    QVERIFY(desk.trail.missingPages.empty()); // it came, after all
    QCOMPARE(desk.server.pagesAsked().count(2), 2);
}

void TestFetchPaging::aShortPageCanBeAskedForAgain()
{
    bool isShort = true;
    FetchDesk desk([&isShort](const ScriptedRequest &request) {
        return request.page == 2 && isShort
            ? ScriptedAnswer::of("200 OK", pageBody(2, 100, 250, rowsText(100, 160)))
            : pageAnswer(request, 250);
    });
    QVERIFY(desk.run());
    isShort = false;

    QVERIFY(desk.runMissing());

    QVERIFY(desk.trail.isComplete());
    QCOMPARE(desk.trail.visits.size(), size_t(250));
    QCOMPARE(desk.server.requests.last().page, 2);
}

void TestFetchPaging::goesOnUntilAShortPage_data()
{
    QTest::addColumn<QByteArray>("total");

    QTest::newRow("F62 negative") << QByteArray("-3");
    QTest::newRow("F62 a truth") << QByteArray("true");
    QTest::newRow("F62 a word") << QByteArray("\"true\"");
    QTest::newRow("F62 null") << QByteArray("null");
}

void TestFetchPaging::goesOnUntilAShortPage()
{
    QFETCH(QByteArray, total);
    FetchDesk desk([total](const ScriptedRequest &request) {
        const QByteArray body = pageOfCall(request.page, 250);
        return ScriptedAnswer::of(
            "200 OK", QByteArray(body).replace("\"TotalCount\":250", "\"TotalCount\":" + total));
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(250));
    QVERIFY(desk.trail.isComplete());
    QCOMPARE(desk.server.requests.size(), 3);
}

void TestFetchPaging::takesNoteOfItsGrowth()
{
    // F55: 250 rows when page 1 is read, 320 from then on.
    FetchDesk desk([](const ScriptedRequest &request) {
        return pageAnswer(request, request.page == 1 ? 250 : 320);
    });

    QVERIFY(desk.run());

    QVERIFY(desk.trail.isComplete());
    QCOMPARE(desk.trail.addedRows(), 70);
    QVERIFY(!desk.trail.hasShrunk());
}

void TestFetchPaging::stopsFollowingACallThatGrowsOn()
{
    // F55: with every request another page comes into being.
    FetchDesk desk([requests = 0](const ScriptedRequest &request) mutable {
        ++requests;
        return pageAnswer(request, 100 + requests * 100);
    });

    QVERIFY(desk.run());

    QVERIFY(desk.server.requests.size() <= 100);
    QVERIFY(desk.trail.addedRows() > 0);
    QCOMPARE(desk.trail.isComplete(), desk.trail.missingRows() == 0);
}

void TestFetchPaging::takesNoteThatItShrank()
{
    // F56
    FetchDesk desk([](const ScriptedRequest &request) {
        return pageAnswer(request, request.page == 1 ? 250 : 240);
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(240));
    QVERIFY(!desk.trail.isComplete());
    QVERIFY(desk.trail.hasShrunk());
    QCOMPARE(desk.trail.firstTotal, 250);
    QCOMPARE(desk.trail.smallestTotal, 240);
    QCOMPARE(desk.trail.addedRows(), 0);
}

void TestFetchPaging::aCallWithoutRowsIsComplete()
{
    // F61
    FetchDesk desk(callOf(0));

    QVERIFY(desk.run());

    QVERIFY(desk.errors.isEmpty());
    QVERIFY(desk.trail.isComplete());
    QVERIFY(desk.trail.visits.empty());
}

QTEST_GUILESS_MAIN(TestFetchPaging)
#include "tst_fetchpaging.moc"
