// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <vector>

class QSettings;

/** Where to ask, under a name of the user's. Never holds a secret. */
struct Account
{
    QString name; ///< unique, not empty
    QString instance; ///< such as "ccc-test"
    QString region; ///< such as "cn-shanghai"; empty leaves it to the endpoint or the default
    QUrl endpoint; ///< empty leaves it to the region
    QString profile; ///< of the aliyun command line or the ini file; empty: the usual order

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

/** With a problem, the list is empty: defaults apply. */
AccountList readAccounts(QSettings &settings);

/** How accounts were written. */
enum class AccountsWritten {
    Done,
    Refused, ///< the file is a newer version's or corrupt: it is left as it is
    Failed, ///< no permission, disk full, …
};

AccountsWritten writeAccounts(QSettings &settings, const AccountList &list);

/** The account called @p name; nothing when there is none. */
const Account *accountNamed(const AccountList &list, const QString &name);
