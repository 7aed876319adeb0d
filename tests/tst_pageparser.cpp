// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/pageparser.h"
#include "randomtrail.h"
#include "trail/value.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QStringList samples{u"two-visits.json"_s, u"two-visits-as-text.json"_s, u"two-visits.xml"_s,
    u"two-visits-without-root.xml"_s};

QByteArray fileText(const QString &name)
{
    QFile file(QStringLiteral(TEST_FILES "/pages/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addSampleRows()
{
    QTest::addColumn<QByteArray>("body");
    for (const QString &name : samples)
        QTest::newRow(qPrintable(name)) << fileText(name);
}

QByteArray answerWith(const QByteArray &data)
{
    return R"({"Code":"OK","RequestId":"R-1","Data":)" + data + '}';
}

QByteArray answerWithRow(const QByteArray &fields)
{
    return answerWith(
        R"({"TotalCount":1,"PageNumber":1,"PageSize":100,"List":[{)" + fields + "}]}");
}

TrailPage pageOf(const QByteArray &body, int number = 1)
{
    const PageAnswer answer = parseTrailPage(body, number);
    if (const auto *page = std::get_if<TrailPage>(&answer))
        return *page;
    QTest::qFail("an error instead of a page", __FILE__, __LINE__);
    return {};
}

ApiError errorOf(const QByteArray &body, int number = 1)
{
    const PageAnswer answer = parseTrailPage(body, number);
    if (const auto *error = std::get_if<ApiError>(&answer))
        return *error;
    QTest::qFail("a page instead of an error", __FILE__, __LINE__);
    return {};
}

NodeVisit visitOf(const QByteArray &fields)
{
    const TrailPage page = pageOf(answerWithRow(fields));
    return page.visits.empty() ? NodeVisit() : page.visits.front();
}

// One token of the body is taken away, doubled or replaced by another.
QByteArray damaged(QByteArray body, QRandomGenerator &random)
{
    static const QByteArrayList tokens
        = {",", ":", "[", "]", "{", "}", "\"", "\"a\"", "\"a\":", ":\"a\"", "1", "null", "\\", " "};
    qsizetype at = 0;
    do
        at = random.bounded(int(body.size()));
    while (!QByteArrayView(",:[]{}\" ").contains(body[at]));
    const QByteArray token = tokens[random.bounded(int(tokens.size()))];
    return body.replace(at, random.bounded(2), random.bounded(4) == 0 ? QByteArray() : token);
}

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}
} // namespace

class TestPageParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverySpelling_data() { addSampleRows(); }
    void readsEverySpelling();
    void neverTakesAPieceForAPage_data() { addSampleRows(); }
    void neverTakesAPieceForAPage();
    void neverTakesMoreThanOnePage_data() { addSampleRows(); }
    void neverTakesMoreThanOnePage();
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
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
    void readsAFileWithoutACode_data();
    void readsAFileWithoutACode();
    void takesNothingThatIsNoJson();
    void countsRowsThatAreNone();
    void readsARowOfWrongTypes();
    void anErrorIsAnErrorWhateverElseComes_data();
    void anErrorIsAnErrorWhateverElseComes();
    void aWebPageIsNoAnswer_data();
    void aWebPageIsNoAnswer();
    void refusesAnotherPage();
    void takesThePageThatTheBodySays();
    void repairsWhatIsNoText_data();
    void repairsWhatIsNoText();
    void repairsXmlThatIsNoText();
    void leavesCdataAsItCame_data();
    void leavesCdataAsItCame();
    void skipsAByteOrderMark();
    void keepsNumbersOfAnyLength();
    void refusesBottomlessNesting();
    void readsNestingUpToTheLimit();
    void refusesDocumentTypes_data();
    void refusesDocumentTypes();
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

void TestPageParser::neverTakesAPieceForAPage()
{
    QFETCH(QByteArray, body);
    body = body.trimmed();

    for (qsizetype size = 0; size < body.size(); ++size) {
        const PageAnswer answer = parseTrailPage(body.first(size), 1);
        const auto *error = std::get_if<ApiError>(&answer);
        QVERIFY2(error, QByteArray::number(size));
        const bool isEmpty = body.first(size).trimmed().isEmpty();
        const auto expected = isEmpty ? ApiError::Kind::Empty : ApiError::Kind::CutOff;
        const bool isPieceWithoutRoot = error->kind == ApiError::Kind::Unexpected
            && body.startsWith("<RequestId>") && body.first(size).endsWith('>');
        QVERIFY2(error->kind == expected || isPieceWithoutRoot, QByteArray::number(size));
    }
}

void TestPageParser::neverTakesMoreThanOnePage()
{
    QFETCH(QByteArray, body);

    for (const QByteArray rubbish : {"x", "}", "]", "{}", ",", "1", "</a>", "<", "\"", "<b"})
        QCOMPARE(errorOf(body + rubbish).kind, ApiError::Kind::CutOff);
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

void TestPageParser::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ApiError::Kind>("kind");
    using Kind = ApiError::Kind;

    QTest::newRow("nothing") << QByteArray() << Kind::Empty;
    QTest::newRow("F48 Data null") << answerWith("null") << Kind::Empty;
    QTest::newRow("F48 no Data") << QByteArray(R"({"Code":"OK"})") << Kind::Empty;
    QTest::newRow("blanks") << QByteArray(" \r\n\t") << Kind::Empty;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf") << Kind::Empty;
    QTest::newRow("NUL") << QByteArray(8, '\0') << Kind::CutOff;
    QTest::newRow("rubbish") << QByteArray("\x1f\x8b\x08\x01rubbish") << Kind::CutOff;
    QTest::newRow("a list") << QByteArray("[1,2]") << Kind::Unexpected;
    QTest::newRow("a number") << QByteArray("5") << Kind::Unexpected;
    QTest::newRow("an empty map") << QByteArray("{}") << Kind::Unexpected;
    QTest::newRow("no list, no code") << QByteArray(R"({"Data":{}})") << Kind::Unexpected;
    QTest::newRow("List a text") << answerWith(R"({"List":"x"})") << Kind::Unexpected;
    QTest::newRow("List a map") << answerWith(R"({"List":{"a":1}})") << Kind::Unexpected;
    QTest::newRow("List true") << answerWith(R"({"List":true})") << Kind::Unexpected;
    QTest::newRow("wrapped text") << answerWith(R"({"List":{"IvrTracking":5}})")
                                  << Kind::Unexpected;
    QTest::newRow("Data a list") << answerWith("[]") << Kind::Unexpected;
    QTest::newRow("Data a text") << answerWith("\"x\"") << Kind::Unexpected;
    QTest::newRow("Code absent") << QByteArray(R"({"Data":{"List":[{}]}})") << Kind::Unexpected;
    QTest::newRow("Code null") << QByteArray(R"({"Code":null,"Data":{"List":[{}]}})")
                               << Kind::Unexpected;
    QTest::newRow("Code empty") << QByteArray(R"({"Code":"","Data":{"List":[{}]}})")
                                << Kind::Unexpected;
    QTest::newRow("Code absent, XML")
        << QByteArray("<R><Data><List><NodeId>n</NodeId></List></Data></R>") << Kind::Unexpected;
    QTest::newRow("Code empty, XML")
        << QByteArray("<R><Code/><Data><List><NodeId>n</NodeId></List></Data></R>")
        << Kind::Unexpected;
    QTest::newRow("no brace after a colon")
        << answerWithRow(R"("Flavour":"a":[1,2,{"b":"c"}]},"NodeId":"n")") << Kind::CutOff;
    QTest::newRow("no brace in a list")
        << answerWithRow(R"("Flavour":{"a":[1,2,"b":"c"}]},"NodeId":"n")") << Kind::CutOff;
    QTest::newRow("no brace after a known name")
        << answerWithRow(R"("NodeName":"a":[1]},"NodeId":"n")") << Kind::CutOff;
    QTest::newRow("no brace after a text seen before")
        << answerWithRow(R"("NodeName":"a"},{"NodeName":"a":[1]},"NodeId":"n")") << Kind::CutOff;
    QTest::newRow("two colons, time") << answerWithRow(R"("EnterTime":"1":2)") << Kind::CutOff;
    QTest::newRow("two colons, number") << answerWithRow(R"("Flavour":1:2)") << Kind::CutOff;
    QTest::newRow("a key in a list")
        << answerWithRow(R"("Flavour":{"a":[1,2,"b":"c"]})") << Kind::CutOff;
    QTest::newRow("a key as a row") << answerWith(R"({"List":["a":{}]})") << Kind::CutOff;
    QTest::newRow("a key as Data") << answerWith(R"("a":{"List":[]})") << Kind::CutOff;
    QTest::newRow("mixed brackets") << answerWithRow(R"("a":[1})") << Kind::CutOff;
    QTest::newRow("closed by another")
        << answerWithRow(R"("NodeProperties":{"a":[1}])") << Kind::CutOff;
    QTest::newRow("no comma") << answerWithRow(R"("NodeProperties":{"a":[1 2]})") << Kind::CutOff;
    QTest::newRow("no colon") << answerWithRow(R"("NodeProperties":{"a" 1})") << Kind::CutOff;
    QTest::newRow("two values") << answerWithRow(R"("NodeName":"a""b")") << Kind::CutOff;
    QTest::newRow("no atom") << answerWithRow(R"("NodeName":nul)") << Kind::CutOff;
    QTest::newRow("no atom inside") << answerWithRow(R"("NodeProperties":[tru])") << Kind::CutOff;
    QTest::newRow("no number") << answerWithRow(R"("EnterTime":1x)") << Kind::CutOff;
    QTest::newRow("leading zero") << answerWithRow(R"("Flavour":01)") << Kind::CutOff;
    QTest::newRow("no escape") << answerWithRow(R"("NodeName":"\q")") << Kind::CutOff;
    QTest::newRow("no escape inside") << answerWithRow(R"("Flavour":{"a":"\q"})") << Kind::CutOff;
    QTest::newRow("trailing comma") << answerWithRow(R"("NodeName":"a",)") << Kind::CutOff;
    QTest::newRow("other XML") << QByteArray("<Foo><Bar>1</Bar></Foo>") << Kind::Unexpected;
    QTest::newRow("XML declaration alone") << QByteArray("<?xml version='1.0'?>") << Kind::CutOff;
    QTest::newRow("crossed XML") << QByteArray("<Rx><Code>OK</Rx></Code>") << Kind::CutOff;
}

void TestPageParser::refusesWhatIsNoAnswer()
{
    QFETCH(QByteArray, body);
    QFETCH(ApiError::Kind, kind);

    QCOMPARE(errorOf(body).kind, kind);
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

void TestPageParser::takesNothingThatIsNoJson()
{
    QRandomGenerator random(1);
    int accepted = 0;
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        const QByteArray body = damaged(RandomAnswer(seed).json(3), random);
        const PageAnswer answer = parseTrailPage(body, 1);
        const auto *page = std::get_if<TrailPage>(&answer);
        if (!page)
            continue;
        ++accepted;
        QJsonParseError error;
        QJsonDocument::fromJson(body, &error);
        QVERIFY2(page->wasRepaired || error.error == QJsonParseError::NoError, body);
        for (const NodeVisit &visit : page->visits)
            QVERIFY2(readValue(visit.rowText()), body);
    }
    QVERIFY(accepted > 100);
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

void TestPageParser::anErrorIsAnErrorWhateverElseComes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");

    QTest::newRow("gateway") << QByteArray(
        R"({"RequestId":"R-1","HostId":"h","Code":"Throttling.User","Message":"slow down","Recommend":"u"})")
                             << u"Throttling.User"_s;
    QTest::newRow("lower case") << QByteArray(
        R"({"requestId":"R-1","code":"Throttling","message":"slow down"})")
                                << u"Throttling"_s;
    QTest::newRow("beside a page") << QByteArray(
        R"({"Data":{"List":[{}],"TotalCount":1},"Message":"slow down","Code":"Busy","RequestId":"R-1"})")
                                   << u"Busy"_s;
    QTest::newRow("beside a wrong page")
        << QByteArray(R"({"Data":[],"Message":"slow down","Code":"Busy","RequestId":"R-1"})")
        << u"Busy"_s;
    QTest::newRow("XML") << QByteArray("<?xml version='1.0' encoding='UTF-8'?>\n<Error>\n"
                                       "<RequestId>R-1</RequestId><HostId>h</HostId>"
                                       "<Code>Throttling.User</Code>"
                                       "<Message>slow&#32;down</Message></Error>")
                         << u"Throttling.User"_s;
    QTest::newRow("XML cut off") << QByteArray("<Error><RequestId>R-1</RequestId>"
                                               "<Code>Throttling.User</Code>"
                                               "<Message>slow down</Message><HostId>cc")
                                 << u"Throttling.User"_s;
    QTest::newRow("XML response") << QByteArray(
        "<ListIvrTrackingDetailsResponse><RequestId>R-1</RequestId><Code>Busy</Code>"
        "<Message>slow down</Message></ListIvrTrackingDetailsResponse>")
                                  << u"Busy"_s;
}

void TestPageParser::anErrorIsAnErrorWhateverElseComes()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);

    const ApiError error = errorOf(body);

    QCOMPARE(error.kind, ApiError::Kind::Service);
    QCOMPARE(error.code, code);
    QCOMPARE(error.message, u"slow down"_s);
    QCOMPARE(error.requestId, u"R-1"_s);
}

void TestPageParser::aWebPageIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("title");

    QTest::newRow("portal") << QByteArray("<!DOCTYPE html>\n<html><head><title>\n Log in &amp; "
                                          "<b>go</b> &#x4e2d;</title></head></html>")
                            << u"Log in & go 中"_s;
    QTest::newRow("XHTML") << QByteArray("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C\">"
                                         "<HTML><TITLE>x</TITLE>")
                           << u"x"_s;
    QTest::newRow("a piece") << QByteArray("<center><h1>502 Bad Gateway</h1></center>") << u""_s;
    QTest::newRow("after a comment")
        << QByteArray("<!-- proxy --><html><title>y</title></html>") << u"y"_s;
    QTest::newRow("long title") << "<html><title>" + QByteArray(500, 'x') + "</title>"
                                << QString(200, u'x');
}

void TestPageParser::aWebPageIsNoAnswer()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, title);

    const ApiError error = errorOf(body);

    QCOMPARE(error.kind, ApiError::Kind::WebPage);
    QCOMPARE(error.message, title);
}

void TestPageParser::refusesAnotherPage()
{
    const QByteArray firstPage = answerWith(R"({"PageNumber":"1","List":[{}]})");

    QCOMPARE(errorOf(firstPage, 2).kind, ApiError::Kind::WrongPage);
    QCOMPARE(pageOf(firstPage, 1).number, 1);
    QCOMPARE(pageOf(answerWith(R"({"PageNumber":0,"List":[{}]})"), 2).number, 2);
    QCOMPARE(pageOf(answerWith(R"({"List":[{}]})"), 2).visits.front().origin.page, 2);
}

void TestPageParser::takesThePageThatTheBodySays()
{
    QCOMPARE(pageOf(answerWith(R"({"PageNumber":3,"List":[{}]})"), 0).number, 3);
    QCOMPARE(pageOf(answerWith(R"({"List":[{}]})"), 0).number, 1);
    QCOMPARE(pageOf(answerWith(R"({"PageNumber":-7,"List":[{}]})"), 0).number, 1);
}

void TestPageParser::repairsWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");

    QTest::newRow("bytes") << QByteArray("a\xff\xfe z") << u"a\ufffd\ufffd z"_s;
    QTest::newRow("half a character") << QByteArray("a\xe4\xb8") << u"a\ufffd\ufffd"_s;
    QTest::newRow("line break") << QByteArray("a\nb") << u"a\nb"_s;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QString(u"a"_s + QChar(0) + u"b"_s);
    QTest::newRow("high surrogate") << QByteArray(R"(a\ud83dz)") << u"a\ufffdz"_s;
    QTest::newRow("low surrogate") << QByteArray(R"(a\uDE00z)") << u"a\ufffdz"_s;
    QTest::newRow("two high") << QByteArray(R"(\ud83d\ud83d\ude00)") << u"\ufffd😀"_s;
    QTest::newRow("at the end") << QByteArray(R"(a\ud83d)") << u"a\ufffd"_s;
    QTest::newRow("beside escapes")
        << QByteArray("\\\"\\\\\\ud83d\\\\ud83d\xff") << u"\"\\\ufffd\\ud83d\ufffd"_s;
}

void TestPageParser::repairsWhatIsNoText()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);

    const TrailPage page = pageOf(answerWithRow("\"NodeName\":\"" + json + '"'));
    const TrailPage map = pageOf(answerWithRow("\"NodeProperties\":{\"say\":\"" + json + "\"}"));

    QVERIFY(page.wasRepaired && map.wasRepaired);
    QCOMPARE(page.visits.front().nodeName, text);
    const ValueMap properties = readValueMap(map.visits.front().propertiesText());
    QCOMPARE(properties.members.size(), size_t(1));
    QCOMPARE(properties.members.front().value.text, text);
}

void TestPageParser::repairsXmlThatIsNoText()
{
    const TrailPage page
        = pageOf("<Data><List><NodeName>a\x1b&#27;&#xD800;\xff"
                 "&#65;</NodeName><Caller>1</Caller></List></Data><Code>OK</Code>");

    QVERIFY(page.wasRepaired);
    QCOMPARE(page.visits.front().nodeName, u"a\ufffd\ufffd\ufffd\ufffdA"_s);
}

void TestPageParser::leavesCdataAsItCame_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("wasRepaired");

    QTest::newRow("CDATA") << QByteArray("<![CDATA[&#0;]]>") << u"&#0;"_s << false;
    QTest::newRow("two") << QByteArray("<![CDATA[&#0;]]>&#65;<![CDATA[<&#x1b;]]>")
                         << u"&#0;A<&#x1b;"_s << false;
    QTest::newRow("before it") << QByteArray("&#0;<![CDATA[&#0;]]>") << u"\ufffd&#0;"_s << true;
    QTest::newRow("after it") << QByteArray("<![CDATA[&#0;]]>&#0;") << u"&#0;\ufffd"_s << true;
    QTest::newRow("start in a comment")
        << QByteArray("<!-- <![CDATA[ -->&#0;<!-- ]]> -->") << u"\ufffd"_s << true;
    QTest::newRow("comment in it")
        << QByteArray("<![CDATA[<!--]]>&#0;<![CDATA[-->]]>") << u"<!--\ufffd-->"_s << true;
    QTest::newRow("start in an instruction")
        << QByteArray("<?x <![CDATA[ ?>&#0;<?x ]]> ?>") << u"\ufffd"_s << true;
}

void TestPageParser::leavesCdataAsItCame()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, text);

    const TrailPage page = pageOf("<R><Code>OK</Code><Data><List><NodeId>n</NodeId><NodeName>" + xml
        + "</NodeName></List></Data></R>");

    QCOMPARE(page.visits.front().nodeName, text);
    QTEST(page.wasRepaired, "wasRepaired");
}

void TestPageParser::skipsAByteOrderMark()
{
    QCOMPARE(pageOf("\xef\xbb\xbf" + fileText(samples[0])).visits.size(), size_t(2));
    QCOMPARE(pageOf("\xef\xbb\xbf" + fileText(samples[2])).visits.size(), size_t(2));
}

void TestPageParser::keepsNumbersOfAnyLength()
{
    const QByteArray number = QByteArray(400, '9') + "." + QByteArray(400, '9') + "e99999";

    const NodeVisit visit
        = visitOf("\"NodeProperties\":{\"a\":" + number + "},\"Flavour\":" + number);

    QCOMPARE(readValueMap(visit.propertiesText()).members.front().value.text,
        QString::fromLatin1(number));
}

void TestPageParser::refusesBottomlessNesting()
{
    QCOMPARE(errorOf(answerWithRow("\"Flavour\":" + nested(1024))).kind, ApiError::Kind::CutOff);
    QCOMPARE(errorOf(answerWithRow("\"Flavour\":" + nested(100'000))).kind, ApiError::Kind::CutOff);
    QCOMPARE(
        errorOf(answerWithRow("\"NodeName\":" + nested(100'000))).kind, ApiError::Kind::CutOff);
    QCOMPARE(
        errorOf(answerWith("{\"List\":" + nested(100'000) + '}')).kind, ApiError::Kind::CutOff);
    QCOMPARE(errorOf(nested(100'000)).kind, ApiError::Kind::CutOff);
    QByteArray xml;
    for (int depth = 0; depth < 100'000; ++depth)
        xml += "<x>";
    QCOMPARE(errorOf("<Code>OK</Code><Data>" + xml).kind, ApiError::Kind::CutOff);
}

void TestPageParser::readsNestingUpToTheLimit()
{
    const QByteArray deep = nested(1000);

    QVERIFY(visitOf("\"NodeProperties\":" + deep).propertiesText().toByteArray() == deep);
}

void TestPageParser::refusesDocumentTypes_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("document type") << QByteArray(
        "<!DOCTYPE A SYSTEM 'file:///etc/hostname'><A><Code>OK</Code><Data><List/></Data></A>");
    QTest::newRow("entities") << QByteArray("<?xml version='1.0'?><!DoctypE a [<!ENTITY b 'bbb'>]>"
                                            "<a><Code>OK</Code><Data><List/></Data></a>");
    QTest::newRow("late") << QByteArray("<a><Code>OK</Code></a><!ENTITY b 'bbb'>");
}

void TestPageParser::refusesDocumentTypes()
{
    QFETCH(QByteArray, body);

    QCOMPARE(errorOf(body).kind, ApiError::Kind::Unexpected);
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
