// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servicedesk.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {
using Asking = std::function<QByteArray(const Signing &, const Parameters &)>;

QByteArray getV1(const Signing &who, const Parameters &what)
{
    return requestV1(who, what);
}

QByteArray getV3(const Signing &who, const Parameters &what)
{
    return requestV3(who, what);
}

void addBothSchemes(const char *name, const std::function<void(const char *, Asking)> &add)
{
    add(qPrintable(QLatin1StringView(name) + " V1"_L1), getV1);
    add(qPrintable(QLatin1StringView(name) + " V3"_L1), getV3);
}
} // namespace

class TestServiceSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatIsMissing_data();
    void namesWhatIsMissing();
    void refusesWithTheDocumentedCode_data();
    void refusesWithTheDocumentedCode();
    void checksInTheDocumentedOrder();
    void acceptsTimesWithin15Minutes_data();
    void acceptsTimesWithin15Minutes();
    void refusesANonceTwice();
    void burnsNoNonceForAWrongSignature();
    void boundsTheNoncesThatItKeeps();
    void wantsTheHeadersSigned_data();
    void wantsTheHeadersSigned();
    void wantsTheHeadersOnce();
    void wantsTheBodyThatWasHashed();
    void wantsTheHashThatTheHeaderSays();
    void decodesWhatClientsLeaveUnencoded();
};

void TestServiceSignature::namesWhatIsMissing_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
        {"Action", "Version", "AccessKeyId", "SignatureMethod", "SignatureVersion",
            "SignatureNonce", "Timestamp", "InstanceId", "ContactId", "PageNumber", "PageSize"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestServiceSignature::namesWhatIsMissing()
{
    QFETCH(QString, name);
    Desk desk;
    const Parameters all = with(unsignedV1(signing(), question(menuCaller)), name, {});

    const ServiceAnswer answer = desk.ask(
        http("GET", joined(signedV1("GET", signing(), all)), "Host: 127.0.0.1:8080\r\n", {}));

    QCOMPARE(answer.status, 400);
    QCOMPARE(codeOf(answer), u"Missing"_s + name);
}

void TestServiceSignature::refusesWithTheDocumentedCode_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const Parameters good = question(menuCaller);
    const auto row = [](const char *name, const QByteArray &bytes, int status, const char *code) {
        QTest::newRow(name) << bytes << status << QString::fromLatin1(code);
    };
    addBothSchemes("contact", [&](const char *name, const Asking &ask) {
        row(name, ask(signing(), question(u"job-0"_s)), 404, "NotExists.JobId");
    });
    addBothSchemes("instance", [&](const char *name, const Asking &ask) {
        row(name, ask(signing(), with(good, u"InstanceId"_s, u"other"_s)), 404,
            "NotExists.InstanceId");
    });
    addBothSchemes("key", [&](const char *name, const Asking &ask) {
        Signing who = signing();
        who.keyId = u"ivrtrail"_s;
        row(name, ask(who, good), 404, "InvalidAccessKeyId.NotFound");
    });
    addBothSchemes("secret", [&](const char *name, const Asking &ask) {
        Signing who = signing();
        who.secret = "ivrtrail";
        row(name, ask(who, good), 400, "SignatureDoesNotMatch");
    });
    addBothSchemes("repeated", [&](const char *name, const Asking &ask) {
        const Parameters twice = good + Parameters{{u"Extra"_s, u"1"_s}, {u"Extra"_s, u"2"_s}};
        row(name, ask(signing(), twice).replace("Extra=2", "ContactId=2"), 400,
            "Parameter.Invalid");
    });
    row("action V1", requestV1(signing(), with(good, u"Action"_s, u"ListInstances"_s)), 404,
        "InvalidAction.NotFound");
    row("version V1", requestV1(signing(), with(good, u"Version"_s, u"2017-07-05"_s)), 400,
        "InvalidVersion");
    row("no signature V1",
        http("GET", joined(unsignedV1(signing(), good)), "Host: 127.0.0.1:8080\r\n", {}), 400,
        "MissingSignature");
    row("no signature V3",
        http("GET", joined(good),
            "Host: 127.0.0.1:8080\r\nx-acs-action: ListIvrTrackingDetails\r\n"
            "x-acs-version: 2020-07-01\r\n",
            {}),
        400, "MissingSignature");
    row("method V1", requestV1(signing(), with(good, u"SignatureMethod"_s, u"HMAC-MD5"_s)), 400,
        "IncompleteSignature");
    row("time V1", requestV1(signing(), with(good, u"Timestamp"_s, u"yesterday"_s)), 400,
        "IllegalTimestamp");
    row("signed otherwise", requestV1(signing(), good).replace("GET", "POST"), 400,
        "SignatureDoesNotMatch");
}

void TestServiceSignature::refusesWithTheDocumentedCode()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QString, code);
    Desk desk;

    const ServiceAnswer answer = desk.ask(bytes);

    QCOMPARE(codeOf(answer), code);
    QCOMPARE(answer.status, status);
    QCOMPARE(json(answer).keys(),
        (QStringList{u"Code"_s, u"HostId"_s, u"Message"_s, u"Recommend"_s, u"RequestId"_s}));
    QVERIFY(!answer.body.contains(demoKeySecret));
}

void TestServiceSignature::checksInTheDocumentedOrder()
{
    Desk desk;
    Signing who = signing();
    who.keyId = u"somebody"_s;
    who.secret = "something";
    who.time = now.addDays(-1);
    Parameters what = with(question(u"job-0"_s, u"0"_s), u"InstanceId"_s, u"other"_s);
    const auto code = [&] { return codeOf(desk.ask(requestV3(who, what))); };

    QCOMPARE(code(), u"InvalidAccessKeyId.NotFound"_s);
    who.keyId = signing().keyId;
    QCOMPARE(code(), u"InvalidTimeStamp.Expired"_s);
    who.time = now;
    QCOMPARE(code(), u"SignatureDoesNotMatch"_s);
    who.secret = demoKeySecret;
    QCOMPARE(code(), u"Parameter.Format"_s);
    QCOMPARE(code(), u"SignatureNonceUsed"_s);
    who.nonce = u"another"_s;
    what = with(what, u"PageNumber"_s, u"1"_s);
    QCOMPARE(code(), u"NotExists.InstanceId"_s);
}

void TestServiceSignature::acceptsTimesWithin15Minutes_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("code");
    QTest::newRow("now") << 0 << u"OK"_s;
    QTest::newRow("behind") << -15 * 60 << u"OK"_s;
    QTest::newRow("ahead") << 15 * 60 << u"OK"_s;
    QTest::newRow("too far behind") << -15 * 60 - 1 << u"InvalidTimeStamp.Expired"_s;
    QTest::newRow("too far ahead") << 15 * 60 + 1 << u"InvalidTimeStamp.Expired"_s;
}

void TestServiceSignature::acceptsTimesWithin15Minutes()
{
    QFETCH(int, seconds);
    QFETCH(QString, code);
    Desk desk;
    Signing who = signing();
    who.time = now.addSecs(seconds);

    QCOMPARE(codeOf(desk.ask(requestV3(who, question(menuCaller)))), code);
    who.nonce += u'2';
    QCOMPARE(codeOf(desk.ask(requestV1(who, question(menuCaller)))), code);
}

void TestServiceSignature::refusesANonceTwice()
{
    Desk desk;
    const Signing who = signing();

    QCOMPARE(codeOf(desk.ask(requestV3(who, question(menuCaller)))), u"OK"_s);
    QCOMPARE(codeOf(desk.ask(requestV3(who, question(menuCaller)))), u"SignatureNonceUsed"_s);
    QCOMPARE(codeOf(desk.ask(requestV1(who, question(menuCaller)))), u"SignatureNonceUsed"_s);
}

void TestServiceSignature::burnsNoNonceForAWrongSignature()
{
    Desk desk;
    Signing who = signing();
    who.secret = "guess";
    QCOMPARE(codeOf(desk.ask(requestV3(who, question(menuCaller)))), u"SignatureDoesNotMatch"_s);

    who.secret = demoKeySecret;
    QCOMPARE(codeOf(desk.ask(requestV3(who, question(menuCaller)))), u"OK"_s);
}

void TestServiceSignature::boundsTheNoncesThatItKeeps()
{
    UsedNonces nonces;
    nonces.add("first", 0);
    QVERIFY(nonces.contains("first", 30 * 60 * 1000));
    QVERIFY(!nonces.contains("first", 30 * 60 * 1000 + 1));

    nonces.add("early", 0);
    for (int i = 0; i < 65'536; ++i)
        nonces.add(QByteArray::number(i), 1);
    QVERIFY(!nonces.contains("early", 1));
    QVERIFY(nonces.contains("0", 1));
}

void TestServiceSignature::wantsTheHeadersSigned_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"host", "x-acs-action", "x-acs-version", "x-acs-date",
             "x-acs-signature-nonce", "x-acs-content-sha256"})
        QTest::newRow(name) << QByteArray(name);
}

void TestServiceSignature::wantsTheHeadersSigned()
{
    QFETCH(QByteArray, name);
    Desk desk;
    CanonicalRequest request = canonicalV3(signing(), question(menuCaller));
    QByteArray unsignedHeader;
    request.headers.removeIf([&](const auto &header) {
        if (header.first != name)
            return false;
        unsignedHeader = name + ": " + header.second + "\r\n";
        return true;
    });

    const ServiceAnswer answer = desk.ask(signedV3(signing(), request, unsignedHeader));

    QCOMPARE(codeOf(answer), u"IncompleteSignature"_s);
}

void TestServiceSignature::wantsTheHeadersOnce()
{
    Desk desk;
    CanonicalRequest request = canonicalV3(signing(), question(menuCaller));
    request.headers.emplaceBack("x-acs-date", "2001-01-01T00:00:00Z");

    QCOMPARE(codeOf(desk.ask(signedV3(signing(), request))), u"IncompleteSignature"_s);
}

void TestServiceSignature::wantsTheBodyThatWasHashed()
{
    Desk desk;
    const Signing who = signing();
    CanonicalRequest request = canonicalV3(who, question(menuCaller), "POST", "a=1");
    request.headers.emplaceBack("content-type", "text/plain");

    QCOMPARE(codeOf(desk.ask(signedV3(who, request, {}, "a=2"))), u"SignatureDoesNotMatch"_s);
    QCOMPARE(codeOf(desk.ask(signedV3(who, request, {}, "a=1"))), u"OK"_s);
}

void TestServiceSignature::wantsTheHashThatTheHeaderSays()
{
    Desk desk;
    CanonicalRequest request = canonicalV3(signing(), question(menuCaller));
    request.headers.removeIf(
        [](const auto &header) { return header.first == "x-acs-content-sha256"; });
    request.headers.emplaceBack("x-acs-content-sha256", QByteArray(64, '0'));

    QCOMPARE(codeOf(desk.ask(signedV3(signing(), request))), u"SignatureDoesNotMatch"_s);
}

void TestServiceSignature::decodesWhatClientsLeaveUnencoded()
{
    const QString odd = u"job-!'()*+ &=%你"_s;
    for (const Asking &ask : {Asking(getV1), Asking(getV3)}) {
        Desk desk;
        desk.calls.put(odd, {.requestId = {}, .rows = {"{}"}});
        const QByteArray bytes = ask(signing(), question(odd))
                                     .replace("%21", "!")
                                     .replace("%27", "'")
                                     .replace("%28", "(")
                                     .replace("%29", ")")
                                     .replace("%2A", "*");
        QVERIFY(bytes.contains("job-!'()*%2B%20%26%3D%25%E4%BD%A0"));

        QCOMPARE(json(desk.ask(bytes))["Data"_L1]["TotalCount"_L1].toInt(), 1);
    }
}

QTEST_GUILESS_MAIN(TestServiceSignature)
#include "tst_servicesignature.moc"
