// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/languages.h"
#include "support/person.h"

#include <QClipboard>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QList<std::pair<QByteArray, QByteArray>> atOnce{{"x-acs-retry-after", "1"}};

QByteArray pageText(int page, const QByteArray &total, const QByteArray &rows)
{
    return R"({"RequestId":"R-1","Code":"OK","Data":{"PageNumber":)" + QByteArray::number(page)
        + R"(,"PageSize":100,"TotalCount":)" + total + R"(,"List":[)" + rows + "]}}";
}

QByteArray rowsText(int from, int to, const QByteArray &contactId = "job-long")
{
    QByteArrayList rows;
    for (int row = from; row < to; ++row)
        rows << R"({"ContactId":")" + contactId + R"(","NodeId":"n)" + QByteArray::number(row)
                + R"(","NodeType":"PLAY_SAY","EnterTime":)"
                + QByteArray::number(1621910542000 + row) + '}';
    return rows.join(',');
}

ServiceFault answering(const QByteArray &body, int page = 0)
{
    return {.page = page, .body = body, .headers = atOnce};
}

ServiceFault refusing(const QString &code, int status, int page = 0)
{
    return {.page = page,
        .status = status,
        .code = code,
        .message = u"<b>plain</b> %1 words"_s,
        .retryAfter = 1ms};
}
} // namespace

// What the window shows of each fault. The tags name rows of the fault matrix.
class TestFaultWindow : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void init() { openSettings()->clear(); }

    void aFailureIsAPage_data();
    void aFailureIsAPage();
    void whatIsMissingIsAStrip_data();
    void whatIsMissingIsAStrip();
    void aNoteStandsBesideTheTrail_data();
    void aNoteStandsBesideTheTrail();
    void theRetryCountsDown();
    void theRetryCanBeCancelled();
    void theNewAttemptBringsTheTrail();
    void detailsCanBeCopied();
    void theStringToSignIsShownNowhere();
    void aSlowCallNeverShowsUnderAFastOne();
    void aShortPageCanBeAskedForAgain();
    void aWrongKeyLeadsToTheSettings();
};

void TestFaultWindow::aFailureIsAPage_data()
{
    QTest::addColumn<ServiceFault>("fault");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row
        = [](const char *tag, const ServiceFault &fault, const QString &english,
              const QString &chinese) { QTest::newRow(tag) << fault << english << chinese; };

    row("F4 closed", {.sendsNothing = true}, u"closed before an answer"_s, u"连接就已断开"_s);
    row("F10 cut", {.cutAfter = 50}, u"Page 1 stopped arriving."_s, u"第 1 页接收中断。"_s);
    row("F13 cut off", answering("{\"Code\":\"OK\",\"Da"),
        u"The answer for page 1 was cut off or damaged."_s, u"第 1 页的响应不完整或已损坏。"_s);
    row("F14 F23 empty", answering({}), u"The service sent an empty answer for page 1."_s,
        u"第 1 页的响应为空。"_s);
    row("F16 not gzip", {.headers = {{"Content-Encoding", "gzip"}}}, u"could not be unpacked"_s,
        u"无法解压"_s);
    row("F20 large", answering(QByteArray(17 * 1024 * 1024, ' ')), u"unreasonably large"_s,
        u"响应大得异常"_s);
    row("F22 garbage", {.raw = "SSH-2.0-x\r\n"}, u"does not speak HTTP."_s,
        u"使用的不是 HTTP 协议。"_s);
    row("F26 three times", refusing(u"InternalService.Common"_s, 500),
        u"The service failed 3 times (InternalService.Common, request ID "_s,
        u"服务连续失败 3 次（InternalService.Common"_s);
    row("F27 unavailable", {.status = 503, .body = "<html>x</html>", .headers = atOnce},
        u"The service is temporarily unavailable (503)."_s, u"服务暂时不可用（503）。"_s);
    row("F30 throttling", refusing(u"Throttling.User"_s, 400),
        u"The service is limiting requests."_s, u"请求过于频繁，已被服务限流。"_s);
    row("F31 nonce twice", refusing(u"SignatureNonceUsed"_s, 400),
        u"closed again and again before answers arrive"_s, u"连接一再在返回结果前被关闭。"_s);
    row("F33 key", refusing(u"InvalidAccessKeyId.NotFound"_s, 404),
        u"The service does not know this access key ID."_s, u"服务找不到这个 AccessKey ID。"_s);
    row("F33 secret", refusing(u"SignatureDoesNotMatch"_s, 400),
        u"The access key ID is right, but its secret is wrong."_s,
        u"AccessKey ID 无误，但 Secret 不正确。"_s);
    row("F33 disabled", refusing(u"InvalidAccessKeyId.Inactive"_s, 400),
        u"The access key is disabled."_s, u"该访问密钥已被禁用。"_s);
    row("F34 permission", refusing(u"Forbidden.RAM"_s, 403),
        u"This key may not read call trails (needs ccc:ListIvrTrackingDetails)."_s,
        u"该密钥无权读取通话轨迹"_s);
    row("F35 contact", refusing(u"NotExists.JobId"_s, 404),
        u"does not know this contact ID in instance ccc-test."_s,
        u"实例 ccc-test 中没有这个通话 ID。"_s);
    row("F36 instance", refusing(u"NotExists.InstanceId"_s, 404),
        u"Instance ccc-test was not found."_s, u"找不到实例 ccc-test。"_s);
    row("F36 action", refusing(u"InvalidAction.NotFound"_s, 404),
        u"does not offer this operation."_s, u"不提供该接口。"_s);
    row("F37 stopped", refusing(u"AbnormalService.Ceased"_s, 403),
        u"The call-centre instance is stopped."_s, u"云联络中心实例已停用。"_s);
    row("F38 in 200", refusing(u"NotExists.JobId"_s, 200), u"does not know this contact ID"_s,
        u"没有这个通话 ID"_s);
    row("F40 401", {.status = 401, .body = QByteArray()}, u"asks for a login"_s, u"要求登录"_s);
    row("F41 XML",
        {.status = 403,
            .body = "<Error><RequestId>R-X</RequestId><Code>Forbidden.RAM</Code></Error>"},
        u"This key may not read call trails"_s, u"该密钥无权读取通话轨迹"_s);
    row("F42 portal", answering("<html><title>Log &lt;b&gt; in</title></html>"),
        u"title: “Log <b> in”"_s, u"网页标题：“Log <b> in”"_s);
    row("F43 redirect", {.status = 302, .headers = {{"Location", "https://other.example/x?y=z"}}},
        u"redirected to other.example; not followed"_s, u"要求转到 other.example；"_s);
    row("F48 List", answering(R"({"Code":"OK","Data":{"List":"x"}})"),
        u"The answer for page 1 is not as the service documents it."_s,
        u"第 1 页的响应与服务文档不符。"_s);
}

void TestFaultWindow::aFailureIsAPage()
{
    QFETCH(ServiceFault, fault);
    for (const QString &language : {u"en_US"_s, u"zh_CN"_s}) {
        const Speaking words(language);
        Person person;
        person.service.setFaults({fault});

        person.lookUp(longCall);

        QTRY_VERIFY_WITH_TIMEOUT(
            person.showsState() && !person.words(u"stateDetails"_s).isEmpty(), 15'000);
        const QString title = person.words(u"stateTitle"_s);
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        const QString expected = language == "en_US"_L1 ? english : chinese;
        QVERIFY2(title.contains(expected), qPrintable(title));
        QVERIFY(!person.words(u"stateText"_s).isEmpty()); // what to do
        QVERIFY(person.find<QPushButton>(u"stateFirstAction"_s)->isVisible());
        QVERIFY(person.find<QPushButton>(u"stateThirdAction"_s)->isVisible());
        QVERIFY(!person.find<QPushButton>(u"exportButton"_s)->isEnabled());
    }
}

void TestFaultWindow::whatIsMissingIsAStrip_data()
{
    QTest::addColumn<ServiceFault>("fault");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row
        = [](const char *tag, const ServiceFault &fault, const QString &english,
              const QString &chinese) { QTest::newRow(tag) << fault << english << chinese; };

    row("F7 F10 stopped arriving", {.page = 2, .cutAfter = 200},
        u"150 of 250 rows. Page 2 stopped arriving."_s,
        u"250 行中已取得 150 行。第 2 页接收中断。"_s);
    row("F56 fewer rows", answering(pageText(3, "240", rowsText(200, 240)), 3),
        u"The service changed its count from 250 to 240 while loading."_s,
        u"服务把总行数从 250 改成了 240。"_s);
    row("F57 empty page", answering(pageText(2, "250", {}), 2),
        u"150 of 250 rows. Page 2 was empty: rows 101–200 may be missing."_s,
        u"第 2 页为空：第 101–200 行可能缺失。"_s);
    row("F58 short page", answering(pageText(2, "250", rowsText(100, 160)), 2),
        u"210 of 250 rows. Page 2 was short: rows 161–200 may be missing."_s,
        u"第 2 页不满：第 161–200 行可能缺失。"_s);
    row("F59 another page", answering(pageText(1, "250", rowsText(0, 100)), 2),
        u"150 of 250 rows. Got page 1 when asking for page 2."_s,
        u"请求第 2 页，返回的却是第 1 页。"_s);
    row("F62 over 10,000", answering(pageText(1, "2147483648", rowsText(0, 100)), 1),
        u"Only the first 10,000 of 2,147,483,648 rows can be read"_s,
        u"共 2,147,483,648 行，只能读取前 10,000 行"_s);
    row("F63 a page for good", refusing(u"Forbidden.RAM"_s, 403, 2),
        u"150 of 250 rows: page 2 failed (Forbidden.RAM)."_s, u"Forbidden.RAM"_s);
}

void TestFaultWindow::whatIsMissingIsAStrip()
{
    QFETCH(ServiceFault, fault);
    for (const QString &language : {u"en_US"_s, u"zh_CN"_s}) {
        const Speaking words(language);
        Person person;
        person.service.setFaults({fault});

        person.lookUp(longCall);

        QFETCH(QString, english);
        QFETCH(QString, chinese);
        const QString expected = language == "en_US"_L1 ? english : chinese;
        QTRY_VERIFY2_WITH_TIMEOUT(
            person.notice().contains(expected), qPrintable(person.notice()), 15'000);
        const auto *strip = person.find<QWidget>(u"noticeStrip"_s);
        QVERIFY(strip->findChild<QPushButton *>(u"noticeDetails"_s)->isVisible());
        QVERIFY(person.noticeButton()->isVisible());
        QVERIFY(person.elided(u"completenessSeal"_s).startsWith(u'⚠'));
    }
}

void TestFaultWindow::aNoteStandsBesideTheTrail_data()
{
    QTest::addColumn<ServiceFault>("fault");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row
        = [](const char *tag, const ServiceFault &fault, const QString &english,
              const QString &chinese) { QTest::newRow(tag) << fault << english << chinese; };

    row("F48 a row that is none", answering(pageText(1, "37", rowsText(0, 36) + ",7"), 1),
        u"1 of 37 rows could not be read."_s, u"37 行中有 1 行无法读取。"_s);
    row("F64 foreign rows", answering(pageText(1, "3", rowsText(0, 3, "job-other")), 1),
        u"3 rows belong to another contact ID or instance."_s, u"3 行属于其他通话 ID 或实例。"_s);
    row("F65 no UTF-8",
        answering(pageText(1, "1", "{\"NodeId\":\"n\xff\",\"EnterTime\":1621910542000}"), 1),
        u"Some characters could not be read"_s, u"部分字符无法识别"_s);
    // The service has 250 rows, but says 150 at first.
    row("F55 rows were added", answering(pageText(1, "150", rowsText(0, 100)), 1),
        u"The call was still being recorded; 100 rows were added."_s,
        u"通话轨迹仍在记录中，加载期间新增了 100 行。"_s);
}

void TestFaultWindow::aNoteStandsBesideTheTrail()
{
    QFETCH(ServiceFault, fault);
    for (const QString &language : {u"en_US"_s, u"zh_CN"_s}) {
        const Speaking words(language);
        Person person;
        person.service.setFaults({fault});

        person.lookUp(longCall);

        QFETCH(QString, english);
        QFETCH(QString, chinese);
        const QString expected = language == "en_US"_L1 ? english : chinese;
        QTRY_VERIFY2_WITH_TIMEOUT(
            person.notice().contains(expected), qPrintable(person.notice()), 15'000);
        QVERIFY(person.table()->isVisible());
    }
}

void TestFaultWindow::theRetryCountsDown()
{
    // F28
    const Speaking words(u"en_US"_s);
    Person person;
    person.service.setFaults(
        {{.page = 1, .attempt = 1, .code = u"Throttling.User"_s, .retryAfter = 2500ms}});

    person.lookUp(longCall);

    const QString said = u"The service is limiting requests. Trying again in %1 s (2/3)."_s;
    QTRY_COMPARE(person.words(u"skeletonText"_s), said.arg(3));
    QTRY_COMPARE(person.words(u"skeletonText"_s), said.arg(2));
    QTRY_COMPARE(person.words(u"skeletonText"_s), said.arg(1));
    QVERIFY(person.find<QPushButton>(u"cancelButton"_s)->isVisible());
    QTRY_VERIFY(person.showsTrail(longRows));
    QCOMPARE(person.notice(), QString());
}

void TestFaultWindow::theRetryCanBeCancelled()
{
    // F28, on page 2: the rows of page 1 are there.
    const Speaking words(u"en_US"_s);
    Person person;
    person.service.setFaults({{.page = 2, .code = u"Throttling.User"_s, .retryAfter = 50s}});
    person.lookUp(longCall);
    QTRY_VERIFY(person.notice().contains(u"Trying again in "_s));
    QCOMPARE(person.noticeButton()->text(), u"Cancel"_s);

    QTest::mouseClick(person.noticeButton(), Qt::LeftButton);

    QVERIFY(person.notice().startsWith(u"150 of 250 rows"_s)
        || person.notice().startsWith(u"100 of 250 rows"_s));
    QTest::qWait(1200); // no tick of the countdown comes after it
    QVERIFY(!person.notice().contains(u"Trying"_s));
}

void TestFaultWindow::theNewAttemptBringsTheTrail()
{
    // F32: this computer's clock is 20 minutes behind.
    const Speaking words(u"en_US"_s);
    Person person;
    person.service.setClock([] { return QDateTime::currentDateTimeUtc().addSecs(20 * 60); });

    person.lookUp(longCall);

    QTRY_VERIFY(person.showsTrail(longRows));
    QCOMPARE(person.notice(),
        u"This computer's clock is 20 min behind; requests are corrected. Please set the clock."_s);
}

void TestFaultWindow::detailsCanBeCopied()
{
    const Speaking words(u"en_US"_s);
    Person person;
    person.service.setFaults({refusing(u"NotExists.JobId"_s, 404)});
    person.lookUp(longCall);
    QTRY_VERIFY(person.words(u"stateDetails"_s).contains(u"NotExists.JobId"_s));

    person.click(u"stateThirdAction"_s);
    QTRY_VERIFY(person.window->findChild<QPushButton *>(u"copyDetails"_s));
    person.click(u"copyDetails"_s);

    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString &part :
        {u"in instance ccc-test"_s, u"Code NotExists.JobId"_s, u"RequestId "_s, u"HTTP 404"_s,
            u"page 1"_s, u"1 attempt"_s, u"<b>plain</b> %1 words"_s})
        QVERIFY2(copied.contains(part), qPrintable(part + u'\n' + copied));
    QVERIFY(!copied.contains(u"secret"_s));
}

void TestFaultWindow::theStringToSignIsShownNowhere()
{
    Person person;
    ServiceFault fault = refusing(u"SignatureDoesNotMatch"_s, 400);
    fault.message = u"server string to sign is:ACS3-HMAC-SHA256 0123456789abcdef"_s;
    person.service.setFaults({fault});

    person.lookUp(longCall);

    QTRY_VERIFY(!person.words(u"stateDetails"_s).isEmpty());
    person.click(u"stateThirdAction"_s);
    QTRY_VERIFY(person.window->findChild<QPlainTextEdit *>(u"detailsText"_s));
    QVERIFY(!person.find<QPlainTextEdit>(u"detailsText"_s)->toPlainText().contains(u"ACS3"_s));
    QCOMPARE(person.placesWith(u"ACS3"_s), QString());
}

void TestFaultWindow::aSlowCallNeverShowsUnderAFastOne()
{
    // F72
    Person person;
    person.service.putCall(u"job-fast"_s, rowsOf(manyVisits(3), "job-fast"));
    person.service.setFaults({{.request = 1, .delay = 300ms}});
    QSignalSpy asked(&person.service, &EmbeddedService::requestArrived);
    person.lookUp(longCall);
    QTRY_COMPARE(asked.size(), 1);

    person.lookUp(u"job-fast"_s);

    QTRY_VERIFY(person.showsTrail(3));
    for (int i = 0; i < 10; ++i) { // by then, the slow one's answer has come
        QTest::qWait(50);
        QCOMPARE(person.rows(), 3);
        QVERIFY(person.window->windowTitle().contains(u"job-fast"_s));
        QCOMPARE(person.find<QLineEdit>(u"contactIdEdit"_s)->text(), u"job-fast"_s);
    }
}

void TestFaultWindow::aShortPageCanBeAskedForAgain()
{
    // F57
    const Speaking words(u"en_US"_s);
    Person person;
    person.service.setFaults({answering(pageText(2, "250", {}), 2)});
    person.lookUp(longCall);
    QTRY_COMPARE(person.noticeButton()->text(), u"Retry page"_s);
    person.service.setFaults({});

    QTest::mouseClick(person.noticeButton(), Qt::LeftButton);

    QTRY_VERIFY(person.showsTrail(longRows));
    QTRY_COMPARE(person.notice(), QString());
}

void TestFaultWindow::aWrongKeyLeadsToTheSettings()
{
    // F33
    const Speaking words(u"en_US"_s);
    Person person;
    person.service.setFaults({refusing(u"InvalidAccessKeyId.Inactive"_s, 400)});

    person.lookUp(longCall);

    QTRY_COMPARE(person.find<QPushButton>(u"stateSecondAction"_s)->text(), u"Open settings"_s);
    QVERIFY(person.find<QPushButton>(u"stateSecondAction"_s)->isVisible());
}

QTEST_MAIN(TestFaultWindow)
#include "tst_faultwindow.moc"
