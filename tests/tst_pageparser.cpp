// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/parsedpages.h"
#include "trail/value.h"

using namespace Qt::StringLiterals;

// What a page of the service tells.
class TestPageParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverySpelling_data() { addSampleRows(); }
    void readsEverySpelling();
    void keepsTheRowAsItCame();
    void readsEscapedKeys();
    void sharesWhatRepeats();
    void tellsNullFromEmpty();
    void readsTextOfAnyType();
    void readsTimes_data();
    void readsTimes();
    void readsCounts_data();
    void readsCounts();
    void readsListsOfAnySpelling_data();
    void readsListsOfAnySpelling();
    void readsAFileWithoutACode_data();
    void readsAFileWithoutACode();
    void countsRowsThatAreNone();
    void readsARowOfWrongTypes();
    void takesThePageThatTheBodySays();
    void skipsAByteOrderMark();
    void keepsNumbersOfAnyLength();
    void readsNestingUpToTheLimit();
    void keepsElementsInElements();
    void readsALongText();
};

void TestPageParser::readsEverySpelling()
{
    QFETCH(QByteArray, body);

    const TrailPage page = pageOf(body);

    QCOMPARE(page.number, 1);
    QCOMPARE(page.size, 100);
    QCOMPARE(page.totalCount, 2);
    QCOMPARE(page.unreadableRows, 0);
    QVERIFY(!page.wasRepaired);
    QCOMPARE(page.requestId, u"EEEE671A-3E24-4A04-81E6-6C4F5B39DF75"_s);
    QCOMPARE(page.visits.size(), size_t(2));
    const NodeVisit &first = page.visits[0];
    QCOMPARE(first.instance, u"ccc-test"_s);
    QCOMPARE(first.contactId, u"job-501784236190277632"_s);
    QCOMPARE(first.channelId, u"ch-1"_s);
    QCOMPARE(first.caller, u"133xxxx2315"_s);
    QCOMPARE(first.callee, u"0105xxxx000"_s);
    QCOMPARE(first.flowId, u"flow-1"_s);
    QCOMPARE(first.flowName, u"主流程"_s);
    QCOMPARE(first.nodeId, u"node-1"_s);
    QCOMPARE(first.nodeName, u"主菜单"_s);
    QCOMPARE(first.typeCode, u"GATHER_INPUT"_s);
    QCOMPARE(first.exitCode, u"Timeout"_s);
    QCOMPARE(first.channelVariables, u"A=B;C=D"_s);
    QCOMPARE(first.enterTime, 1621910542876);
    QCOMPARE(first.leaveTime, 1621910552876);
    const ValueMap properties = readValueMap(first.propertiesText());
    QCOMPARE(properties.members.size(), size_t(2));
    QCOMPARE(properties.members[0].value.text, u"请按键。"_s);
    QCOMPARE(properties.members[1].value.text, u"3"_s);
    QCOMPARE(readValueMap(first.variablesText()).members.front().key, u"digits"_s);
    QCOMPARE(page.visits[1].nodeName, u"放音!"_s);
    QCOMPARE(page.visits[1].origin, (RowOrigin{.page = 1, .row = 1}));
    QVERIFY(readValueMap(page.visits[1].variablesText()).members.empty());
}

void TestPageParser::keepsTheRowAsItCame()
{
    const QByteArray row
        = R"({"NodeId" : "n", "Flavour":{"a":[1, 2]}, "NodeProperties": {"b":1 } })";

    const NodeVisit visit = pageOf(answerWith("{\"List\":[ " + row + " ]}")).visits.front();

    QCOMPARE(visit.rowText().toByteArray(), row);
    QCOMPARE(visit.propertiesText().toByteArray(), R"({"b":1 })");
    QCOMPARE(visit.variables.size, 0);
}

void TestPageParser::readsEscapedKeys()
{
    const NodeVisit visit = visitOf(R"("Node\u0049d":"n","\"":{"\\\"":1},"NodeName":"主菜单")");

    QCOMPARE(visit.nodeId, u"n"_s);
    QCOMPARE(visit.nodeName, u"主菜单"_s);
}

void TestPageParser::sharesWhatRepeats()
{
    const TrailPage page = pageOf(
        answerWith(R"({"List":[{"NodeName":"菜单"},{"NodeName":"挂机"},{"NodeName":"菜单"}]})"));

    QCOMPARE(page.visits[2].nodeName, u"菜单"_s);
    QCOMPARE(page.visits[0].nodeName.constData(), page.visits[2].nodeName.constData());
    QCOMPARE(page.visits[0].page.constData(), page.visits[2].page.constData());
}

void TestPageParser::tellsNullFromEmpty()
{
    const NodeVisit visit = visitOf(R"("NodeName":null,"NodeId":"")");

    QVERIFY(visit.nodeName.isNull());
    QVERIFY(visit.flowName.isNull());
    QVERIFY(visit.nodeId.isEmpty() && !visit.nodeId.isNull());
}

void TestPageParser::readsTextOfAnyType()
{
    const NodeVisit visit = visitOf(
        R"("Caller":13300002315,"Callee":true,"NodeName":{"a": 1},"NodeId":[1],"FlowId":-1.50)");

    QCOMPARE(visit.caller, u"13300002315"_s);
    QCOMPARE(visit.callee, u"true"_s);
    QCOMPARE(visit.nodeName, u"{\"a\": 1}"_s);
    QCOMPARE(visit.nodeId, u"[1]"_s);
    QCOMPARE(visit.flowId, u"-1.50"_s);
}

void TestPageParser::readsTimes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<std::optional<qint64>>("time");
    const std::optional<qint64> none;
    const std::optional<qint64> time = 1621910542876;

    QTest::newRow("integer") << QByteArray("1621910542876") << time;
    QTest::newRow("text") << QByteArray("\"1621910542876\"") << time;
    QTest::newRow("blanks") << QByteArray("\" 1621910542876 \"") << time;
    QTest::newRow("point") << QByteArray("1621910542876.0") << time;
    QTest::newRow("exponent") << QByteArray("1.621910542876e12") << time;
    QTest::newRow("exponent as text") << QByteArray("\"1.621910542876E+12\"") << time;
    QTest::newRow("negative exponent") << QByteArray("16219105428760e-1") << time;
    QTest::newRow("zero") << QByteArray("0") << std::optional<qint64>(0);
    QTest::newRow("negative") << QByteArray("-5") << std::optional<qint64>(-5);
    QTest::newRow("largest") << QByteArray("9223372036854775807")
                             << std::optional<qint64>(9223372036854775807);
    QTest::newRow("too large") << QByteArray("9223372036854775808") << none;
    QTest::newRow("fraction") << QByteArray("1621910542876.5") << none;
    QTest::newRow("hostile exponent") << QByteArray("1e999999999") << none;
    QTest::newRow("exponent beyond int") << QByteArray("1e99999999999999") << none;
    QTest::newRow("no number") << QByteArray("\"yesterday\"") << none;
    QTest::newRow("number and more") << QByteArray("\"1621910542876ms\"") << none;
    QTest::newRow("empty") << QByteArray("\"\"") << none;
    QTest::newRow("null") << QByteArray("null") << none;
    QTest::newRow("true") << QByteArray("true") << none;
    QTest::newRow("map") << QByteArray("{\"a\":1}") << none;
}

void TestPageParser::readsTimes()
{
    QFETCH(QByteArray, json);
    QFETCH(std::optional<qint64>, time);

    const NodeVisit visit = visitOf("\"EnterTime\":" + json + ",\"LeaveTime\":" + json);

    QCOMPARE(visit.enterTime, time);
    QCOMPARE(visit.leaveTime, time);
    QVERIFY(visit.rowText().toByteArray().contains(json));
}

void TestPageParser::readsCounts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<std::optional<qint64>>("count");

    QTest::newRow("number") << QByteArray("4") << std::optional<qint64>(4);
    QTest::newRow("text") << QByteArray("\"4\"") << std::optional<qint64>(4);
    QTest::newRow("2^31") << QByteArray("2147483648") << std::optional<qint64>(2147483648);
    QTest::newRow("negative") << QByteArray("-1") << std::optional<qint64>();
    QTest::newRow("true") << QByteArray("true") << std::optional<qint64>();
    QTest::newRow("null") << QByteArray("null") << std::optional<qint64>();
}

void TestPageParser::readsCounts()
{
    QFETCH(QByteArray, json);
    QFETCH(std::optional<qint64>, count);

    QCOMPARE(pageOf(answerWith("{\"List\":[],\"TotalCount\":" + json + '}')).totalCount, count);
}

void TestPageParser::readsListsOfAnySpelling_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("rows");

    QTest::newRow("list") << QByteArray(R"({"List":[{},{}]})") << 2;
    QTest::newRow("empty") << QByteArray(R"({"List":[]})") << 0;
    QTest::newRow("wrapped") << QByteArray(R"({"List":{"IvrTracking":[{},{}]}})") << 2;
    QTest::newRow("wrapped one") << QByteArray(R"({"List":{"IvrTracking":{}}})") << 1;
    QTest::newRow("wrapped null") << QByteArray(R"({"List":{"IvrTracking":null}})") << 0;
    QTest::newRow("null") << QByteArray(R"({"List":null})") << 0;
    QTest::newRow("absent") << QByteArray(R"({"TotalCount":0})") << 0;
}

void TestPageParser::readsListsOfAnySpelling()
{
    QFETCH(QByteArray, data);
    QFETCH(int, rows);

    QCOMPARE(pageOf(answerWith(data)).visits.size(), size_t(rows));
}

void TestPageParser::readsAFileWithoutACode_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("absent") << QByteArray(R"({"Data":{"List":[{"NodeId":"n"}]}})");
    QTest::newRow("null") << QByteArray(R"({"Code":null,"Data":{"List":[{"NodeId":"n"}]}})");
    QTest::newRow("empty") << QByteArray(R"({"Code":"","Data":{"List":[{"NodeId":"n"}]}})");
    QTest::newRow("XML") << QByteArray("<R><Data><List><NodeId>n</NodeId></List></Data></R>");
}

void TestPageParser::readsAFileWithoutACode()
{
    QFETCH(QByteArray, body);

    QCOMPARE(pageOf(body, 0).visits.size(), size_t(1));
}

void TestPageParser::countsRowsThatAreNone()
{
    const TrailPage page
        = pageOf(answerWith(R"({"List":[{"NodeId":"a"},"node",null,[1],5,{"NodeId":"b"}]})"));

    QCOMPARE(page.visits.size(), size_t(2));
    QCOMPARE(page.unreadableRows, 4);
    QCOMPARE(page.visits[1].origin.row, 5);
}

void TestPageParser::readsARowOfWrongTypes()
{
    const NodeVisit visit = visitOf(
        R"("NodeType":[],"EnterTime":{},"LeaveTime":[],"NodeProperties":5,"NodeVariables":true)");

    QCOMPARE(visit.typeCode, u"[]"_s);
    QVERIFY(!visit.enterTime);
    QCOMPARE(visit.propertiesText().toByteArray(), "5");
    QCOMPARE(visit.variablesText().toByteArray(), "true");
}

void TestPageParser::takesThePageThatTheBodySays()
{
    QCOMPARE(pageOf(answerWith(R"({"PageNumber":3,"List":[{}]})"), 0).number, 3);
    QCOMPARE(pageOf(answerWith(R"({"List":[{}]})"), 0).number, 1);
    QCOMPARE(pageOf(answerWith(R"({"PageNumber":-7,"List":[{}]})"), 0).number, 1);
}

void TestPageParser::skipsAByteOrderMark()
{
    QCOMPARE(pageOf("\xef\xbb\xbf" + fileText(samplePages[0])).visits.size(), size_t(2));
    QCOMPARE(pageOf("\xef\xbb\xbf" + fileText(samplePages[2])).visits.size(), size_t(2));
}

void TestPageParser::keepsNumbersOfAnyLength()
{
    const QByteArray number = QByteArray(400, '9') + "." + QByteArray(400, '9') + "e99999";

    const NodeVisit visit
        = visitOf("\"NodeProperties\":{\"a\":" + number + "},\"Flavour\":" + number);

    QCOMPARE(readValueMap(visit.propertiesText()).members.front().value.text,
        QString::fromLatin1(number));
}

void TestPageParser::readsNestingUpToTheLimit()
{
    const QByteArray deep = nested(1000);

    QVERIFY(visitOf("\"NodeProperties\":" + deep).propertiesText().toByteArray() == deep);
}

void TestPageParser::keepsElementsInElements()
{
    const TrailPage page = pageOf("<R><Code>OK</Code><Data><List><IvrTracking><NodeProperties>"
                                  "<say>&lt;您好&gt;</say><choice>1</choice><choice>2</choice>"
                                  "<Inner><![CDATA[a\"b]]></Inner></NodeProperties>"
                                  "</IvrTracking></List><List/></Data></R>");

    QCOMPARE(page.visits.size(), size_t(1));
    QCOMPARE(page.visits.front().propertiesText().toByteArray(),
        QByteArray(R"({"say":"<您好>","choice":["1","2"],"Inner":"a\"b"})"));
}

void TestPageParser::readsALongText()
{
    const QByteArray text(10 * 1024 * 1024, 'x');

    QCOMPARE(visitOf("\"NodeName\":\"" + text + '"').nodeName.size(), text.size());
}

QTEST_APPLESS_MAIN(TestPageParser)

#include "tst_pageparser.moc"
