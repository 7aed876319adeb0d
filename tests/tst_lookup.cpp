// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup.h"
#include "lookupsource.h"
#include "service/embeddedservice.h"
#include "support/pagebodies.h"
#include "support/scriptedserver.h"
#include "support/trails.h"
#include "trailmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int rows = 250; // three pages

LookUpSource callAt(const QUrl &url, const QString &contactId)
{
    LookUpSource source = demoSource(url);
    source.query.contactId = contactId;
    return source;
}

/** A look-up with its model and a service of its own. */
struct Desk
{
    EmbeddedService service;
    TrailModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    LookUp lookUp{model};
    QSignalSpy began{&lookUp, &LookUp::trailBegan};
    QSignalSpy ended{&lookUp, &LookUp::ended};
    QSignalSpy failed{&lookUp, &LookUp::failed};
    QStringList shownIds; ///< contact ID of every trail that was shown, in order

    Desk()
    {
        if (!service.listen())
            qFatal("no port");
        service.putCall(u"job-long"_s, rowsOf(manyVisits(rows), "job-long"));
        service.putCall(u"job-short"_s, rowsOf(manyVisits(3), "job-short"));
        service.putCall(u"job-empty"_s, {});
        QObject::connect(&model, &QAbstractItemModel::modelReset, &model,
            [this] { shownIds << model.trail().contactId; });
    }

    void start(const QString &contactId) { lookUp.start(callAt(service.url(), contactId)); }
    bool lookedUp(const QString &contactId)
    {
        start(contactId);
        return ended.wait();
    }
};

ServiceFault failing(int page)
{
    return {.page = page, .status = 500, .code = u"InternalError"_s, .retryAfter = 1ms};
}
} // namespace

class TestLookUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsAWholeTrail();
    void showsTheFirstPageBeforeTheRest();
    void saysBeforeAndAfterTheTrailGrows();
    void anEmptyTrailBeginsAndEnds();
    void aSlowLookUpNeverShowsUnderANewOne();
    void theTrailBeforeStaysUntilTheNewOneComes();
    void aPageThatFailsLeavesTheOthers();
    void theRestCanBeFetched();
    void tellsOfAttemptsToCome();
    void whenNothingComesItFails();
    void aFailureLeavesTheTrailBefore();
    void cancellingBeforeTheFirstPageShowsNothing();
    void cancellingLaterKeepsWhatCame();
    void cancellingATrailOfUnknownLengthLeavesItIncomplete();
    void aTrailOfUnknownLengthIsCompleteInTheEnd();
    void afterACancelTheRestIsAskedAnew();
    void theRestIsOfTheTrailThatIsThere();
    void cancellingNothingSaysNothing();
};

void TestLookUp::bringsAWholeTrail()
{
    Desk desk;

    QVERIFY(desk.lookedUp(u"job-long"_s));

    QCOMPARE(desk.model.rowCount(), rows);
    const Trail &trail = desk.model.trail();
    QVERIFY(trail.isComplete());
    QCOMPARE(trail.contactId, u"job-long"_s);
    QCOMPARE(trail.instance, u"ccc-test"_s);
    QCOMPARE(trail.source, desk.service.url().authority());
    QVERIFY(trail.fetchedAt.isValid());
    QCOMPARE(trail.pages, (std::vector<int>{1, 2, 3}));
    QCOMPARE(desk.began.size(), 1);
    QCOMPARE(desk.ended.size(), 1);
    QVERIFY(!desk.lookUp.isRunning());
}

void TestLookUp::showsTheFirstPageBeforeTheRest()
{
    Desk desk;
    desk.service.setFaults({{.page = 2, .delay = 10min}});

    desk.start(u"job-long"_s);

    QVERIFY(desk.began.wait());
    QCOMPARE(desk.model.rowCount(), 100);
    QVERIFY(desk.lookUp.isRunning());
    QVERIFY(!desk.model.trail().isComplete());
}

void TestLookUp::saysBeforeAndAfterTheTrailGrows()
{
    Desk desk;
    QList<int> before;
    QList<int> after;
    connect(
        &desk.lookUp, &LookUp::aboutToGrow, &desk.model, [&] { before << desk.model.rowCount(); });
    connect(&desk.lookUp, &LookUp::grew, &desk.model, [&] { after << desk.model.rowCount(); });

    QVERIFY(desk.lookedUp(u"job-long"_s));

    QVERIFY(!after.isEmpty());
    QCOMPARE(after.last(), rows);
    for (const int count : after)
        QVERIFY(count > 100);
    QVERIFY(before.contains(100));
}

void TestLookUp::anEmptyTrailBeginsAndEnds()
{
    Desk desk;

    QVERIFY(desk.lookedUp(u"job-empty"_s));

    QCOMPARE(desk.began.size(), 1);
    QCOMPARE(desk.model.rowCount(), 0);
    QVERIFY(desk.model.trail().isComplete());
    QVERIFY(!desk.model.trail().requestIds.isEmpty());
}

void TestLookUp::aSlowLookUpNeverShowsUnderANewOne()
{
    Desk desk;
    // The first call's answer comes while the second one's is still on its way.
    desk.service.setFaults({{.request = 1, .delay = 50ms}, {.request = 2, .delay = 200ms}});
    QSignalSpy asked(&desk.service, &EmbeddedService::requestArrived);
    desk.start(u"job-long"_s);
    QVERIFY(asked.wait());

    QVERIFY(desk.lookedUp(u"job-short"_s));

    QCOMPARE(desk.shownIds, QStringList{u"job-short"_s});
    QCOMPARE(desk.model.rowCount(), 3);
    QCOMPARE(desk.began.size(), 1);
    QCOMPARE(desk.failed.size(), 0);
}

void TestLookUp::theTrailBeforeStaysUntilTheNewOneComes()
{
    Desk desk;
    QVERIFY(desk.lookedUp(u"job-short"_s));

    desk.start(u"job-long"_s);

    QCOMPARE(desk.model.trail().contactId, u"job-short"_s);
    QVERIFY(desk.ended.wait());
    QCOMPARE(desk.shownIds, QStringList({u"job-short"_s, u"job-long"_s}));
    QCOMPARE(desk.model.rowCount(), rows);
}

void TestLookUp::aPageThatFailsLeavesTheOthers()
{
    Desk desk;
    desk.service.setFaults({failing(2)});

    QVERIFY(desk.lookedUp(u"job-long"_s));

    QCOMPARE(desk.model.rowCount(), 150);
    QCOMPARE(desk.model.trail().missingPages,
        std::vector<MissingPage>({{.number = 2, .code = u"InternalError"_s}}));
    QCOMPARE(desk.failed.size(), 0);
}

void TestLookUp::theRestCanBeFetched()
{
    Desk desk;
    desk.service.setFaults({failing(2)});
    QVERIFY(desk.lookedUp(u"job-long"_s));
    desk.service.setFaults({});

    desk.lookUp.fetchMissing();

    QVERIFY(desk.lookUp.isRunning());
    QVERIFY(desk.ended.wait());
    QCOMPARE(desk.model.rowCount(), rows);
    QVERIFY(desk.model.trail().isComplete());
    QCOMPARE(desk.began.size(), 1);
}

void TestLookUp::tellsOfAttemptsToCome()
{
    Desk desk;
    desk.service.setFaults(
        {{.page = 1, .attempt = 1, .code = u"Throttling.User"_s, .retryAfter = 7ms}});
    QSignalSpy retrying(&desk.lookUp, &LookUp::retrying);

    QVERIFY(desk.lookedUp(u"job-short"_s));

    QCOMPARE(retrying.size(), 1);
    QCOMPARE(desk.lookUp.ofTrail().facts.attempts.size(), size_t(1));
    QCOMPARE(retrying[0][0].value<ApiError>().code, u"Throttling.User"_s);
    QCOMPARE(retrying[0][1].value<std::chrono::milliseconds>(), 7ms);
    QCOMPARE(desk.model.rowCount(), 3);
}

void TestLookUp::whenNothingComesItFails()
{
    Desk desk;

    desk.start(u"job-unknown"_s);

    QVERIFY(desk.failed.wait());
    QCOMPARE(desk.failed[0][0].value<ApiError>().code, u"NotExists.JobId"_s);
    QCOMPARE(desk.began.size() + desk.ended.size(), 0);
    QVERIFY(!desk.lookUp.isRunning());
}

void TestLookUp::aFailureLeavesTheTrailBefore()
{
    Desk desk;
    QVERIFY(desk.lookedUp(u"job-short"_s));

    desk.start(u"job-unknown"_s);

    QVERIFY(desk.failed.wait());
    QCOMPARE(desk.model.trail().contactId, u"job-short"_s);
    QCOMPARE(desk.model.rowCount(), 3);
}

void TestLookUp::cancellingBeforeTheFirstPageShowsNothing()
{
    Desk desk;
    desk.service.setFaults({{.request = 1, .delay = 50ms}, {.request = 2, .delay = 200ms}});
    QSignalSpy asked(&desk.service, &EmbeddedService::requestArrived);
    desk.start(u"job-long"_s);
    QVERIFY(asked.wait());

    desk.lookUp.cancel();

    QVERIFY(!desk.lookUp.isRunning());
    QVERIFY(desk.lookedUp(u"job-short"_s)); // by then, the cancelled answer would have come
    QCOMPARE(desk.shownIds, QStringList{u"job-short"_s});
    QCOMPARE(desk.ended.size(), 1);
    QCOMPARE(desk.failed.size(), 0);
}

void TestLookUp::cancellingLaterKeepsWhatCame()
{
    Desk desk;
    desk.service.setFaults({{.page = 2, .delay = 10min}, {.page = 3, .delay = 10min}});
    desk.start(u"job-long"_s);
    QVERIFY(desk.began.wait());

    desk.lookUp.cancel();

    QCOMPARE(desk.ended.size(), 1);
    QVERIFY(!desk.lookUp.isRunning());
    QCOMPARE(desk.model.rowCount(), 100);
    QVERIFY(!desk.model.trail().isComplete());
}

void TestLookUp::cancellingATrailOfUnknownLengthLeavesItIncomplete()
{
    Desk desk;
    ScriptedServer server([](const ScriptedRequest &request) {
        return request.page == 1
            ? ScriptedAnswer::of("200 OK", pageBody(1, 100, -1, rowsText(0, 100)))
            : ScriptedAnswer();
    });
    desk.lookUp.start(callAt(server.url(), u"job-1"_s));
    QVERIFY(desk.began.wait());
    QVERIFY(!desk.model.trail().isComplete()); // what is shown or exported meanwhile says so

    desk.lookUp.cancel();

    QCOMPARE(desk.model.rowCount(), 100);
    QVERIFY(!desk.model.trail().isComplete());
}

void TestLookUp::aTrailOfUnknownLengthIsCompleteInTheEnd()
{
    Desk desk;
    ScriptedServer server([](const ScriptedRequest &request) {
        const int from = request.page * 100;
        const QByteArray rows = rowsText(from, from + (request.page == 1 ? 100 : 30));
        return ScriptedAnswer::of("200 OK", pageBody(request.page, 100, -1, rows));
    });
    desk.lookUp.start(callAt(server.url(), u"job-1"_s));

    QVERIFY(desk.ended.wait());

    QCOMPARE(desk.model.rowCount(), 130);
    QVERIFY(desk.model.trail().isComplete());
}

void TestLookUp::afterACancelTheRestIsAskedAnew()
{
    Desk desk;
    desk.service.setFaults({{.page = 2, .delay = 10min}, {.page = 3, .delay = 10min}});
    desk.start(u"job-long"_s);
    QVERIFY(desk.began.wait());
    desk.lookUp.cancel();
    desk.service.setFaults({});
    desk.ended.clear();

    desk.lookUp.fetchMissing();

    QVERIFY(desk.ended.wait());
    QCOMPARE(desk.model.rowCount(), rows);
    QVERIFY(desk.model.trail().isComplete());
}

void TestLookUp::theRestIsOfTheTrailThatIsThere()
{
    Desk desk;
    desk.service.setFaults({failing(2)});
    QVERIFY(desk.lookedUp(u"job-long"_s));
    EmbeddedService other;
    QVERIFY(other.listen());
    other.setFaults({{.delay = 10min}});
    desk.lookUp.start(callAt(other.url(), u"job-short"_s));
    desk.lookUp.cancel();
    desk.service.setFaults({});
    desk.ended.clear();

    desk.lookUp.fetchMissing();

    QVERIFY(desk.ended.wait());
    QCOMPARE(desk.model.trail().contactId, u"job-long"_s);
    QCOMPARE(desk.model.trail().source, desk.service.url().authority());
    QCOMPARE(desk.model.rowCount(), rows);
}

void TestLookUp::cancellingNothingSaysNothing()
{
    Desk desk;
    desk.lookUp.cancel();
    QVERIFY(desk.lookedUp(u"job-short"_s));
    desk.lookUp.cancel();

    QCOMPARE(desk.ended.size(), 1);
    QCOMPARE(desk.model.rowCount(), 3);
}

QTEST_GUILESS_MAIN(TestLookUp)
#include "tst_lookup.moc"
