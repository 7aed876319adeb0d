// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/jsonfile.h"

#include "api/pageparser.h"
#include "files/rowfields.h"
#include "privacy/redaction.h"
#include "randomtrail.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
Trail trailOf(const QByteArray &body)
{
    Trail trail;
    addPage(trail, std::get<TrailPage>(parseTrailPage(body, 1)));
    return trail;
}

Trail trailOfRow(const QByteArray &row)
{
    return trailOf("{\"Code\":\"OK\",\"Data\":{\"List\":[" + row + "]}}");
}

// The fields of the first row as they were written, one a line.
QByteArrayList fieldsOf(const QByteArray &json)
{
    const qsizetype from = json.indexOf("      {\n") + 8;
    QByteArrayList lines = json.sliced(from, json.indexOf("\n      }", from) - from).split('\n');
    for (QByteArray &line : lines)
        line = line.trimmed();
    return lines;
}
} // namespace

class TestJsonFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheShapeOfAnAnswer();
    void keepsTheOrderOfTheRows();
    void writesAFieldAsItShould_data();
    void writesAFieldAsItShould();
    void keepsFieldsInTheirOrder();
    void writesAnEmptyTrail();
    void writesVisitsWithoutARow();
    void isValidForEveryInput();
};

void TestJsonFile::hasTheShapeOfAnAnswer()
{
    Trail trail = trailOfRow("{\"NodeId\":\"n\"}");
    trail.totalCount = 12345;
    trail.requestIds = {u"first"_s, u"second"_s};

    const QJsonObject answer = QJsonDocument::fromJson(toAnswerJson(trail)).object();

    QVERIFY(toAnswerJson(trail).startsWith("{\n  \"RequestId\": \"first\",\n  \"Code\": \"OK\""));
    QCOMPARE(answer["HttpStatusCode"_L1].toInt(), 200);
    QVERIFY(answer["Message"_L1].isString());
    const QJsonObject page = answer["Data"_L1].toObject();
    QCOMPARE(page["TotalCount"_L1].toInt(), 12345);
    QCOMPARE(page["PageNumber"_L1].toInt(), 1);
    QCOMPARE(page["PageSize"_L1].toInt(), 1);
    QCOMPARE(page["List"_L1].toArray().size(), 1);
}

void TestJsonFile::keepsTheOrderOfTheRows()
{
    const Trail trail = trailOf(
        R"({"Code":"OK","Data":{"List":[{"NodeId":"late","EnterTime":1621910542999},{"NodeId":"never"},{"NodeId":"early","EnterTime":1621910542876}]}})");

    const QJsonArray list
        = QJsonDocument::fromJson(toAnswerJson(trail))["Data"_L1]["List"_L1].toArray();

    QCOMPARE(list[0]["NodeId"_L1].toString(), u"early"_s);
    QCOMPARE(list[1]["NodeId"_L1].toString(), u"late"_s);
    QCOMPARE(list[2]["NodeId"_L1].toString(), u"never"_s);
}

void TestJsonFile::writesAFieldAsItShould_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("written");
    const std::pair<QByteArray, QByteArray> rows[] = {
        {R"("EnterTime":"1621910542876")", R"("EnterTime": 1621910542876)"},
        {R"("LeaveTime":1621910542876)", R"("LeaveTime": 1621910542876)"},
        {R"("LeaveTime":"0")", R"("LeaveTime": 0)"},
        {R"("LeaveTime":"-7")", R"("LeaveTime": -7)"},
        {R"("LeaveTime":"")", R"("LeaveTime": "")"},
        {R"("LeaveTime":"soon")", R"("LeaveTime": "soon")"},
        {R"("LeaveTime":"1.5")", R"("LeaveTime": "1.5")"},
        {R"("LeaveTime":"99999999999999999999")", R"("LeaveTime": "99999999999999999999")"},
        {R"("LeaveTime":null)", R"("LeaveTime": null)"},
        {R"("LeaveTime":true)", R"("LeaveTime": true)"},
        {R"("NodeProperties":"{\"say\":\"您好\",\"n\":1.50}")",
            R"("NodeProperties": {"say":"您好","n":1.50})"},
        {R"("NodeProperties":" {\"a\":1} ")", R"("NodeProperties": {"a":1})"},
        {R"("NodeVariables":"{cut")", R"("NodeVariables": "{cut")"},
        {R"("NodeVariables":"[1]")", R"("NodeVariables": "[1]")"},
        {R"("NodeVariables":"")", R"("NodeVariables": "")"},
        {R"("NodeVariables":null)", R"("NodeVariables": null)"},
        {R"("NodeVariables":{"a" : 1e3})", R"("NodeVariables": {"a" : 1e3})"},
        {R"("Caller":"{\"a\":1}")", R"("Caller": "{\"a\":1}")"},
        {R"("Caller":13812341234)", R"("Caller": 13812341234)"},
        {R"("Future":[1,{"b":"}]"}])", R"("Future": [1,{"b":"}]"}])"},
        {R"("Big":12345678901234567890.10)", R"("Big": 12345678901234567890.10)"},
    };
    for (const auto &[field, written] : rows)
        QTest::newRow(field.constData()) << field << written;
}

void TestJsonFile::writesAFieldAsItShould()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QByteArray, written);

    const QByteArray json = toAnswerJson(trailOfRow("{ " + field + " }"));

    QCOMPARE(fieldsOf(json), QByteArrayList{written});
}

void TestJsonFile::keepsFieldsInTheirOrder()
{
    const QByteArray json
        = toAnswerJson(trailOfRow(R"({"Zeta":1,"NodeId":"n","Alpha":{},"Caller":""})"));

    QCOMPARE(fieldsOf(json),
        (QByteArrayList{
            R"("Zeta": 1,)", R"("NodeId": "n",)", R"("Alpha": {},)", R"("Caller": "")"}));
}

void TestJsonFile::writesAnEmptyTrail()
{
    const QJsonObject page
        = QJsonDocument::fromJson(toAnswerJson(Trail())).object()["Data"_L1].toObject();

    QCOMPARE(page["TotalCount"_L1].toInt(-1), 0);
    QVERIFY(page["List"_L1].isArray());
}

void TestJsonFile::writesVisitsWithoutARow()
{
    Trail trail;
    trail.visits.emplace_back();
    trail.visits[0].nodeName = u"欢迎\n"_s;
    trail.visits[0].enterTime = 7;

    QCOMPARE(fieldsOf(toAnswerJson(trail)),
        (QByteArrayList{"\"NodeName\": \"欢迎\\u000a\",", "\"EnterTime\": 7"}));
}

void TestJsonFile::isValidForEveryInput()
{
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Trail trail = trailOf(RandomAnswer(seed).json(4));
        for (const RedactionLevel level :
            {RedactionLevel::Off, RedactionLevel::Standard, RedactionLevel::Strict}) {
            QJsonParseError error;
            const QByteArray json = toAnswerJson(redacted(trail, level));
            const auto document = QJsonDocument::fromJson(json, &error);
            QVERIFY2(error.error == QJsonParseError::NoError, json);
            QCOMPARE(document["Data"_L1]["List"_L1].toArray().size(), 4);
        }
    }
}

QTEST_GUILESS_MAIN(TestJsonFile)
#include "tst_jsonfile.moc"
