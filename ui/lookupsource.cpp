// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookupsource.h"

#include "account/authorities.h"
#include "account/target.h"
#include "authoritywords.h"
#include "keywords.h"
#include "service/demokey.h"
#include "settings.h"
#include "wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace {
class Sources
{
    Q_DECLARE_TR_FUNCTIONS(LookUpSource)
};

TargetWishes wishesOf(const CommandLine &line)
{
    return {.endpoint = line.endpoint, .instance = line.instance, .region = line.region};
}

// Nothing, or why the account's authorities cannot be trusted.
std::optional<SourceProblem> addAuthorities(const Account &account, TrailQuery &query)
{
    if (account.authorities.isEmpty() || query.endpoint.scheme() != "https"_L1)
        return {};
    const Authorities read = readAuthorities(account.authorities, QDateTime::currentDateTimeUtc());
    if (read.problem != Authorities::Problem::None)
        return SourceProblem{Sources::tr("The company's certificate authorities cannot be used."),
            authorityWords(read, account.authorities) + u'\n'
                + Sources::tr("Choose another file in the account, or none."),
            ExitStatus::FileFailed, AccountField::Authorities};
    query.authorities = read.certificates;
    return {};
}

AccountField fieldOf(Target::Lack lack)
{
    switch (lack) {
    case Target::Lack::Region:
        return AccountField::Region;
    case Target::Lack::Endpoint:
        return AccountField::Endpoint;
    case Target::Lack::Nothing:
    case Target::Lack::Instance:
        break;
    }
    return AccountField::Instance;
}

QString knownAccountsWords(const std::vector<Account> &accounts)
{
    constexpr std::size_t mostNamed = 10;
    if (accounts.empty())
        return Sources::tr("No account is set up yet: set one up in the window.");
    QStringList names;
    for (const Account &account : accounts | std::views::take(mostNamed))
        names << displayText(account.name, 40);
    const QString named = names.join(Sources::tr(", "));
    const int others = int(accounts.size()) - int(names.size());
    return others > 0
        ? Sources::tr("The accounts are %1 and %n other(s).", nullptr, others).arg(named)
        : Sources::tr("The accounts are: %1.").arg(named);
}

// Where a key that is not there is typed in, or else its place chosen.
AccountField fieldOf(const MissingKey &missing)
{
    const bool isToBeTyped = std::ranges::any_of(missing.problems,
        [](const KeyProblem &one) { return one.kind == KeyProblem::Kind::NoEntry; });
    return isToBeTyped ? AccountField::KeyId : AccountField::Key;
}

// A key store that is unlocked, or answers, the next time.
bool mayPass(const MissingKey &missing)
{
    return std::ranges::any_of(missing.problems, [](const KeyProblem &one) {
        return one.kind == KeyProblem::Kind::Locked || one.kind == KeyProblem::Kind::Denied
            || one.kind == KeyProblem::Kind::NoAnswer || one.kind == KeyProblem::Kind::StoreFailed;
    });
}

QString noKeyWords(const Account &account, const MissingKey &missing)
{
    const QString name = displayText(account.name, 80);
    if (name.isEmpty())
        return Sources::tr("No access key was found.");
    return mayPass(missing)
        ? Sources::tr("The access key of the account \"%1\" could not be read.").arg(name)
        : Sources::tr("No access key was found for the account \"%1\".").arg(name);
}

SourceAnswer sourceAt(
    const Target &target, const Account &account, const KeyAnswer &key, bool isSetUp)
{
    const auto ofAccount = [&account](AccountField field) {
        return account.name.isEmpty() ? AccountField::None : field;
    };
    const FoundKey *found = std::get_if<FoundKey>(&key);
    const QString problem = targetProblemWords(target);
    const bool hasControls = std::ranges::any_of(
        target.instance, [](QChar c) { return c.category() == QChar::Other_Control; });
    if (hasControls)
        return SourceProblem{Sources::tr("The instance ID has control characters in it."), {},
            ExitStatus::WrongUsage, ofAccount(AccountField::Instance)};
    if (!problem.isEmpty() && isSetUp)
        return SourceProblem{problem, {}, ExitStatus::WrongUsage, ofAccount(fieldOf(target.lack))};
    if (!found) {
        const auto &nothing = std::get<MissingKey>(key);
        const QString missing = missingKeyWords(nothing);
        return SourceProblem{noKeyWords(account, nothing),
            problem.isEmpty() ? missing : problem + u'\n' + missing, ExitStatus::LookUpFailed,
            ofAccount(fieldOf(nothing)), mayPass(nothing)};
    }
    if (!problem.isEmpty())
        return SourceProblem{
            Sources::tr("No account is set up."), problem, ExitStatus::LookUpFailed};
    LookUpSource source{.query = {.endpoint = target.endpoint,
                            .instance = target.instance,
                            .contactId = {},
                            .key = found->key},
        .name = account.name.isEmpty() ? target.instance : account.name,
        .region = target.region.isEmpty() ? target.endpoint.authority() : target.region,
        .account = account};
    if (const auto untrusted = addAuthorities(account, source.query))
        return *untrusted;
    return source;
}

QString regionOf(const KeyAnswer &key)
{
    const FoundKey *found = std::get_if<FoundKey>(&key);
    return found ? found->region : QString();
}
} // namespace

bool namesService(const CommandLine &line)
{
    const TargetWishes environment = wishesOf(QProcessEnvironment::systemEnvironment());
    return !line.endpoint.isEmpty() || !line.region.isEmpty() || !line.instance.isEmpty()
        || !environment.endpoint.isEmpty() || !environment.instance.isEmpty();
}

KeySearch keyPlaces()
{
    KeySearch places;
    places.environment = QProcessEnvironment::systemEnvironment();
    places.home = QDir::homePath();
    places.now = QDateTime::currentDateTimeUtc();
    return places;
}

std::variant<Account, SourceProblem> accountOf(const CommandLine &line)
{
    const auto settings = openSettings();
    const AccountList list = readAccounts(*settings);
    if (const Account *account
        = accountNamed(list, line.account.isEmpty() ? list.current : line.account))
        return *account;
    if (line.account.isEmpty())
        return Account();
    QStringList reasons{knownAccountsWords(list.accounts), settingsProblemWords()};
    reasons.removeAll(QString());
    return SourceProblem{
        Sources::tr("There is no account \"%1\".").arg(displayText(line.account, 80)),
        reasons.join(u'\n'), ExitStatus::WrongUsage};
}

SourceAnswer sourceOf(const CommandLine &line, const Account &account, const KeyAnswer &key)
{
    const TargetWishes environment = wishesOf(QProcessEnvironment::systemEnvironment());
    const bool isSetUp = namesService(line) || !account.name.isEmpty();
    return sourceAt(
        chooseTarget(wishesOf(line), environment, account, regionOf(key)), account, key, isSetUp);
}

SourceAnswer sourceOf(const Account &account, const KeyAnswer &key)
{
    return sourceAt(chooseTarget({}, {}, account, regionOf(key)), account, key, true);
}

SourceSearch::SourceSearch(CommandLine line, Account account, KeyVaults vaults, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_account(std::move(account))
    , m_keyFinder(new KeyFinder(m_account, keyPlaces(), vaults, this))
{
    connect(m_keyFinder, &KeyFinder::found, this,
        [this](const KeyAnswer &key) { Q_EMIT found(sourceOf(m_line, m_account, key)); });
}

void SourceSearch::start()
{
    m_keyFinder->start();
}

LookUpSource demoSource(const QUrl &url)
{
    return {
        .query = {.endpoint = url,
            .instance = QString::fromUtf16(demoInstance),
            .contactId = {},
            .key
            = {.id = QString::fromUtf16(demoKeyId), .secret = demoKeySecret, .securityToken = {}}},
        .name = Sources::tr("Sample calls"),
        .region = Sources::tr("embedded service")};
}

QString sourceWords(const LookUpSource &source)
{
    QStringList words{displayText(source.name, 40), displayText(source.query.instance, 40),
        displayText(source.region, 80)};
    words.removeAll(QString());
    words.removeDuplicates();
    return words.join(u" · "_s);
}
