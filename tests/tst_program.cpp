// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QProcess>
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
        {u"No access key was found for the account \"Office\". This account's key was typed into "
         u"the "
         "window for one session and is not kept: type it in there again, or let the account "
         "take its key from the environment, a profile or the key store."_s});
    row("no key store", "keystore", "",
        {u"found for the account \"Office\". This desktop has no key store: install gnome-keyring "
         u"or "
         "KWallet, or keep the key for this session only."_s});
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
    if (!config.isEmpty())
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
