// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/account.h"
#include "account/accountfield.h"
#include "account/keyfinder.h"
#include "api/trailquery.h"
#include "commandline.h"

#include <QObject>
#include <QString>

#include <optional>
#include <variant>

/** Whom to ask. */
struct LookUpSource
{
    TrailQuery query; ///< all but the contact ID, unless a call is asked for
    QString name; ///< shown in the chooser
    QString region; ///< or host
    std::optional<Account> account = {}; ///< nothing: the sample calls. Without a name: no account
};

/** Why nobody can be asked, in words. */
struct SourceProblem
{
    QString happened;
    QString missing; ///< by name, line by line
    ExitStatus status = ExitStatus::LookUpFailed;
    AccountField field = AccountField::None; ///< where an account can be mended
    bool mayPass = false; ///< asking again may do
};

using SourceAnswer = std::variant<LookUpSource, SourceProblem>;

/** The account that the command line names, or else the current one; without a name when there is
 * none. */
std::variant<Account, SourceProblem> accountOf(const CommandLine &line);

/** Where the command line, the environment and @p account lead, given what came of looking for the
 * account's key. Reads the account's authorities. */
SourceAnswer sourceOf(const CommandLine &line, const Account &account, const KeyAnswer &key);

/** Where @p account alone leads. */
SourceAnswer sourceOf(const Account &account, const KeyAnswer &key);

/** This machine's environment, home and time. */
KeySearch keyPlaces();

/** Finds whom to ask, key included. Delete it to cancel. */
class SourceSearch : public QObject
{
    Q_OBJECT

public:
    SourceSearch(CommandLine line, Account account, KeyVaults vaults, QObject *parent);

    /** Finds at once unless the key store must be asked. */
    void start();

Q_SIGNALS:
    /** Once. */
    void found(const SourceAnswer &answer);

private:
    CommandLine m_line;
    Account m_account;
    KeyFinder *m_keyFinder;
};

/** The embedded service as a source. */
LookUpSource demoSource(const QUrl &url);

/** Account, instance and region, for display; empty for nobody. */
QString sourceWords(const LookUpSource &source);

/** True when options or environment name a service or an instance: no account is needed then. */
bool namesService(const CommandLine &line);
