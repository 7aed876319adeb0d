// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/trailfetch.h"
#include "errorwords.h"
#include "fetchwords.h"
#include "filewords.h"
#include "support/languages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

namespace {
ApiError failureOf(Kind kind)
{
    ApiError error;
    error.kind = kind;
    error.host = u"HOST"_s;
    error.page = 2;
    error.attempts = 3;
    return error;
}

ApiError codeOf(const QString &code, int status = 400)
{
    ApiError error = failureOf(Kind::Service);
    error.code = code;
    error.httpStatus = status;
    error.requestId = u"R-1"_s;
    return error;
}

template <typename Change> ApiError with(ApiError error, Change change)
{
    change(error);
    return error;
}

Trail trailOf(qint64 firstTotal, qint64 total, int received)
{
    Trail trail;
    trail.fetchedAt = QDateTime::currentDateTimeUtc();
    trail.firstTotal = firstTotal;
    trail.smallestTotal = std::min(firstTotal, total);
    trail.totalCount = std::max(firstTotal, total);
    trail.visits.resize(size_t(received));
    trail.receivedRows = received;
    trail.pages = {1};
    return trail;
}
} // namespace

// What the fault matrix says that people see, in both languages. The tags name its rows.
class TestFaultWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void happenedIsTold_data();
    void happenedIsTold();
    void adviceIsGiven_data() { happenedIsTold_data(); }
    void adviceIsGiven();
    void notesAreTold_data();
    void notesAreTold();
    void countsDown_data();
    void countsDown();
};

void TestFaultWords::happenedIsTold_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row
        = [](const char *tag, const ApiError &error, const QString &english,
              const QString &chinese) { QTest::newRow(tag) << error << english << chinese; };
    const auto byProxy = [](ApiError &error) { error.proxy = u"P:3128"_s; };

    row("F1 refused", failureOf(Kind::Refused), u"Could not connect to HOST."_s,
        u"无法连接 HOST。"_s);
    row("F1 through a proxy", with(failureOf(Kind::Refused), byProxy),
        u"Could not connect to HOST (through the proxy P:3128)."_s,
        u"无法连接 HOST（经代理 P:3128）。"_s);
    row("F2", failureOf(Kind::HostUnknown), u"The host HOST is not known."_s,
        u"找不到主机 HOST。"_s);
    row("F3 F6 F9 F21", failureOf(Kind::NoAnswer), u"HOST did not answer within 10 s."_s,
        u"HOST 在 10 秒内没有响应。"_s);
    row("F3 through a proxy", with(failureOf(Kind::NoAnswer), byProxy),
        u"HOST (through the proxy P:3128) did not answer within 10 s."_s,
        u"HOST（经代理 P:3128） 在 10 秒内没有响应。"_s);
    row("F4", failureOf(Kind::Closed), u"The connection to HOST was closed before an answer."_s,
        u"尚未收到响应，与 HOST 的连接就已断开。"_s);
    row("F7 F10 F11", with(failureOf(Kind::Closed), [](ApiError &e) { e.httpStatus = 200; }),
        u"Page 2 stopped arriving."_s, u"第 2 页接收中断。"_s);
    row("F8", failureOf(Kind::TooSlow), u"Page 2 was too slow (30 s)."_s,
        u"第 2 页超过 30 秒仍未收完。"_s);
    row("F8 the look-up's deadline", failureOf(Kind::OutOfTime),
        u"Page 2 did not come within the 120 s that a look-up has."_s,
        u"一次获取最多 120 秒，第 2 页未能在此时间内取得。"_s);
    row("F13 F15 F18 F68", failureOf(Kind::CutOff),
        u"The answer for page 2 was cut off or damaged."_s, u"第 2 页的响应不完整或已损坏。"_s);
    row("F14 F23", failureOf(Kind::Empty), u"The service sent an empty answer for page 2."_s,
        u"第 2 页的响应为空。"_s);
    row("F16 F17", failureOf(Kind::NotUnpacked),
        u"The answer could not be unpacked: damaged or unreasonably large. It was refused."_s,
        u"响应无法解压（已损坏或大得异常），已拒收。"_s);
    row("F20", failureOf(Kind::TooLarge), u"The answer was unreasonably large and was refused."_s,
        u"响应大得异常，已拒收。"_s);
    row("F22", failureOf(Kind::NotHttp), u"HOST does not speak HTTP."_s,
        u"HOST 使用的不是 HTTP 协议。"_s);
    row("F22 https", failureOf(Kind::NotEncrypted),
        u"HOST does not speak https, or only an outdated kind of it."_s,
        u"HOST 不支持 https，或只支持过时的版本。"_s);
    row("F26", codeOf(u"InternalService.Common"_s, 500),
        u"The service failed 3 times (InternalService.Common, request ID R-1)."_s,
        u"服务连续失败 3 次（InternalService.Common，RequestId R-1）。"_s);
    row("F27", codeOf({}, 503), u"The service is temporarily unavailable (503)."_s,
        u"服务暂时不可用（503）。"_s);
    row("F30", codeOf(u"Throttling.User"_s), u"The service is limiting requests."_s,
        u"请求过于频繁，已被服务限流。"_s);
    row("F31", codeOf(u"SignatureNonceUsed"_s),
        u"The connection is closed again and again before answers arrive."_s,
        u"连接一再在返回结果前被关闭。"_s);
    row("F32", codeOf(u"InvalidTimeStamp.Expired"_s),
        u"This computer's clock is off by more than 15 minutes."_s,
        u"本机时钟偏差超过 15 分钟。"_s);
    row("F33", codeOf(u"IncompleteSignature"_s), u"The access key was not accepted."_s,
        u"访问密钥未通过验证。"_s);
    row("F33 secret", codeOf(u"SignatureDoesNotMatch"_s),
        u"The access key ID is right, but its secret is wrong."_s,
        u"AccessKey ID 无误，但 Secret 不正确。"_s);
    row("F33 key ID", codeOf(u"InvalidAccessKeyId.NotFound"_s, 404),
        u"The service does not know this access key ID."_s, u"服务找不到这个 AccessKey ID。"_s);
    row("F33 disabled", codeOf(u"InvalidAccessKeyId.Inactive"_s), u"The access key is disabled."_s,
        u"该访问密钥已被禁用。"_s);
    row("F34", codeOf(u"Forbidden.RAM"_s, 403),
        u"This key may not read call trails (needs ccc:ListIvrTrackingDetails)."_s,
        u"该密钥无权读取通话轨迹（需要 ccc:ListIvrTrackingDetails 权限）。"_s);
    row("F35", codeOf(u"NotExists.JobId"_s, 404),
        u"The service does not know this contact ID in instance X."_s,
        u"实例 X 中没有这个通话 ID。"_s);
    row("F36", codeOf(u"NotExists.InstanceId"_s, 404), u"Instance X was not found."_s,
        u"找不到实例 X。"_s);
    row("F36 another service", codeOf(u"InvalidAction.NotFound"_s, 404),
        u"HOST does not offer this operation."_s, u"HOST 不提供该接口。"_s);
    row("F37", codeOf(u"AbnormalService.Ceased"_s, 403), u"The call-centre instance is stopped."_s,
        u"云联络中心实例已停用。"_s);
    row("F37 new", codeOf(u"AbnormalService.Creating"_s, 403),
        u"The call-centre instance is still being set up."_s, u"云联络中心实例还在创建中。"_s);
    row("F40 NTLM", with(failureOf(Kind::WindowsLogin), byProxy),
        u"The proxy P:3128 asks for a Windows login (NTLM), which this program does not speak."_s,
        u"代理 P:3128 要求 Windows 登录（NTLM），本程序不支持。"_s);
    row("F40 refused", with(failureOf(Kind::ProxyLoginRefused), byProxy),
        u"The proxy P:3128 asks for a login and did not accept the one it was given."_s,
        u"代理 P:3128 要求登录，但未接受所给的用户名和密码。"_s);
    row("F40", with(failureOf(Kind::ProxyLogin), byProxy), u"The proxy P:3128 asks for a login."_s,
        u"代理 P:3128 要求登录。"_s);
    row("F40 401", codeOf({}, 401), u"HOST asks for a login, which the service never does."_s,
        u"HOST 要求登录，而该服务从不要求登录。"_s);
    row("F42", with(failureOf(Kind::WebPage), [](ApiError &e) { e.message = u"Log %1 in"_s; }),
        u"A web page came instead of data: a proxy or login portal is in between (asked: HOST; "
        "title: “Log %1 in”)."_s,
        u"收到的是网页而不是数据：中间经过了代理或登录认证页面（请求的是 HOST；网页标题：“Log %1 in”）。"_s);
    row("F43", with(failureOf(Kind::Redirected), [](ApiError &e) { e.redirectedTo = u"OTHER"_s; }),
        u"HOST redirected to OTHER; not followed, because the request is signed."_s,
        u"HOST 要求转到 OTHER；请求带有签名，因此没有跟随。"_s);
    row("F44",
        with(failureOf(Kind::Tls), [](ApiError &e) { e.tlsProblem = TlsProblem::WrongName; }),
        u"The identity of HOST could not be verified: its certificate belongs to another host."_s,
        u"无法验证 HOST 的身份：证书属于其他主机。"_s);
    row("F45", failureOf(Kind::NoAuthorities),
        u"This machine has no list of trusted certificate authorities."_s,
        u"本机没有受信任的证书颁发机构列表。"_s);
    row("F57",
        with(failureOf(Kind::NoRows),
            [](ApiError &e) {
                e.missingRows = {101, 200};
            }),
        u"Page 2 was empty: rows 101–200 may be missing."_s,
        u"第 2 页为空：第 101–200 行可能缺失。"_s);
    row("F58",
        with(failureOf(Kind::FewRows),
            [](ApiError &e) {
                e.missingRows = {161, 200};
            }),
        u"Page 2 was short: rows 161–200 may be missing."_s,
        u"第 2 页不满：第 161–200 行可能缺失。"_s);
    row("F59", with(failureOf(Kind::WrongPage), [](ApiError &e) { e.pageSent = 1; }),
        u"Got page 1 when asking for page 2."_s, u"请求第 2 页，返回的却是第 1 页。"_s);
}

void TestFaultWords::happenedIsTold()
{
    QFETCH(ApiError, error);
    {
        const Speaking english(u"en_US"_s);
        QTEST(errorWords(error, u"X"_s).happened, "english");
    }
    const Speaking chinese(u"zh_CN"_s);
    QTEST(errorWords(error, u"X"_s).happened, "chinese");
}

void TestFaultWords::adviceIsGiven()
{
    QFETCH(ApiError, error);
    QString english;
    {
        const Speaking words(u"en_US"_s);
        english = errorWords(error, u"X"_s).advice;
        QVERIFY(!english.isEmpty());
        QVERIFY(errorLine(error, u"X"_s).contains(english)); // on a terminal, too
    }
    const Speaking words(u"zh_CN"_s);
    const QString chinese = errorWords(error, u"X"_s).advice;
    QVERIFY(!chinese.isEmpty());
    QVERIFY(chinese != english);
}

void TestFaultWords::notesAreTold_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row
        = [](const char *tag, auto told, const QString &english, const QString &chinese) {
              QString said;
              {
                  const Speaking words(u"en_US"_s);
                  said = told();
              }
              const Speaking words(u"zh_CN"_s);
              QTest::newRow(tag) << said + u'\n' + told() << english << chinese;
          };
    Trail few = trailOf(37, 37, 36);
    few.unreadableRows = 1;
    few.receivedRows = 37;
    Trail odd = trailOf(7, 7, 7);
    odd.repeatedRows = 2;
    odd.oddStatusPages = {2};
    odd.foreignRows = 3;
    odd.wasRepaired = true;
    Trail cut = trailOf(12'345, 12'345, 10'000);
    const ApiError empty = with(failureOf(Kind::NoRows), [](ApiError &e) {
        e.missingRows = {201, 300};
    });
    const ApiError dead = failureOf(Kind::Refused);
    Trail unknown = trailOf(0, 0, 350);
    noteFailure(unknown, dead);

    row(
        "F32 behind", [] { return clockWords(20min); },
        u"This computer's clock is 20 min behind; requests are corrected. Please set the clock."_s,
        u"本机时钟慢了 20 分钟；请求时间已自动修正，请校准时钟。"_s);
    row(
        "F32 ahead", [] { return clockWords(-7h); },
        u"This computer's clock is 7 h ahead; requests are corrected. Please set the clock."_s,
        u"本机时钟快了 7 小时；请求时间已自动修正，请校准时钟。"_s);
    row(
        "F39", [odd] { return detailNotes(odd).value(1); },
        u"Page 2 came with an HttpStatusCode of failure beside the Code OK; the Code was believed."_s,
        u"第 2 页的 Code 为 OK，HttpStatusCode 却表示失败；以 Code 为准。"_s);
    row(
        "F48", [few] { return shortfallWords(few, {}); }, u"1 of 37 rows could not be read."_s,
        u"37 行中有 1 行无法读取。"_s);
    row(
        "F54", [odd] { return detailNotes(odd).value(0); }, u"2 repeated rows were merged."_s,
        u"已合并 2 个重复行。"_s);
    row(
        "F55", [] { return growthWords(trailOf(250, 320, 320)); },
        u"The call was still being recorded; 70 rows were added."_s,
        u"通话轨迹仍在记录中，加载期间新增了 70 行。"_s);
    row(
        "F56", [] { return shortfallWords(trailOf(250, 240, 240), {}); },
        u"240 of 250 rows. The service changed its count from 250 to 240 while loading."_s,
        u"250 行中已取得 240 行。加载期间，服务把总行数从 250 改成了 240。"_s);
    row(
        "F57", [empty] { return shortfallWords(trailOf(450, 450, 350), {.failures = {empty}}); },
        u"350 of 450 rows. Page 2 was empty: rows 201–300 may be missing."_s,
        u"450 行中已取得 350 行。第 2 页为空：第 201–300 行可能缺失。"_s);
    row(
        "F62", [cut] { return shortfallWords(cut, {}); },
        u"Only the first 10,000 of 12,345 rows can be read: the service hands out no more."_s,
        u"共 12,345 行，只能读取前 10,000 行，其余的服务不提供。"_s);
    row(
        "F62 not even those",
        [empty] { return shortfallWords(trailOf(12'345, 12'345, 9'900), {.failures = {empty}}); },
        u"Only the first 10,000 of 12,345 rows can be read, and 9,900 of them came. "
        "Page 2 was empty: rows 201–300 may be missing."_s,
        u"共 12,345 行，只能读取前 10,000 行，其中已取得 9,900 行。第 2 页为空：第 201–300 行可能缺失。"_s);
    row(
        "F63", [dead] { return shortfallWords(trailOf(450, 450, 350), {.failures = {dead}}); },
        u"350 of 450 rows: page 2 did not come. Could not connect to HOST."_s,
        u"450 行中已取得 350 行：第 2 页未能取得。无法连接 HOST。"_s);
    row(
        "F63 unknown length",
        [dead, unknown] { return shortfallWords(unknown, {.failures = {dead}}); },
        u"350 of ? rows: page 2 did not come. Could not connect to HOST."_s,
        u"? 行中已取得 350 行：第 2 页未能取得。无法连接 HOST。"_s);
    row(
        "F64", [odd] { return noteWords(odd, {}).value(0); },
        u"3 rows belong to another contact ID or instance."_s, u"3 行属于其他通话 ID 或实例。"_s);
    row(
        "F65", [odd] { return noteWords(odd, {}).value(1); },
        u"Some characters could not be read and stand as \uFFFD."_s,
        u"部分字符无法识别，以 \uFFFD 代替。"_s);
    using Write = WriteResult::Kind;
    const auto written = [](Write kind) { return writeResultWords(u"/a.png"_s, {kind, {}}); };
    row(
        "F75 disk full", [written] { return written(Write::DiskFull); },
        u"Could not write /a.png: the disk is full."_s, u"无法写入 /a.png：磁盘已满。"_s);
    row(
        "F75 no permission", [written] { return written(Write::NoPermission); },
        u"Could not write /a.png: no permission to write there."_s,
        u"无法写入 /a.png：没有写入权限。"_s);
    row(
        "F75 a folder", [written] { return written(Write::IsFolder); },
        u"Could not write /a.png: there is a folder of this name."_s,
        u"无法写入 /a.png：已有同名文件夹。"_s);
}

void TestFaultWords::notesAreTold()
{
    QFETCH(QString, english);
    QFETCH(QString, chinese);

    QTEST(english + u'\n' + chinese, "said");
}

void TestFaultWords::countsDown_data()
{
    QTest::addColumn<std::chrono::milliseconds>("left");
    QTest::addColumn<QString>("english");

    QTest::newRow("F28 seconds") << 1500ms << u" Trying again in 2 s (2/3)."_s;
    QTest::newRow("F28 the last one") << 1000ms << u" Trying again in 1 s (2/3)."_s;
    QTest::newRow("F25 now") << 0ms << u" Trying again (2/3)."_s;
}

void TestFaultWords::countsDown()
{
    QFETCH(std::chrono::milliseconds, left);
    QFETCH(QString, english);
    ApiError error = codeOf(u"Throttling.User"_s);
    error.attempts = 1;

    const Speaking words(u"en_US"_s);

    QCOMPARE(retryWords(error, left), u"The service is limiting requests."_s + english);
}

QTEST_GUILESS_MAIN(TestFaultWords)
#include "tst_faultwords.moc"
