// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/account.h"

#include "account/target.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int fileVersion = 1;
constexpr int mostAccounts = 1000; // a corrupt count must not keep us busy

struct Key
{
    static constexpr QLatin1StringView version{"accounts/version"};
    static constexpr QLatin1StringView current{"accounts/current"};
    static constexpr QLatin1StringView list{"accounts/list"};
    static constexpr QLatin1StringView name{"name"};
    static constexpr QLatin1StringView instance{"instance"};
    static constexpr QLatin1StringView region{"region"};
    static constexpr QLatin1StringView endpoint{"endpoint"};
    static constexpr QLatin1StringView profile{"profile"};
};

AccountList::Problem problemOf(const QSettings &settings)
{
    if (settings.status() == QSettings::FormatError)
        return AccountList::Problem::Corrupt;
    if (settings.status() == QSettings::AccessError)
        return AccountList::Problem::NotReadable;
    const QVariant version = settings.value(Key::version);
    if (!version.isValid())
        return AccountList::Problem::None;
    bool isNumber = false;
    const int number = version.toInt(&isNumber);
    if (!isNumber || number < 1)
        return AccountList::Problem::Corrupt;
    return number > fileVersion ? AccountList::Problem::Newer : AccountList::Problem::None;
}

Account readAccount(const QSettings &settings)
{
    Account account;
    account.name = settings.value(Key::name).toString().trimmed();
    account.instance = settings.value(Key::instance).toString().trimmed();
    account.region = settings.value(Key::region).toString().trimmed();
    const QString endpoint = settings.value(Key::endpoint).toString().trimmed();
    account.endpoint = QUrl(endpoint, QUrl::StrictMode);
    account.profile = settings.value(Key::profile).toString();
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
    list.problem = problemOf(settings);
    if (list.problem != AccountList::Problem::None)
        return list;
    const int size = std::clamp(settings.beginReadArray(Key::list), 0, mostAccounts);
    for (int index = 0; index < size; ++index) {
        settings.setArrayIndex(index);
        Account account = readAccount(settings);
        if (isReadable(account) && !accountNamed(list, account.name))
            list.accounts.push_back(std::move(account));
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
    if (problemOf(settings) != AccountList::Problem::None)
        return AccountsWritten::Refused;
    settings.remove(Key::list);
    settings.setValue(Key::version, fileVersion);
    settings.setValue(Key::current, list.current);
    settings.beginWriteArray(Key::list, int(list.accounts.size()));
    for (int index = 0; index < int(list.accounts.size()); ++index) {
        const Account &account = list.accounts[size_t(index)];
        settings.setArrayIndex(index);
        settings.setValue(Key::name, account.name);
        settings.setValue(Key::instance, account.instance);
        settings.setValue(Key::region, account.region);
        settings.setValue(Key::endpoint,
            account.endpoint.adjusted(QUrl::RemoveUserInfo).toString(QUrl::FullyEncoded));
        settings.setValue(Key::profile, account.profile);
    }
    settings.endArray();
    settings.sync();
    return settings.status() == QSettings::NoError ? AccountsWritten::Done
                                                   : AccountsWritten::Failed;
}

const Account *accountNamed(const AccountList &list, const QString &name)
{
    const auto account = std::ranges::find(list.accounts, name, &Account::name);
    return account == list.accounts.end() ? nullptr : &*account;
}
