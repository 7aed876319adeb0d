// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/accountfield.h"
#include "account/keyfinder.h"
#include "account/keyprofiles.h"
#include "account/keysaver.h"
#include "account/packedkey.h"
#include "api/apierror.h"
#include "support/fakekeystore.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Problem = KeyStoreAnswer::Problem;

namespace {
const AccessKey typedKey{u"typed-id"_s, "typed-secret", {}};

QProcessEnvironment environmentWithKey()
{
    QProcessEnvironment environment;
    environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"environment-id"_s);
    environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"environment-secret"_s);
    return environment;
}

// A home without files, an environment with a key.
KeySearch places()
{
    KeySearch search;
    search.environment = environmentWithKey();
    search.home = u"/nonexistent"_s;
    search.now = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    return search;
}

Account accountAt(KeyPlace place, const QString &id = u"1"_s)
{
    Account account;
    account.id = id;
    account.name = u"甲"_s;
    account.keyPlace = place;
    return account;
}

/** Key store, session and somebody who looks for a key there. */
struct Desk
{
    FakeKeyStore store;
    SessionKeys session;

    KeyAnswer find(const Account &account)
    {
        KeyFinder finder(account, places(), {store, session}, nullptr);
        std::optional<KeyAnswer> answer;
        QObject::connect(&finder, &KeyFinder::found, &finder,
            [&answer](const KeyAnswer &found) { answer = found; });
        finder.start();
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
            qFatal("no answer");
        return *answer;
    }
    QString idOf(const Account &account)
    {
        const KeyAnswer answer = find(account);
        const auto *found = std::get_if<FoundKey>(&answer);
        return found ? found->key.id : QString();
    }
    KeyProblem problemOf(const Account &account)
    {
        return std::get<MissingKey>(find(account)).problems.front();
    }
};

SmallFile fileWith(const QByteArray &bytes)
{
    return {.state = SmallFile::State::Read, .bytes = bytes, .reason = {}};
}
} // namespace

class TestAccountKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyComesFromWhereTheAccountSays();
    void aMissingKeyIsToldByPlace_data();
    void aMissingKeyIsToldByPlace();
    void aKeyThatWasNeverWrittenIsNotAskedFor();
    void aFinderThatIsGoneHearsNothing();
    void aPackedKeyIsUnpackedAgain();
    void whatIsNoKeyIsNotUnpacked_data();
    void whatIsNoKeyIsNotUnpacked();
    void keysAreWrittenForTheKeyStoreAlone();
    void keysOfRemovedAccountsGo();
    void aRenamedAccountKeepsItsKey();
    void savingStopsAtTheFirstFailure();
    void removingWhatIsNotThereIsNoFailure();
    void listsProfilesWithWhatIsWrong();
    void aBrokenFileIsTold();
    void namesTheFieldOfAnError_data();
    void namesTheFieldOfAnError();
};

void TestAccountKeys::aKeyComesFromWhereTheAccountSays()
{
    Desk desk;
    desk.store.entries[u"1"_s] = packedKey({u"stored-id"_s, "stored-secret", {}});
    desk.session.keep(u"1"_s, typedKey);

    QCOMPARE(desk.idOf(accountAt(KeyPlace::Usual)), u"environment-id"_s);
    QCOMPARE(desk.idOf(accountAt(KeyPlace::KeyStore)), u"stored-id"_s);
    QCOMPARE(desk.idOf(accountAt(KeyPlace::Session)), u"typed-id"_s);
    QCOMPARE(desk.idOf(accountAt(KeyPlace::Profile)), QString()); // no file has it
}

void TestAccountKeys::aMissingKeyIsToldByPlace_data()
{
    QTest::addColumn<int>("problem");
    QTest::addColumn<int>("kind");
    const std::tuple<const char *, Problem, KeyProblem::Kind> rows[]
        = {{"no service", Problem::NoService, KeyProblem::Kind::NoStore},
            {"locked", Problem::Locked, KeyProblem::Kind::Locked},
            {"denied", Problem::Denied, KeyProblem::Kind::Denied},
            {"no entry", Problem::NoEntry, KeyProblem::Kind::NoEntry},
            {"silent", Problem::NoAnswer, KeyProblem::Kind::NoAnswer},
            {"failed", Problem::Failed, KeyProblem::Kind::StoreFailed},
            {"not ours", Problem::None, KeyProblem::Kind::Broken}};
    for (const auto &[name, problem, kind] : rows)
        QTest::newRow(name) << int(problem) << int(kind);
}

void TestAccountKeys::aMissingKeyIsToldByPlace()
{
    QFETCH(const int, problem);
    Desk desk;
    desk.store.entries[u"1"_s] = "somebody else's";
    desk.store.problem = Problem(problem);

    const KeyProblem told = desk.problemOf(accountAt(KeyPlace::KeyStore));

    QCOMPARE(told.source, KeySource::KeyStore);
    QTEST(int(told.kind), "kind");
    QCOMPARE(desk.problemOf(accountAt(KeyPlace::Session)).source, KeySource::Session);
}

void TestAccountKeys::aKeyThatWasNeverWrittenIsNotAskedFor()
{
    Desk desk;
    desk.store.isSilent = true;

    QCOMPARE(desk.problemOf(accountAt(KeyPlace::KeyStore, {})).kind, KeyProblem::Kind::NoEntry);
}

void TestAccountKeys::aFinderThatIsGoneHearsNothing()
{
    Desk desk;
    int answers = 0;
    auto *finder = new KeyFinder(
        accountAt(KeyPlace::KeyStore), places(), {desk.store, desk.session}, nullptr);
    connect(finder, &KeyFinder::found, this, [&answers] { ++answers; });
    finder->start();

    delete finder;

    QTest::qWait(10);
    QCOMPARE(answers, 0);
}

void TestAccountKeys::aPackedKeyIsUnpackedAgain()
{
    const AccessKey key{u"编号"_s, "a secret = ; with signs", "token"};

    const auto unpacked = unpackedKey(packedKey(key));

    QVERIFY(unpacked);
    QCOMPARE(unpacked->id, key.id);
    QCOMPARE(unpacked->secret, key.secret);
    QCOMPARE(unpacked->securityToken, key.securityToken);
}

void TestAccountKeys::whatIsNoKeyIsNotUnpacked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one line") << QByteArray("id");
    QTest::newRow("no secret") << QByteArray("id\n\n");
    QTest::newRow("no ID") << QByteArray("\nsecret\n");
    QTest::newRow("more lines") << QByteArray("id\nsecret\ntoken\nmore");
}

void TestAccountKeys::whatIsNoKeyIsNotUnpacked()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!unpackedKey(bytes));
}

void TestAccountKeys::keysAreWrittenForTheKeyStoreAlone()
{
    const std::vector<Account> accounts{accountAt(KeyPlace::KeyStore, u"1"_s),
        accountAt(KeyPlace::Session, u"2"_s), accountAt(KeyPlace::KeyStore, u"3"_s)};

    const auto changes = keysToWrite(accounts, {{u"1"_s, typedKey}, {u"2"_s, typedKey}});

    QCOMPARE(changes.size(), size_t(1));
    QCOMPARE(changes.front().accountId, u"1"_s);
}

void TestAccountKeys::keysOfRemovedAccountsGo()
{
    const std::vector<Account> before{accountAt(KeyPlace::KeyStore, u"gone"_s),
        accountAt(KeyPlace::KeyStore, u"moved"_s), accountAt(KeyPlace::KeyStore, u"stays"_s),
        accountAt(KeyPlace::Usual, u"never"_s), accountAt(KeyPlace::KeyStore, {})};
    const std::vector<Account> after{
        accountAt(KeyPlace::Session, u"moved"_s), accountAt(KeyPlace::KeyStore, u"stays"_s)};

    QStringList removed;
    for (const KeyChange &change : keysToRemove(before, after)) {
        QVERIFY(!change.key);
        removed << change.accountId;
    }

    QCOMPARE(removed, (QStringList{u"gone"_s, u"moved"_s}));
}

void TestAccountKeys::aRenamedAccountKeepsItsKey()
{
    Account renamed = accountAt(KeyPlace::KeyStore);
    renamed.name = u"乙"_s;

    QVERIFY(keysToRemove({accountAt(KeyPlace::KeyStore)}, {renamed}).empty());
}

void TestAccountKeys::savingStopsAtTheFirstFailure()
{
    FakeKeyStore store;
    store.problem = Problem::Denied;
    KeySaver saver(store, {{u"1"_s, typedKey}, {u"2"_s, typedKey}}, nullptr);
    QString failed;
    connect(&saver, &KeySaver::ended, this, [&failed](const QString &id) { failed = id; });

    saver.start();

    QTRY_COMPARE(failed, u"1"_s);
    QVERIFY(store.entries.isEmpty());
}

void TestAccountKeys::removingWhatIsNotThereIsNoFailure()
{
    FakeKeyStore store;
    store.entries[u"2"_s] = packedKey(typedKey);
    KeySaver saver(store, {{u"1"_s, {}}, {u"2"_s, {}}, {u"3"_s, typedKey}}, nullptr);
    std::optional<QString> failed;
    connect(&saver, &KeySaver::ended, this, [&failed](const QString &id) { failed = id; });

    saver.start();

    QTRY_COMPARE(failed, QString());
    QCOMPARE(store.entries.keys(), QStringList{u"3"_s});
}

void TestAccountKeys::listsProfilesWithWhatIsWrong()
{
    const SmallFile config = fileWith(R"({"current":"good","profiles":[
        {"name":"good","mode":"AK","access_key_id":"a","access_key_secret":"b","region_id":"cn-x"},
        {"name":"role","mode":"RamRoleArn","access_key_id":"a","access_key_secret":"b"},
        {"name":"old","mode":"CloudSSO","access_key_id":"a","access_key_secret":"b",
         "sts_token":"t","sts_expiration":1699999999},
        {"name":"bare","mode":"AK"}]})");
    const SmallFile credentials = fileWith("[default]\ntype = access_key\naccess_key_id = i\n"
                                           "access_key_secret = s\n[good]\ntype = other\n");

    const KeyProfiles found = keyProfiles(places(), config, credentials);

    QStringList told;
    for (const KeyProfile &profile : found.profiles)
        told << profile.name + u' '
                + (profile.problem ? QString::number(int(profile.problem->kind)) : profile.keyId);
    const auto number = [](KeyProblem::Kind kind) { return u' ' + QString::number(int(kind)); };
    QCOMPARE(told,
        (QStringList{u"good a"_s, u"role"_s + number(KeyProblem::Kind::UnsupportedMode),
            u"old"_s + number(KeyProblem::Kind::Expired),
            u"bare"_s + number(KeyProblem::Kind::NotSet), u"default i"_s}));
    QCOMPARE(found.profiles.front().region, u"cn-x"_s);
    QVERIFY(found.fileProblems.empty());
}

void TestAccountKeys::aBrokenFileIsTold()
{
    const KeyProfiles found = keyProfiles(places(), fileWith("{"), SmallFile());

    QVERIFY(found.profiles.empty());
    QCOMPARE(found.fileProblems.size(), size_t(1));
    QCOMPARE(found.fileProblems.front().kind, KeyProblem::Kind::Broken);
}

void TestAccountKeys::namesTheFieldOfAnError_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("field");
    using Kind = ApiError::Kind;
    const std::tuple<Kind, QString, AccountField> rows[] = {
        {Kind::HostUnknown, {}, AccountField::Endpoint},
        {Kind::Refused, {}, AccountField::Endpoint},
        {Kind::NotHttp, {}, AccountField::Endpoint},
        {Kind::Tls, {}, AccountField::Authorities},
        {Kind::NoAuthorities, {}, AccountField::Authorities},
        {Kind::NoAnswer, {}, AccountField::None},
        {Kind::WebPage, {}, AccountField::None},
        {Kind::Service, u"NotExists.InstanceId"_s, AccountField::Instance},
        {Kind::Service, u"AbnormalService.Ceased"_s, AccountField::Instance},
        {Kind::Service, u"InvalidAccessKeyId.NotFound"_s, AccountField::KeyId},
        {Kind::Service, u"InvalidAccessKeyId.Inactive"_s, AccountField::KeyId},
        {Kind::Service, u"SignatureDoesNotMatch"_s, AccountField::Secret},
        {Kind::Service, u"InvalidSecurityToken.Expired"_s, AccountField::Token},
        {Kind::Service, u"Forbidden.RAM"_s, AccountField::Permission},
        {Kind::Service, u"NoPermission"_s, AccountField::Permission},
        {Kind::Service, u"InvalidTimeStamp.Expired"_s, AccountField::Clock},
        {Kind::Service, u"InvalidAction.NotFound"_s, AccountField::Endpoint},
        {Kind::Service, u"Throttling.User"_s, AccountField::None},
        {Kind::Service, {}, AccountField::Endpoint},
    };
    for (const auto &[kind, code, field] : rows)
        QTest::addRow("%d %s", int(kind), qPrintable(code)) << int(kind) << code << int(field);
}

void TestAccountKeys::namesTheFieldOfAnError()
{
    QFETCH(const int, kind);
    QFETCH(const QString, code);
    ApiError error;
    error.kind = ApiError::Kind(kind);
    error.code = code;

    QTEST(int(fieldOf(error)), "field");
}

QTEST_GUILESS_MAIN(TestAccountKeys)
#include "tst_accountkeys.moc"
