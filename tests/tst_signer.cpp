// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/signer.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QByteArray sha256(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

// The request that the service's documentation signs as its example.
CanonicalRequest documentedRequest()
{
    const QByteArray emptyBody = sha256({});
    return {.method = "POST",
        .query = {{u"RegionId"_s, u"cn-shanghai"_s},
            {u"ImageId"_s, u"win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"_s}},
        .headers = {{"x-acs-version", "2014-05-26"}, {"host", "ecs.cn-shanghai.aliyuncs.com"},
            {"x-acs-action", "RunInstances"}, {"x-acs-date", "2023-10-26T10:22:32Z"},
            {"x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d"},
            {"x-acs-content-sha256", emptyBody}},
        .payloadHash = emptyBody};
}
} // namespace

class TestSigner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsThePublishedV1Requests_data();
    void signsThePublishedV1Requests();
    void signsTheDocumentedV3Request();
    void joinsTheValuesOfOneHeader();
    void signsTheSameInAnyOrder();
    void leavesASignatureOutOfWhatItSigns();
    void encodesAsRfc3986Asks_data();
    void encodesAsRfc3986Asks();
};

void TestSigner::signsThePublishedV1Requests_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("signature");

    QTest::newRow("V1-A") << QByteArray("GET")
                          << Parameters{{u"AccessKeyId"_s, u"testid"_s},
                                 {u"Action"_s, u"DescribeRegions"_s}, {u"Format"_s, u"XML"_s},
                                 {u"Version"_s, u"2014-05-26"_s},
                                 {u"SignatureMethod"_s, u"HMAC-SHA1"_s},
                                 {u"SignatureVersion"_s, u"1.0"_s},
                                 {u"SignatureNonce"_s, u"3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"_s},
                                 {u"Timestamp"_s, u"2016-02-23T12:46:24Z"_s}}
                          << QByteArray("testsecret") << QByteArray("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
    QTest::newRow("V1-B") << QByteArray("GET")
                          << Parameters{{u"AccessKeyId"_s, u"testid"_s},
                                 {u"Action"_s, u"DescribeDedicatedHosts"_s},
                                 {u"Format"_s, u"JSON"_s}, {u"RegionId"_s, u"cn-beijing"_s},
                                 {u"Version"_s, u"2014-05-26"_s},
                                 {u"SignatureMethod"_s, u"HMAC-SHA1"_s},
                                 {u"SignatureVersion"_s, u"1.0"_s},
                                 {u"SignatureNonce"_s, u"edb2b34af0af9a6d14deaf7c1a5315eb"_s},
                                 {u"Timestamp"_s, u"2023-03-13T08:34:30Z"_s}}
                          << QByteArray("testsecret") << QByteArray("9NaGiOspFP5UPcwX8Iwt2YJXXuk=");
    QTest::newRow("V1-D") << QByteArray("") << Parameters{{u"test"_s, u"ok"_s}}
                          << QByteArray("accessKeySecret")
                          << QByteArray("jHx/oHoHNrbVfhncHEvPdHXZwHU=");
    QTest::newRow("V1-E") << QByteArray("GET")
                          << Parameters{{u"query"_s, u"test"_s}, {u"body"_s, u"test"_s}}
                          << QByteArray("secret") << QByteArray("XlUyV4sXjOuX5FnjUz9IF9tm5rU=");
}

void TestSigner::signsThePublishedV1Requests()
{
    QFETCH(QByteArray, method);
    QFETCH(Parameters, parameters);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, signature);

    QCOMPARE(signatureV1(method, parameters, secret), signature);
}

void TestSigner::signsTheDocumentedV3Request()
{
    const CanonicalRequest request = documentedRequest();
    const AccessKey key{u"YourAccessKeyId"_s, "YourAccessKeySecret", {}};

    QCOMPARE(sha256(canonicalText(request)),
        "7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259");
    QCOMPARE(authorizationV3(request, key),
        "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
        "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
        "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
}

void TestSigner::joinsTheValuesOfOneHeader()
{
    const CanonicalRequest request{.method = "GET",
        .query = {{u"test"_s, u"ok"_s}, {u"empty"_s, u""_s}},
        .headers = {{"x-acs-TEST", " https "}, {"x-acs-test", "http"}},
        .payloadHash = "55e12e91650d2fec56ec74e1d3e4ddbfce2ef3a65890c2a19ecf88a307e76a23"};

    QCOMPARE(signedHeaders(request), "x-acs-test");
    QCOMPARE(canonicalText(request),
        "GET\n/\nempty=&test=ok\nx-acs-test:http,https\n\nx-acs-test\n" + request.payloadHash);
    QCOMPARE(signatureV3(request, "secret"),
        "d16b30a7699ae9e43875b13195b2f81bcc3ed10c14a9b5eb780e51619aa50be1");
}

void TestSigner::signsTheSameInAnyOrder()
{
    CanonicalRequest request = documentedRequest();
    std::ranges::reverse(request.query);
    std::ranges::reverse(request.headers);

    QCOMPARE(canonicalText(request), canonicalText(documentedRequest()));
}

void TestSigner::leavesASignatureOutOfWhatItSigns()
{
    const Parameters parameters{{u"test"_s, u"ok"_s}, {u"Signature"_s, u"anything"_s}};

    QCOMPARE(signatureV1("", parameters, "accessKeySecret"), "jHx/oHoHNrbVfhncHEvPdHXZwHU=");
}

void TestSigner::encodesAsRfc3986Asks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoded");

    QTest::newRow("unreserved") << u"azAZ09-_.~"_s << QByteArray("azAZ09-_.~");
    QTest::newRow("blank and plus") << u"a +b"_s << QByteArray("a%20%2Bb");
    QTest::newRow("sub-delimiters") << u"!'()*&=%"_s << QByteArray("%21%27%28%29%2A%26%3D%25");
    QTest::newRow("path and colon") << u"/:?#"_s << QByteArray("%2F%3A%3F%23");
    QTest::newRow("Chinese") << u"主菜单"_s << QByteArray("%E4%B8%BB%E8%8F%9C%E5%8D%95");
    QTest::newRow("beyond 16 bits") << u"😀"_s << QByteArray("%F0%9F%98%80");
}

void TestSigner::encodesAsRfc3986Asks()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, encoded);

    QCOMPARE(percentEncoded(text), encoded);
}

QTEST_APPLESS_MAIN(TestSigner)

#include "tst_signer.moc"
