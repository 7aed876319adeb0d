// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/credentials.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QDateTime now = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);

SmallFile fileWith(const QByteArray &bytes)
{
    return {.state = SmallFile::State::Read, .bytes = bytes, .reason = {}};
}

KeySearch searchWith(const QList<std::pair<QString, QString>> &variables)
{
    KeySearch search;
    search.home = u"/home/somebody"_s;
    search.now = now;
    for (const auto &[name, value] : variables)
        search.environment.insert(name, value);
    return search;
}

const KeySearch bare = searchWith({});

const QList<std::pair<QString, QString>> environmentKey
    = {{u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"env-id"_s},
        {u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"env-secret"_s}};

SmallFile configOf(const QByteArray &profile, const QByteArray &current = "main")
{
    return fileWith(
        "{\"current\":\"" + current + "\",\"profiles\":[{\"name\":\"other\"}," + profile + "]}");
}

const SmallFile plainConfig
    = configOf("{\"name\":\"main\",\"mode\":\"AK\",\"access_key_id\":\"cli-id\","
               "\"access_key_secret\":\"cli-secret\",\"region_id\":\"cn-hangzhou\"}");

const SmallFile plainIni = fileWith("# keys\n[default]\ntype = access_key\n"
                                    "access_key_id = ini-id\naccess_key_secret = ini=secret\n");

KeyProblem problemAt(const KeyAnswer &answer, size_t index)
{
    return std::get<MissingKey>(answer).problems.at(index);
}
} // namespace

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheFirstSourceThatHasAKey_data();
    void takesTheFirstSourceThatHasAKey();
    void readsTemporaryKeysOfTheEnvironment();
    void readsTheProfileThatIsWanted_data();
    void readsTheProfileThatIsWanted();
    void letsAnAccountsProfileBeatTheEnvironment();
    void readsEachMode_data();
    void readsEachMode();
    void tellsWhenACachedTokenExpired();
    void namesEverythingThatIsMissing();
    void namesWhatIsWrongWithAFile_data();
    void namesWhatIsWrongWithAFile();
    void goesOnAfterABrokenFile();
    void looksWhereTheEnvironmentSays();
    void readsTheFiles();
};

void TestCredentials::takesTheFirstSourceThatHasAKey_data()
{
    QTest::addColumn<bool>("hasEnvironment");
    QTest::addColumn<bool>("hasConfig");
    QTest::addColumn<bool>("hasIni");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("region");
    QTest::newRow("all") << true << true << true << u"env-id"_s << QByteArray("env-secret")
                         << QString();
    QTest::newRow("two files") << false << true << true << u"cli-id"_s << QByteArray("cli-secret")
                               << u"cn-hangzhou"_s;
    QTest::newRow("ini") << false << false << true << u"ini-id"_s << QByteArray("ini=secret")
                         << QString();
}

void TestCredentials::takesTheFirstSourceThatHasAKey()
{
    QFETCH(const bool, hasEnvironment);
    QFETCH(const bool, hasConfig);
    QFETCH(const bool, hasIni);
    const KeySearch search = hasEnvironment ? searchWith(environmentKey) : bare;

    const KeyAnswer answer
        = findKey(search, hasConfig ? plainConfig : SmallFile(), hasIni ? plainIni : SmallFile());

    const auto *found = std::get_if<FoundKey>(&answer);
    QVERIFY(found);
    QTEST(found->key.id, "id");
    QTEST(found->key.secret, "secret");
    QTEST(found->region, "region");
    QVERIFY(found->key.securityToken.isEmpty());
}

void TestCredentials::readsTemporaryKeysOfTheEnvironment()
{
    auto variables = environmentKey;
    variables << std::pair(u"ALIBABA_CLOUD_SECURITY_TOKEN"_s, u"env-token"_s);

    const auto found = std::get<FoundKey>(findKey(searchWith(variables), {}, {}));

    QCOMPARE(found.key.securityToken, "env-token");
    QCOMPARE(found.source, KeySource::Environment);
}

void TestCredentials::readsTheProfileThatIsWanted_data()
{
    QTest::addColumn<QString>("explicitName");
    QTest::addColumn<QString>("environmentName");
    QTest::addColumn<QString>("id");
    QTest::newRow("current") << QString() << QString() << u"one"_s;
    QTest::newRow("environment") << QString() << u"b"_s << u"two"_s;
    QTest::newRow("explicit") << u"c"_s << u"b"_s << u"three"_s;
}

void TestCredentials::readsTheProfileThatIsWanted()
{
    QFETCH(const QString, explicitName);
    QFETCH(const QString, environmentName);
    const auto profile = [](const QByteArray &name, const QByteArray &id) {
        return "{\"name\":\"" + name + "\",\"mode\":\"AK\",\"access_key_id\":\"" + id
            + "\",\"access_key_secret\":\"s\"}";
    };
    const SmallFile config = fileWith("{\"current\":\"a\",\"profiles\":[" + profile("a", "one")
        + ',' + profile("b", "two") + ',' + profile("c", "three") + "]}");
    KeySearch search = searchWith({{u"ALIBABA_CLOUD_PROFILE"_s, environmentName}});
    search.profile = explicitName;

    QTEST(std::get<FoundKey>(findKey(search, config, {})).key.id, "id");
}

void TestCredentials::letsAnAccountsProfileBeatTheEnvironment()
{
    KeySearch search = searchWith(environmentKey);
    search.profile = u"main"_s;
    search.start = KeySearch::Start::Profile;

    QCOMPARE(std::get<FoundKey>(findKey(search, plainConfig, {})).key.id, u"cli-id"_s);
}

void TestCredentials::readsEachMode_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("token"); // empty and not found: see kind
    QTest::addColumn<int>("kind"); // -1: found
    const QByteArray key = ",\"access_key_id\":\"i\",\"access_key_secret\":\"s\"";
    const QByteArray token = ",\"sts_token\":\"t\"";
    const QByteArray later = ",\"sts_expiration\":1700000001";
    const QByteArray before = ",\"sts_expiration\":1700000000";
    const auto kind = [](KeyProblem::Kind value) { return int(value); };
    QTest::newRow("AK") << QByteArray("AK\"" + key) << QByteArray() << -1;
    QTest::newRow("AK without secret") << QByteArray("AK\",\"access_key_id\":\"i\"") << QByteArray()
                                       << kind(KeyProblem::Kind::NotSet);
    QTest::newRow("StsToken") << QByteArray("StsToken\"" + key + token) << QByteArray("t") << -1;
    QTest::newRow("StsToken without token")
        << QByteArray("StsToken\"" + key) << QByteArray() << kind(KeyProblem::Kind::NotSet);
    QTest::newRow("CloudSSO") << QByteArray("CloudSSO\"" + key + token + later) << QByteArray("t")
                              << -1;
    QTest::newRow("OAuth") << QByteArray("OAuth\"" + key + token + later) << QByteArray("t") << -1;
    QTest::newRow("External") << QByteArray("External\"" + key + token + later) << QByteArray("t")
                              << -1;
    QTest::newRow("CloudSSO expired") << QByteArray("CloudSSO\"" + key + token + before)
                                      << QByteArray() << kind(KeyProblem::Kind::Expired);
    QTest::newRow("CloudSSO never logged in")
        << QByteArray("CloudSSO\"") << QByteArray() << kind(KeyProblem::Kind::NotSet);
    QTest::newRow("RamRoleArn") << QByteArray("RamRoleArn\"" + key) << QByteArray()
                                << kind(KeyProblem::Kind::UnsupportedMode);
    QTest::newRow("EcsRamRole") << QByteArray("EcsRamRole\"") << QByteArray()
                                << kind(KeyProblem::Kind::UnsupportedMode);
}

void TestCredentials::readsEachMode()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QByteArray, token);
    QFETCH(const int, kind);

    const KeyAnswer answer
        = findKey(bare, configOf("{\"name\":\"main\",\"mode\":\"" + fields + '}'), {});

    if (kind < 0) {
        QCOMPARE(std::get<FoundKey>(answer).key.securityToken, token);
        return;
    }
    QCOMPARE(int(problemAt(answer, 1).kind), kind);
    QCOMPARE(problemAt(answer, 1).profile, u"main"_s);
    QVERIFY(fields.startsWith(problemAt(answer, 1).mode.toUtf8() + '"'));
}

void TestCredentials::tellsWhenACachedTokenExpired()
{
    const KeyAnswer answer = findKey(bare,
        configOf("{\"name\":\"main\",\"mode\":\"OAuth\",\"access_key_id\":\"i\","
                 "\"access_key_secret\":\"s\",\"sts_token\":\"t\",\"sts_expiration\":1699990000}"),
        {});

    QCOMPARE(problemAt(answer, 1).expired, QDateTime::fromSecsSinceEpoch(1'699'990'000, Qt::UTC));
}

void TestCredentials::namesEverythingThatIsMissing()
{
    const KeyAnswer answer
        = findKey(searchWith({{u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"only-the-id"_s}}), SmallFile(),
            SmallFile());

    QCOMPARE(std::get<MissingKey>(answer).problems.size(), size_t(3));
    QCOMPARE(problemAt(answer, 0).missing, QStringList{u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s});
    QCOMPARE(problemAt(answer, 1).kind, KeyProblem::Kind::NoFile);
    QCOMPARE(problemAt(answer, 1).path, u"/home/somebody/.aliyun/config.json"_s);
    QCOMPARE(problemAt(answer, 2).kind, KeyProblem::Kind::NoFile);
    QCOMPARE(problemAt(answer, 2).path, u"/home/somebody/.alibabacloud/credentials"_s);
}

void TestCredentials::namesWhatIsWrongWithAFile_data()
{
    QTest::addColumn<bool>("isConfig");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("missing");
    const auto kind = [](KeyProblem::Kind value) { return int(value); };
    QTest::newRow("no JSON") << true << QByteArray("{\"current\":")
                             << kind(KeyProblem::Kind::Broken) << QStringList();
    QTest::newRow("empty JSON") << true << QByteArray() << kind(KeyProblem::Kind::Broken)
                                << QStringList();
    QTest::newRow("no profiles") << true << QByteArray("{\"profiles\":3}")
                                 << kind(KeyProblem::Kind::Broken) << QStringList();
    QTest::newRow("other profiles")
        << true << QByteArray("{\"current\":\"x\",\"profiles\":[{\"name\":\"a\"},7]}")
        << kind(KeyProblem::Kind::NoProfile) << QStringList{u"a"_s};
    QTest::newRow("wrong types")
        << true
        << QByteArray("{\"current\":\"a\",\"profiles\":[{\"name\":\"a\",\"mode\":\"AK\","
                      "\"access_key_id\":7,\"access_key_secret\":null}]}")
        << kind(KeyProblem::Kind::NotSet)
        << QStringList{u"access_key_id"_s, u"access_key_secret"_s};
    QTest::newRow("no ini") << false << QByteArray("[default]\nnonsense\n")
                            << kind(KeyProblem::Kind::Broken) << QStringList();
    QTest::newRow("no section") << false << QByteArray("type = access_key\n")
                                << kind(KeyProblem::Kind::Broken) << QStringList();
    QTest::newRow("other sections")
        << false << QByteArray("[work]\n[play]\n") << kind(KeyProblem::Kind::NoProfile)
        << QStringList{u"play"_s, u"work"_s};
    QTest::newRow("no key") << false << QByteArray("[default]\ntype = access_key\n")
                            << kind(KeyProblem::Kind::NotSet)
                            << QStringList{u"access_key_id"_s, u"access_key_secret"_s};
    QTest::newRow("other type") << false << QByteArray("[default]\ntype = ram_role_arn\n")
                                << kind(KeyProblem::Kind::UnsupportedMode) << QStringList();
}

void TestCredentials::namesWhatIsWrongWithAFile()
{
    QFETCH(const bool, isConfig);
    QFETCH(const QByteArray, bytes);
    const SmallFile file = fileWith(bytes);

    const KeyAnswer answer
        = findKey(bare, isConfig ? file : SmallFile(), isConfig ? SmallFile() : file);

    const KeyProblem problem = problemAt(answer, isConfig ? 1 : 2);
    QTEST(int(problem.kind), "kind");
    QTEST(problem.missing, "missing");
    QVERIFY(!problem.path.isEmpty());
}

void TestCredentials::goesOnAfterABrokenFile()
{
    QCOMPARE(std::get<FoundKey>(findKey(bare, fileWith("{"), plainIni)).source,
        KeySource::CredentialsFile);
}

void TestCredentials::looksWhereTheEnvironmentSays()
{
    const KeySearch search = searchWith({{u"ALIBABA_CLOUD_CONFIG_FILE"_s, u"/etc/one"_s},
        {u"ALIBABA_CLOUD_CREDENTIALS_FILE"_s, u"/etc/two"_s},
        {u"ALIBABA_CLOUD_CLI_PROFILE_DISABLED"_s, u"true"_s}});

    QCOMPARE(configPath(search), u"/etc/one"_s);
    QCOMPARE(credentialsPath(search), u"/etc/two"_s);
    QCOMPARE(problemAt(findKey(search, plainConfig, {}), 1).kind, KeyProblem::Kind::Disabled);
}

void TestCredentials::readsTheFiles()
{
    QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkpath(u".alibabacloud"_s));
    QVERIFY(QDir(home.path()).mkpath(u".aliyun/config.json"_s)); // a folder in the way
    KeySearch search = bare;
    search.home = home.path();
    QFile ini(credentialsPath(search));
    QVERIFY(ini.open(QIODevice::WriteOnly));
    ini.write(plainIni.bytes);
    ini.close();

    QCOMPARE(std::get<FoundKey>(findKey(search)).key.id, u"ini-id"_s);

    QVERIFY(ini.remove());
    const KeyAnswer answer = findKey(search);
    QCOMPARE(problemAt(answer, 1).kind, KeyProblem::Kind::NotReadable);
    QVERIFY(problemAt(answer, 1).reason.isEmpty()); // the system says none
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
