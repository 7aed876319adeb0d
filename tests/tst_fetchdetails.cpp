// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchdetails.h"
#include "support/languages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QDateTime asked(QDate(2021, 5, 25), QTime(2, 42, 22, 7), Qt::UTC);

ApiError failure(int page, int attempt, std::chrono::milliseconds took)
{
    ApiError error;
    error.kind = ApiError::Kind::Service;
    error.code = u"InternalError"_s;
    error.requestId = u"R-%1-%2"_s.arg(page).arg(attempt);
    error.httpStatus = 500;
    error.page = page;
    error.attempts = attempt;
    error.at = asked.addMSecs(took.count());
    error.took = took;
    return error;
}

ApiError silence(int page, int attempt)
{
    ApiError error = failure(page, attempt, 10'004ms);
    error.kind = ApiError::Kind::NoAnswer;
    error.host = u"ccc.example"_s;
    error.code.clear();
    error.requestId.clear();
    error.httpStatus = 0;
    return error;
}

LookUpRecord recordOf(const QString &contactId)
{
    LookUpRecord record;
    record.source.query.endpoint = QUrl(u"https://ccc.example:8443"_s);
    record.source.query.instance = u"ccc-test"_s;
    record.source.query.contactId = contactId;
    record.source.query.key = {u"the-key-id"_s, "the-secret", "the-token"};
    record.source.name = u"Support"_s;
    record.source.region = u"cn-shanghai"_s;
    record.source.account = Account{.name = u"Support"_s};
    record.at = asked;
    return record;
}
} // namespace

// What is copied for the service's support desk.
class TestFetchDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellWhatWasAskedOfWhomAndWhen();
    void haveALineForEachFailedAttempt();
    void tellWhatCameInTheEnd();
    void anAttemptIsKeptOnceAndOnlyIfItWasMade();
    void holdNoKeyAndNobodysNumber();
    void speakBothLanguages();
};

void TestFetchDetails::tellWhatWasAskedOfWhomAndWhen()
{
    const Speaking words(u"en_US"_s);

    const QString details
        = fetchDetails(recordOf(u"job-501784236190277632"_s), {}, u"proxy.example:3128"_s);

    QCOMPARE(details,
        u"ListIvrTrackingDetails 2020-07-01\n"
        "Contact ID: job-501784236190277632\n"
        "Account: Support\n"
        "Instance: ccc-test\n"
        "Region: cn-shanghai\n"
        "Host: ccc.example:8443\n"
        "Proxy: proxy.example:3128\n"
        "Asked: 2021-05-25 02:42:22.007 UTC+00:00"_s);
}

void TestFetchDetails::haveALineForEachFailedAttempt()
{
    const Speaking words(u"en_US"_s);
    LookUpRecord record = recordOf(u"job-1"_s);
    record.facts.noteRetry(failure(2, 1, 120ms));
    record.facts.noteRetry(silence(3, 1));
    record.facts.noteFailure(failure(2, 2, 340ms));

    const QString details = fetchDetails(record, {}, {});

    QVERIFY2(details.contains(u"Failed attempts:\n"
                              "2021-05-25 02:42:22.127 UTC+00:00 · page 2 · attempt 1 · HTTP 500 · "
                              "Code InternalError · RequestId R-2-1 · 120 ms\n"
                              "2021-05-25 02:42:32.011 UTC+00:00 · page 3 · attempt 1 · 10004 ms · "
                              "ccc.example did not answer within 10 s.\n"
                              "2021-05-25 02:42:22.347 UTC+00:00 · page 2 · attempt 2 · HTTP 500 · "
                              "Code InternalError · RequestId R-2-2 · 340 ms\n"_s),
        qPrintable(details));
}

void TestFetchDetails::tellWhatCameInTheEnd()
{
    const Speaking words(u"en_US"_s);
    LookUpRecord record = recordOf(u"job-1"_s);
    record.facts.noteFailure(failure(2, 3, 5ms));
    record.facts.clockOffset = 20min;
    Trail trail;
    trail.pages = {1, 3};
    trail.totalCount = 250;
    trail.visits.resize(150);
    trail.receivedRows = 150;
    trail.repeatedRows = 2;
    trail.requestIds = {u"R-9"_s};

    const QString details = fetchDetails(record, trail, {});

    for (const QString &part : {u"150 / 250 rows"_s, u"20 min behind"_s, u"2 repeated rows"_s,
             u"The service failed 3 times"_s, u"Try again later."_s, u"page 2 · 3 attempts"_s})
        QVERIFY2(details.contains(part), qPrintable(part + u'\n' + details));
    QVERIFY2(details.endsWith(u"\n\nRequestId R-9"_s), qPrintable(details));
}

void TestFetchDetails::anAttemptIsKeptOnceAndOnlyIfItWasMade()
{
    FetchFacts facts;
    ApiError unmade = failure(3, 0, 0ms);
    unmade.took.reset();

    facts.noteRetry(failure(1, 1, 0ms));
    facts.noteFailure(failure(1, 2, 0ms));
    facts.noteFailure(unmade);

    QCOMPARE(facts.attempts.size(), size_t(2));
    QCOMPARE(facts.failures.size(), size_t(2));
}

void TestFetchDetails::holdNoKeyAndNobodysNumber()
{
    LookUpRecord record = recordOf(u"13812341234"_s);
    record.source.account->name = u"of 13812341234"_s;
    ApiError error = failure(1, 1, 7ms);
    error.message = u"no call of 13812341234"_s;
    record.facts.noteFailure(error);

    const QString details = fetchDetails(record, {}, {});

    for (const QString &secret :
        {u"13812341234"_s, u"the-key-id"_s, u"the-secret"_s, u"the-token"_s})
        QVERIFY2(!details.contains(secret), qPrintable(details));
    QVERIFY2(details.contains(u"138****1234"_s), qPrintable(details));
}

void TestFetchDetails::speakBothLanguages()
{
    const Speaking words(u"zh_CN"_s);
    LookUpRecord record = recordOf(u"job-1"_s);
    record.facts.noteFailure(silence(2, 3));

    const QString details = fetchDetails(record, {}, u"p:1"_s);

    for (const QString &part :
        {u"通话 ID：job-1"_s, u"账号：Support"_s, u"实例：ccc-test"_s, u"地域：cn-shanghai"_s,
            u"主机：ccc.example:8443"_s, u"代理：p:1"_s, u"请求时间：2021"_s, u"失败的请求："_s,
            u"第 2 页 · 第 3 次 · 10004 毫秒 · ccc.example 在 10 秒内没有响应。"_s})
        QVERIFY2(details.contains(part), qPrintable(part + u'\n' + details));
}

QTEST_GUILESS_MAIN(TestFetchDetails)
#include "tst_fetchdetails.moc"
