// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/servicefault.h"

#include "rawclient.h"
#include "servicedesk.h"

#include <QElapsedTimer>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
struct Received
{
    QByteArray bytes;
    bool isEnded = false;
    int error = 0; ///< errno at the end; 0 when the connection was closed in order
};

/** One request on a plain socket: Qt's own does not tell a reset from a close. */
Received exchange(const EmbeddedService &service, const QByteArray &request)
{
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(quint16(service.url().port()));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    Received received;
    if (::connect(client, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0
        && ::send(client, request.constData(), size_t(request.size()), 0) == request.size()) {
        received.isEnded = QTest::qWaitFor([&] {
            char piece[4096];
            const ssize_t size = ::recv(client, piece, sizeof piece, MSG_DONTWAIT);
            if (size > 0)
                received.bytes.append(piece, size);
            else if (size == 0 || (errno != EAGAIN && errno != EWOULDBLOCK))
                received.error = size == 0 ? 0 : errno;
            return size == 0 || received.error != 0;
        });
    }
    ::close(client);
    return received;
}
} // namespace

class TestServiceFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void misbehavesByPageAndAttempt();
    void misbehavesByRequest();
    void answersErrorsOnRequest();
    void delaysItsAnswer();
    void cutsItsAnswer_data();
    void cutsItsAnswer();
    void stallsWithinItsAnswer();
    void sendsRawBytes();
    void sendsAnotherBody();

private:
    QByteArray request(const QString &page = u"1"_s) { return requestTo(*m_service, page); }

    std::unique_ptr<EmbeddedService> m_service;
};

void TestServiceFault::init()
{
    m_service = std::make_unique<EmbeddedService>();
    m_service->setClock([] { return now; });
    QVERIFY(m_service->listen());
}

void TestServiceFault::misbehavesByPageAndAttempt()
{
    m_service->setFaults({{.page = 2, .attempt = 1, .status = 503}});
    RawClient client(*m_service);

    client.send(request(u"1"_s) + request(u"2"_s) + request(u"2"_s) + request(u"3"_s));

    for (const int status : {200, 503, 200, 200})
        QCOMPARE(statusOf(client.nextAnswer()), status);
}

void TestServiceFault::misbehavesByRequest()
{
    m_service->setFaults({{.request = 2, .status = 500}});
    RawClient client(*m_service);

    client.send(request() + request() + request());

    for (const int status : {200, 500, 200})
        QCOMPARE(statusOf(client.nextAnswer()), status);
}

void TestServiceFault::answersErrorsOnRequest()
{
    m_service->setFaults({{.status = 400,
        .code = u"Throttling.User"_s,
        .message = u"Slowly."_s,
        .retryAfter = 1500ms}});
    RawClient client(*m_service);

    client.send(request());

    const QByteArray answer = client.nextAnswer();
    QCOMPARE(statusOf(answer), 400);
    QCOMPARE(errorCodeOf(answer), u"Throttling.User"_s);
    QVERIFY(answer.contains("\r\nx-acs-retry-after: 1500\r\n"));
    QVERIFY(answer.contains("\"Slowly.\""));
}

void TestServiceFault::delaysItsAnswer()
{
    m_service->setFaults({{.request = 1, .delay = 60ms}});
    RawClient client(*m_service);
    QElapsedTimer timer;
    timer.start();

    client.send(request(u"1"_s) + request(u"2"_s));

    QVERIFY(client.nextAnswer().contains("\"PageNumber\":1,"));
    QVERIFY(timer.elapsed() >= 60);
    QVERIFY(client.nextAnswer().contains("\"PageNumber\":2,"));
}

void TestServiceFault::cutsItsAnswer_data()
{
    QTest::addColumn<ServiceFault>("fault");
    QTest::addColumn<int>("bodySize");
    QTest::addColumn<int>("error");
    const auto row = [](const char *name, const ServiceFault &fault, int bodySize) {
        QTest::newRow(name) << fault << bodySize
                            << (fault.ending == Ending::Reset ? ECONNRESET : 0);
    };
    row("closed within the body", {.cutAfter = 10}, 10);
    row("reset within the body", {.cutAfter = 10, .ending = Ending::Reset}, 10);
    row("reset after the head", {.cutAfter = 0, .ending = Ending::Reset}, 0);
    row("closed before", {.sendsNothing = true}, -1);
    row("reset before", {.sendsNothing = true, .ending = Ending::Reset}, -1);
}

void TestServiceFault::cutsItsAnswer()
{
    QFETCH(ServiceFault, fault);
    QFETCH(int, bodySize);
    QFETCH(int, error);
    m_service->setFaults({fault});

    const Received received = exchange(*m_service, request());

    QVERIFY(received.isEnded);
    QCOMPARE(received.error, error);
    QCOMPARE(received.bytes.isEmpty(), bodySize < 0);
    QVERIFY(bodySize < 0 || bodyOf(received.bytes).size() == bodySize);
}

void TestServiceFault::stallsWithinItsAnswer()
{
    m_service->setLimits({.connections = 32, .idle = 20ms});
    m_service->setFaults({{.request = 1, .cutAfter = 10, .ending = Ending::Stall}});
    RawClient stalled(*m_service);
    stalled.send(request());
    QVERIFY(QTest::qWaitFor([&] { return bodyOf(stalled.received()).size() == 10; }));

    // Another connection comes, idles and ends meanwhile.
    RawClient other(*m_service);
    QVERIFY(other.isLeftAlone());
    QVERIFY(stalled.isConnected());
}

void TestServiceFault::sendsRawBytes()
{
    m_service->setFaults({{.raw = QByteArray("\0rubbish\r\n", 10)}});
    RawClient client(*m_service);

    client.send(request());

    QVERIFY(client.isLeftAlone());
    QCOMPARE(client.received(), QByteArray("\0rubbish\r\n", 10));
}

void TestServiceFault::sendsAnotherBody()
{
    m_service->setFaults({{.body = "<html>",
        .contentType = "text/html",
        .headers = {{"Location", "http://login.example.com/"}}}});
    RawClient client(*m_service);

    client.send(request());

    const QByteArray answer = client.nextAnswer();
    QCOMPARE(statusOf(answer), 200);
    QCOMPARE(bodyOf(answer), "<html>");
    QVERIFY(answer.contains("\r\nContent-Type: text/html\r\n"));
    QVERIFY(answer.contains("\r\nLocation: http://login.example.com/\r\n"));
}

QTEST_GUILESS_MAIN(TestServiceFault)
#include "tst_servicefault.moc"
