// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <vector>

class QSettings;

/** Where an account's key is. */
enum class KeyPlace {
    Usual, ///< the first that has one: environment, aliyun command line, credentials file
    Profile, ///< of the aliyun command line or the credentials file, by its name
    KeyStore, ///< of this machine, such as GNOME's keyring
    Session, ///< typed in, and forgotten when the program ends
};

/** Where to ask, under a name of the user's. Never holds a secret. */
struct Account
{
    QString id{}; ///< of its key in the key store; stays when the account is renamed
    QString name{}; ///< unique, not empty
    QString instance{}; ///< such as "ccc-test"
    QString region{}; ///< such as "cn-shanghai"; empty leaves it to the endpoint or the default
    QUrl endpoint{}; ///< empty leaves it to the region
    KeyPlace keyPlace = KeyPlace::Usual;
    QString profile{}; ///< for KeyPlace::Profile
    QString authorities{}; ///< path of a PEM file: whom to trust beside the system's; empty: nobody

    bool operator==(const Account &) const = default;
};

/** The accounts of a settings file, and what was wrong with it. */
struct AccountList
{
    enum class Problem {
        None,
        Corrupt, ///< the file is no settings file
        Newer, ///< a newer version wrote it
        NotReadable, ///< no permission
    };

    std::vector<Account> accounts;
    QString current; ///< name of the account in use; empty when there is none
    int skipped = 0; ///< entries that could not be read
    Problem problem = Problem::None;
};

/** What is wrong with the file as a whole: then nothing in it is read or written. */
AccountList::Problem settingsProblem(const QSettings &settings);

/** With a problem, the list is empty: defaults apply. */
AccountList readAccounts(QSettings &settings);

/** How accounts were written. */
enum class AccountsWritten {
    Done,
    Refused, ///< the file is a newer version's or corrupt: it is left as it is
    Failed, ///< no permission, disk full, …
};

AccountsWritten writeAccounts(QSettings &settings, const AccountList &list);
/** Leaves the list as it is, entries included that nobody can read. */
AccountsWritten writeCurrentAccount(QSettings &settings, const QString &name);

/** Another one each time. */
QString newAccountId();

/** The account called @p name; nothing when there is none. */
const Account *accountNamed(const AccountList &list, const QString &name);
