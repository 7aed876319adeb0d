// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/endpoint.h"
#include "api/requests.h"
#include "support/scriptedserver.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QDateTime signedAt(QDate(2021, 5, 25), QTime(2, 42, 22), Qt::UTC);
const QByteArray emptyHash = QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex();

TrailQuery queryTo(const QUrl &endpoint, const QString &contactId = u"job-1"_s)
{
    return {.endpoint = endpoint,
        .instance = u"ccc-test"_s,
        .contactId = contactId,
        .key = {u"a-key"_s, "a-secret", {}}};
}

// What the service works out from the request that reached it.
QByteArray expectedAuthorization(const ScriptedRequest &request, const AccessKey &key)
{
    CanonicalRequest canonical{
        .method = "GET", .query = {}, .headers = {}, .payloadHash = emptyHash};
    const QUrlQuery query(QUrl::fromEncoded(request.target));
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        canonical.query.emplaceBack(name, value);
    for (auto header = request.headers.begin(); header != request.headers.end(); ++header) {
        if (header.key() == "host" || header.key().startsWith("x-acs-"))
            canonical.headers.emplaceBack(header.key(), header.value());
    }
    return authorizationV3(canonical, key);
}

ScriptedRequest requestSent(const QNetworkRequest &request, ScriptedServer &server)
{
    QNetworkAccessManager network;
    QNetworkReply *reply = network.get(request);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    finished.wait();
    return server.requests.value(0);
}
} // namespace

Q_DECLARE_METATYPE(EndpointProblem)

class TestRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsToItself();
    void signsWhatItSends();
    void sendsATemporaryKeysToken();
    void theContactIdArrivesAsItIs_data();
    void theContactIdArrivesAsItIs();
    void namesTheHostAsItIsSent_data();
    void namesTheHostAsItIsSent();
    void tellsWhichAddressesMayBeAsked_data();
    void tellsWhichAddressesMayBeAsked();
};

void TestRequests::keepsToItself()
{
    const QNetworkRequest request
        = trailRequest(queryTo(QUrl(u"https://ccc.example.com"_s)), 1, signedAt, "n-1");

    using Request = QNetworkRequest;
    QCOMPARE(request.attribute(Request::RedirectPolicyAttribute).toInt(),
        int(Request::ManualRedirectPolicy));
    QCOMPARE(request.attribute(Request::Http2AllowedAttribute), QVariant(false));
    QCOMPARE(request.attribute(Request::CookieLoadControlAttribute).toInt(), int(Request::Manual));
    QCOMPARE(request.attribute(Request::CookieSaveControlAttribute).toInt(), int(Request::Manual));
    QCOMPARE(
        request.attribute(Request::AuthenticationReuseAttribute).toInt(), int(Request::Manual));
    QCOMPARE(
        request.attribute(Request::CacheLoadControlAttribute).toInt(), int(Request::AlwaysNetwork));
    QCOMPARE(request.attribute(Request::CacheSaveControlAttribute), QVariant(false));
    QCOMPARE(request.transferTimeout(), 10'000);
    QVERIFY(request.header(Request::UserAgentHeader).toString().startsWith("ivrtrail/"_L1));
    QCOMPARE(request.rawHeader("Accept"), "application/json");
    QCOMPARE(request.decompressedSafetyCheckThreshold(),
        QNetworkRequest().decompressedSafetyCheckThreshold());
}

void TestRequests::signsWhatItSends()
{
    ScriptedServer server([](const auto &) { return ScriptedAnswer::of("200 OK", "{}"); });
    const TrailQuery query = queryTo(server.url());

    const ScriptedRequest sent = requestSent(trailRequest(query, 7, signedAt, "n-1"), server);

    QCOMPARE(sent.target, "/?InstanceId=ccc-test&ContactId=job-1&PageNumber=7&PageSize=100");
    QCOMPARE(sent.headers["host"], "127.0.0.1:" + QByteArray::number(server.serverPort()));
    QCOMPARE(sent.headers["x-acs-action"], "ListIvrTrackingDetails");
    QCOMPARE(sent.headers["x-acs-version"], "2020-07-01");
    QCOMPARE(sent.headers["x-acs-date"], "2021-05-25T02:42:22Z");
    QCOMPARE(sent.headers["x-acs-signature-nonce"], "n-1");
    QCOMPARE(sent.headers["x-acs-content-sha256"], emptyHash);
    QVERIFY(!sent.headers.contains("x-acs-security-token"));
    QVERIFY(!sent.headers.contains("cookie"));
    QCOMPARE(sent.headers["authorization"], expectedAuthorization(sent, query.key));
}

void TestRequests::sendsATemporaryKeysToken()
{
    ScriptedServer server([](const auto &) { return ScriptedAnswer::of("200 OK", "{}"); });
    TrailQuery query = queryTo(server.url());
    query.key.securityToken = "CAIS+/token==";

    const ScriptedRequest sent = requestSent(trailRequest(query, 1, signedAt, "n-1"), server);

    QCOMPARE(sent.headers["x-acs-security-token"], "CAIS+/token==");
    QVERIFY(sent.headers["authorization"].contains("x-acs-security-token"));
    QCOMPARE(sent.headers["authorization"], expectedAuthorization(sent, query.key));
}

void TestRequests::theContactIdArrivesAsItIs_data()
{
    QTest::addColumn<QString>("contactId");

    QTest::newRow("delimiters") << u"a!'()*+ &=%b"_s;
    QTest::newRow("looks encoded") << u"%2B%20%zz%E4"_s;
    QTest::newRow("Chinese") << u"通话-主菜单"_s;
    QTest::newRow("beyond 16 bits") << u"😀"_s;
    QTest::newRow("a path") << u"../..//?#x"_s;
    QTest::newRow("every sign") << u" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"_s;
    QTest::newRow("bidirectional") << u"\u202ejob\u200b"_s;
}

void TestRequests::theContactIdArrivesAsItIs()
{
    QFETCH(QString, contactId);
    ScriptedServer server([](const auto &) { return ScriptedAnswer::of("200 OK", "{}"); });
    const TrailQuery query = queryTo(server.url(), contactId);

    const ScriptedRequest sent = requestSent(trailRequest(query, 1, signedAt, "n-1"), server);

    const QByteArray value = sent.target.split('&').value(1).mid(10);
    QCOMPARE(QString::fromUtf8(QByteArray::fromPercentEncoding(value)), contactId);
    QCOMPARE(value, percentEncoded(contactId));
    QCOMPARE(sent.headers["authorization"],
        authorizationV3({.method = "GET",
                            .query = {{u"InstanceId"_s, u"ccc-test"_s}, {u"ContactId"_s, contactId},
                                {u"PageNumber"_s, u"1"_s}, {u"PageSize"_s, u"100"_s}},
                            .headers = {{"host", sent.headers["host"]},
                                {"x-acs-action", sent.headers["x-acs-action"]},
                                {"x-acs-version", sent.headers["x-acs-version"]},
                                {"x-acs-date", sent.headers["x-acs-date"]},
                                {"x-acs-signature-nonce", sent.headers["x-acs-signature-nonce"]},
                                {"x-acs-content-sha256", emptyHash}},
                            .payloadHash = emptyHash},
            query.key));
}

void TestRequests::namesTheHostAsItIsSent_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QByteArray>("host");

    QTest::newRow("plain") << u"https://ccc.example.com"_s << QByteArray("ccc.example.com");
    QTest::newRow("slash") << u"https://ccc.example.com/"_s << QByteArray("ccc.example.com");
    QTest::newRow("own port") << u"https://ccc.example.com:443"_s << QByteArray("ccc.example.com");
    QTest::newRow("port") << u"https://ccc.example.com:8443"_s
                          << QByteArray("ccc.example.com:8443");
    QTest::newRow("http") << u"http://127.0.0.1:80"_s << QByteArray("127.0.0.1");
    QTest::newRow("IPv6") << u"http://[::1]:8080"_s << QByteArray("[::1]:8080");
    QTest::newRow("capitals") << u"HTTPS://CCC.Example.COM"_s << QByteArray("ccc.example.com");
}

void TestRequests::namesTheHostAsItIsSent()
{
    QFETCH(QString, endpoint);
    QFETCH(QByteArray, host);

    const QNetworkRequest request = trailRequest(queryTo(QUrl(endpoint)), 1, signedAt, "n-1");

    QCOMPARE(request.rawHeader("host"), host);
    QCOMPARE(request.url().path(), u"/"_s);
}

void TestRequests::tellsWhichAddressesMayBeAsked_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<std::optional<EndpointProblem>>("problem");
    using Problem = EndpointProblem;
    const auto problem = [](Problem value) { return std::optional(value); };
    const std::optional<Problem> none;

    QTest::newRow("https") << u"https://ccc.cn-shanghai.aliyuncs.com"_s << none;
    QTest::newRow("https with port") << u"https://ccc.example.com:8443/"_s << none;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << none;
    QTest::newRow("other loopback") << u"http://127.9.9.9"_s << none;
    QTest::newRow("IPv6 loopback") << u"http://[::1]:8080"_s << none;
    QTest::newRow("localhost") << u"http://LOCALHOST:8080"_s << none;
    QTest::newRow("http") << u"http://ccc.example.com"_s << problem(Problem::PlainHttp);
    QTest::newRow("like loopback")
        << u"http://127.0.0.1.example.com"_s << problem(Problem::PlainHttp);
    QTest::newRow("like localhost")
        << u"http://localhost.example.com"_s << problem(Problem::PlainHttp);
    QTest::newRow("private") << u"http://192.168.0.1"_s << problem(Problem::PlainHttp);
    QTest::newRow("empty") << u""_s << problem(Problem::Invalid);
    QTest::newRow("no scheme") << u"ccc.example.com"_s << problem(Problem::Invalid);
    QTest::newRow("no host") << u"https:///x"_s << problem(Problem::Invalid);
    QTest::newRow("bad port") << u"https://ccc.example.com:99999"_s << problem(Problem::Invalid);
    QTest::newRow("file") << u"file://host/etc"_s << problem(Problem::UnknownScheme);
    QTest::newRow("ftp") << u"ftp://ccc.example.com"_s << problem(Problem::UnknownScheme);
    QTest::newRow("user") << u"https://me:pw@ccc.example.com"_s << problem(Problem::UserInfo);
    QTest::newRow("path") << u"https://ccc.example.com/api"_s << problem(Problem::Path);
    QTest::newRow("query") << u"https://ccc.example.com?a=b"_s << problem(Problem::Query);
    QTest::newRow("empty query") << u"https://ccc.example.com/?"_s << problem(Problem::Query);
    QTest::newRow("fragment") << u"https://ccc.example.com#a"_s << problem(Problem::Fragment);
}

void TestRequests::tellsWhichAddressesMayBeAsked()
{
    QFETCH(QString, endpoint);
    QFETCH(std::optional<EndpointProblem>, problem);

    QVERIFY(endpointProblem(QUrl(endpoint)) == problem);
}

QTEST_GUILESS_MAIN(TestRequests)

#include "tst_requests.moc"
