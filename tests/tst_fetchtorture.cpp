// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/demokey.h"
#include "service/embeddedservice.h"
#include "support/fetchdesk.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
constexpr int rows = 450; // five pages
constexpr int mostActions = 8; // of the service's, that fail one after the other

std::vector<QByteArray> callRows()
{
    std::vector<QByteArray> texts;
    for (int row = 0; row < rows; ++row)
        texts.push_back(rowsText(row, row + 1));
    return texts;
}

/** A search at the embedded service, by a clock that does not wait. */
struct Torture
{
    explicit Torture(std::vector<ServiceFault> faults)
        : desk(callOf(0))
    {
        if (!service.listen())
            qFatal("no port");
        service.putCall(u"job-1"_s, callRows());
        service.setClock([this] { return startTime.addMSecs(desk.time.passed.count()); });
        service.setFaults(std::move(faults));
        desk.query = {.endpoint = service.url(),
            .instance = QString::fromUtf16(demoInstance),
            .contactId = u"job-1"_s,
            .key = {QString::fromUtf16(demoKeyId), demoKeySecret, {}}};
        FetchClock clock = desk.time.clock();
        clock.attemptDeadline = 100ms; // the one thing that takes its time: silence has to
        desk.begin(clock);
    }

    EmbeddedService service;
    FetchDesk desk;
};

using Faults = QList<std::pair<QByteArray, ServiceFault>>;

Faults errorFaults()
{
    Faults faults;
    for (const char *code : {"InternalService.Common", "Throttling.User", "SignatureNonceUsed",
             "InvalidTimeStamp.Expired", "InvalidAccessKeyId.NotFound", "Forbidden.RAM",
             "NotExists.JobId", "ServiceUnavailable"})
        faults.append({code, {.code = QString::fromLatin1(code)}});
    faults.append({"throttling for 10 h", {.code = u"Throttling"_s, .retryAfter = 10h}});
    for (const int status : {302, 401, 407, 408, 429, 500, 502, 503, 504})
        faults.append({QByteArray::number(status), {.status = status, .body = "<html></html>"}});
    return faults;
}

Faults bodyFaults()
{
    const QByteArray echo = pageBody(77, 100, rows, rowsText(0, 100));
    const QByteArray deep = QByteArray(100'000, '[');
    Faults faults;
    const QList<std::pair<QByteArray, QByteArray>> bodies{{"empty body", {}},
        {"another page", echo}, {"rubbish", QByteArray(5000, '\xff')}, {"deep", deep},
        {"web page", "<html><title>Log in</title></html>"}, {"Data null", R"({"Code":"OK"})"},
        {"empty list", R"({"Code":"OK","Data":{"TotalCount":450,"List":[]}})"},
        {"List a text", R"({"Code":"OK","Data":{"TotalCount":450,"List":"x"}})"},
        {"a row is a text", R"({"Code":"OK","Data":{"TotalCount":450,"List":["x"]}})"},
        {"17 MiB", QByteArray(17 * 1024 * 1024, ' ')}};
    for (const auto &[name, body] : bodies)
        faults.append({name, {.body = body}});
    faults.append({"not gzip", {.headers = {{"Content-Encoding", "gzip"}}}});
    return faults;
}

Faults connectionFaults()
{
    Faults faults;
    const QList<std::pair<QByteArray, Ending>> endings{
        {"close", Ending::Close}, {"reset", Ending::Reset}, {"stall", Ending::Stall}};
    for (const auto &[name, ending] : endings) {
        faults.append({"nothing, then " + name, {.sendsNothing = true, .ending = ending}});
        faults.append({"half a body, then " + name, {.cutAfter = 200, .ending = ending}});
        faults.append({"rubbish, then " + name, {.raw = "rubbish\r\n\r\n", .ending = ending}});
        faults.append({"a body, then " + name, {.ending = ending}});
    }
    faults.append({"late", {.delay = 10min}});
    return faults;
}
} // namespace

// After the torture tests of curl: whatever fails, and when, a search ends in its time, and its
// trail is complete or says that it is not.
class TestFetchTorture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysHonest_data();
    void staysHonest();
};

void TestFetchTorture::staysHonest_data()
{
    QTest::addColumn<ServiceFault>("fault");
    for (const auto &[name, fault] : errorFaults() + bodyFaults() + connectionFaults())
        QTest::newRow(name.constData()) << fault;
}

void TestFetchTorture::staysHonest()
{
    QFETCH(ServiceFault, fault);
    for (int first = 1; first <= mostActions; ++first) {
        for (const int last : {first, 1000}) { // it passes, or it stays
            std::vector<ServiceFault> faults;
            for (int request = first; request <= std::min(last, first + 40); ++request) {
                fault.request = request;
                faults.push_back(fault);
            }
            Torture torture(std::move(faults));
            FetchDesk &desk = torture.desk;
            const QSignalSpy asked(&torture.service, &EmbeddedService::requestArrived);

            QVERIFY(desk.run());

            QVERIFY(desk.time.passed <= 120s);
            QVERIFY(desk.trail.visits.size() <= size_t(rows));
            const bool isComplete = !desk.trail.pages.empty() && desk.trail.isComplete();
            QVERIFY(!isComplete || desk.trail.visits.size() == size_t(rows));
            QVERIFY(isComplete || !desk.errors.isEmpty() || desk.trail.unreadableRows > 0);
            if (asked.size() < first) // it was over before anything failed
                QVERIFY(isComplete);
        }
    }
}

QTEST_GUILESS_MAIN(TestFetchTorture)
#include "tst_fetchtorture.moc"
