// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportjob.h"
#include "support/accountant.h"
#include "support/certificates.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {
void writeSettings(const QByteArray &bytes)
{
    const QString path = settingsFolder() + u"/ivrtrail/ivrtrail.ini"_s;
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the settings cannot be written");
}

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
} // namespace

class TestAccountUse : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase();
    void init();

    void theMenuChangesBetweenAccounts();
    void aLongMenuStaysOneColumn();
    void anAccountThatIsNotThereIsTold();
    void theChoiceIsRemembered();
    void aLockedKeyStoreIsWaitedFor();
    void aLockedKeyStoreCanBeAskedAgain();
    void aSecondWishDropsTheFirst();
    void settingsOpenAtTheFieldThatIsWrong_data();
    void settingsOpenAtTheFieldThatIsWrong();
    void aKeyThatIsGoneLeadsToItsField();
    void aCompanysAuthorityIsTrustedBesides();
    void anAuthoritysFileIsFoundHoweverItIsWritten_data();
    void anAuthoritysFileIsFoundHoweverItIsWritten();
    void anAuthorityThatIsOverIsTold();
    void theHostIsConnectedToAhead();
    void exportsUseTheAccount();
    void anExportTellsThatItWaitsForTheKeyStore();
    void accountsOfVersionOneAreStillRead();
    void aFileThatCannotBeUnderstoodStaysAsItIs_data();
    void aFileThatCannotBeUnderstoodStaysAsItIs();
    void accountsThatCannotBeReadAreTold();
    void theSettingsAreReadableByTheirOwnerOnly();
    void lookUpsAreForgottenAndNoLongerRemembered();
};

void TestAccountUse::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestAccountUse::init()
{
    QFile::remove(settingsFolder() + u"/ivrtrail/ivrtrail.ini"_s);
    openSettings()->clear();
}

void TestAccountUse::theMenuChangesBetweenAccounts()
{
    Accountant person;
    person.setUp(u"right"_s, KeyPlace::KeyStore);
    person.setUp(u"wrong & odd"_s, KeyPlace::Session);
    person.openDialog();
    person.type(u"accountInstance"_s, u"ccc-other"_s);
    person.save();
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.words(u"stateDetails"_s).contains(u"NotExists.InstanceId"_s));

    person.chooseFromMenu(u"sourceChooser"_s, u"right"_s);
    QCOMPARE(person.sourceName(), u"right"_s);
    person.lookUp(menuCaller);

    QTRY_VERIFY(person.showsTrail(7));
    Q_EMIT person.find<QPushButton>(u"sourceChooser"_s)->menu()->aboutToShow();
    person.chooseFromMenu(u"sourceChooser"_s, u"wrong && odd"_s);
    QCOMPARE(person.sourceName(), u"wrong && odd"_s);
}

void TestAccountUse::aLongMenuStaysOneColumn()
{
    QByteArray settings = "[accounts]\nversion=2\nlist\\size=90\n";
    for (int i = 1; i <= 90; ++i)
        settings += QByteArray("list\\N\\name=Account N\n").replace("N", QByteArray::number(i));
    writeSettings(settings + "list\\1\\name=" + QByteArray(300, 'x') + "\n");
    Accountant person;
    auto *menu = person.find<QPushButton>(u"sourceChooser"_s)->menu();

    Q_EMIT menu->aboutToShow();

    QVERIFY(menu->actions().size() > 90);
    QVERIFY2(menu->sizeHint().width() < 700, qPrintable(QString::number(menu->sizeHint().width())));
}

void TestAccountUse::anAccountThatIsNotThereIsTold()
{
    QByteArray settings = "[accounts]\nversion=2\nlist\\size=12\n";
    for (int i = 1; i <= 12; ++i)
        settings += QByteArray("list\\N\\name=A N\n").replace("N", QByteArray::number(i));
    writeSettings(settings);
    CommandLine line;
    line.account = u"<b>B</b>"_s;
    Accountant person(line);

    person.lookUp(menuCaller);

    QTRY_COMPARE(person.words(u"stateTitle"_s), u"There is no account \"<b>B</b>\"."_s);
    QCOMPARE(person.words(u"stateText"_s),
        u"The accounts are A 1, A 2, A 3, A 4, A 5, A 6, A 7, A 8, A 9, A 10 and 2 other(s)."_s);
}

void TestAccountUse::theChoiceIsRemembered()
{
    {
        Accountant person;
        person.setUp(u"a"_s, KeyPlace::Usual);
        person.setUp(u"b"_s, KeyPlace::Usual);
        person.chooseFromMenu(u"sourceChooser"_s, u"a"_s);
    }
    QCOMPARE(Accountant().sourceName(), u"a"_s);
    CommandLine line;
    line.account = u"b"_s;
    QCOMPARE(Accountant(line).sourceName(), u"b"_s);
}

void TestAccountUse::aLockedKeyStoreIsWaitedFor()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::KeyStore);
    person.keyStore.isSilent = true;
    person.lookUp(menuCaller);
    auto *skeleton = person.find<QLabel>(u"skeletonText"_s);
    QTRY_VERIFY(skeleton->isVisible());
    QCOMPARE(skeleton->text(), u"Waiting for the key store…"_s);

    person.click(u"cancelButton"_s);

    QVERIFY(person.showsState());
    person.keyStore.isSilent = false;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
}

void TestAccountUse::aLockedKeyStoreCanBeAskedAgain()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::KeyStore);
    person.keyStore.problem = KeyStoreAnswer::Problem::Locked;
    person.lookUp(menuCaller);
    QTRY_COMPARE(
        person.words(u"stateText"_s), u"The key store is locked: unlock it and try again."_s);
    QCOMPARE(
        person.words(u"stateTitle"_s), u"The access key of the account \"a\" could not be read."_s);
    QCOMPARE(person.find<QPushButton>(u"stateSecondAction"_s)->text(), u"Open settings"_s);

    person.keyStore.problem = KeyStoreAnswer::Problem::None;
    QCOMPARE(person.find<QPushButton>(u"stateFirstAction"_s)->text(), u"Try again"_s);
    person.click(u"stateFirstAction"_s);

    QTRY_VERIFY(person.showsTrail(7));
}

void TestAccountUse::aSecondWishDropsTheFirst()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::KeyStore);
    person.lookUp(longCall);
    person.lookUp(menuCaller); // before the key store has answered

    QTRY_VERIFY(person.showsTrail(7));
    QCOMPARE(person.find<QLineEdit>(u"contactIdEdit"_s)->text(), menuCaller);
}

void TestAccountUse::settingsOpenAtTheFieldThatIsWrong_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("instance") << u"accountInstance"_s << u"ccc-other"_s;
    QTest::newRow("key ID") << u"accountKeyId"_s << u"nobody"_s;
    QTest::newRow("secret") << u"accountSecret"_s << u"wrong"_s;
    QTest::newRow("endpoint") << u"accountEndpoint"_s << u"http://127.0.0.1:1"_s;
}

void TestAccountUse::settingsOpenAtTheFieldThatIsWrong()
{
    QFETCH(const QString, field);
    QFETCH(const QString, wrong);
    Accountant person;
    person.setUp(u"right"_s, KeyPlace::Usual);
    person.openDialog();
    person.click(u"accountAdd"_s);
    person.fillIn(u"wrong"_s, KeyPlace::Session);
    person.type(field, wrong);
    person.save();
    person.lookUp(menuCaller);
    QTRY_VERIFY_WITH_TIMEOUT(person.showsState()
            && person.find<QPushButton>(u"stateSecondAction"_s)->text() == u"Open settings"_s,
        10'000);

    person.click(u"stateSecondAction"_s);

    QTRY_VERIFY(person.find<QWidget>(field)->hasFocus());
    QCOMPARE(person.find<QLineEdit>(u"accountName"_s)->text(), u"wrong"_s);
}

void TestAccountUse::aKeyThatIsGoneLeadsToItsField()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::KeyStore);
    person.keyStore.entries.clear();
    person.lookUp(menuCaller);
    QTRY_COMPARE(
        person.words(u"stateTitle"_s), u"No access key was found for the account \"a\"."_s);
    QCOMPARE(person.words(u"stateText"_s),
        u"The key store has no key for this account: type it in again."_s);

    person.click(u"stateFirstAction"_s);

    QTRY_VERIFY(person.find<QWidget>(u"accountKeyId"_s)->hasFocus());
}

void TestAccountUse::aCompanysAuthorityIsTrustedBesides()
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

void TestAccountUse::anAuthoritysFileIsFoundHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("written"); // HOME stands for the folder
    for (const char *written :
        {"HOME/root.pem", "~/root.pem", "root.pem", "file://HOME/root.pem", " HOME/./root.pem "})
        QTest::newRow(written) << QString::fromLatin1(written);
}

void TestAccountUse::anAuthoritysFileIsFoundHoweverItIsWritten()
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

void TestAccountUse::anAuthorityThatIsOverIsTold()
{
    if (!Certificates::canBeMade())
        QSKIP("there is no openssl to make certificates with");
    const Certificates certificates;
    TlsServer server(certificates, emptyAnswer());
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    person.type(u"accountEndpoint"_s, server.url());
    person.type(u"accountAuthorities"_s, certificates.root());
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

void TestAccountUse::theHostIsConnectedToAhead()
{
    if (!Certificates::canBeMade())
        QSKIP("there is no openssl to make certificates with");
    const Certificates certificates;
    TlsServer server(certificates, emptyAnswer());
    Accountant person;
    person.openDialog();
    person.fillIn(u"a"_s, KeyPlace::Session);
    person.type(u"accountEndpoint"_s, server.url());
    person.type(u"accountAuthorities"_s, certificates.root());

    person.save();

    QTRY_VERIFY(server.connections > 0);
    QCOMPARE(server.requests, 0); // nothing was asked for yet
    person.lookUp(menuCaller);
    QTRY_COMPARE(person.words(u"stateTitle"_s), u"No IVR trail for this call"_s);
}

void TestAccountUse::exportsUseTheAccount()
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

void TestAccountUse::anExportTellsThatItWaitsForTheKeyStore()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::KeyStore);
    person.keyStore.isSilent = true;
    CommandLine line;
    line.action = CommandLine::Action::Export;
    line.contactId = menuCaller;
    line.exportFile = settingsFolder() + u"/waiting.csv"_s;
    ExportJob job(line, person.keyStore);
    const QSignalSpy waiting(&job, &ExportJob::waiting);
    const QSignalSpy finished(&job, &ExportJob::finished);

    job.start();

    QTRY_COMPARE(waiting.size(), 1);
    QCOMPARE(finished.size(), 0);
}

void TestAccountUse::accountsOfVersionOneAreStillRead()
{
    writeSettings("[accounts]\nversion=1\ncurrent=a\nlist\\size=2\n"
                  "list\\1\\name=a\nlist\\1\\instance=ccc-test\nlist\\1\\profile=work\n"
                  "list\\2\\name=b\nlist\\2\\instance=ccc-test\n");
    const AccountList list = readAccounts(*openSettings());

    QCOMPARE(list.accounts.size(), size_t(2));
    QCOMPARE(list.accounts[0].keyPlace, KeyPlace::Profile);
    QCOMPARE(list.accounts[0].profile, u"work"_s);
    QCOMPARE(list.accounts[1].keyPlace, KeyPlace::Usual);

    Accountant person;
    QCOMPARE(person.sourceName(), u"a"_s);
    person.openDialog();
    QCOMPARE(
        person.find<QComboBox>(u"accountProfile"_s)->currentText(), u"work (no such profile)"_s);
    person.choosePlace(KeyPlace::KeyStore);
    person.typeKey(u"id"_s, u"secret"_s);
    person.save();
    QCOMPARE(person.keyStore.entries.size(), 1);
    QVERIFY(!person.keyStore.entries.firstKey().isEmpty());
}

void TestAccountUse::aFileThatCannotBeUnderstoodStaysAsItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("damaged") << QByteArray("[accounts\nlist\n{}") << u"cannot be understood"_s;
    QTest::newRow("newer") << QByteArray("[accounts]\nversion=99\nlist\\size=1\n")
                           << u"newer version"_s;
}

void TestAccountUse::aFileThatCannotBeUnderstoodStaysAsItIs()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, words);
    writeSettings(bytes);
    {
        Accountant person;
        QVERIFY(person.find<QWidget>(u"searchHint"_s)->isVisible());
        QVERIFY(
            person.find<QWidget>(u"searchHint"_s)->findChild<QLabel *>()->text().contains(words));
        person.setUp(words, KeyPlace::Session); // another name each time
        person.lookUp(menuCaller);
        QTRY_VERIFY(person.showsTrail(7));
        QCOMPARE(person.sourceName(), words);
        person.window->close();
    }
    QCOMPARE(fileBytes(settingsFolder() + u"/ivrtrail/ivrtrail.ini"_s), bytes);
}

void TestAccountUse::accountsThatCannotBeReadAreTold()
{
    writeSettings("[accounts]\nversion=2\nlist\\size=2\nlist\\1\\name=a\n"
                  "list\\1\\instance=ccc-test\nlist\\2\\name=b\n"
                  "list\\2\\key=of-the-future\n");
    Accountant person;
    person.chooseFromMenu(u"sourceChooser"_s, u"a"_s);
    QVERIFY(settingsBytes().contains("of-the-future")); // choosing takes nothing away
    person.openDialog();

    QCOMPARE(person.lines(), QStringList{u"a"_s});
    QVERIFY(person.find<QWidget>(u"accountRemoved"_s)->isVisible());
}

void TestAccountUse::theSettingsAreReadableByTheirOwnerOnly()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::Usual);

    const QFileInfo file(settingsFolder() + u"/ivrtrail/ivrtrail.ini"_s);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(file.isFile());
    QVERIFY(!(file.permissions() & others));
}

void TestAccountUse::lookUpsAreForgottenAndNoLongerRemembered()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::Usual);
    person.lookUp(menuCaller);
    QTRY_COMPARE(recentContactIds(), QStringList{menuCaller});
    person.lookUp(u"13812345678"_s); // nobody's contact ID
    QTRY_VERIFY(person.showsState());
    QCOMPARE(recentContactIds(), QStringList{menuCaller});

    person.chooseFromMenu(u"sourceChooser"_s, u"Remember look-ups"_s); // no longer

    QVERIFY(recentContactIds().isEmpty());
    person.lookUp(longCall);
    QTRY_VERIFY(person.showsTrail(longRows));
    QVERIFY(recentContactIds().isEmpty());
    QVERIFY(!settingsBytes().contains(longCall.toUtf8()));
}

QTEST_MAIN(TestAccountUse)
#include "tst_accountuse.moc"
