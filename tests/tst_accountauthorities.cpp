// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportjob.h"
#include "support/accountant.h"
#include "support/certificates.h"

using namespace Qt::StringLiterals;

namespace {
QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Of the program without a window.
ExitStatus exportWith(CommandLine line, KeyStore &store, const QString &file)
{
    line.action = CommandLine::Action::Export;
    line.exportFile = file;
    line.overwrites = true;
    ExportJob job(line, store);
    std::optional<ExitStatus> status;
    QObject::connect(
        &job, &ExportJob::finished, &job, [&status](ExitStatus ended) { status = ended; });
    job.start();
    if (!QTest::qWaitFor([&status] { return status.has_value(); }))
        qFatal("the export does not end");
    return *status;
}

// The form of an account at a host that the company vouches for.
void fillInCompany(Accountant &person, const TlsServer &server, const QString &authorities)
{
    person.openDialog();
    person.fillIn(u"company"_s, KeyPlace::Session);
    person.type(u"accountEndpoint"_s, server.url());
    person.type(u"accountAuthorities"_s, authorities);
}
} // namespace

// A company that vouches for its hosts by itself.
class TestAccountAuthorities : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase() { settleIn(); }
    void init() { forgetAccounts(); }

    void aCompanysAuthorityIsTrustedBesides();
    void anAuthoritysFileIsFoundHoweverItIsWritten_data();
    void anAuthoritysFileIsFoundHoweverItIsWritten();
    void anAuthorityThatIsOverIsTold();
    void theHostIsConnectedToAhead();
    void exportsUseTheAccount();
};

void TestAccountAuthorities::aCompanysAuthorityIsTrustedBesides()
{
    if (!Certificates::canBeMade())
        QSKIP("there is no openssl to make certificates with");
    const Certificates certificates;
    TlsServer server(certificates, emptyAnswer());
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    person.type(u"accountEndpoint"_s, server.url());
    person.click(u"accountTry"_s);
    QTRY_COMPARE(person.notes().keys(), QStringList{u"accountAuthorities"_s});

    person.click(u"accountChooseAuthorities"_s);
    person.chooseFile(certificates.root());

    QVERIFY(person.words(u"accountAuthoritiesWords"_s)
                .startsWith(u"Trusted, too: Company Root, valid until "_s));
    person.click(u"accountTry"_s);
    QTRY_COMPARE(person.trialWords(), u"It works: key, instance and endpoint are right."_s);
    person.save();
    person.lookUp(menuCaller);
    QTRY_COMPARE(person.words(u"stateTitle"_s), u"No IVR trail for this call"_s);

    QFile::remove(certificates.root());
    person.lookUp(menuCaller);
    QTRY_COMPARE(
        person.words(u"stateTitle"_s), u"The company's certificate authorities cannot be used."_s);
    person.click(u"stateFirstAction"_s);
    QTRY_VERIFY(person.find<QWidget>(u"accountAuthorities"_s)->hasFocus());
    person.click(u"accountSave"_s);
    QCOMPARE(person.notes().keys(), QStringList{u"accountAuthorities"_s});
}

void TestAccountAuthorities::anAuthoritysFileIsFoundHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("written"); // HOME stands for the folder
    for (const char *written :
        {"HOME/root.pem", "~/root.pem", "root.pem", "file://HOME/root.pem", " HOME/./root.pem "})
        QTest::newRow(written) << QString::fromLatin1(written);
}

void TestAccountAuthorities::anAuthoritysFileIsFoundHoweverItIsWritten()
{
    if (!Certificates::canBeMade())
        QSKIP("there is no openssl to make certificates with");
    QFETCH(QString, written);
    static const Certificates certificates;
    const QString file = QDir::homePath() + u"/root.pem"_s;
    QFile::copy(certificates.root(), file);
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Usual);
    person.type(u"accountEndpoint"_s, u"https://a.example"_s);

    person.type(u"accountAuthorities"_s, written.replace(u"HOME"_s, QDir::homePath()));

    QVERIFY2(person.words(u"accountAuthoritiesWords"_s).startsWith(u"Trusted, too: "_s),
        qPrintable(person.words(u"accountAuthoritiesWords"_s)));
    person.save();
    QCOMPARE(readAccounts(*openSettings()).accounts.front().authorities, file);
    QFile::remove(file);
}

void TestAccountAuthorities::anAuthorityThatIsOverIsTold()
{
    if (!Certificates::canBeMade())
        QSKIP("there is no openssl to make certificates with");
    const Certificates certificates;
    TlsServer server(certificates, emptyAnswer());
    Accountant person;
    fillInCompany(person, server, certificates.root());
    person.save();
    certificates.run({"x509", "-req", "-in", "server.csr", "-signkey", "server.key", "-days", "-1",
        "-out", "root.pem"});

    person.lookUp(menuCaller);

    QTRY_COMPARE(
        person.words(u"stateTitle"_s), u"The company's certificate authorities cannot be used."_s);
    QVERIFY2(person.words(u"stateText"_s).startsWith(u"No longer valid: localhost, expired "_s),
        qPrintable(person.words(u"stateText"_s)));
    QCOMPARE(server.requests, 0);
}

void TestAccountAuthorities::theHostIsConnectedToAhead()
{
    if (!Certificates::canBeMade())
        QSKIP("there is no openssl to make certificates with");
    const Certificates certificates;
    TlsServer server(certificates, emptyAnswer());
    Accountant person;
    fillInCompany(person, server, certificates.root());

    person.save();

    QTRY_VERIFY(server.connections > 0);
    QCOMPARE(server.requests, 0); // nothing was asked for yet
    person.lookUp(menuCaller);
    QTRY_COMPARE(person.words(u"stateTitle"_s), u"No IVR trail for this call"_s);
}

void TestAccountAuthorities::exportsUseTheAccount()
{
    if (!Certificates::canBeMade())
        QSKIP("there is no openssl to make certificates with");
    const Certificates certificates;
    TlsServer server(certificates, emptyAnswer());
    const QString file = certificates.path(u"rows.json"_s);
    Accountant person;
    person.setUp(u"plain"_s, KeyPlace::KeyStore);
    person.openDialog();
    person.click(u"accountAdd"_s);
    person.fillIn(u"company"_s, KeyPlace::KeyStore);
    person.type(u"accountEndpoint"_s, server.url());
    person.type(u"accountAuthorities"_s, certificates.root());
    person.save();
    CommandLine line;
    line.contactId = menuCaller;

    line.account = u"plain"_s;
    QCOMPARE(exportWith(line, person.keyStore, file), ExitStatus::Done);
    QVERIFY(fileBytes(file).contains("GATHER_INPUT"));
    line.account = u"company"_s;
    QCOMPARE(exportWith(line, person.keyStore, file), ExitStatus::Done);
    QVERIFY(!fileBytes(file).contains("GATHER_INPUT"));
    QFile::remove(certificates.root());
    QCOMPARE(exportWith(line, person.keyStore, file), ExitStatus::FileFailed);
    line.account = u"plain"_s;
    person.keyStore.problem = KeyStoreAnswer::Problem::Locked;
    QCOMPARE(exportWith(line, person.keyStore, file), ExitStatus::LookUpFailed);
    line.account = u"nobody's"_s;
    QCOMPARE(exportWith(line, person.keyStore, file), ExitStatus::WrongUsage);
}

QTEST_MAIN(TestAccountAuthorities)
#include "tst_accountauthorities.moc"
