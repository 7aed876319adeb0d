// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/jsonfile.h"

#include "api/pageparser.h"
#include "files/rowfields.h"
#include "privacy/redaction.h"
#include "randomtrail.h"
#include "support/trails.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {
Trail trailOfBody(const QByteArray &body)
{
    Trail trail;
    addPage(trail, std::get<TrailPage>(parseTrailPage(body, 1)));
    return trail;
}

Trail trailOfRow(const QByteArray &row)
{
    return trailOfBody("{\"Code\":\"OK\",\"Data\":{\"List\":[" + row + "]}}");
}

QByteArray exported(const Trail &trail)
{
    return toAnswerJson(trail, storyOf(trail), RedactionLevel::Standard);
}

QJsonObject storyIn(const QByteArray &json)
{
    return QJsonDocument::fromJson(json)["IvrTrail"_L1].toObject();
}

// A menu that times out twice before the caller hangs up.
Trail menuTrail()
{
    return trailOf({{.enter = 0, .leave = 8000, .type = "GATHER_INPUT", .exit = "Timeout"},
        {.enter = 8000, .leave = 16000, .type = "GATHER_INPUT", .exit = "Timeout"},
        {.enter = 16000, .leave = 23200, .type = "GATHER_INPUT", .exit = "Hangup"}});
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
    void tellsWhereAndWhyTheCallEnded();
    void listsTheFindings();
    void anEmptyTrailHasNoVerdict();
    void saysWhenItWasFetched();
    void saysThatRowsAreMissing();
    void chosenRowsKeepTheirNumbers();
    void tellsTheNotesOfItsRows();
    void saysHowItWasRedacted_data();
    void saysHowItWasRedacted();
    void tellsTheSameAfterRedaction();
    void isValidForEveryInput();
};

void TestJsonFile::hasTheShapeOfAnAnswer()
{
    Trail trail = trailOfRow("{\"NodeId\":\"n\"}");
    trail.totalCount = 12345;
    trail.requestIds = {u"first"_s, u"second"_s};

    const QJsonObject answer = QJsonDocument::fromJson(exported(trail)).object();

    QVERIFY(exported(trail).startsWith("{\n  \"RequestId\": \"first\",\n  \"Code\": \"OK\""));
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
    const Trail trail = trailOfBody(
        R"({"Code":"OK","Data":{"List":[{"NodeId":"late","EnterTime":1621910542999},{"NodeId":"never"},{"NodeId":"early","EnterTime":1621910542876}]}})");

    const QJsonArray list
        = QJsonDocument::fromJson(exported(trail))["Data"_L1]["List"_L1].toArray();

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

    const QByteArray json = exported(trailOfRow("{ " + field + " }"));

    QCOMPARE(fieldsOf(json), QByteArrayList{written});
}

void TestJsonFile::keepsFieldsInTheirOrder()
{
    const QByteArray json
        = exported(trailOfRow(R"({"Zeta":1,"NodeId":"n","Alpha":{},"Caller":""})"));

    QCOMPARE(fieldsOf(json),
        (QByteArrayList{
            R"("Zeta": 1,)", R"("NodeId": "n",)", R"("Alpha": {},)", R"("Caller": "")"}));
}

void TestJsonFile::writesAnEmptyTrail()
{
    const QJsonObject page
        = QJsonDocument::fromJson(exported(Trail())).object()["Data"_L1].toObject();

    QCOMPARE(page["TotalCount"_L1].toInt(-1), 0);
    QVERIFY(page["List"_L1].isArray());
}

void TestJsonFile::writesVisitsWithoutARow()
{
    Trail trail;
    trail.visits.emplace_back();
    trail.visits[0].nodeName = u"欢迎\n"_s;
    trail.visits[0].enterTime = 7;

    QCOMPARE(fieldsOf(exported(trail)),
        (QByteArrayList{"\"NodeName\": \"欢迎\\u000a\",", "\"EnterTime\": 7"}));
}

void TestJsonFile::tellsWhereAndWhyTheCallEnded()
{
    const QJsonObject verdict = storyIn(exported(menuTrail()))["Verdict"_L1].toObject();

    QCOMPARE(verdict,
        (QJsonObject{{u"Rule"_s, u"caller-hung-up"_s}, {u"Kind"_s, u"recorded"_s},
            {u"Visits"_s, QJsonArray{3}}}));
}

void TestJsonFile::listsTheFindings()
{
    const QJsonArray findings = storyIn(exported(menuTrail()))["Findings"_L1].toArray();

    QCOMPARE(findings,
        (QJsonArray{
            QJsonObject{{u"Kind"_s, u"loop"_s}, {u"Severity"_s, u"warning"_s}, {u"Count"_s, 3},
                {u"TimeLostMs"_s, 15200}, {u"Visits"_s, QJsonArray{1, 2, 3}}},
            QJsonObject{{u"Kind"_s, u"repeated-timeout"_s}, {u"Severity"_s, u"warning"_s},
                {u"Count"_s, 2}, {u"TimeLostMs"_s, 16000}, {u"Visits"_s, QJsonArray{1, 2}}}}));
}

void TestJsonFile::anEmptyTrailHasNoVerdict()
{
    const QJsonObject story = storyIn(exported(trailOf({})));

    QVERIFY(story["Verdict"_L1].isNull());
    QCOMPARE(story["Findings"_L1], QJsonValue(QJsonArray()));
    QCOMPARE(story["Complete"_L1], QJsonValue(true));
    QCOMPARE(story.size(), 9);
}

void TestJsonFile::saysWhenItWasFetched()
{
    Trail trail = menuTrail();
    QVERIFY(storyIn(exported(trail))["FetchedAt"_L1].isNull());

    trail.fetchedAt = QDateTime(QDate(2021, 5, 25), QTime(14, 32, 5), QTimeZone("Asia/Shanghai"));

    QCOMPARE(storyIn(exported(trail))["FetchedAt"_L1].toString(), u"2021-05-25T06:32:05Z"_s);
}

void TestJsonFile::saysThatRowsAreMissing()
{
    Trail trail = menuTrail();
    trail.totalCount = 4;

    const QJsonObject story = storyIn(exported(trail));

    QCOMPARE(story["Complete"_L1], QJsonValue(false));
    QCOMPARE(story["Verdict"_L1]["Kind"_L1].toString(), u"inferred"_s);
}

void TestJsonFile::chosenRowsKeepTheirNumbers()
{
    const Trail trail = menuTrail();
    const RowChoice choice{.visits = {0, 2}, .filter = u"菜单 \""_s, .hidesSystemSteps = true};

    const QJsonObject answer
        = QJsonDocument::fromJson(toAnswerJson(trail, storyOf(trail), StoryFacts{.choice = choice}))
              .object();

    const QJsonObject data = answer["Data"_L1].toObject();
    QCOMPARE(data["List"_L1].toArray().size(), 2);
    QCOMPARE(data["PageSize"_L1].toInt(), 2);
    QCOMPARE(data["TotalCount"_L1].toInt(), int(trail.visits.size()));
    const QJsonObject story = answer["IvrTrail"_L1].toObject();
    const QJsonObject filter = story["Filter"_L1].toObject();
    QCOMPARE(filter["Rows"_L1].toArray(), QJsonArray({1, 3}));
    QCOMPARE(filter["Of"_L1].toInt(), int(trail.visits.size()));
    QCOMPARE(filter["Text"_L1].toString(), choice.filter);
    QCOMPARE(filter["HidesSystemSteps"_L1].toBool(), true);
    QCOMPARE(story["Complete"_L1].toBool(), false);
    QCOMPARE(story["Fetch"_L1]["LeftOutRows"_L1].toInt(), int(trail.visits.size()) - 2);
}

void TestJsonFile::tellsTheNotesOfItsRows()
{
    const Trail trail = menuTrail();
    Notes notes;
    notes.set(trail.visits[1].origin, u"zwei\n\"\""_s);
    notes.set(trail.visits[2].origin, u"left out"_s);

    const QByteArray json = toAnswerJson(
        trail, storyOf(trail), StoryFacts{.notes = notes, .choice = RowChoice{.visits = {0, 1}}});

    const QJsonArray told
        = QJsonDocument::fromJson(json).object()["IvrTrail"_L1]["Notes"_L1].toArray();
    QCOMPARE(told, QJsonArray({QJsonObject{{u"Row"_s, 2}, {u"Text"_s, u"zwei\n\"\""_s}}}));
}

void TestJsonFile::saysHowItWasRedacted_data()
{
    QTest::addColumn<RedactionLevel>("level");
    QTest::addColumn<QString>("code");
    QTest::newRow("standard") << RedactionLevel::Standard << u"standard"_s;
    QTest::newRow("strict") << RedactionLevel::Strict << u"strict"_s;
    QTest::newRow("off") << RedactionLevel::Off << u"off"_s;
}

void TestJsonFile::saysHowItWasRedacted()
{
    QFETCH(const RedactionLevel, level);

    const QByteArray json = toAnswerJson(menuTrail(), {}, level);

    QTEST(storyIn(json)["Redaction"_L1].toString(), "code");
}

void TestJsonFile::tellsTheSameAfterRedaction()
{
    const Trail trail = trailOf({{.properties = R"({"say":"您好"})"},
        {.enter = 1000, .leave = 2000, .node = "n-2", .properties = R"({"say":"再见"})"},
        {.enter = 2000,
            .leave = 400'000,
            .type = "TRANSFER_TO_AGENT",
            .node = "n-3",
            .variables = R"({"queuingSeconds":"14"})"}});
    const Story story = storyOf(trail);

    const QByteArray strict
        = toAnswerJson(redacted(trail, RedactionLevel::Strict), story, RedactionLevel::Strict);

    QCOMPARE(storyIn(strict)["Verdict"_L1], storyIn(exported(trail))["Verdict"_L1]);
    QCOMPARE(storyIn(strict)["Findings"_L1], storyIn(exported(trail))["Findings"_L1]);
    QVERIFY(!strict.contains("您好"));
}

void TestJsonFile::isValidForEveryInput()
{
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Trail trail = trailOfBody(RandomAnswer(seed).json(4));
        for (const RedactionLevel level :
            {RedactionLevel::Off, RedactionLevel::Standard, RedactionLevel::Strict}) {
            QJsonParseError error;
            const QByteArray json = toAnswerJson(redacted(trail, level), storyOf(trail), level);
            const auto document = QJsonDocument::fromJson(json, &error);
            QVERIFY2(error.error == QJsonParseError::NoError, json);
            QCOMPARE(document["Data"_L1]["List"_L1].toArray().size(), 4);
        }
    }
}

QTEST_GUILESS_MAIN(TestJsonFile)
#include "tst_jsonfile.moc"
