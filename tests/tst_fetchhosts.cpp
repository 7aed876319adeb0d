// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/proxycheck.h"
#include "support/fetchdesk.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

#include <arpa/inet.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

namespace {
/** A port whose backlog is full: connecting to it takes for ever. */
class BlackHole
{
public:
    BlackHole()
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof m_address;
        const int listener = opened();
        if (::bind(listener, face(), size) != 0 || ::listen(listener, 0) != 0
            || ::getsockname(listener, face(), &size) != 0)
            qFatal("no port");
        for (int i = 0; i < 8; ++i)
            ::connect(opened(), face(), size);
    }
    ~BlackHole() { std::ranges::for_each(m_sockets, ::close); }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(ntohs(m_address.sin_port))); }

private:
    sockaddr *face() { return reinterpret_cast<sockaddr *>(&m_address); }
    int opened()
    {
        m_sockets << ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        return m_sockets.last();
    }

    sockaddr_in m_address{};
    QList<int> m_sockets;
};

QByteArray pemOf(const QString &name)
{
    QFile file(u"" TEST_FILES "/tls/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** Speaks TLS with a certificate of tests/files/tls. */
class TlsServer : public QSslServer
{
public:
    explicit TlsServer(const QString &pem)
    {
        const QByteArray text = pemOf(pem);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(text));
        tls.setPrivateKey(QSslKey(text, QSsl::Ec));
        setSslConfiguration(tls);
        listen(QHostAddress::LocalHost);
    }
    QUrl url() const { return QUrl(u"https://127.0.0.1:%1"_s.arg(serverPort())); }
};

/** Requests beyond this machine go through the proxy while it is there. */
struct ProxyInUse
{
    explicit ProxyInUse(quint16 port)
        : ProxyInUse(port, u"a-user"_s, u"a-password"_s)
    {
    }
    ProxyInUse(quint16 port, const QString &user, const QString &password)
    {
        QNetworkProxy::setApplicationProxy(
            {QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port, user, password});
    }
    ~ProxyInUse() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
};

/** A look-up at a host that only a proxy could reach, by a clock that does not wait. */
struct DeskBehindProxy : FetchDesk
{
    DeskBehindProxy()
        : FetchDesk(callOf(7))
    {
        query.endpoint = QUrl(u"https://ccc.invalid"_s);
        begin(time.clock());
    }
};
} // namespace

Q_DECLARE_METATYPE(ProxyWish)
Q_DECLARE_METATYPE(TlsProblem)

// Hosts that cannot be asked, or are not to be trusted. The tags name rows of the fault matrix.
class TestFetchHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhenNobodyListens();
    void saysWhenAHostIsUnknown();
    void stopsWaitingForABlackHole();
    void trustsNobodyWithoutProof_data();
    void trustsNobodyWithoutProof();
    void saysWhenAHostSpeaksNoTls();
    void namesTheProxy_data();
    void namesTheProxy();
    void aProxyThatHangsUpIsNotWaitedFor();
    void asksThisMachineWithoutAProxy();
    void saysThatAProxyWantsALogin();
    void aLoginThatIsNotAcceptedIsTriedOnce_data();
    void aLoginThatIsNotAcceptedIsTriedOnce();
    void findsTheWayThatQtTakes_data();
    void findsTheWayThatQtTakes();
    void neverTriesAWindowsLogin_data();
    void neverTriesAWindowsLogin();
};

void TestFetchHosts::saysWhenNobodyListens()
{
    // F1
    FetchDesk desk(callOf(7));
    desk.server.close();

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::Refused);
    QCOMPARE(desk.errors[0].httpStatus, 0);
    QCOMPARE(desk.errors[0].attempts, 3);
    QCOMPARE(desk.errors[0].proxy, QString());
}

void TestFetchHosts::saysWhenAHostIsUnknown()
{
    // F2: a name that is too long to be one, so that nobody beyond this machine is asked.
    const QString host = u"no-such-host."_s.repeated(30) + u"invalid"_s;
    FetchDesk desk(callOf(7));
    desk.query.endpoint = QUrl(u"https://"_s + host);
    desk.begin(desk.time.clock());

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::HostUnknown);
    QCOMPARE(desk.errors[0].host, host);
    QCOMPARE(desk.errors[0].attempts, 2);
}

void TestFetchHosts::stopsWaitingForABlackHole()
{
    // F3
    const BlackHole hole;
    FetchDesk desk(callOf(7));
    desk.query.endpoint = hole.url();
    FetchClock clock = desk.time.clock();
    clock.attemptDeadline = 100ms;
    desk.begin(clock);

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::NoAnswer);
    QCOMPARE(desk.errors[0].attempts, 3);
}

void TestFetchHosts::trustsNobodyWithoutProof_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<TlsProblem>("problem");

    QTest::newRow("F44 self-signed") << u"self-signed.pem"_s << TlsProblem::SelfSigned;
    QTest::newRow("F44 wrong name") << u"wrong-name.pem"_s << TlsProblem::WrongName;
    QTest::newRow("F44 expired") << u"expired.pem"_s << TlsProblem::Expired;
}

void TestFetchHosts::trustsNobodyWithoutProof()
{
    QFETCH(QString, certificate);
    if (QSslConfiguration::systemCaCertificates().isEmpty())
        QSKIP("this machine has no authorities");
    TlsServer server(certificate);
    FetchDesk desk(callOf(7));
    desk.query.endpoint = server.url();
    if (certificate == "expired.pem"_L1) // its name is no address
        desk.query.endpoint.setHost(u"localhost"_s);
    desk.begin(desk.time.clock());

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::Tls);
    QTEST(desk.errors[0].tlsProblem, "problem");
    QCOMPARE(desk.errors[0].attempts, 1);
}

void TestFetchHosts::saysWhenAHostSpeaksNoTls()
{
    FetchDesk desk(callOf(7));
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    connect(&server, &QTcpServer::newConnection, &server,
        [&] { server.nextPendingConnection()->write("220 smtp ready\r\n"); });
    desk.query.endpoint = QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort()));
    desk.begin(desk.time.clock());

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::NotEncrypted);
}

void TestFetchHosts::namesTheProxy_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("isAlive");
    QTest::addColumn<Kind>("kind");

    QTest::newRow("F1 dead proxy") << QByteArray() << false << Kind::Refused;
    QTest::newRow("F6 silent proxy") << QByteArray() << true << Kind::NoAnswer;
    QTest::newRow("F40 login") << QByteArray(
        "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
        "Content-Length: 0\r\n\r\n")
                               << true << Kind::ProxyLoginRefused;
}

void TestFetchHosts::namesTheProxy()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, isAlive);
    QFETCH(Kind, kind);
    ScriptedServer proxy([answer](const ScriptedRequest &) { return ScriptedAnswer{answer}; });
    const quint16 port = proxy.serverPort();
    if (!isAlive)
        proxy.close();
    const ProxyInUse use(port);
    FetchDesk desk(callOf(7));
    desk.query.endpoint = QUrl(u"https://ccc.invalid"_s);
    FetchClock clock = desk.time.clock();
    clock.attemptDeadline = 500ms;
    desk.begin(clock);

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, kind);
    QCOMPARE(desk.errors[0].proxy, u"127.0.0.1:%1"_s.arg(port)); // and not who uses it
    QCOMPARE(desk.errors[0].host, u"ccc.invalid"_s);
}

void TestFetchHosts::aProxyThatHangsUpIsNotWaitedFor()
{
    ScriptedServer proxy(always({QByteArray(), true}));
    const ProxyInUse use(proxy.serverPort());
    DeskBehindProxy desk;

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::Closed);
    QCOMPARE(desk.errors[0].attempts, 3);
    QCOMPARE(proxy.requests.size(), 3);
}

void TestFetchHosts::asksThisMachineWithoutAProxy()
{
    const ProxyInUse use(1);
    FetchDesk desk(callOf(7));

    QVERIFY(desk.run());

    QVERIFY(desk.trail.isComplete());
}

void TestFetchHosts::saysThatAProxyWantsALogin()
{
    // F40: of Negotiate, Qt says no more than that there is no connection.
    ScriptedServer proxy(always({"HTTP/1.1 407 Login\r\nProxy-Authenticate: Negotiate\r\n"
                                 "Content-Length: 0\r\n\r\n"}));
    const ProxyInUse use(proxy.serverPort(), {}, {});
    DeskBehindProxy desk;

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::ProxyLogin);
    QCOMPARE(desk.errors[0].attempts, 1);
}

void TestFetchHosts::aLoginThatIsNotAcceptedIsTriedOnce_data()
{
    QTest::addColumn<QByteArray>("offer");
    QTest::addColumn<bool>("closes");
    QTest::newRow("Basic") << QByteArray(
        "Proxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n")
                           << false;
    // Qt waits for the end of what has none.
    QTest::newRow("Basic, without a length")
        << QByteArray("Proxy-Authenticate: Basic realm=\"x\"\r\n") << true;
    QTest::newRow("Digest") << QByteArray(
        "Proxy-Authenticate: Digest realm=\"x\", nonce=\"n\", qop=\"auth\"\r\n"
        "Content-Length: 0\r\n")
                            << false;
}

void TestFetchHosts::aLoginThatIsNotAcceptedIsTriedOnce()
{
    // F40
    QFETCH(QByteArray, offer);
    QFETCH(bool, closes);
    ScriptedServer proxy([offer, closes](const ScriptedRequest &) {
        return ScriptedAnswer{"HTTP/1.1 407 Login\r\n" + offer + "\r\n", closes};
    });
    const ProxyInUse use(proxy.serverPort());
    DeskBehindProxy desk;

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::ProxyLoginRefused);
    QCOMPARE(desk.errors[0].attempts, 1);
    const auto tries = std::ranges::count_if(proxy.requests, [](const ScriptedRequest &request) {
        return request.headers.contains("proxy-authorization");
    });
    QCOMPARE(tries, 1);
}

void TestFetchHosts::findsTheWayThatQtTakes_data()
{
    QTest::addColumn<QByteArrayList>("offers");
    QTest::addColumn<ProxyWish>("wish");
    const auto row = [](const QByteArrayList &offers, ProxyWish wish) {
        QTest::newRow(offers.join(" | ").constData()) << offers << wish;
    };
    row({"Basic realm=\"x\""}, ProxyWish::PlainLogin);
    row({"NTLM", "Digest nonce=\"n\"", "Basic"}, ProxyWish::Login);
    row({"NTLM", "Digest nonce=\"n\", algorithm=\"MD5-sess\""}, ProxyWish::Login);
    row({"NTLM", "Digest algorithm=SHA-256"}, ProxyWish::WindowsLogin);
    row({"Basic", "NTLM"}, ProxyWish::WindowsLogin);
    row({"Negotiate", "NTLM"}, ProxyWish::WindowsLogin);
    row({"Basic realm=\"x\", NTLM"}, ProxyWish::PlainLogin); // no more than the first of a line
    row({"Negotiate, NTLM"}, ProxyWish::Login);
}

void TestFetchHosts::findsTheWayThatQtTakes()
{
    QFETCH(QByteArrayList, offers);
    QByteArray header = "HTTP/1.1 407 Login";
    for (const QByteArray &offer : offers)
        header += "\r\nProxy-Authenticate: " + offer;

    QTEST(wishOfProxy(header), "wish");
}

void TestFetchHosts::neverTriesAWindowsLogin_data()
{
    QTest::addColumn<QByteArray>("offer");
    QTest::newRow("NTLM alone") << QByteArray("Proxy-Authenticate: NTLM\r\n");
    QTest::newRow("among others") << QByteArray(
        "Proxy-Authenticate: Negotiate\r\nproxy-authenticate: ntlm\r\n"
        "Proxy-Authenticate: Basic realm=\"x\"\r\n");
    QTest::newRow("before a digest that Qt does not know")
        << QByteArray("Proxy-Authenticate: NTLM\r\n"
                      "Proxy-Authenticate: Digest nonce=\"n\", algorithm=SHA-256\r\n");
}

void TestFetchHosts::neverTriesAWindowsLogin()
{
    // F40: Qt would ask such a proxy hundreds of times a second.
    QFETCH(QByteArray, offer);
    ScriptedServer proxy([offer](const ScriptedRequest &) {
        return ScriptedAnswer{"HTTP/1.1 407 Login\r\n" + offer + "Content-Length: 0\r\n\r\n"};
    });
    const ProxyInUse use(proxy.serverPort());
    FetchDesk desk(callOf(7));
    desk.query.endpoint = QUrl(u"https://ccc.invalid"_s);
    FetchClock clock = desk.time.clock();
    clock.attemptDeadline = 500ms;
    desk.begin(clock);

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::WindowsLogin);
    QCOMPARE(desk.errors[0].attempts, 1);
    QCOMPARE(desk.errors[0].proxy, u"127.0.0.1:%1"_s.arg(proxy.serverPort()));
    QCOMPARE(proxy.requests.size(), 1);
    QVERIFY(!proxy.requests[0].headers.contains("proxy-authorization"));
}

QTEST_GUILESS_MAIN(TestFetchHosts)
#include "tst_fetchhosts.moc"
