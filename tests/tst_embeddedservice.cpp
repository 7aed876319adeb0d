// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/embeddedservice.h"

#include "rawclient.h"
#include "servicedesk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEmbeddedService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listensOnThisMachineAlone();
    void saysWhyItCannotListen();
    void stopsWithItsDeletion();
    void answersManyRequestsOnOneConnection();
    void answersRequestsThatComeAtOnceInTheirOrder();
    void answersARequestThatComesByteByByte();
    void closesWhenAsked_data();
    void closesWhenAsked();
    void saysItsDate();
    void letsClientsContinue();
    void refusesAndCloses_data();
    void refusesAndCloses();
    void readsNoBodyBeyondItsLimit();
    void turnsTheThirtyThirdConnectionAway();
    void endsIdleConnections();
    void outlivesClientsThatLeave();
    void servesACallThatATestPuts();

private:
    QByteArray request(const QString &page = u"1"_s) { return requestTo(*m_service, page); }

    std::unique_ptr<EmbeddedService> m_service;
};

void TestEmbeddedService::init()
{
    m_service = std::make_unique<EmbeddedService>();
    m_service->setClock([] { return now; });
    QVERIFY(m_service->listen());
}

void TestEmbeddedService::cleanup()
{
    m_service.reset();
}

void TestEmbeddedService::listensOnThisMachineAlone()
{
    QCOMPARE(m_service->url().host(), u"127.0.0.1"_s);
    QTcpSocket elsewhere;
    elsewhere.connectToHost(u"127.0.0.2"_s, quint16(m_service->url().port()));

    QVERIFY(QTest::qWaitFor(
        [&] { return elsewhere.error() == QAbstractSocket::ConnectionRefusedError; }));
}

void TestEmbeddedService::saysWhyItCannotListen()
{
    EmbeddedService other;

    QVERIFY(!other.listen(quint16(m_service->url().port())));
    QVERIFY(!other.errorString().isEmpty());
}

void TestEmbeddedService::stopsWithItsDeletion()
{
    RawClient client(*m_service);
    client.send(request());
    QVERIFY(!client.nextAnswer().isEmpty());
    QTcpSocket late;
    const auto oldPort = quint16(m_service->url().port());

    m_service.reset();

    QVERIFY(client.isLeftAlone());
    late.connectToHost(u"127.0.0.1"_s, oldPort);
    QVERIFY(
        QTest::qWaitFor([&] { return late.error() == QAbstractSocket::ConnectionRefusedError; }));
}

void TestEmbeddedService::answersManyRequestsOnOneConnection()
{
    RawClient client(*m_service);

    for (int i = 0; i < 20; ++i) {
        client.send(request());
        const QByteArray answer = client.nextAnswer();
        QCOMPARE(statusOf(answer), 200);
        QVERIFY(answer.contains("\r\nConnection: keep-alive\r\n"));
        QCOMPARE(errorCodeOf(answer), u"OK"_s);
    }
}

void TestEmbeddedService::answersRequestsThatComeAtOnceInTheirOrder()
{
    RawClient client(*m_service);

    client.send(request(u"1"_s) + request(u"2"_s) + request(u"3"_s) + request(u"0"_s));

    QVERIFY(client.nextAnswer().contains("\"PageNumber\":1,"));
    QVERIFY(client.nextAnswer().contains("\"PageNumber\":2,"));
    QVERIFY(client.nextAnswer().contains("\"PageNumber\":3,"));
    QCOMPARE(statusOf(client.nextAnswer()), 400);
}

void TestEmbeddedService::answersARequestThatComesByteByByte()
{
    RawClient client(*m_service);
    QVERIFY(client.connects());

    for (const char byte : request()) {
        client.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }

    QCOMPARE(statusOf(client.nextAnswer()), 200);
}

void TestEmbeddedService::closesWhenAsked_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("close") << QByteArray("HTTP/1.1") << QByteArray("Connection: close\r\n");
    QTest::newRow("1.0") << QByteArray("HTTP/1.0") << QByteArray();
}

void TestEmbeddedService::closesWhenAsked()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, header);
    RawClient client(*m_service);

    client.send(request().replace("HTTP/1.1\r\n", version + "\r\n" + header) + request());

    const QByteArray answer = client.nextAnswer();
    QCOMPARE(statusOf(answer), 200);
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QVERIFY(client.isLeftAlone());
    QCOMPARE(client.received(), QByteArray());
}

void TestEmbeddedService::saysItsDate()
{
    RawClient client(*m_service);
    client.send(request());

    QVERIFY(client.nextAnswer().contains("\r\nDate: Tue, 14 Nov 2023 22:13:20 GMT\r\n"));
}

void TestEmbeddedService::letsClientsContinue()
{
    RawClient client(*m_service);
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");

    QCOMPARE(client.nextAnswer(), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("ab");
    QCOMPARE(statusOf(client.nextAnswer()), 421);
}

void TestEmbeddedService::refusesAndCloses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x02", 4) << 400;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
    QTest::newRow("head over 16 KiB") << "GET /?" + QByteArray(17 * 1024, 'a') << 431;
    QTest::newRow("chunked") << QByteArray(
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                             << 501;
    QTest::newRow("other host") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n\r\n") << 421;
}

void TestEmbeddedService::refusesAndCloses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    RawClient client(*m_service);

    client.send(bytes);

    const QByteArray answer = client.nextAnswer();
    QCOMPARE(statusOf(answer), status);
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QVERIFY(client.isLeftAlone());
}

void TestEmbeddedService::readsNoBodyBeyondItsLimit()
{
    RawClient client(*m_service);
    const QByteArray head = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: ";

    client.send(head + "1048576\r\n\r\n" + QByteArray(1048576, 'a'));
    QCOMPARE(statusOf(client.nextAnswer()), 421);

    RawClient greedy(*m_service);
    greedy.send(head + "3000000\r\n\r\n" + QByteArray(3'000'000, 'a'));
    QCOMPARE(statusOf(greedy.nextAnswer()), 413);
    QVERIFY(greedy.isLeftAlone());
}

void TestEmbeddedService::turnsTheThirtyThirdConnectionAway()
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 32; ++i) {
        clients.push_back(std::make_unique<RawClient>(*m_service));
        clients.back()->send(request());
        QCOMPARE(statusOf(clients.back()->nextAnswer()), 200);
    }

    RawClient late(*m_service);
    QCOMPARE(statusOf(late.nextAnswer()), 503);
    QVERIFY(late.isLeftAlone());

    clients.pop_back();
    QVERIFY(QTest::qWaitFor([&] {
        RawClient next(*m_service);
        next.send(request());
        return statusOf(next.nextAnswer()) == 200;
    }));
}

void TestEmbeddedService::endsIdleConnections()
{
    m_service->setLimits({.connections = 32, .idle = 50ms});
    RawClient silent(*m_service);
    RawClient slow(*m_service);
    slow.send("GET / HTTP");

    QVERIFY(silent.isLeftAlone());
    QVERIFY(slow.isLeftAlone());
    QCOMPARE(slow.received(), QByteArray());
}

void TestEmbeddedService::outlivesClientsThatLeave()
{
    QSignalSpy requests(m_service.get(), &EmbeddedService::requestArrived);
    m_service->setFaults({{.request = 1, .delay = 1ms}});
    {
        RawClient early(*m_service);
        RawClient partial(*m_service);
        early.send(request());
        partial.send(request().chopped(9));
        QVERIFY(requests.wait());
    }

    RawClient client(*m_service);
    client.send(request());
    QCOMPARE(statusOf(client.nextAnswer()), 200);
}

void TestEmbeddedService::servesACallThatATestPuts()
{
    m_service->putCall(menuCaller, {R"({"NodeName":"x"})"});
    RawClient client(*m_service);
    client.send(request());

    QVERIFY(bodyOf(client.nextAnswer()).endsWith(R"("TotalCount":1,"List":[{"NodeName":"x"}]}})"));
}

QTEST_GUILESS_MAIN(TestEmbeddedService)
#include "tst_embeddedservice.moc"
