// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {
const QString menuCaller = u"job-501784236190277632"_s;

/** What a run of the program came to. */
struct Run
{
    int status = -1; ///< -1: it was ended by a signal
    QString errors;
};
} // namespace

/** The program at a terminal: exit statuses and sentences. */
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void withoutADisplayItSaysSo_data();
    void withoutADisplayItSaysSo();
    void aRefusalIsInTheLanguageAskedFor_data();
    void aRefusalIsInTheLanguageAskedFor();

    void everyEndIsASentence_data();
    void everyEndIsASentence();
    void aTakenPortIsTold();
    void aMissingKeyIsToldInSentences_data();
    void aMissingKeyIsToldInSentences();

private:
    void write(const QString &path, const QByteArray &content) const;
    Run run(const QStringList &arguments) const;

    QProcessEnvironment m_environment;
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestProgram::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_environment = QProcessEnvironment();
    m_environment.insert(u"HOME"_s, m_home->path());
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
}

void TestProgram::write(const QString &path, const QByteArray &content) const
{
    QFile file(m_home->filePath(path));
    QDir().mkpath(QFileInfo(file).path());
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a file cannot be written");
}

Run TestProgram::run(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(IVRTRAIL_PROGRAM), arguments);
    if (!process.waitForFinished(60'000))
        qFatal("the program does not end");
    const bool isNormal = process.exitStatus() == QProcess::NormalExit;
    return {isNormal ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardError())};
}

void TestProgram::withoutADisplayItSaysSo_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("an empty one") << u"DISPLAY"_s << QString();
    QTest::newRow("nobody there") << u"DISPLAY"_s << u":7777"_s;
    QTest::newRow("nobody there, Wayland") << u"WAYLAND_DISPLAY"_s << u"wayland-77"_s;
    QTest::newRow("no such platform") << u"QT_QPA_PLATFORM"_s << u"nowhere"_s;
}

void TestProgram::withoutADisplayItSaysSo()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    if (!variable.isEmpty())
        m_environment.insert(variable, value);

    const Run english = run({});
    const Run chinese = run({u"--lang"_s, u"zh_CN"_s, u"--demo"_s, menuCaller});

    QCOMPARE(english.status, 1);
    QVERIFY2(english.errors.endsWith(u"ivrtrail: There is no display to show the window on. Use "
                                     "--export FILE, or see --help.\n"_s),
        qPrintable(english.errors));
    QCOMPARE(chinese.status, 1);
    QVERIFY2(chinese.errors.contains(u"--export FILE"_s) && chinese.errors.endsWith(u"。\n"_s),
        qPrintable(chinese.errors));
}

void TestProgram::aRefusalIsInTheLanguageAskedFor_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("two words") << QStringList{u"--lang"_s, u"zh_CN"_s, u"--account"_s};
    QTest::newRow("one word") << QStringList{u"--lang=zh_CN"_s, u"--account="_s};
    QTest::newRow("behind") << QStringList{u"--frobnicate"_s, u"--lang"_s, u"zh_CN"_s};
}

void TestProgram::aRefusalIsInTheLanguageAskedFor()
{
    QFETCH(const QStringList, arguments);

    const Run refused = run(arguments);

    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.errors.endsWith(u"。\n"_s), qPrintable(refused.errors));
}

void TestProgram::everyEndIsASentence_data()
{
    QTest::addColumn<QString>("arguments"); // HOME stands for a folder that can be written to
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *arguments, int status, const QString &sentence) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << status << sentence;
    };
    row("--demo --export HOME/new.csv job-501784236190277632", 0, {});
    row("--demo --export HOME/none.csv job-590013377264918528", 0, u"No IVR trail for this"_s);
    row("--demo --export HOME/a.csv job-none", 1, u"The service does not know this contact ID"_s);
    row("--open HOME/error.json --export HOME/a.csv", 1, u"error.json is a saved error: This "_s);
    row("--demo", 1, u"There is no display"_s);
    row("--endpoint http://127.0.0.1:1 --export HOME/a.csv job-1", 2, u"--instance"_s);
    row("--endpoint https://me:pw@a.b --instance i --export HOME/a.csv job-1", 2,
        u"https://•••@a.b is not the address of a service: "_s);
    row("--region A_B --instance i --export HOME/a.csv job-1", 2, u"\"A_B\" is not a region"_s);
    row("--account nobody --export HOME/a.csv job-1", 2,
        u"There is no account \"nobody\". No account is set up yet: set one up in the window."_s);
    row("--open HOME/page.json --export HOME/page.csv", 3, u"1 of 2 rows: the others are not"_s);
    row("--open HOME/page.json --open HOME/page2.json --export HOME/two.csv", 0, {});
    row("--open HOME/page2.json --open HOME/other.json --export HOME/a.csv", 4,
        u"HOME/other.json is of another call than the files before it: "_s);
    row("--open HOME/page.json --open HOME/error.json --export HOME/a.csv", 1,
        u"error.json is a saved error: This "_s);
    row("--open HOME/none.json --export HOME/a.csv", 4,
        u"There is no file HOME/none.json: check its name and folder."_s);
    row("--open HOME --export HOME/a.csv", 4, u"HOME is a folder: "_s);
    row("--open HOME/cut.json --export HOME/a.csv", 4, u"cut.json is cut off or damaged: "_s);
    row("--demo --export HOME/page.json job-501784236190277632", 4, u"; --force overwrites it."_s);
    row("--demo --export HOME/x/a.csv job-501784236190277632", 4, u"there is no folder HOME/x."_s);
    row("--demo --export HOME/folder.csv --force job-501784236190277632", 4,
        u"a folder of this "_s);
    row("--demo --export HOME/full.csv --force job-501784236190277632", 4, u"is no file."_s);
}

void TestProgram::everyEndIsASentence()
{
    QFETCH(QString, arguments);
    QFETCH(const int, status);
    QFETCH(QString, sentence);
    m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"id"_s);
    m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"secret"_s);
    write(u"error.json"_s, R"({"RequestId":"R","Code":"Forbidden.RAM","Message":"no"})");
    write(u"page.json"_s,
        R"({"Code":"OK","Data":{"TotalCount":2,"PageNumber":1,"PageSize":1,"List":[{"NodeId":"a"}]}})");
    write(u"page2.json"_s,
        R"({"Code":"OK","Data":{"TotalCount":2,"PageNumber":2,"PageSize":1,"List":[)"
        R"({"NodeId":"b","ContactId":"job-1"}]}})");
    write(u"other.json"_s,
        R"({"Code":"OK","Data":{"TotalCount":2,"PageNumber":1,"PageSize":1,"List":[)"
        R"({"NodeId":"c","ContactId":"job-2"}]}})");
    write(u"cut.json"_s, R"({"Code":"OK","Data":{"TotalCount":2,"Page)");
    QDir(m_home->path()).mkdir(u"folder.csv"_s);
    QFile::link(u"/dev/full"_s, m_home->filePath(u"full.csv"_s));
    sentence.replace(u"HOME"_s, m_home->path());

    const Run run = this->run(arguments.replace(u"HOME"_s, m_home->path()).split(u' '));

    QCOMPARE(run.status, status);
    QVERIFY2(run.errors.contains(sentence), qPrintable(run.errors));
    QCOMPARE(run.errors.count(u'\n'), sentence.isEmpty() ? 0 : 1);
    QVERIFY2(run.errors.isEmpty() || run.errors.endsWith(u".\n"_s) || run.errors.endsWith(u"]\n"_s),
        qPrintable(run.errors));
    QVERIFY(!run.errors.contains(u"pw"_s));
    QCOMPARE(QFile::exists(m_home->filePath(u"a.csv"_s)), false);
}

void TestProgram::aTakenPortIsTold()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(u"127.0.0.1"_s)));

    const Run run = this->run({u"--serve"_s, u"--port"_s, QString::number(other.serverPort())});

    QCOMPARE(run.status, 1);
    QVERIFY2(run.errors.endsWith(u": choose another with --port.\n"_s), qPrintable(run.errors));
}

void TestProgram::aMissingKeyIsToldInSentences_data()
{
    QTest::addColumn<QByteArray>("place"); // of the account's key; empty: there is no account
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QStringList>("told");
    const auto row
        = [](const char *name, const char *place, const char *config, const QStringList &told) {
              QTest::newRow(name) << QByteArray(place) << QByteArray(config) << told;
          };
    const QString enough
        = u"One of these is enough; an account can name another place for its key."_s;
    row("nothing anywhere", "", "",
        {u"No access key was found. The environment does not set ALIBABA_CLOUD_ACCESS_KEY_ID, "
         "ALIBABA_CLOUD_ACCESS_KEY_SECRET. There is no file HOME/.aliyun/config.json. There is no "
         "file HOME/.alibabacloud/credentials. "_s
            + enough});
    row("this session only", "session", "",
        {u"found for the account \"Office\". This account's key is kept for one session of the "
         "window, and this session has none: type it in there, or let the account take its key "
         "from the environment, a profile or the key store."_s});
    row("no key store", "keystore", "",
        {u"found for the account \"Office\". No key store answers in this session: start "
         "gnome-keyring or KWallet, or let the account take its key from elsewhere."_s});
    row("another profile", "profile", R"({"profiles":[{"name":"a"},{"name":"b"}]})",
        {u"config.json has no profile p; it has a, b. There is no file "_s,
            u" Choose another profile, or another place for the key."_s});
    row("no current profile", "usual", R"({"profiles":[{"name":"a"}]})",
        {u"config.json does not say which profile is the current one. There"_s, enough});
    row("a mode of its own", "usual",
        R"({"current":"a","profiles":[{"name":"a","mode":"EcsRamRole"}]})",
        {u"Profile a in HOME/.aliyun/config.json has the mode EcsRamRole, which is not supported "
         "here; supported are AK, StsToken, CloudSSO, OAuth, External. There"_s});
    row("a key that is over", "usual",
        R"({"current":"a","profiles":[{"name":"a","mode":"CloudSSO","access_key_id":"x",
            "access_key_secret":"x","sts_token":"x","sts_expiration":1000000000}]})",
        {u"The temporary key of profile a in "_s,
            u": log in again with the aliyun command line."_s});
    row("half a profile", "usual", R"({"current":"a","profiles":[{"name":"a","mode":"AK"}]})",
        {u"Profile a in HOME/.aliyun/config.json lacks access_key_id, access_key_secret. There"_s});
    row("a folder", "usual", "/",
        {u"HOME/.aliyun/config.json is not a file, or is larger than "_s});
    row("no JSON", "usual", R"({"current":)",
        {u"HOME/.aliyun/config.json is no JSON from byte "_s});
}

void TestProgram::aMissingKeyIsToldInSentences()
{
    QFETCH(const QByteArray, place);
    QFETCH(const QByteArray, config);
    QFETCH(const QStringList, told);
    if (!place.isEmpty())
        write(u".config/ivrtrail/ivrtrail.ini"_s,
            "[accounts]\nversion=2\ncurrent=Office\nlist\\size=1\n"
            "list\\1\\id=5d5e8c3a-0f5c-4d43-9c5e-0c6a0e1c2b3d\nlist\\1\\name=Office\n"
            "list\\1\\instance=ccc-test\nlist\\1\\key="
                + place + "\nlist\\1\\profile=p\n");
    if (config == "/")
        QDir(m_home->path()).mkpath(u".aliyun/config.json"_s);
    else if (!config.isEmpty())
        write(u".aliyun/config.json"_s, config);

    const Run run = this->run(
        {u"--instance"_s, u"ccc-test"_s, u"--export"_s, m_home->filePath(u"a.png"_s), menuCaller});

    QCOMPARE(run.status, 1);
    for (QString words : told) {
        words.replace(u"HOME"_s, m_home->path());
        QVERIFY2(run.errors.contains(words), qPrintable(run.errors));
    }
    QCOMPARE(run.errors.count(u'\n'), 1);
    QVERIFY(!QFile::exists(m_home->filePath(u"a.png"_s)));
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
