// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fetchdesk.h"
#include "trail/value.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {
QByteArray bodyWith(const QByteArray &data)
{
    return R"({"RequestId":"R-1","Code":"OK","Data":)" + data + '}';
}

/** A page of the rows given as JSON. */
QByteArray pageWith(const QByteArrayList &rows)
{
    return pageBody(1, 100, rows.size(), rows.join(','));
}

QByteArray rowWith(const QByteArray &fields)
{
    return R"({"ContactId":"job-1","NodeId":"n",)" + fields + '}';
}

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}
} // namespace

// What can be in an answer that came whole. The tags name rows of the fault matrix.
class TestFetchAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void takesTheCodesWord_data();
    void takesTheCodesWord();
    void refusesWhatIsNoPage_data();
    void refusesWhatIsNoPage();
    void readsWhatIsOdd_data();
    void readsWhatIsOdd();
    void countsRowsThatAreNone();
    void notesAStatusThatContradicts();
    void repairsWhatIsNoText_data();
    void repairsWhatIsNoText();
    void keepsPropertiesAsTheyCame_data();
    void keepsPropertiesAsTheyCame();
    void keepsTimesThatAreNone_data();
    void keepsTimesThatAreNone();
    void mergesWhatTwoPagesHave();
    void putsRowsInOrder();
    void flagsRowsOfAnotherCall();
    void repeatsNoKeyThatItIsTold();
};

void TestFetchAnswers::takesTheCodesWord_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("requestId");
    const auto of = [](const QByteArray &status, const QByteArray &body) {
        return ScriptedAnswer::of(status, body);
    };

    QTest::newRow("F33 wrong secret") << of("400 Bad", errorBody("SignatureDoesNotMatch"))
                                      << u"SignatureDoesNotMatch"_s << u"R-E"_s;
    QTest::newRow("F34 not allowed")
        << of("403 No", errorBody("NoPermission.X")) << u"NoPermission.X"_s << u"R-E"_s;
    QTest::newRow("F35 unknown contact")
        << of("404 No", errorBody("NotExists.JobId")) << u"NotExists.JobId"_s << u"R-E"_s;
    QTest::newRow("F36 unknown instance")
        << of("404 No", errorBody("NotExists.InstanceId")) << u"NotExists.InstanceId"_s << u"R-E"_s;
    QTest::newRow("F37 stopped instance") << of("403 No", errorBody("AbnormalService.Ceased"))
                                          << u"AbnormalService.Ceased"_s << u"R-E"_s;
    QTest::newRow("F38 error in 200")
        << of("200 OK", errorBody("NotExists.JobId")) << u"NotExists.JobId"_s << u"R-E"_s;
    QTest::newRow("F38 error beside rows in 200")
        << of("200 OK", pageOfCall(1, 7).replace("\"OK\"", "\"Forbidden.RAM\""))
        << u"Forbidden.RAM"_s << u"R-1"_s;
    QTest::newRow("F41 XML") << of("404 No",
        "<?xml version='1.0'?><Error><RequestId>R-X</RequestId><HostId>h</HostId>"
        "<Code>NotExists.JobId</Code><Message>no</Message></Error>")
                             << u"NotExists.JobId"_s << u"R-X"_s;
    QTest::newRow("F41 XML with a document type") << of("404 No",
        "<?xml version='1.0'?><!DOCTYPE Error SYSTEM 'file:///etc/hostname'>"
        "<Error><RequestId>R-X</RequestId><Code>NotExists.JobId</Code></Error>")
                                                  << u"NotExists.JobId"_s << u"R-X"_s;
    QTest::newRow("F41 XML that is cut off")
        << of("404 No", "<Error><RequestId>R-X</RequestId><Code>NotExists.JobId</Code><Mess")
        << u"NotExists.JobId"_s << u"R-X"_s;
    QTest::newRow("F41 lower-case keys")
        << of("404 No", R"({"requestId":"R-L","code":"NotExists.JobId","message":"m"})")
        << u"NotExists.JobId"_s << u"R-L"_s;
}

void TestFetchAnswers::takesTheCodesWord()
{
    QFETCH(ScriptedAnswer, answer);
    FetchDesk desk(always(answer));

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, Kind::Service);
    QTEST(desk.errors[0].code, "code");
    QTEST(desk.errors[0].requestId, "requestId");
    QCOMPARE(desk.errors[0].attempts, 1);
    QVERIFY(desk.trail.pages.empty());
}

void TestFetchAnswers::refusesWhatIsNoPage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");

    QTest::newRow("F48 List an object") << bodyWith(R"({"List":{"a":1}})") << Kind::Unexpected;
    QTest::newRow("F48 List a text") << bodyWith(R"({"List":"x"})") << Kind::Unexpected;
    QTest::newRow("F48 Data null") << bodyWith("null") << Kind::Empty;
    QTest::newRow("F48 Data an array") << bodyWith("[]") << Kind::Unexpected;
    QTest::newRow("F48 an array") << QByteArray("[1,2]") << Kind::Unexpected;
    QTest::newRow("F48 rows without a Code")
        << QByteArray(R"({"Data":{"List":[{}]}})") << Kind::Unexpected;
    QTest::newRow("F49 XML with entities")
        << QByteArray("<!DOCTYPE a [<!ENTITY b 'bbb'>]><a><Code>OK</Code><Data><List/></Data></a>")
        << Kind::Unexpected;
    QTest::newRow("F68 100,000 deep")
        << pageWith({rowWith("\"NodeProperties\":" + nested(100'000))}) << Kind::CutOff;
}

void TestFetchAnswers::refusesWhatIsNoPage()
{
    QFETCH(QByteArray, body);
    QFETCH(Kind, kind);
    FetchDesk desk(always(ScriptedAnswer::of("200 OK", body)));

    QVERIFY(desk.run());

    QCOMPARE(desk.errors.size(), 1);
    QCOMPARE(desk.errors[0].kind, kind);
    QVERIFY(desk.trail.pages.empty());
}

void TestFetchAnswers::readsWhatIsOdd_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name"); // of the one node

    QTest::newRow("F46 numbers as text")
        << QByteArray(R"({"Code":"OK","Data":{"TotalCount":"1","PageNumber":"1","PageSize":"100",)"
                      R"("List":[{"NodeName":"a","EnterTime":"1621910542000"}]}})")
        << u"a"_s;
    QTest::newRow("F48 TotalCount true")
        << bodyWith(R"({"TotalCount":true,"List":[{"NodeName":"a"}]})") << u"a"_s;
    QTest::newRow("F49 XML") << QByteArray(
        "<ListIvrTrackingDetailsResponse><Code>OK</Code><Data><TotalCount>1</TotalCount><List>"
        "<NodeName>a</NodeName></List></Data></ListIvrTrackingDetailsResponse>")
                             << u"a"_s;
    QTest::newRow("F66 NUL, ESC and an override")
        << pageWith({rowWith(R"("NodeName":"\u0000\u001b\u202e")")})
        << QString::fromUtf16(u"\0\x1b\x202e", 3);
    QTest::newRow("F67 10 MB") << pageWith(
        {rowWith("\"NodeName\":\"" + QByteArray(10'000'000, 'x') + '"')})
                               << QString(10'000'000, u'x');
    QTest::newRow("F69 markup") << pageWith(
        {rowWith(R"("NodeName":"<img src=file:///etc/passwd>%1")")})
                                << u"<img src=file:///etc/passwd>%1"_s;
    QTest::newRow("F70 formula") << pageWith({rowWith(R"x("NodeName":"=HYPERLINK(1)")x")})
                                 << u"=HYPERLINK(1)"_s;
}

void TestFetchAnswers::readsWhatIsOdd()
{
    QFETCH(QByteArray, body);
    FetchDesk desk(always(ScriptedAnswer::of("200 OK", body)));

    QVERIFY(desk.run());

    QVERIFY(desk.errors.isEmpty());
    QVERIFY(desk.trail.isComplete());
    QCOMPARE(desk.trail.visits.size(), size_t(1));
    QTEST(desk.trail.visits[0].nodeName, "name");
}

void TestFetchAnswers::countsRowsThatAreNone()
{
    // F48: one of 37 is a text.
    FetchDesk desk(
        always(ScriptedAnswer::of("200 OK", pageBody(1, 100, 37, rowsText(0, 36) + ",\"node\""))));

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(36));
    QCOMPARE(desk.trail.unreadableRows, 1);
    QVERIFY(!desk.trail.isComplete());
    QVERIFY(desk.errors.isEmpty());
}

void TestFetchAnswers::notesAStatusThatContradicts()
{
    // F39
    FetchDesk desk([](const ScriptedRequest &request) {
        QByteArray body = pageOfCall(request.page, 250);
        if (request.page == 2)
            body.replace("\"Code\":\"OK\"", R"("Code":"OK","HttpStatusCode":"500")");
        return ScriptedAnswer::of("200 OK", body);
    });

    QVERIFY(desk.run());

    QVERIFY(desk.trail.isComplete());
    QCOMPARE(desk.trail.oddStatusPages, std::vector{2});
}

void TestFetchAnswers::repairsWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("F65 no UTF-8") << QByteArray("N\xff\xfe\xc3(");
    QTest::newRow("F65 another encoding") << QByteArray("\xd6\xf7\xb2\xcb\xb5\xa5");
    QTest::newRow("F65 half a pair") << QByteArray("\\ud800");
}

void TestFetchAnswers::repairsWhatIsNoText()
{
    QFETCH(QByteArray, bytes);
    FetchDesk desk(always(
        ScriptedAnswer::of("200 OK", pageWith({rowWith("\"NodeName\":\"" + bytes + "\"")}))));

    QVERIFY(desk.run());

    QVERIFY(desk.trail.isComplete());
    QVERIFY(desk.trail.wasRepaired);
    QVERIFY(desk.trail.visits[0].nodeName.contains(QChar::ReplacementCharacter));
}

void TestFetchAnswers::keepsPropertiesAsTheyCame_data()
{
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("F47 an object") << QByteArray(R"({"a":1})");
    QTest::newRow("F47 a text of JSON") << QByteArray(R"("{\"a\":1}")");
    QTest::newRow("F47 a broken text") << QByteArray(R"("{broken")");
    QTest::newRow("F47 null") << QByteArray("null");
    QTest::newRow("F47 an array") << QByteArray("[1,2]");
    QTest::newRow("F68 100,000 deep in a text") << QByteArray('"' + nested(100'000) + '"');
}

void TestFetchAnswers::keepsPropertiesAsTheyCame()
{
    QFETCH(QByteArray, json);
    FetchDesk desk(
        always(ScriptedAnswer::of("200 OK", pageWith({rowWith("\"NodeProperties\":" + json)}))));

    QVERIFY(desk.run());

    QVERIFY(desk.trail.isComplete());
    QCOMPARE(desk.trail.visits[0].propertiesText().toByteArray(), json);
    QVERIFY(readValue(desk.trail.visits[0].propertiesText().toByteArray()));
}

void TestFetchAnswers::keepsTimesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("times");
    QTest::addColumn<Leaving>("leaving");
    const QByteArray entered = "\"EnterTime\":1621910542000";

    QTest::newRow("F50 no LeaveTime") << entered << Leaving::Open;
    QTest::newRow("F50 LeaveTime 0") << entered + ",\"LeaveTime\":0" << Leaving::Open;
    QTest::newRow("F50 LeaveTime null") << entered + ",\"LeaveTime\":null" << Leaving::Open;
    QTest::newRow("F51 left before entered")
        << entered + ",\"LeaveTime\":1621910541000" << Leaving::Wrong;
    QTest::newRow("F52 no EnterTime") << QByteArray("\"a\":1") << Leaving::Unknown;
    QTest::newRow("F52 negative") << QByteArray("\"EnterTime\":-5") << Leaving::Unknown;
    QTest::newRow("F52 seconds") << QByteArray("\"EnterTime\":1621910542") << Leaving::Unknown;
    QTest::newRow("F52 1e18") << QByteArray("\"EnterTime\":1e18") << Leaving::Unknown;
}

void TestFetchAnswers::keepsTimesThatAreNone()
{
    QFETCH(QByteArray, times);
    FetchDesk desk(always(ScriptedAnswer::of("200 OK", pageWith({rowWith(times)}))));

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(1));
    QTEST(desk.trail.visits[0].leaving(), "leaving");
}

void TestFetchAnswers::mergesWhatTwoPagesHave()
{
    // F54: the last two rows of page 1 come again as the first two of page 2.
    FetchDesk desk([](const ScriptedRequest &request) {
        return ScriptedAnswer::of("200 OK",
            request.page == 1 ? pageBody(1, 100, 148, rowsText(0, 100))
                              : pageBody(2, 100, 148, rowsText(98, 148)));
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(148));
    QCOMPARE(desk.trail.repeatedRows, 2);
    QVERIFY(desk.trail.isComplete());
}

void TestFetchAnswers::putsRowsInOrder()
{
    // F53: the pages are told in the opposite order.
    FetchDesk desk([](const ScriptedRequest &request) {
        const int page = 4 - request.page;
        return ScriptedAnswer::of(
            "200 OK", pageBody(request.page, 100, 300, rowsText((page - 1) * 100, page * 100)));
    });

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(300));
    QVERIFY(std::ranges::is_sorted(
        desk.trail.visits, {}, [](const NodeVisit &visit) { return *visit.enterTime; }));
}

void TestFetchAnswers::flagsRowsOfAnotherCall()
{
    // F64
    FetchDesk desk(callOf(7), u"job-2"_s);
    desk.trail.contactId = u"job-2"_s;

    QVERIFY(desk.run());

    QCOMPARE(desk.trail.visits.size(), size_t(7));
    QCOMPARE(desk.trail.foreignRows, 7);
}

void TestFetchAnswers::repeatsNoKeyThatItIsTold()
{
    FetchDesk desk(always(ScriptedAnswer::of("400 Bad",
        errorBody("Odd-a-secret", "you sent a-secret and a-token for LTAI5tExampleKeyId01"))));
    desk.query.key.id = u"LTAI5tExampleKeyId01"_s;
    desk.query.key.securityToken = "a-token";
    desk.begin(desk.time.clock());

    QVERIFY(desk.run());

    QCOMPARE(desk.errors[0].message, u"you sent ••• and ••• for •••"_s);
    QCOMPARE(desk.errors[0].code, u"Odd-•••"_s);
}

QTEST_GUILESS_MAIN(TestFetchAnswers)
#include "tst_fetchanswers.moc"
