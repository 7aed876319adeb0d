// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/signer.h"
#include "files/zipfile.h"
#include "messagelog.h"
#include "support/accountant.h"
#include "support/harvest.h"

#include <QSignalSpy>
#include <QTemporaryFile>
#include <QThread>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
// Planted where the program finds its key, and in what the service answers.
const QByteArray secret = "CANARYsecret0123456789abcdef";
const QByteArray token = "CANARYtoken+/0123456789abcdef==";
const QString number = u"13912345521"_s;
const QString typed = u"778812"_s;
const QString card = u"6222029900123456784"_s;

const QString tellingCall = u"job-telling"_s;

QByteArray tellingPage()
{
    return uR"({"Code":"OK","RequestId":"R-1","Data":{"TotalCount":1,"PageNumber":1,"PageSize":100,)"
           uR"("List":[{"ContactId":"job-telling","Caller":"13912345521","Callee":"053312345678",)"
           uR"("NodeType":"GATHER_INPUT","NodeExitCode":"Success","NodeId":"n","NodeName":"13912345521",)"
           uR"("FlowName":"f","EnterTime":1747652633321,"LeaveTime":1747652643321,)"
           uR"("ChannelVariables":"phone=13912345521;pin=778812",)"
           uR"("NodeProperties":{"say":"您的号码 139 1234 5521，卡 6222029900123456784"},)"
           uR"("NodeVariables":{"digits":"778812"}}]}})"_s.toUtf8();
}

// What a careless service might put into an answer: all that it was sent, and more.
QString echo()
{
    const QByteArray encoded = percentEncoded(QString::fromLatin1(token));
    return QString::fromLatin1("x-acs-security-token:" + token + " SecurityToken=" + encoded + " "
        + percentEncoded(QString::fromLatin1(encoded)) + " secret " + secret);
}

ServiceFault saying(int status, const QString &code)
{
    return {.status = status, .code = code, .message = echo(), .retryAfter = 1ms};
}

/** What befalls each request, and what that is called. */
struct Mishap
{
    const char *name = nullptr;
    std::vector<ServiceFault> faults{};
};

std::vector<Mishap> mishaps()
{
    const QByteArray text = echo().toLatin1();
    return {{"the signature is wrong"},
        {"the string to sign is quoted",
            {{.status = 400,
                .code = u"SignatureDoesNotMatch"_s,
                .message = u"The string to sign is: "_s + echo()}}},
        {"no permission", {saying(403, u"NoPermission"_s)}},
        {"throttled", {saying(400, u"Throttling.User"_s)}},
        {"a failure", {saying(500, u"InternalError"_s)}},
        {"an unknown code", {saying(400, QString::fromLatin1(token))}},
        {"the token has expired", {saying(400, u"InvalidSecurityToken.Expired"_s)}},
        {"an error in XML",
            {{.status = 400,
                .body = "<Error><RequestId>" + token + "</RequestId><Code>Odd</Code><Message>"
                    + text + "</Message></Error>",
                .contentType = "text/xml"}}},
        {"a portal",
            {{.status = 200,
                .body = "<html><title>" + text + "</title></html>",
                .contentType = "text/html"}}},
        {"a redirect",
            {{.status = 302, .headers = {{"Location", "http://127.0.0.1:1/?t=" + token}}}}},
        {"no HTTP", {{.raw = text + "\r\n"}}},
        {"cut off", {{.status = 200, .body = tellingPage(), .cutAfter = 100}}},
        {"reset", {{.sendsNothing = true, .ending = Ending::Reset}}}};
}

void addMishaps()
{
    QTest::addColumn<int>("mishap");
    const auto all = mishaps();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << int(i);
}

void writeKey()
{
    const QString folder = settingsFolder() + u"/.aliyun"_s;
    QDir().mkpath(folder);
    QFile file(folder + u"/config.json"_s);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no key");
    file.write(
        R"({"current":"c","profiles":[{"name":"c","mode":"StsToken","access_key_id":"STS.x",)"
        R"("access_key_secret":")"
        + secret + R"(","sts_token":")" + token + R"(","region_id":"cn-shanghai"}]})");
}

/** What is in @p text of the secrets; a piece is enough. */
QByteArray secretsIn(const QByteArray &text)
{
    QByteArrayList found;
    for (const QByteArray &piece :
        {secret, token, QByteArray("CANARY"), percentEncoded(QString::fromLatin1(token))}) {
        if (const qsizetype at = text.indexOf(piece); at >= 0)
            found << text.mid(std::max<qsizetype>(0, at - 80), 200);
    }
    return found.join("\n...\n");
}

/** What is in @p text of the call's numbers. */
QByteArray numbersIn(const QByteArray &text)
{
    QByteArrayList found;
    for (const QString &piece : {number, u"139 1234 5521"_s, typed, card}) {
        if (const qsizetype at = text.indexOf(piece.toUtf8()); at >= 0)
            found << text.mid(std::max<qsizetype>(0, at - 80), 200);
    }
    return found.join("\n...\n");
}

/** Standard error, kept in a file while this lives. */
class KeptLog
{
public:
    KeptLog()
        : m_before(dup(STDERR_FILENO))
    {
        m_file.open();
        dup2(m_file.handle(), STDERR_FILENO);
    }
    ~KeptLog()
    {
        dup2(m_before, STDERR_FILENO);
        close(m_before);
    }
    QByteArray text()
    {
        QFile file(m_file.fileName());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryFile m_file;
    int m_before;
    MessageLog m_log;
};

/** What a run of the program wrote, and what was seen of it meanwhile. */
struct Run
{
    QByteArray output;
    QByteArray seen;
    int status = -1;
};
} // namespace

/** Plants secrets and numbers, and looks for them in all that leaves the program. */
class TestCanary : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        keepToOurselves();
        qunsetenv("ALIBABA_CLOUD_ACCESS_KEY_ID");
        qunsetenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
        qputenv("QT_LOGGING_RULES", "*=true");
        writeKey();
    }

private Q_SLOTS:
    void init() { openSettings()->clear(); }

    void theWindowTellsNoSecret_data() { addMishaps(); }
    void theWindowTellsNoSecret();
    void theAccountDialogTellsNoSecret();
    void theWindowTellsNoNumber();
    void theCommandLineTellsNoSecret_data() { addMishaps(); }
    void theCommandLineTellsNoSecret();
    void exportsTellNoNumber_data();
    void exportsTellNoNumber();
    void theProgramInAWindowTellsNothing();
    void logsAreRedacted_data();
    void logsAreRedacted();

private:
    Run run(const QStringList &arguments, bool isWindow = false);
    QStringList addressed() const
    {
        return {u"--endpoint"_s, m_service.url().toString(), u"--instance"_s, u"ccc-test"_s};
    }

    EmbeddedService m_service;
    QTemporaryDir m_exports;
};

void TestCanary::theWindowTellsNoSecret()
{
    QFETCH(const int, mishap);
    KeptLog log;
    Person person;
    person.service.setFaults(mishaps()[std::size_t(mishap)].faults);

    person.lookUp(tellingCall);
    QTRY_VERIFY_WITH_TIMEOUT(
        person.showsState() && !person.words(u"stateDetails"_s).isEmpty(), 20'000);

    QVERIFY2(secretsIn(shownTexts().join(u'\n').toUtf8()).isEmpty(),
        secretsIn(shownTexts().join(u'\n').toUtf8()));
    person.window->close();
    const QByteArray files
        = writtenBelow(settingsFolder(), {settingsFolder() + u"/.aliyun/config.json"_s});
    QVERIFY(files.contains("[window]")); // the settings are among them
    QVERIFY2(secretsIn(files).isEmpty(), secretsIn(files));
    QVERIFY(log.text().contains("ivrtrail.fetch"));
    QVERIFY2(secretsIn(log.text()).isEmpty(), secretsIn(log.text()));
}

void TestCanary::theAccountDialogTellsNoSecret()
{
    KeptLog log;
    Accountant person;
    person.service.setFaults({saying(400, u"SignatureDoesNotMatch"_s)});
    person.openDialog();
    person.fillIn(u"typed"_s, KeyPlace::Session);
    person.typeKey(u"ivrtrail-demo"_s, QString::fromLatin1(secret));
    auto *edit = person.find<QLineEdit>(u"accountSecret"_s);
    QCOMPARE(edit->text(), QString::fromLatin1(secret));
    edit->selectAll();
    edit->copy();
    person.click(u"accountTry"_s);
    QTRY_VERIFY(!person.trialWords().isEmpty());
    QTRY_VERIFY(!person.words(u"accountTrialDetails"_s).isEmpty());

    const QByteArray shown = shownTexts().join(u'\n').toUtf8();
    QVERIFY(shown.contains("SignatureDoesNotMatch"));
    QVERIFY2(secretsIn(shown).isEmpty(), secretsIn(shown));
    person.save();
    person.lookUp(tellingCall);
    QTRY_VERIFY(!person.words(u"stateDetails"_s).isEmpty());
    QVERIFY2(secretsIn(shownTexts().join(u'\n').toUtf8()).isEmpty(), "after the look-up");
    person.window->close();
    const QByteArray files
        = writtenBelow(settingsFolder(), {settingsFolder() + u"/.aliyun/config.json"_s});
    QVERIFY(files.contains("typed")); // the account is among them
    QVERIFY2(secretsIn(files).isEmpty(), secretsIn(files));
    QVERIFY2(secretsIn(log.text()).isEmpty(), secretsIn(log.text()));
}

void TestCanary::theWindowTellsNoNumber()
{
    KeptLog log;
    Person person;
    // Who works on the call may read what it was given under other keys.
    person.service.setFaults({{.status = 200, .body = tellingPage().replace(";pin=778812", "")}});
    person.lookUp(tellingCall);
    QTRY_VERIFY(person.showsTrail(1));
    QTest::keyClick(person.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);

    const QByteArray shown = shownTexts().join(u'\n').toUtf8();
    QVERIFY(shown.contains(tellingCall.toUtf8()) && shown.contains("139****5521"));
    QVERIFY2(numbersIn(shown).isEmpty(), numbersIn(shown));
    QVERIFY2(secretsIn(shown).isEmpty(), secretsIn(shown));
    QVERIFY(QApplication::clipboard()->text().contains(tellingCall));
    person.window->close();
    QVERIFY2(numbersIn(log.text()).isEmpty(), numbersIn(log.text()));
    const QByteArray files = writtenBelow(settingsFolder());
    QVERIFY2(numbersIn(files).isEmpty(), numbersIn(files));
}

/** @param isWindow it is ended after it had time to look up and show */
Run TestCanary::run(const QStringList &arguments, bool isWindow)
{
    Run run;
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(IVRTRAIL_PROGRAM), arguments);
    if (!program.waitForStarted())
        qFatal("the program does not start");
    // It is another program's until it has begun; and cannot end before the service answers it.
    for (int tries = 0; tries < 5000 && !run.seen.contains("--endpoint"); ++tries) {
        run.seen = seenOf(program.processId());
        QThread::msleep(1);
    }
    const auto hasEnded = [&program] { return program.state() == QProcess::NotRunning; };
    QSignalSpy requests(&m_service, &EmbeddedService::requestArrived);
    if (isWindow && QTest::qWaitFor([&requests] { return !requests.isEmpty(); }, 20'000)) {
        QTest::qWait(300);
        run.seen += seenOf(program.processId());
        program.terminate();
    }
    if (!QTest::qWaitFor(hasEnded, 30'000))
        qFatal("the program does not end");
    run.output = program.readAll();
    run.status = program.exitCode();
    return run;
}

void TestCanary::theCommandLineTellsNoSecret()
{
    QFETCH(const int, mishap);
    m_service.listen();
    m_service.setFaults(mishaps()[std::size_t(mishap)].faults);

    const Run run
        = this->run(addressed() << u"--export"_s << m_exports.filePath(u"a.json"_s) << tellingCall);

    QCOMPARE(run.status, 1);
    QVERIFY(run.output.contains("ivrtrail: "));
    QVERIFY(run.seen.contains(tellingCall.toUtf8()));
    QVERIFY2(secretsIn(run.output).isEmpty(), secretsIn(run.output));
    QVERIFY2(secretsIn(run.seen).isEmpty(), secretsIn(run.seen));
    QVERIFY2(secretsIn(writtenBelow(m_exports.path())).isEmpty(), writtenBelow(m_exports.path()));
}

void TestCanary::exportsTellNoNumber_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"json", "csv", "txt", "md", "ivrtrail", "svg", "pdf", "png"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void TestCanary::exportsTellNoNumber()
{
    QFETCH(const QString, suffix);
    m_service.listen();
    m_service.setFaults({{.status = 200, .body = tellingPage()}});
    const QString path = m_exports.filePath(u"b."_s + suffix);

    const Run run = this->run(addressed() << u"--export"_s << path << u"--force"_s << tellingCall);

    QCOMPARE(run.status, 0);
    QVERIFY2(numbersIn(run.output).isEmpty(), numbersIn(run.output));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray written = file.readAll();
    if (looksLikeZip(written)) {
        const auto zip = readZip(written, 1'000'000, 10);
        for (const ZipEntry &entry : std::get<std::vector<ZipEntry>>(zip))
            written += entry.name + entry.bytes;
    }
    QVERIFY2(numbersIn(written).isEmpty(), numbersIn(written));
    QVERIFY2(secretsIn(written).isEmpty(), secretsIn(written));
}

void TestCanary::theProgramInAWindowTellsNothing()
{
    m_service.listen();
    for (const auto &faults : {std::vector<ServiceFault>{{.status = 200, .body = tellingPage()}},
             std::vector<ServiceFault>{saying(403, u"NoPermission"_s)}}) {
        m_service.setFaults(faults);
        const Run run = this->run(addressed() << tellingCall, true);
        QVERIFY(run.output.contains("ivrtrail.fetch"));
        QVERIFY2(secretsIn(run.output + run.seen).isEmpty(), secretsIn(run.output + run.seen));
        QVERIFY2(numbersIn(run.output + run.seen).isEmpty(), numbersIn(run.output + run.seen));
    }
    const QByteArray files
        = writtenBelow(settingsFolder(), {settingsFolder() + u"/.aliyun/config.json"_s});
    QVERIFY2(secretsIn(files).isEmpty() && numbersIn(files).isEmpty(), files);
}

void TestCanary::logsAreRedacted_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("logged");
    const auto row = [](const QString &message, const QString &logged) {
        QTest::newRow(qUtf8Printable(message)) << message << logged;
    };
    row(u"page 1 came, attempt 1, request R-1, 12 ms"_s,
        u"page 1 came, attempt 1, request R-1, 12 ms"_s);
    row(u"call job-501784236190277632 of 13912345521"_s,
        u"call job-501784236190277632 of 139****5521"_s);
    row(u"GET http://h/?ContactId=a&SecurityToken=CANARY"_s, u"GET http://h/?•••"_s);
    row(u"\"https://h:1/p?Signature=x%2B\" failed"_s, u"\"https://h:1/p?•••\" failed"_s);
    row(u"header Authorization: ACS3-HMAC-SHA256 Credential=a,Signature=b"_s,
        u"header Authorization: •••"_s);
    row(u"(\"authorization\", \"ACS3 x\")"_s, u"(\"authorization•••"_s);
    row(u"x-acs-security-token: CANARY\nhost: h"_s, u"x-acs-security-token: •••\nhost: h"_s);
    row(u"proxy-authorization=Basic CANARY"_s, u"proxy-authorization=•••"_s);
    row(u"a@example.com typed"_s, u"•••A typed"_s);
}

void TestCanary::logsAreRedacted()
{
    QFETCH(const QString, message);
    QTEST(loggedText(message), "logged");
}

QTEST_MAIN(TestCanary)
#include "tst_canary.moc"
