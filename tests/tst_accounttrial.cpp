// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/accounttrial.h"
#include "account/authorities.h"
#include "api/requests.h"
#include "support/certificates.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
TrailQuery queryTo(const QUrl &endpoint)
{
    return {.endpoint = endpoint,
        .instance = u"ccc-test"_s,
        .contactId = {},
        .key = {u"id"_s, "secret", {}}};
}

struct Outcome
{
    bool isOver = false;
    std::optional<ApiError> problem;
};

Outcome outcomeOf(const TrailQuery &query)
{
    QNetworkAccessManager network;
    AccountTrial trial(network, query, nullptr);
    Outcome outcome;
    QObject::connect(
        &trial, &AccountTrial::ended, &trial, [&outcome](const std::optional<ApiError> &problem) {
            outcome = {true, problem};
        });
    trial.start();
    if (!QTest::qWaitFor([&outcome] { return outcome.isOver; }))
        qFatal("no outcome");
    return outcome;
}

ScriptedAnswer failure(const QByteArray &status, const QByteArray &code)
{
    return ScriptedAnswer::of(status, R"({"RequestId":"R","Code":")" + code + R"("})");
}

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}
} // namespace

class TestAccountTrial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOneSignedQuestion();
    void anUnknownCallProvesTheRest();
    void anErrorIsTold_data();
    void anErrorIsTold();
    void aQuotedSecretIsNotTold();
    void neverAsksAgain();
    void aTrialThatIsGoneSaysNothing();
    void readsAuthorities();
    void tellsWhyAFileIsNone_data();
    void tellsWhyAFileIsNone();
    void aCompanysServerNeedsItsAuthority();
    void theSystemsAuthoritiesStay();
};

void TestAccountTrial::asksOneSignedQuestion()
{
    ScriptedServer server(
        [](const ScriptedRequest &) { return ScriptedAnswer::of("200 OK", emptyAnswer()); });

    const Outcome outcome = outcomeOf(queryTo(server.url()));

    QVERIFY(!outcome.problem);
    QCOMPARE(server.requests.size(), 1);
    const ScriptedRequest request = server.requests.front();
    QCOMPARE(request.parameter(u"ContactId"_s), impossibleContactId());
    QCOMPARE(request.parameter(u"InstanceId"_s), u"ccc-test"_s);
    QCOMPARE(request.parameter(u"PageSize"_s), u"1"_s);
    QCOMPARE(request.headers["x-acs-action"], "ListIvrTrackingDetails");
    QVERIFY(request.headers["authorization"].startsWith("ACS3-HMAC-SHA256 Credential=id,"));
}

void TestAccountTrial::anUnknownCallProvesTheRest()
{
    ScriptedServer server(
        [](const ScriptedRequest &) { return failure("404 Not Found", "NotExists.JobId"); });

    QVERIFY(!outcomeOf(queryTo(server.url())).problem);
}

void TestAccountTrial::anErrorIsTold_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char *code : {"NotExists.InstanceId", "InvalidAccessKeyId.NotFound",
             "SignatureDoesNotMatch", "Forbidden.RAM", "InvalidTimeStamp.Expired"})
        QTest::newRow(code) << QByteArray(code);
}

void TestAccountTrial::anErrorIsTold()
{
    QFETCH(const QByteArray, code);
    ScriptedServer server([code](const ScriptedRequest &) { return failure("400 Bad", code); });

    const Outcome outcome = outcomeOf(queryTo(server.url()));

    QVERIFY(outcome.problem);
    QCOMPARE(outcome.problem->code, QString::fromLatin1(code));
    QVERIFY(outcome.problem->at.isValid());
    QCOMPARE(outcome.problem->requestId, u"R"_s);
}

void TestAccountTrial::aQuotedSecretIsNotTold()
{
    ScriptedServer server([](const ScriptedRequest &) {
        return ScriptedAnswer::of(
            "400 Bad", R"({"RequestId":"R","Code":"Odd","Message":"with canary-secret"})");
    });
    TrailQuery query = queryTo(server.url());
    query.key.secret = "canary-secret";

    const Outcome outcome = outcomeOf(query);

    QCOMPARE(outcome.problem->code, u"Odd"_s);
    QVERIFY(!outcome.problem->message.contains(u"canary"_s));
}

void TestAccountTrial::neverAsksAgain()
{
    ScriptedServer server(
        [](const ScriptedRequest &) { return failure("503 Unavailable", "ServiceUnavailable"); });

    QVERIFY(outcomeOf(queryTo(server.url())).problem);
    QCOMPARE(server.requests.size(), 1);
}

void TestAccountTrial::aTrialThatIsGoneSaysNothing()
{
    ScriptedServer server(
        [](const ScriptedRequest &) { return ScriptedAnswer::of("200 OK", emptyAnswer()); });
    QNetworkAccessManager network;
    auto *trial = new AccountTrial(network, queryTo(server.url()), nullptr);
    QSignalSpy ended(trial, &AccountTrial::ended);
    trial->start();
    QTest::qWait(0); // it is on its way

    delete trial;

    QTest::qWait(50);
    QCOMPARE(ended.size(), 0);
}

void TestAccountTrial::readsAuthorities()
{
    if (!Certificates::canBeMade())
        QSKIP("there is no openssl to make certificates with");
    const Certificates certificates;

    const Authorities read = readAuthorities(certificates.root(), now());

    QCOMPARE(read.problem, Authorities::Problem::None);
    QCOMPARE(read.certificates.size(), 1);
    QCOMPARE(subjectOf(read.certificates.front()), u"Company Root"_s);
    QVERIFY(read.certificates.front().expiryDate() > now().addDays(29));
    QCOMPARE(readAuthorities(certificates.root(), now().addDays(31)).problem,
        Authorities::Problem::Expired);
}

void TestAccountTrial::tellsWhyAFileIsNone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("problem");
    using Problem = Authorities::Problem;
    QTest::newRow("absent") << u"absent.pem"_s << int(Problem::NoFile);
    QTest::newRow("folder") << u"."_s << int(Problem::NotReadable);
    QTest::newRow("key") << u"root.key"_s << int(Problem::NoPem);
    QTest::newRow("binary") << u"root.der"_s << int(Problem::Binary);
    QTest::newRow("damaged") << u"damaged.pem"_s << int(Problem::Broken);
    QTest::newRow("one of two damaged") << u"half.pem"_s << int(Problem::Broken);
}

void TestAccountTrial::tellsWhyAFileIsNone()
{
    if (!Certificates::canBeMade())
        QSKIP("there is no openssl to make certificates with");
    QFETCH(const QString, name);
    static const Certificates certificates;
    certificates.run({"x509", "-in", "root.pem", "-outform", "DER", "-out", "root.der"});
    QFile good(certificates.root());
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray whole = good.readAll();
    const QByteArray damaged = QByteArray(whole).replace(whole.size() / 2, 8, "AAAA====");
    for (const auto &[file, bytes] :
        {std::pair(u"damaged.pem"_s, damaged), std::pair(u"half.pem"_s, whole + damaged)}) {
        QFile written(certificates.path(file));
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(bytes);
    }

    const Authorities read = readAuthorities(certificates.path(name), now());

    QTEST(int(read.problem), "problem");
    QVERIFY(read.certificates.isEmpty());
}

void TestAccountTrial::aCompanysServerNeedsItsAuthority()
{
    if (!Certificates::canBeMade())
        QSKIP("there is no openssl to make certificates with");
    const Certificates certificates;
    TlsServer server(certificates, emptyAnswer());
    TrailQuery query = queryTo(QUrl(server.url()));

    const Outcome before = outcomeOf(query);
    query.authorities = readAuthorities(certificates.root(), now()).certificates;
    const Outcome after = outcomeOf(query);

    QVERIFY(before.problem);
    QCOMPARE(server.requests, 1); // the key went to nobody who could not prove who it is
    QVERIFY(before.problem->kind == ApiError::Kind::Tls
        || before.problem->kind == ApiError::Kind::NoAuthorities);
    QVERIFY2(!after.problem, after.problem ? qPrintable(after.problem->message) : "");
}

void TestAccountTrial::theSystemsAuthoritiesStay()
{
    if (!Certificates::canBeMade())
        QSKIP("there is no openssl to make certificates with");
    const Certificates certificates;
    TrailQuery query = queryTo(QUrl(u"https://localhost"_s));
    query.authorities = readAuthorities(certificates.root(), now()).certificates;

    const QList<QSslCertificate> trusted = tlsOf(query).caCertificates();

    QVERIFY(trusted.contains(query.authorities.front()));
    for (const QSslCertificate &one : QSslConfiguration::systemCaCertificates())
        QVERIFY(trusted.contains(one));
}

QTEST_GUILESS_MAIN(TestAccountTrial)
#include "tst_accounttrial.moc"
