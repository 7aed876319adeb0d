// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/account.h"
#include "account/contactid.h"
#include "account/target.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
Account account(const QString &name, const QString &endpoint = {})
{
    return {.name = name,
        .instance = u"ccc-test"_s,
        .region = u"cn-shanghai"_s,
        .endpoint = QUrl(endpoint),
        .profile = u"工作"_s};
}
} // namespace

class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhatItWrote();
    void skipsAndCountsUnreadableEntries();
    void fallsBackToDefaults_data();
    void fallsBackToDefaults();
    void leavesANewerFileAsItIs();
    void writesNoPassword();
    void choosesTheTarget_data();
    void choosesTheTarget();
    void choosesTheInstance();
    void knowsRegionNames_data();
    void knowsRegionNames();
    void readsTheRegionOfAnEndpoint();
    void trimsContactIds_data();
    void trimsContactIds();
    void tellsWhatIsWrongWithAContactId();
    void findsContactIdsInATicket();

private:
    QString path() const { return m_folder->filePath(u"settings.ini"_s); }
    void write(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAccounts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestAccounts::write(const QByteArray &bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestAccounts::readsWhatItWrote()
{
    const AccountList list{
        .accounts = {account(u"甲"_s, u"https://ccc.cn-shanghai.aliyuncs.com"_s), account(u"乙"_s)},
        .current = u"乙"_s};
    {
        QSettings settings(path(), QSettings::IniFormat);
        QCOMPARE(writeAccounts(settings, list), AccountsWritten::Done);
    }

    QSettings settings(path(), QSettings::IniFormat);
    const AccountList read = readAccounts(settings);

    QCOMPARE(read.accounts, list.accounts);
    QCOMPARE(read.current, u"乙"_s);
    QCOMPARE(read.skipped, 0);
    QCOMPARE(read.problem, AccountList::Problem::None);
}

void TestAccounts::skipsAndCountsUnreadableEntries()
{
    write("[accounts]\nversion=1\ncurrent=gone\nlist\\size=5\n"
          "list\\1\\name=good\nlist\\1\\instance=ccc-test\n"
          "list\\2\\instance=no-name\n"
          "list\\3\\name=bad region\nlist\\3\\region=../x\n"
          "list\\4\\name=bad endpoint\nlist\\4\\endpoint=https://me:secret@h\n"
          "list\\5\\name=good\n");
    QSettings settings(path(), QSettings::IniFormat);

    const AccountList list = readAccounts(settings);

    QCOMPARE(list.accounts.size(), size_t(1));
    QCOMPARE(list.skipped, 4);
    QCOMPARE(list.current, u"good"_s);
}

void TestAccounts::fallsBackToDefaults_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("problem");
    QTest::newRow("nothing") << QByteArray() << int(AccountList::Problem::None);
    QTest::newRow("newer") << QByteArray("[accounts]\nversion=3\nlist\\size=1\nlist\\1\\name=a\n")
                           << int(AccountList::Problem::Newer);
    QTest::newRow("no version") << QByteArray("[accounts]\nversion=x\n")
                                << int(AccountList::Problem::Corrupt);
    QTest::newRow("no settings file")
        << QByteArray("[accounts\nlist\n{}") << int(AccountList::Problem::Corrupt);
}

void TestAccounts::fallsBackToDefaults()
{
    QFETCH(const QByteArray, bytes);
    write(bytes);
    QSettings settings(path(), QSettings::IniFormat);

    const AccountList list = readAccounts(settings);

    QTEST(int(list.problem), "problem");
    QVERIFY(list.accounts.empty());
    QVERIFY(list.current.isEmpty());
    QSettings again(path(), QSettings::IniFormat);
    QTEST(int(readAccounts(again).problem), "problem"); // Qt says so but once
}

void TestAccounts::leavesANewerFileAsItIs()
{
    const QByteArray newer = "[accounts]\nversion=3\nsecret_of_the_future=1\n";
    write(newer);
    {
        QSettings settings(path(), QSettings::IniFormat);
        QCOMPARE(writeAccounts(settings, {}), AccountsWritten::Refused);
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), newer);
}

void TestAccounts::writesNoPassword()
{
    {
        QSettings settings(path(), QSettings::IniFormat);
        writeAccounts(settings,
            {.accounts = {account(u"a"_s, u"https://me:canary@ccc.example"_s)}, .current = {}});
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("ccc.example"));
    QVERIFY(!bytes.contains("canary"));
}

void TestAccounts::choosesTheTarget_data()
{
    QTest::addColumn<QString>("optionUrl");
    QTest::addColumn<QString>("optionRegion");
    QTest::addColumn<QString>("environmentUrl");
    QTest::addColumn<QString>("accountUrl");
    QTest::addColumn<QString>("accountRegion");
    QTest::addColumn<QString>("profileRegion");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("region");
    const QString none;
    const QString a = u"https://a.example:8443"_s;
    const QString b = u"http://127.0.0.1:8080"_s;
    QTest::newRow("default") << none << none << none << none << none << none
                             << u"https://ccc.cn-shanghai.aliyuncs.com"_s << u"cn-shanghai"_s;
    QTest::newRow("profile") << none << none << none << none << none << u"cn-beijing"_s
                             << u"https://ccc.cn-beijing.aliyuncs.com"_s << u"cn-beijing"_s;
    QTest::newRow("account's region")
        << none << none << none << none << u"eu-1"_s << u"cn-beijing"_s
        << u"https://ccc.eu-1.aliyuncs.com"_s << u"eu-1"_s;
    QTest::newRow("account's endpoint")
        << none << none << none << a << u"eu-1"_s << none << a << u"eu-1"_s;
    QTest::newRow("environment") << none << none << b << a << u"eu-1"_s << none << b << u"eu-1"_s;
    QTest::newRow("option's region") << none << u"cn-x"_s << b << a << u"eu-1"_s << none
                                     << u"https://ccc.cn-x.aliyuncs.com"_s << u"cn-x"_s;
    QTest::newRow("option") << a << none << b << none << none << none << a << none;
    QTest::newRow("told by the host")
        << u"https://ccc-vpc.cn-y.aliyuncs.com"_s << none << none << none << u"eu-1"_s << none
        << u"https://ccc-vpc.cn-y.aliyuncs.com"_s << u"cn-y"_s;
    QTest::newRow("bad region") << none << u"a/../b"_s << none << none << none << none << none
                                << u"a/../b"_s;
    QTest::newRow("plain http") << u"http://ccc.example"_s << none << none << none << none << none
                                << none << none;
    QTest::newRow("no URL") << u"ccc.example"_s << none << none << none << none << none << none
                            << none;
}

void TestAccounts::choosesTheTarget()
{
    QFETCH(const QString, optionUrl);
    QFETCH(const QString, optionRegion);
    QFETCH(const QString, environmentUrl);
    QFETCH(const QString, accountUrl);
    QFETCH(const QString, accountRegion);
    QFETCH(const QString, profileRegion);
    QFETCH(const QString, endpoint);
    Account chosen;
    chosen.instance = u"ccc-test"_s;
    chosen.endpoint = QUrl(accountUrl);
    chosen.region = accountRegion;

    const Target target
        = chooseTarget({.endpoint = optionUrl, .instance = {}, .region = optionRegion},
            {.endpoint = environmentUrl, .instance = {}, .region = {}}, chosen, profileRegion);

    QCOMPARE(target.endpoint.toString(), endpoint);
    QTEST(target.region, "region");
    QCOMPARE(target.lack == Target::Lack::Nothing, !endpoint.isEmpty());
}

void TestAccounts::choosesTheInstance()
{
    QProcessEnvironment environment;
    environment.insert(u"IVRTRAIL_ENDPOINT"_s, u"http://localhost:1"_s);
    environment.insert(u"IVRTRAIL_INSTANCE"_s, u"of-environment"_s);
    const TargetWishes wishes = wishesOf(environment);
    const TargetWishes option{.endpoint = {}, .instance = u"of-option"_s, .region = {}};

    QCOMPARE(wishes.endpoint, u"http://localhost:1"_s);
    QCOMPARE(chooseTarget(option, wishes, account(u"a"_s), {}).instance, u"of-option"_s);
    QCOMPARE(chooseTarget({}, wishes, account(u"a"_s), {}).instance, u"of-environment"_s);
    QCOMPARE(chooseTarget({}, {}, account(u"a"_s), {}).instance, u"ccc-test"_s);
    QCOMPARE(chooseTarget({}, {}, {}, {}).lack, Target::Lack::Instance);
}

void TestAccounts::knowsRegionNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isName");
    const std::pair<QString, bool> rows[] = {{u"cn-shanghai"_s, true}, {u"eu-1"_s, true},
        {u""_s, false}, {u"CN"_s, false}, {u"a.b"_s, false}, {u"-a"_s, false}, {u"a\n"_s, false},
        {u"a@b"_s, false}, {QString(65, u'a'), false}};
    for (const auto &[name, isName] : rows)
        QTest::newRow(qUtf8Printable(name)) << name << isName;
}

void TestAccounts::knowsRegionNames()
{
    QFETCH(const QString, name);
    QTEST(isRegionName(name), "isName");
}

void TestAccounts::readsTheRegionOfAnEndpoint()
{
    QCOMPARE(regionOfEndpoint(QUrl(u"https://ccc.cn-shanghai.aliyuncs.com"_s)), u"cn-shanghai"_s);
    QCOMPARE(
        regionOfEndpoint(QUrl(u"https://ccc.cn-shanghai.aliyuncs.com.evil.example"_s)), QString());
}

void TestAccounts::trimsContactIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    QTest::newRow("blanks") << u" \t job-1 \r\n"_s << u"job-1"_s;
    QTest::newRow("full-width blanks") << u"\u3000job-1\u3000\u00a0"_s << u"job-1"_s;
    QTest::newRow("full-width characters") << u"ｊｏｂ－１２"_s << u"job-12"_s;
    QTest::newRow("invisible") << u"\ufeffjob-1\u200b"_s << u"job-1"_s;
    QTest::newRow("inside") << u"job 1!'()*+ &=%中文"_s << u"job 1!'()*+ &=%中文"_s;
    QTest::newRow("nothing") << u"\u3000 "_s << QString();
}

void TestAccounts::trimsContactIds()
{
    QFETCH(const QString, text);
    QTEST(trimmedId(text), "id");
}

void TestAccounts::tellsWhatIsWrongWithAContactId()
{
    QCOMPARE(contactIdProblem(u"job-1"_s), ContactIdProblem::None);
    QCOMPARE(contactIdProblem(u"../.. 中文 '"_s), ContactIdProblem::None);
    QCOMPARE(contactIdProblem({}), ContactIdProblem::Empty);
    QCOMPARE(contactIdProblem(QString(256, u'a')), ContactIdProblem::None);
    QCOMPARE(contactIdProblem(QString(257, u'a')), ContactIdProblem::TooLong);
    QCOMPARE(contactIdProblem(u"a\nb"_s), ContactIdProblem::ControlCharacter);
    QCOMPARE(contactIdProblem(u"a\0b"_s), ContactIdProblem::ControlCharacter);
}

void TestAccounts::findsContactIdsInATicket()
{
    const QString ticket = u"客户投诉：job-501784236190277632，之前 job-3ee8c1b8-83d3\n"
                           "又一次 ｊｏｂ－501784236190277632。"_s;

    QCOMPARE(
        contactIdsIn(ticket), (QStringList{u"job-501784236190277632"_s, u"job-3ee8c1b8-83d3"_s}));
    QVERIFY(contactIdsIn(u"no ID"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
