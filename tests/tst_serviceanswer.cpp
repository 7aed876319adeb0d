// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/samplecalls.h"
#include "servicedesk.h"

#include <QJsonArray>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {
QJsonArray listOf(const ServiceAnswer &answer)
{
    return json(answer)["Data"_L1]["List"_L1].toArray();
}

/** Texts of all elements called @p name, in document order; nothing when it is no XML. */
QStringList xmlTexts(const QByteArray &xml, QStringView name)
{
    QStringList texts;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            texts.append(reader.readElementText());
    }
    return reader.hasError() ? QStringList() : texts;
}

} // namespace

class TestServiceAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersHoweverItIsSigned_data();
    void answersHoweverItIsSigned();
    void pagesThroughACall_data();
    void pagesThroughACall();
    void refusesNumbersOutOfBounds_data();
    void refusesNumbersOutOfBounds();
    void answersInTheFormatAsked_data();
    void answersInTheFormatAsked();
    void writesTheSameRowsInXml();
    void escapesXml();
    void keepsTheRequestIdOfThePictures();
    void refusesOtherTransports_data();
    void refusesOtherTransports();
};

void TestServiceAnswer::answersHoweverItIsSigned_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const Parameters what = question(menuCaller);
    QTest::newRow("V1 GET") << requestV1(signing(), what);
    QTest::newRow("V1 POST, form") << formV1(signing(), what);
    QTest::newRow("V1 POST, query") << requestV1(signing(), what, "POST");
    QTest::newRow("V3 GET") << requestV3(signing(), what);
    QTest::newRow("V3 POST") << requestV3(signing(), what, "POST");

    const Signing who = signing();
    CanonicalRequest form = canonicalV3(who, {}, "POST", joined(what));
    form.headers.emplaceBack("content-type", "application/x-www-form-urlencoded");
    QTest::newRow("V3 POST, form") << signedV3(who, form, {}, joined(what));
}

void TestServiceAnswer::answersHoweverItIsSigned()
{
    QFETCH(QByteArray, bytes);
    Desk desk;

    const ServiceAnswer answer = desk.ask(bytes);

    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.contentType, "application/json;charset=utf-8");
    QCOMPARE(codeOf(answer), u"OK"_s);
    QCOMPARE(json(answer)["HttpStatusCode"_L1].toInt(), 200);
    QCOMPARE(listOf(answer).size(), 7);
    QCOMPARE(listOf(answer).at(6)["NodeName"_L1].toString(), u"主菜单"_s);
}

void TestServiceAnswer::pagesThroughACall_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("pages");
    QTest::newRow("1") << 1 << 7;
    QTest::newRow("3") << 3 << 3;
    QTest::newRow("7") << 7 << 1;
    QTest::newRow("100") << 100 << 1;
}

void TestServiceAnswer::pagesThroughACall()
{
    QFETCH(int, size);
    QFETCH(int, pages);
    Desk desk;

    QJsonArray rows;
    for (int page = 1; page <= pages + 1; ++page) {
        const ServiceAnswer answer = desk.ask(requestV3(
            signing(), question(menuCaller, QString::number(page), QString::number(size))));
        const QJsonObject part = json(answer)["Data"_L1].toObject();
        QCOMPARE(part["PageNumber"_L1].toInt(), page);
        QCOMPARE(part["PageSize"_L1].toInt(), size);
        QCOMPARE(part["TotalCount"_L1].toInt(), 7);
        QCOMPARE(part["List"_L1].toArray().isEmpty(), page > pages);
        for (const QJsonValue row : part["List"_L1].toArray())
            rows.append(row);
    }

    QJsonArray expected;
    for (const QByteArray &row : sampleRows(menuCaller))
        expected.append(QJsonDocument::fromJson(row).object());
    QCOMPARE(rows, expected);
}

void TestServiceAnswer::refusesNumbersOutOfBounds_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"0", "101", "-1", "", "x", "1.0", "+1", " 1", "1e1", "4294967297"})
        QTest::newRow(value) << QString::fromLatin1(value);
    QTest::newRow("full-width") << u"１"_s;
}

void TestServiceAnswer::refusesNumbersOutOfBounds()
{
    QFETCH(QString, value);
    Desk desk;

    for (const QString &name : {u"PageNumber"_s, u"PageSize"_s}) {
        const ServiceAnswer answer
            = desk.ask(requestV3(signing(), with(question(menuCaller), name, value)));
        QCOMPARE(answer.status, 400);
        QCOMPARE(codeOf(answer), u"Parameter.Format"_s);
    }
}

void TestServiceAnswer::answersInTheFormatAsked_data()
{
    QTest::addColumn<QByteArray>("good");
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<bool>("isXml");
    const auto rowV1 = [](const char *name, const QString &format, bool isXml) {
        const auto ask = [&](const QString &contact) {
            const Parameters all
                = with(unsignedV1(signing(), question(contact)), u"Format"_s, format);
            return http(
                "GET", joined(signedV1("GET", signing(), all)), "Host: 127.0.0.1:8080\r\n", {});
        };
        QTest::newRow(name) << ask(menuCaller) << ask(u"job-0"_s) << isXml;
    };
    rowV1("V1 JSON", u"JSON"_s, false);
    rowV1("V1 json", u"json"_s, false);
    rowV1("V1 XML", u"XML"_s, true);
    rowV1("V1, no format", {}, true);
    const auto rowV3 = [](const char *name, const QByteArray &accept, bool isXml) {
        const auto ask = [&](const QString &contact) {
            return signedV3(signing(), canonicalV3(signing(), question(contact)), accept);
        };
        QTest::newRow(name) << ask(menuCaller) << ask(u"job-0"_s) << isXml;
    };
    rowV3("V3", {}, false);
    rowV3("V3 JSON", "Accept: application/json\r\n", false);
    rowV3("V3 XML", "Accept: text/xml\r\n", true);
    rowV3("V3 anything", "Accept: text/html, application/xml, */*, application/json\r\n", false);
}

void TestServiceAnswer::answersInTheFormatAsked()
{
    QFETCH(QByteArray, good);
    QFETCH(QByteArray, bad);
    QFETCH(bool, isXml);
    Desk desk;

    const ServiceAnswer answer = desk.ask(good);
    const ServiceAnswer error = desk.ask(bad);

    if (isXml) {
        QCOMPARE(answer.contentType, "text/xml;charset=utf-8");
        QCOMPARE(xmlTexts(answer.body, u"TotalCount"), QStringList(u"7"_s));
        QCOMPARE(xmlTexts(error.body, u"Code"), QStringList(u"NotExists.JobId"_s));
        QVERIFY(error.body.contains("<Error>"));
    } else {
        QCOMPARE(answer.contentType, "application/json;charset=utf-8");
        QCOMPARE(json(answer)["Data"_L1]["TotalCount"_L1].toInt(), 7);
        QCOMPARE(codeOf(error), u"NotExists.JobId"_s);
    }
}

void TestServiceAnswer::writesTheSameRowsInXml()
{
    Desk desk;
    const ServiceAnswer answer
        = desk.ask(requestV1(signing(), with(question(menuCaller), u"Format"_s, u"XML"_s)));

    const QStringList times = xmlTexts(answer.body, u"EnterTime");
    const QStringList properties = xmlTexts(answer.body, u"NodeProperties");
    const auto rows = sampleRows(menuCaller);
    QCOMPARE(times.size(), std::ssize(rows));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QJsonObject row = QJsonDocument::fromJson(rows[i]).object();
        QCOMPARE(times[i].toLongLong(), row["EnterTime"_L1].toInteger());
        QCOMPARE(QJsonDocument::fromJson(properties[i].toUtf8()).object(),
            row["NodeProperties"_L1].toObject());
    }
    QCOMPARE(properties[2],
        uR"({"say":"查询订单请按 1，退换货请按 2，人工服务请按 0。","timeout":"8","maxDigits":"1"})"_s);
}

void TestServiceAnswer::escapesXml()
{
    Desk desk;
    desk.calls.put(u"job-1"_s,
        {.requestId = {}, .rows = {R"({"NodeName":"<a>&\"]]>\r\n\u0001","NodeType":null})"}});

    const ServiceAnswer answer
        = desk.ask(requestV1(signing(), with(question(u"job-1"_s), u"Format"_s, u"XML"_s)));

    QCOMPARE(xmlTexts(answer.body, u"NodeName"), QStringList(u"<a>&\"]]>\r\n\uFFFD"_s));
    QCOMPARE(xmlTexts(answer.body, u"NodeType"), QStringList());
}

void TestServiceAnswer::keepsTheRequestIdOfThePictures()
{
    Desk desk;
    const auto requestId = [&](const QString &contactId) {
        return json(desk.ask(requestV3(signing(), question(contactId))))["RequestId"_L1].toString();
    };

    QCOMPARE(requestId(menuCaller), u"D2RB671A-3E24-4A04-81E6-6C4F5B39DF75"_s);
    QCOMPARE(requestId(u"job-590013377264918528"_s), u"FRESH-ID"_s);
    QCOMPARE(requestId(u"job-0"_s), u"FRESH-ID"_s);
}

void TestServiceAnswer::refusesOtherTransports_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes + "\r\n" << status;
    };
    const QByteArray host = "Host: 127.0.0.1:8080\r\n";
    row("our address", "GET / HTTP/1.1\r\n" + host, 400);
    row("localhost", "GET / HTTP/1.1\r\nHost: LocalHost:8080\r\n", 400);
    row("[::1]", "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n", 400);
    row("another port", "GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\n", 421);
    row("no port", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n", 421);
    row("another host", "GET / HTTP/1.1\r\nHost: ccc.example.com:8080\r\n", 421);
    row("1.0 without a host", "GET / HTTP/1.0\r\n", 421);
    row("Origin", "GET / HTTP/1.1\r\nOrigin: http://127.0.0.1:8080\r\n" + host, 403);
    row("empty Origin", "GET / HTTP/1.1\r\nOrigin:\r\n" + host, 403);
    row("PUT", "PUT / HTTP/1.1\r\n" + host, 405);
    row("HEAD", "HEAD / HTTP/1.1\r\n" + host, 405);
    row("OPTIONS", "OPTIONS / HTTP/1.1\r\n" + host, 405);
    row("lower case", "get / HTTP/1.1\r\n" + host, 405);
    row("a file", "GET /etc/passwd HTTP/1.1\r\n" + host, 404);
    row("a way up", "GET /../samples HTTP/1.1\r\n" + host, 404);
}

void TestServiceAnswer::refusesOtherTransports()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    Desk desk;

    QCOMPARE(desk.ask(bytes).status, status);
}

QTEST_GUILESS_MAIN(TestServiceAnswer)
#include "tst_serviceanswer.moc"
