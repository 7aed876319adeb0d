// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/account.h"
#include "api/trailfetch.h"
#include "commandline.h"

#include <QString>

#include <variant>

/** Whom to ask, all but the contact ID. */
struct LookUpSource
{
    TrailQuery query;
    QString name; ///< shown in the chooser
    QString region; ///< or host, shown in the status line
};

/** Why nobody can be asked, in words. */
struct SourceProblem
{
    QString happened;
    QString missing; ///< by name, line by line
    ExitStatus status = ExitStatus::LookUpFailed;
};

using SourceAnswer = std::variant<LookUpSource, SourceProblem>;

/** Where the command line, the environment and @p account lead, with the key that is found there.
 */
SourceAnswer findSource(const CommandLine &line, const Account &account);

/** The embedded service as a source. */
LookUpSource demoSource(const QUrl &url);

/** True when options or environment name a service or an instance: no account is needed then. */
bool namesService(const CommandLine &line);
