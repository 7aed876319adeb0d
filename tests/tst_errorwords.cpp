// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errorwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {
constexpr int kinds = int(Kind::Cancelled) + 1;

ApiError errorOf(Kind kind, const QString &code = {}, int httpStatus = 0)
{
    ApiError error;
    error.kind = kind;
    error.code = code;
    error.httpStatus = httpStatus;
    error.host = u"ccc.example:8443"_s;
    error.page = 3;
    error.at = QDateTime(QDate(2021, 5, 25), QTime(10, 42, 22));
    return error;
}

// Everything that any of the three functions says.
QString allWords(const ApiError &error)
{
    const ErrorWords words = errorWords(error, u"ccc-test"_s);
    return words.happened + u'\n' + words.advice + u'\n' + errorDetails(error) + u'\n'
        + errorLine(error, u"ccc-test"_s);
}
} // namespace

class TestErrorWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void everyKindHasWordsAndAdvice();
    void kindsAreToldApart();
    void kindsNameWhatTheyAreAbout_data();
    void kindsNameWhatTheyAreAbout();
    void codesOfTheServiceHaveWords_data();
    void codesOfTheServiceHaveWords();
    void everyCodeOfTheServiceHasAdvice_data();
    void everyCodeOfTheServiceHasAdvice();
    void aStatusAloneHasWords_data();
    void aStatusAloneHasWords();
    void aWrongClockIsComparedWithTheServices();
    void aClockThatAgreesIsNotBlamed();
    void numbersInTheServicesWordsAreHidden();
    void theStringToSignIsNeverShown_data();
    void theStringToSignIsNeverShown();
    void theServicesOtherWordsAreShownAsPlainText();
    void detailsCanBeCopied();
    void whatTheServiceSaysCannotActOnTheText();
    void aLineForTheTerminalIsOneLine();
};

void TestErrorWords::everyKindHasWordsAndAdvice()
{
    for (int kind = 0; kind < kinds; ++kind) {
        const ErrorWords words = errorWords(errorOf(Kind(kind)), u"ccc-test"_s);
        QVERIFY2(words.happened.endsWith(u'.'), qPrintable(QString::number(kind)));
        QVERIFY2(!words.happened.contains(u'%'), qPrintable(words.happened));
        if (Kind(kind) == Kind::Cancelled) // nothing went wrong
            continue;
        QVERIFY2(!words.advice.isEmpty(), qPrintable(words.happened));
        QVERIFY2(!words.advice.contains(u'%'), qPrintable(words.advice));
    }
}

void TestErrorWords::kindsAreToldApart()
{
    QStringList happened;
    for (int kind = 0; kind < kinds; ++kind) {
        const QString code = Kind(kind) == Kind::Service ? u"NotExists.JobId"_s : QString();
        happened << errorWords(errorOf(Kind(kind), code), u"ccc-test"_s).happened;
    }
    QCOMPARE(happened.removeDuplicates(), 0);
}

void TestErrorWords::kindsNameWhatTheyAreAbout_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("named");
    const QString host = u"ccc.example:8443"_s;

    QTest::newRow("refused") << Kind::Refused << host;
    QTest::newRow("unknown host") << Kind::HostUnknown << host;
    QTest::newRow("no answer") << Kind::NoAnswer << host;
    QTest::newRow("closed") << Kind::Closed << host;
    QTest::newRow("too slow") << Kind::TooSlow << u"Page 3"_s;
    QTest::newRow("certificate") << Kind::Tls << host;
    QTest::newRow("no authorities") << Kind::NoAuthorities << u"ca-certificates"_s;
    QTest::newRow("redirected") << Kind::Redirected << host;
    QTest::newRow("empty") << Kind::Empty << u"page 3"_s;
    QTest::newRow("cut off") << Kind::CutOff << u"page 3"_s;
    QTest::newRow("no HTTP") << Kind::NotHttp << host;
    QTest::newRow("wrong page") << Kind::WrongPage << u"page 3"_s;
}

void TestErrorWords::kindsNameWhatTheyAreAbout()
{
    QFETCH(Kind, kind);
    QFETCH(QString, named);

    const ErrorWords words = errorWords(errorOf(kind), u"ccc-test"_s);
    QVERIFY2((words.happened + words.advice).contains(named), qPrintable(words.happened));
}

void TestErrorWords::codesOfTheServiceHaveWords_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("said");
    const auto row = [](const QString &code, const QString &said) {
        QTest::newRow(qPrintable(code)) << code << said;
    };

    row(u"InvalidAccessKeyId.NotFound"_s, u"does not know this access key ID"_s);
    row(u"InvalidAccessKeyId.Inactive"_s, u"access key is disabled"_s);
    row(u"SignatureDoesNotMatch"_s, u"its secret is wrong"_s);
    row(u"IncompleteSignature"_s, u"access key was not accepted"_s);
    row(u"MissingSecurityToken"_s, u"without its security token"_s);
    row(u"InvalidSecurityToken.Expired"_s, u"temporary key has expired"_s);
    row(u"InvalidTimeStamp.Expired"_s, u"clock is off"_s);
    row(u"IllegalTimestamp"_s, u"clock is off"_s);
    row(u"SignatureNonceUsed"_s, u"again and again"_s);
    row(u"Forbidden.RAM"_s, u"may not read call trails"_s);
    row(u"NoPermission"_s, u"may not read call trails"_s);
    row(u"Throttling.User"_s, u"limiting requests"_s);
    row(u"Rejected.Throttling"_s, u"limiting requests"_s);
    row(u"NotExists.InstanceId"_s, u"Instance ccc-test was not found"_s);
    row(u"NotExists.JobId"_s, u"in instance ccc-test"_s);
    row(u"InvalidAction.NotFound"_s, u"ccc.example:8443 does not offer"_s);
    row(u"InvalidApi.NotFound"_s, u"ccc.example:8443 does not offer"_s);
    row(u"InvalidVersion"_s, u"does not offer"_s);
    row(u"Parameter.Format"_s, u"did not accept the request"_s);
    row(u"MissingInstanceId"_s, u"did not accept the request"_s);
    row(u"AbnormalService.Ceased"_s, u"stopped"_s);
    row(u"InternalService.Common"_s, u"The service failed"_s);
    row(u"ServiceUnavailable"_s, u"The service failed"_s);
    row(u"Brand.New"_s, u"refused the request"_s);
}

void TestErrorWords::codesOfTheServiceHaveWords()
{
    QFETCH(QString, code);
    QFETCH(QString, said);

    const QString happened = errorWords(errorOf(Kind::Service, code, 400), u"ccc-test"_s).happened;
    QVERIFY2(happened.contains(said), qPrintable(happened));
}

void TestErrorWords::everyCodeOfTheServiceHasAdvice_data()
{
    codesOfTheServiceHaveWords_data();
}

void TestErrorWords::everyCodeOfTheServiceHasAdvice()
{
    QFETCH(QString, code);
    const ApiError error = errorOf(Kind::Service, code, 400);

    QVERIFY(!errorWords(error, u"ccc-test"_s).advice.isEmpty());
    QVERIFY(errorDetails(error).contains(u"Code "_s + code));
    QVERIFY(errorLine(error, u"ccc-test"_s).contains(code));
}

void TestErrorWords::aStatusAloneHasWords_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    for (const int status : {408, 429, 500, 502, 503, 504}) {
        QTest::addRow("web page %d", status) << Kind::Unexpected << status;
        QTest::addRow("service %d", status) << Kind::Service << status;
    }
}

void TestErrorWords::aStatusAloneHasWords()
{
    QFETCH(Kind, kind);
    QFETCH(int, status);

    const QString happened = errorWords(errorOf(kind, {}, status), {}).happened;
    QVERIFY2(happened.contains(QString::number(status)), qPrintable(happened));
}

void TestErrorWords::aWrongClockIsComparedWithTheServices()
{
    ApiError error = errorOf(Kind::Service, u"InvalidTimeStamp.Expired"_s, 400);
    error.serverTime = error.at.addSecs(20 * 60);

    const QString advice = errorWords(error, u"ccc-test"_s).advice;

    QVERIFY2(advice.contains(u"10:42"_s), qPrintable(advice));
    QVERIFY2(advice.contains(u"11:02"_s), qPrintable(advice));
}

void TestErrorWords::aClockThatAgreesIsNotBlamed()
{
    ApiError error = errorOf(Kind::Service, u"InvalidTimeStamp.Expired"_s, 400);
    error.serverTime = error.at.addSecs(20);

    const ErrorWords words = errorWords(error, u"ccc-test"_s);

    QVERIFY2(words.happened.contains(u"agrees"_s), qPrintable(words.happened));
    QVERIFY2(!words.advice.contains(u"Set the clock"_s), qPrintable(words.advice));
}

void TestErrorWords::numbersInTheServicesWordsAreHidden()
{
    ApiError error = errorOf(Kind::Service, u"Parameter.Format"_s, 400);
    error.message = u"No call of 13912347788 in job-501784236190277632."_s;
    ApiError page = errorOf(Kind::WebPage);
    page.message = u"Welcome, 13912347788"_s;

    const QString said = allWords(error) + allWords(page);

    QVERIFY2(!said.contains(u"13912347788"_s), qPrintable(said));
    QVERIFY2(said.contains(u"139****7788"_s), qPrintable(said));
    QVERIFY2(said.contains(u"job-501784236190277632"_s), qPrintable(said));
}

void TestErrorWords::theStringToSignIsNeverShown_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("SignatureDoesNotMatch") << u"SignatureDoesNotMatch"_s;
    QTest::newRow("IncompleteSignature") << u"IncompleteSignature"_s;
    QTest::newRow("in lower case") << u"signaturedoesnotmatch"_s;
}

void TestErrorWords::theStringToSignIsNeverShown()
{
    QFETCH(QString, code);
    ApiError error = errorOf(Kind::Service, code, 400);
    error.message = u"Specified signature is not matched with our calculation. server string to "
                    u"sign is:ACS3-HMAC-SHA256\n0123456789abcdef"_s;

    const QString words = allWords(error);

    QVERIFY2(!words.contains(u"ACS3-HMAC-SHA256"_s), qPrintable(words));
    QVERIFY(!words.contains(u"0123456789abcdef"_s));
}

void TestErrorWords::theServicesOtherWordsAreShownAsPlainText()
{
    ApiError error = errorOf(Kind::Service, u"NotExists.JobId"_s, 404);
    error.message = u"  The job does not exist.\n"_s;

    QVERIFY(errorDetails(error).endsWith(u"\nThe job does not exist."_s));
    error.message = QString(100'000, u'x');
    QVERIFY(errorDetails(error).size() < 1000);
}

void TestErrorWords::detailsCanBeCopied()
{
    ApiError error = errorOf(Kind::Service, u"NotExists.JobId"_s, 404);
    error.requestId = u"ABC-123"_s;
    error.attempts = 2;

    const QString details = errorDetails(error);

    for (const QString &part : {u"Code NotExists.JobId"_s, u"RequestId ABC-123"_s, u"HTTP 404"_s,
             u"page 3"_s, u"2 attempt"_s, u"2021-05-25 10:42:22"_s})
        QVERIFY2(details.contains(part), qPrintable(details));
    QVERIFY(!errorDetails(errorOf(Kind::Refused)).contains(u"HTTP"_s));
}

void TestErrorWords::whatTheServiceSaysCannotActOnTheText()
{
    const QString override{QChar(0x202e)};
    for (int kind = 0; kind < kinds; ++kind) {
        ApiError error = errorOf(Kind(kind), u"InvalidAction"_s + override, 404);
        error.message = override + u"\x1b[2J"_s;
        error.requestId = override;
        error.host = u"evil"_s + override;
        error.proxy = u"proxy"_s + override;
        const QString words = allWords(error);
        QVERIFY2(!words.contains(override), qPrintable(words));
        QVERIFY(!words.contains(QChar(0x1b)));
    }
}

void TestErrorWords::aLineForTheTerminalIsOneLine()
{
    ApiError error = errorOf(Kind::Service, u"NotExists.JobId"_s, 404);
    error.message = u"two\nlines"_s;
    error.requestId = u"ABC-123"_s;

    const QString line = errorLine(error, u"ccc-test"_s);

    QVERIFY(!line.contains(u'\n'));
    for (const QString &part : {u"does not know this contact ID"_s, u"NotExists.JobId"_s, u"two"_s,
             u"RequestId: ABC-123"_s})
        QVERIFY2(line.contains(part), qPrintable(line));
}

QTEST_GUILESS_MAIN(TestErrorWords)
#include "tst_errorwords.moc"
