// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/account.h"

#include "account/smallfile.h"
#include "account/target.h"

#include <QSettings>
#include <QUuid>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
constexpr int fileVersion = 2; // 1 had no id, keyPlace and authorities
constexpr int mostAccounts = 1000; // a corrupt count must not keep us busy

struct Key
{
    static constexpr QLatin1StringView version{"accounts/version"};
    static constexpr QLatin1StringView current{"accounts/current"};
    static constexpr QLatin1StringView list{"accounts/list"};
    static constexpr QLatin1StringView id{"id"};
    static constexpr QLatin1StringView name{"name"};
    static constexpr QLatin1StringView instance{"instance"};
    static constexpr QLatin1StringView region{"region"};
    static constexpr QLatin1StringView endpoint{"endpoint"};
    static constexpr QLatin1StringView keyPlace{"key"};
    static constexpr QLatin1StringView profile{"profile"};
    static constexpr QLatin1StringView authorities{"authorities"};
};

struct NamedPlace
{
    KeyPlace place;
    QLatin1StringView name;
};
constexpr NamedPlace namedPlaces[] = {{KeyPlace::Usual, QLatin1StringView("usual")},
    {KeyPlace::Profile, QLatin1StringView("profile")},
    {KeyPlace::KeyStore, QLatin1StringView("keystore")},
    {KeyPlace::Session, QLatin1StringView("session")}};

// Qt tells of a damaged file once a process, and then takes it for an empty one.
bool isIniText(const QByteArray &bytes)
{
    bool continues = false;
    for (const QByteArray &whole : bytes.split('\n')) {
        const QByteArray line = whole.trimmed();
        const bool isSection = line.startsWith('[') && line.endsWith(']');
        const bool isComment = line.startsWith(';') || line.startsWith('#');
        if (!continues && !line.isEmpty() && !isSection && !isComment && line.indexOf('=') < 1)
            return false;
        continues = line.endsWith('\\');
    }
    return true;
}

// Nothing for a place that this version does not know.
std::optional<KeyPlace> keyPlaceNamed(const QString &name)
{
    const auto named = std::ranges::find(namedPlaces, name, &NamedPlace::name);
    return named == std::end(namedPlaces) ? std::nullopt : std::optional(named->place);
}

QLatin1StringView nameOf(KeyPlace place)
{
    return std::ranges::find(namedPlaces, place, &NamedPlace::place)->name;
}
} // namespace

AccountList::Problem settingsProblem(const QSettings &settings)
{
    const SmallFile file = readSmallFile(settings.fileName());
    if (file.state == SmallFile::State::NotReadable || settings.status() == QSettings::AccessError)
        return AccountList::Problem::NotReadable;
    if (settings.status() == QSettings::FormatError || !isIniText(file.bytes))
        return AccountList::Problem::Corrupt;
    const QVariant version = settings.value(Key::version);
    if (!version.isValid())
        return AccountList::Problem::None;
    bool isNumber = false;
    const int number = version.toInt(&isNumber);
    if (!isNumber || number < 1)
        return AccountList::Problem::Corrupt;
    return number > fileVersion ? AccountList::Problem::Newer : AccountList::Problem::None;
}

namespace {
// Empty when there is none that could be the name of an entry: a file may hold anything.
QString idIn(const QSettings &settings)
{
    const QUuid id(settings.value(Key::id).toString());
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

// Of version 1, too: there, a profile's name was the choice.
std::optional<KeyPlace> keyPlaceIn(const QSettings &settings, const QString &profile)
{
    if (settings.contains(Key::keyPlace))
        return keyPlaceNamed(settings.value(Key::keyPlace).toString());
    return profile.isEmpty() ? KeyPlace::Usual : KeyPlace::Profile;
}

std::optional<Account> readAccount(const QSettings &settings)
{
    Account account;
    account.id = idIn(settings);
    account.name = settings.value(Key::name).toString().trimmed();
    account.instance = settings.value(Key::instance).toString().trimmed();
    account.region = settings.value(Key::region).toString().trimmed();
    const QString endpoint = settings.value(Key::endpoint).toString().trimmed();
    account.endpoint = QUrl(endpoint, QUrl::StrictMode);
    account.profile = settings.value(Key::profile).toString();
    account.authorities = settings.value(Key::authorities).toString();
    const auto place = keyPlaceIn(settings, account.profile);
    if (!place)
        return {};
    account.keyPlace = *place;
    return account;
}

// An endpoint with a password in it would be a secret in a readable file.
bool isReadable(const Account &account)
{
    const bool hasEndpoint = account.endpoint.isEmpty()
        || (account.endpoint.isValid() && !account.endpoint.host().isEmpty()
            && account.endpoint.userInfo().isEmpty());
    return !account.name.isEmpty() && hasEndpoint
        && (account.region.isEmpty() || isRegionName(account.region));
}
} // namespace

AccountList readAccounts(QSettings &settings)
{
    AccountList list;
    settings.sync();
    list.problem = settingsProblem(settings);
    if (list.problem != AccountList::Problem::None)
        return list;
    const int size = std::clamp(settings.beginReadArray(Key::list), 0, mostAccounts);
    for (int index = 0; index < size; ++index) {
        settings.setArrayIndex(index);
        std::optional<Account> account = readAccount(settings);
        if (account && isReadable(*account) && !accountNamed(list, account->name))
            list.accounts.push_back(std::move(*account));
        else
            ++list.skipped;
    }
    settings.endArray();
    const QString current = settings.value(Key::current).toString();
    if (accountNamed(list, current))
        list.current = current;
    else if (!list.accounts.empty())
        list.current = list.accounts.front().name;
    return list;
}

AccountsWritten writeAccounts(QSettings &settings, const AccountList &list)
{
    settings.sync();
    if (settingsProblem(settings) != AccountList::Problem::None)
        return AccountsWritten::Refused;
    settings.remove(Key::list);
    settings.setValue(Key::version, fileVersion);
    settings.setValue(Key::current, list.current);
    settings.beginWriteArray(Key::list, int(list.accounts.size()));
    for (int index = 0; index < int(list.accounts.size()); ++index) {
        const Account &account = list.accounts[size_t(index)];
        settings.setArrayIndex(index);
        settings.setValue(Key::id, account.id);
        settings.setValue(Key::name, account.name);
        settings.setValue(Key::instance, account.instance);
        settings.setValue(Key::region, account.region);
        settings.setValue(Key::endpoint,
            account.endpoint.adjusted(QUrl::RemoveUserInfo).toString(QUrl::FullyEncoded));
        settings.setValue(Key::keyPlace, nameOf(account.keyPlace));
        settings.setValue(Key::profile, account.profile);
        settings.setValue(Key::authorities, account.authorities);
    }
    settings.endArray();
    settings.sync();
    return settings.status() == QSettings::NoError ? AccountsWritten::Done
                                                   : AccountsWritten::Failed;
}

AccountsWritten writeCurrentAccount(QSettings &settings, const QString &name)
{
    settings.sync();
    if (settingsProblem(settings) != AccountList::Problem::None)
        return AccountsWritten::Refused;
    settings.setValue(Key::current, name);
    settings.sync();
    return settings.status() == QSettings::NoError ? AccountsWritten::Done
                                                   : AccountsWritten::Failed;
}

QString newAccountId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

const Account *accountNamed(const AccountList &list, const QString &name)
{
    const auto account = std::ranges::find(list.accounts, name, &Account::name);
    return account == list.accounts.end() ? nullptr : &*account;
}
