// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/servicerequest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray plainGet = "GET /?a=1&b=%E4%BD%A0+x HTTP/1.1\r\nHost: 127.0.0.1:80\r\n\r\n";
const QByteArray plainPost = "POST / HTTP/1.1\r\nHost: h\r\nContent-Type: "
                             "application/x-www-form-urlencoded; charset=utf-8\r\n"
                             "Content-Length: 5\r\n\r\nc=%31";

bool isPending(const RequestReading &reading)
{
    return std::holds_alternative<PendingRequest>(reading.result);
}

int refusalStatus(const RequestReading &reading)
{
    const auto *refusal = std::get_if<RequestRefusal>(&reading.result);
    return refusal ? refusal->status : 0;
}

QByteArray requestWith(const QByteArray &headers)
{
    return "GET / HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n";
}

/** Some request with a few bytes of it changed, doubled or dropped. */
QByteArray damaged(QByteArray bytes, QRandomGenerator &random)
{
    for (int i = random.bounded(1, 4); i > 0 && !bytes.isEmpty(); --i) {
        const qsizetype at = random.bounded(int(bytes.size()));
        switch (random.bounded(3)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes.insert(at, bytes.mid(at, random.bounded(20)));
            break;
        case 2:
            bytes.remove(at, random.bounded(8));
            break;
        }
    }
    return bytes;
}
} // namespace

class TestServiceRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAGet();
    void readsAForm();
    void takesOneRequestOfMany();
    void isPendingUntilTheLastByte_data();
    void isPendingUntilTheLastByte();
    void saysWhenTheClientAwaitsContinue();
    void knowsWhetherTheConnectionStays_data();
    void knowsWhetherTheConnectionStays();
    void refuses_data();
    void refuses();
    void readsParameters_data();
    void readsParameters();
    void refusesMalformedParameters_data();
    void refusesMalformedParameters();
    void agreesWithItselfOnDamagedBytes();
};

void TestServiceRequest::readsAGet()
{
    const RequestReading reading = readRequest(plainGet);

    const auto *request = std::get_if<ServiceRequest>(&reading.result);
    QVERIFY(request);
    QCOMPARE(reading.used, plainGet.size());
    QCOMPARE(request->method, "GET");
    QCOMPARE(request->path, "/");
    QCOMPARE(request->query, (Parameters{{u"a"_s, u"1"_s}, {u"b"_s, u"你 x"_s}}));
    QCOMPARE(request->header("host"), "127.0.0.1:80");
    QVERIFY(request->header("accept").isNull());
    QVERIFY(request->body.isEmpty());
    QVERIFY(!request->hasFormBody());
}

void TestServiceRequest::readsAForm()
{
    const RequestReading reading = readRequest(plainPost);

    const auto *request = std::get_if<ServiceRequest>(&reading.result);
    QVERIFY(request);
    QCOMPARE(request->body, "c=%31");
    QVERIFY(request->hasFormBody());
}

void TestServiceRequest::takesOneRequestOfMany()
{
    const QByteArray both = "\r\n" + plainPost + plainGet;

    const RequestReading first = readRequest(both);
    QCOMPARE(std::get<ServiceRequest>(first.result).method, "POST");
    QCOMPARE(first.used, plainPost.size() + 2);

    const RequestReading second = readRequest(QByteArrayView(both).sliced(first.used));
    QCOMPARE(std::get<ServiceRequest>(second.result).method, "GET");
    QCOMPARE(second.used, plainGet.size());
}

void TestServiceRequest::isPendingUntilTheLastByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("GET") << plainGet;
    QTest::newRow("POST") << plainPost;
    QTest::newRow("empty lines first") << "\r\n\r\n" + plainGet;
}

void TestServiceRequest::isPendingUntilTheLastByte()
{
    QFETCH(QByteArray, bytes);

    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY2(isPending(readRequest(bytes.first(size))), bytes.first(size).constData());
    QVERIFY(std::holds_alternative<ServiceRequest>(readRequest(bytes).result));
}

void TestServiceRequest::saysWhenTheClientAwaitsContinue()
{
    const QByteArray head
        = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n";

    const auto awaits = [](const QByteArray &bytes) {
        return std::get<PendingRequest>(readRequest(bytes).result).awaitsContinue;
    };
    QVERIFY(awaits(head));
    QVERIFY(!awaits(head + 'a'));
    QVERIFY(!awaits(head.chopped(1)));
}

void TestServiceRequest::knowsWhetherTheConnectionStays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keepsAlive");
    QTest::newRow("1.1") << requestWith("") << true;
    QTest::newRow("1.1 close") << requestWith("Connection: close\r\n") << false;
    QTest::newRow("1.1 Close in a list") << requestWith("connection: TE, Close\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive")
        << QByteArray("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n") << true;
}

void TestServiceRequest::knowsWhetherTheConnectionStays()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, keepsAlive);

    QCOMPARE(std::get<ServiceRequest>(readRequest(bytes).result).keepsAlive, keepsAlive);
}

void TestServiceRequest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    row("TLS", QByteArray("\x16\x03\x01", 3), 400);
    row("NUL", requestWith(QByteArray("A: \0\r\n", 6)), 400);
    row("no version", "GET /\r\n\r\n", 400);
    row("no HTTP", "GET / FTP/1.1\r\n\r\n", 400);
    row("HTTP/2", "GET / HTTP/2.0\r\nHost: h\r\n\r\n", 505);
    row("HTTP/1.2", "GET / HTTP/1.2\r\nHost: h\r\n\r\n", 505);
    row("no method", " / HTTP/1.1\r\nHost: h\r\n\r\n", 400);
    row("blanks around the target", "GET  /  HTTP/1.1\r\nHost: h\r\n\r\n", 400);
    row("absolute target", "GET http://h/ HTTP/1.1\r\nHost: h\r\n\r\n", 400);
    row("raw UTF-8 in the target", "GET /?a=é HTTP/1.1\r\nHost: h\r\n\r\n", 400);
    row("malformed percent", "GET /?a=%zz HTTP/1.1\r\nHost: h\r\n\r\n", 400);
    row("no Host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("two Hosts", requestWith("Host: h\r\n"), 400);
    row("bare line feed", "GET / HTTP/1.1\nHost: h\r\n\r\n", 400);
    row("bare return", requestWith("A: b\rC: d\r\n"), 400);
    row("header without colon", requestWith("Nonsense\r\n"), 400);
    row("blank before the colon", requestWith("A : b\r\n"), 400);
    row("folded header", requestWith("A: b\r\n c\r\n"), 400);
    row("chunked", requestWith("Transfer-Encoding: chunked\r\n"), 501);
    row("chunked and sized", requestWith("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n"),
        501);
    row("two sizes", requestWith("Content-Length: 1\r\nContent-Length: 1\r\n"), 400);
    row("negative size", requestWith("Content-Length: -1\r\n"), 400);
    row("size with a sign", requestWith("Content-Length: +1\r\n"), 400);
    row("list of sizes", requestWith("Content-Length: 1, 1\r\n"), 400);
    row("empty size", requestWith("Content-Length:\r\n"), 400);
    row("body of 1 MiB and a byte", requestWith("Content-Length: 1048577\r\n"), 413);
    row("size beyond numbers", requestWith("Content-Length: 99999999999999999999\r\n"), 413);
    row("other expectation", requestWith("Expect: cake\r\n"), 417);
    row("endless line", "GET /" + QByteArray(longestHead, 'a'), 431);
    row("endless empty lines", QByteArray("\r\n").repeated(longestHead), 431);
    row("many headers", requestWith(QByteArray("A: b\r\n").repeated(mostHeaders)), 431);
}

void TestServiceRequest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);

    QCOMPARE(refusalStatus(readRequest(bytes)), status);
    QCOMPARE(refusalStatus(readRequest(bytes + plainGet)), status);
    QCOMPARE(readRequest(bytes).used, 0);
}

void TestServiceRequest::readsParameters_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<Parameters>("expected");
    QTest::newRow("none") << QByteArray() << Parameters();
    QTest::newRow("no value") << QByteArray("a&b=") << Parameters{{u"a"_s, {}}, {u"b"_s, {}}};
    QTest::newRow("empty parts") << QByteArray("&&a=1&") << Parameters{{u"a"_s, u"1"_s}};
    QTest::newRow("later =") << QByteArray("a=b=c") << Parameters{{u"a"_s, u"b=c"_s}};
    QTest::newRow("left unencoded") << QByteArray("a=!'()*~") << Parameters{{u"a"_s, u"!'()*~"_s}};
    QTest::newRow("encoded") << QByteArray("%61=%21%2b%20%26%3D%25%e4%BD%a0+")
                             << Parameters{{u"a"_s, u"!+ &=%你 "_s}};
}

void TestServiceRequest::readsParameters()
{
    QFETCH(QByteArray, encoded);
    QFETCH(Parameters, expected);

    const auto found = readParameters(encoded);
    QVERIFY(found);
    QCOMPARE(*found, expected);
}

void TestServiceRequest::refusesMalformedParameters_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("cut") << QByteArray("a=%4");
    QTest::newRow("no hex") << QByteArray("a=%4g");
    QTest::newRow("in a name") << QByteArray("%=1");
    QTest::newRow("no UTF-8") << QByteArray("a=%ff");
    QTest::newRow("cut UTF-8") << QByteArray("a=%e4%bd");
}

void TestServiceRequest::refusesMalformedParameters()
{
    QFETCH(QByteArray, encoded);

    QVERIFY(!readParameters(encoded));
}

void TestServiceRequest::agreesWithItselfOnDamagedBytes()
{
    QRandomGenerator random(20210525);
    for (int i = 0; i < 3000; ++i) {
        const QByteArray bytes = damaged(i % 2 ? plainGet : plainPost, random);
        const RequestReading whole = readRequest(bytes);

        // What a part of the bytes said, all of them say too.
        const RequestReading part = readRequest(bytes.first(random.bounded(int(bytes.size()) + 1)));
        if (refusalStatus(part) != 0)
            QCOMPARE(refusalStatus(whole), refusalStatus(part));
        if (part.used > 0)
            QCOMPARE(whole.used, part.used);
        QVERIFY(whole.used <= bytes.size());
        QCOMPARE(whole.used > 0, std::holds_alternative<ServiceRequest>(whole.result));
    }
}

QTEST_GUILESS_MAIN(TestServiceRequest)
#include "tst_servicerequest.moc"
