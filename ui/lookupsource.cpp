// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookupsource.h"

#include "account/credentials.h"
#include "account/target.h"
#include "keywords.h"
#include "service/demokey.h"
#include "wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>

#include <algorithm>

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

KeyAnswer keyFor(const Account &account)
{
    return findKey({.environment = QProcessEnvironment::systemEnvironment(),
        .home = QDir::homePath(),
        .now = QDateTime::currentDateTimeUtc(),
        .profile = account.profile,
        .start
        = account.profile.isEmpty() ? KeySearch::Start::Environment : KeySearch::Start::Profile});
}
} // namespace

bool namesService(const CommandLine &line)
{
    const TargetWishes environment = wishesOf(QProcessEnvironment::systemEnvironment());
    return !line.endpoint.isEmpty() || !line.region.isEmpty() || !line.instance.isEmpty()
        || !environment.endpoint.isEmpty() || !environment.instance.isEmpty();
}

SourceAnswer findSource(const CommandLine &line, const Account &account)
{
    const TargetWishes environment = wishesOf(QProcessEnvironment::systemEnvironment());
    const KeyAnswer key = keyFor(account);
    const FoundKey *found = std::get_if<FoundKey>(&key);
    const Target target
        = chooseTarget(wishesOf(line), environment, account, found ? found->region : QString());
    const QString problem = targetProblemWords(target);
    const bool hasControls = std::ranges::any_of(
        target.instance, [](QChar c) { return c.category() == QChar::Other_Control; });
    if (hasControls)
        return SourceProblem{Sources::tr("The instance ID has control characters in it."), {},
            ExitStatus::WrongUsage};
    const bool isSetUp = namesService(line) || !account.name.isEmpty();
    if (!problem.isEmpty() && isSetUp)
        return SourceProblem{problem, {}, ExitStatus::WrongUsage};
    if (!found) {
        const QString missing = missingKeyWords(std::get<MissingKey>(key));
        return SourceProblem{Sources::tr("No access key was found."),
            problem.isEmpty() ? missing : problem + u'\n' + missing, ExitStatus::LookUpFailed};
    }
    if (!problem.isEmpty())
        return SourceProblem{
            Sources::tr("No account is set up."), problem, ExitStatus::LookUpFailed};
    return LookUpSource{.query = {.endpoint = target.endpoint,
                            .instance = target.instance,
                            .contactId = {},
                            .key = found->key},
        .name = account.name.isEmpty() ? target.instance : account.name,
        .region = target.region.isEmpty() ? target.endpoint.authority() : target.region};
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
