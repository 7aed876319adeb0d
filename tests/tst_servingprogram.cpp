// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "support/servingprogram.h"

#include <QElapsedTimer>
#include <QNetworkInterface>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {
#ifdef __SANITIZE_ADDRESS__
constexpr bool isSanitized = true; // keeps what was freed for a while, and takes its time
#else
constexpr bool isSanitized = false;
#endif
} // namespace

/** The embedded service from outside: a program and a client that know nothing of each other. */
class TestServingProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<ServingProgram>(); }
    void cleanup();

    void answersOnThisMachineAlone();
    void answersNoOtherHost_data();
    void answersNoOtherHost();
    void answersNoWebPage_data();
    void answersNoWebPage();
    void servesNoFile_data();
    void servesNoFile();
    void takesNoBytesForAnotherRequest_data();
    void takesNoBytesForAnotherRequest();
    void takesAHeadOf16KiBAndNoMore();
    void takesABodyOf1MiBAndNoMore();
    void answersRequestsSentAheadInTheirOrder();
    void endsARequestThatDripsIn();
    void survivesAStorm();
    void itsMemoryStaysFlat();
    void stopsWithTheProgram();

private:
    QByteArray answerTo(const QByteArray &bytes) const;
    QByteArray signedRequest() const
    {
        return requestTo(m_program->url, u"1"_s, QDateTime::currentDateTimeUtc());
    }
    QByteArray host() const
    {
        return "Host: 127.0.0.1:" + QByteArray::number(m_program->url.port()) + "\r\n";
    }

    std::unique_ptr<ServingProgram> m_program;
};

// Whatever was done to it, it is still there and answers.
void TestServingProgram::cleanup()
{
    if (m_program->isRunning())
        QVERIFY(QTest::qWaitFor([this] { return statusOf(answerTo(signedRequest())) == 200; }));
    m_program.reset();
}

/** Everything that comes until the service closes, or its first answer. */
QByteArray TestServingProgram::answerTo(const QByteArray &bytes) const
{
    RawClient client(m_program->url);
    client.send(bytes);
    return client.nextAnswer();
}

void TestServingProgram::answersOnThisMachineAlone()
{
    const auto ours = quint16(m_program->url.port());
    QCOMPARE(m_program->url.host(), u"127.0.0.1"_s);
    QList<QHostAddress> others = QNetworkInterface::allAddresses();
    others.removeAll(QHostAddress(u"127.0.0.1"_s));
    others << QHostAddress(u"127.0.0.2"_s) << QHostAddress(u"::1"_s);

    for (const QHostAddress &address : others) {
        QTcpSocket client;
        client.connectToHost(address, ours);
        QVERIFY2(!client.waitForConnected(2000), qPrintable(address.toString()));
    }
}

void TestServingProgram::answersNoOtherHost_data()
{
    QTest::addColumn<QByteArray>("host"); // PORT stands for the right one
    QTest::addColumn<int>("status");
    const auto row
        = [](const char *host, int status) { QTest::newRow(host) << QByteArray(host) << status; };
    row("127.0.0.1:PORT", 200);
    row("127.0.0.1", 421);
    row("127.0.0.1:1", 421);
    row("127.0.0.1:0PORT", 421);
    row("127.0.0.1:PORT.", 421);
    row("127.0.0.1:", 421);
    row("", 421);
    row(":PORT", 421);
    row("127.1:PORT", 421);
    row("0.0.0.0:PORT", 421);
    row("2130706433:PORT", 421);
    row("[::]:PORT", 421);
    row("[::ffff:127.0.0.1]:PORT", 421);
    row("localhost.:PORT", 421);
    row("localhost.example.com:PORT", 421);
    row("127.0.0.1.rebind.example.com:PORT", 421);
    row("example.com:PORT", 421);
    row("127.0.0.1:PORT@example.com", 421);
    row("user@127.0.0.1:PORT", 421);
    row("127.0.0.1:PORT, example.com", 421);
}

void TestServingProgram::answersNoOtherHost()
{
    QFETCH(QByteArray, host);
    QFETCH(const int, status);
    host.replace("PORT", QByteArray::number(m_program->url.port()));
    Signing who = signing();
    who.time = QDateTime::currentDateTimeUtc();
    who.host = host; // signed, so that nothing but the name is wrong

    QCOMPARE(statusOf(answerTo(requestV3(who, question(menuCaller)))), status);
}

void TestServingProgram::answersNoWebPage_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("its own") << QByteArray("Origin: http://127.0.0.1\r\n");
    QTest::newRow("another") << QByteArray("Origin: https://example.com\r\n");
    QTest::newRow("null") << QByteArray("Origin: null\r\n");
    QTest::newRow("empty") << QByteArray("Origin:\r\n");
    QTest::newRow("a file") << QByteArray("oRIGIN: file://\r\n");
}

void TestServingProgram::answersNoWebPage()
{
    QFETCH(const QByteArray, header);

    const QByteArray answer
        = answerTo(signedRequest().replace("\r\nhost:", "\r\n" + header + "host:"));
    QCOMPARE(statusOf(answer), 403);
    const QByteArray preflight = answerTo("OPTIONS / HTTP/1.1\r\n" + host() + header
        + "Access-Control-Request-Method: GET\r\nAccess-Control-Request-Private-Network: "
          "true\r\n\r\n");
    QCOMPARE(statusOf(preflight), 403);
    for (const QByteArray &bytes : {answer, preflight, answerTo(signedRequest())})
        QVERIFY(!bytes.toLower().contains("access-control"));
}

void TestServingProgram::servesNoFile_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    for (const char *path :
        {"/etc/passwd", "//etc/passwd", "/../../../../etc/passwd", "/./",
            "/%2e%2e/%2e%2e/etc/passwd", "/index.html", "/favicon.ico", "/samples/", "/;/", "/%00"})
        QTest::newRow(path) << QByteArray(path) << 404;
    for (const char *target : {"file:///etc/passwd", "http://127.0.0.1/etc/passwd", "*",
             "etc/passwd", "\\etc\\passwd", "127.0.0.1:443"})
        QTest::newRow(target) << QByteArray(target) << 400;
}

void TestServingProgram::servesNoFile()
{
    QFETCH(const QByteArray, target);
    QFETCH(const int, status);

    const QByteArray answer = answerTo("GET " + target + " HTTP/1.1\r\n" + host() + "\r\n");

    QCOMPARE(statusOf(answer), status);
    QVERIFY(!answer.contains("root:"));
}

void TestServingProgram::takesNoBytesForAnotherRequest_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &headers, int status) {
        QTest::newRow(name) << headers << status;
    };
    row("chunked", "Transfer-Encoding: chunked\r\n", 501);
    row("chunked and sized", "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n", 501);
    row("sized and chunked", "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n", 501);
    row("chunked twice", "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n", 501);
    row("xchunked", "Transfer-Encoding: xchunked\r\n", 501);
    row("blank before the colon", "Transfer-Encoding : chunked\r\n", 400);
    row("tab before the name", "A: b\r\n\tTransfer-Encoding: chunked\r\n", 400);
    row("vertical tab", "Transfer-Encoding: \vchunked\r\n", 400);
    row("two sizes", "Content-Length: 0\r\nContent-Length: 30\r\n", 400);
    row("negative", "Content-Length: -30\r\n", 400);
    row("signed", "Content-Length: +0\r\n", 400);
    row("hexadecimal", "Content-Length: 0x0\r\n", 400);
    row("list", "Content-Length: 0, 0\r\n", 400);
    row("fraction", "Content-Length: 0.0\r\n", 400);
    row("beyond 2^64", "Content-Length: 18446744073709551616\r\n", 413);
    row("bare line feed", "A: b\nContent-Length: 30\r\n", 400);
    row("bare return", "A: b\rContent-Length: 30\r\n", 400);
    row("NUL", QByteArray("A: b\0\r\n", 7), 400);
    row("two hosts", "Host: example.com\r\n", 400);
}

// A request that two readers would end at different places is refused, and nothing behind it is
// read.
void TestServingProgram::takesNoBytesForAnotherRequest()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const int, status);
    RawClient client(m_program->url);

    client.send("POST / HTTP/1.1\r\n" + host() + headers + "\r\n" + signedRequest());

    QCOMPARE(statusOf(client.nextAnswer()), status);
    QVERIFY(client.isLeftAlone());
    QCOMPARE(client.received(), QByteArray());
}

void TestServingProgram::takesAHeadOf16KiBAndNoMore()
{
    const QByteArray request = "GET / HTTP/1.1\r\n" + host() + "A: ";
    const qsizetype rest = longestHead - request.size() - 4;

    QCOMPARE(statusOf(answerTo(request + QByteArray(rest, 'a') + "\r\n\r\n")), 400); // not signed
    QCOMPARE(statusOf(answerTo(request + QByteArray(rest + 1, 'a') + "\r\n\r\n")), 431);
}

void TestServingProgram::takesABodyOf1MiBAndNoMore()
{
    const auto request = [this](qsizetype size) {
        return "POST / HTTP/1.1\r\n" + host() + "Content-Length: " + QByteArray::number(size)
            + "\r\n\r\n" + QByteArray(size, 'a');
    };

    QCOMPARE(statusOf(answerTo(request(longestBody))), 400); // not signed
    QCOMPARE(statusOf(answerTo(request(longestBody + 1))), 413);
}

void TestServingProgram::answersRequestsSentAheadInTheirOrder()
{
    RawClient client(m_program->url);
    const QByteArray refused = "GET /none HTTP/1.1\r\n" + host() + "\r\n";

    client.send(QByteArray("\r\n") + signedRequest() + signedRequest() + refused + signedRequest());

    QCOMPARE(statusOf(client.nextAnswer()), 200);
    QCOMPARE(statusOf(client.nextAnswer()), 200);
    QCOMPARE(statusOf(client.nextAnswer()), 404);
    QVERIFY(client.isLeftAlone()); // a refusal ends the connection
    QCOMPARE(client.received(), QByteArray());
}

// A byte now and then keeps a connection no longer than silence does.
void TestServingProgram::endsARequestThatDripsIn()
{
    RawClient client(m_program->url);
    QVERIFY(client.connects());
    QElapsedTimer time;
    time.start();
    QTimer drip;
    QObject::connect(&drip, &QTimer::timeout, &drip, [&client] { client.send("a"); });
    drip.start(500);

    QVERIFY(QTest::qWaitFor([&client] { return !client.isConnected(); }, 20'000));

    QVERIFY2(time.elapsed() > 8'000 && time.elapsed() < 15'000,
        qPrintable(QString::number(time.elapsed())));
    QCOMPARE(client.received(), QByteArray());
}

void TestServingProgram::survivesAStorm()
{
    std::vector<std::unique_ptr<QTcpSocket>> storm;
    int mostDescriptors = 0;
    for (int i = 0; i < 400; ++i) {
        storm.push_back(std::make_unique<QTcpSocket>());
        storm.back()->connectToHost(u"127.0.0.1"_s, quint16(m_program->url.port()));
        QVERIFY(storm.back()->waitForConnected());
        mostDescriptors = std::max(mostDescriptors, m_program->descriptors());
    }
    const auto left = [&storm] {
        return std::ranges::count_if(
            storm, [](const auto &one) { return one->state() == QAbstractSocket::ConnectedState; });
    };

    QVERIFY(QTest::qWaitFor([&] { return left() == 32; }));
    QVERIFY2(mostDescriptors < 100, qPrintable(QString::number(mostDescriptors)));
}

void TestServingProgram::itsMemoryStaysFlat()
{
    const int requests = isSanitized ? 200 : 10'000;
    const QByteArrayList bad{"\x16\x03\x01 hello\r\n\r\n",
        "GET /etc/passwd HTTP/1.1\r\n" + host() + "\r\n",
        "POST / HTTP/1.1\r\n" + host() + "Content-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\n" + host() + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GET /?" + QByteArray(17'000, 'a') + " HTTP/1.1\r\n\r\n",
        "GET /?ContactId=%zz HTTP/1.1\r\n" + host() + "\r\n",
        "GET / HTTP/1.1\r\nHost: example.com\r\n\r\n",
        "POST / HTTP/1.1\r\n" + host() + "Content-Length: 60000\r\n\r\n" + QByteArray(60'000, '&')};
    const auto send = [&](int count) {
        for (int i = 0; i < count; ++i) {
            QTcpSocket client;
            client.connectToHost(u"127.0.0.1"_s, quint16(m_program->url.port()));
            client.write(bad[i % bad.size()]);
            QVERIFY(client.waitForReadyRead());
            QVERIFY(client.readAll().startsWith("HTTP/1.1 "));
        }
    };
    send(requests / 5);
    const qint64 before = m_program->residentMemory();
    send(requests);
    const qint64 growth = m_program->residentMemory() - before;

    qInfo("%d bad requests: %+lld KiB on %lld", requests, growth, before);
    QVERIFY(isSanitized || growth < 1024);
}

void TestServingProgram::stopsWithTheProgram()
{
    RawClient client(m_program->url);
    QVERIFY(client.connects());
    m_program->stop();

    QVERIFY(client.isLeftAlone());
    QTcpSocket late;
    late.connectToHost(u"127.0.0.1"_s, quint16(m_program->url.port()));
    QVERIFY(!late.waitForConnected(2000));
}

QTEST_GUILESS_MAIN(TestServingProgram)
#include "tst_servingprogram.moc"
