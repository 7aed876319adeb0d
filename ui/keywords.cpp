// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keywords.h"

#include "wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
class Keys
{
    Q_DECLARE_TR_FUNCTIONS(KeyWords)
};

QString placeOf(const KeyProblem &problem)
{
    return problem.source == KeySource::Environment ? Keys::tr("environment")
                                                    : displayText(problem.path, 200);
}

QString brokenWords(const KeyProblem &problem)
{
    if (problem.at == 0)
        return Keys::tr("cannot be understood");
    if (problem.source == KeySource::CredentialsFile)
        return Keys::tr("cannot be understood from line %1 on").arg(problem.at);
    return Keys::tr("is no JSON from byte %1 on").arg(problem.at);
}

QString reasonOf(const KeyProblem &problem)
{
    const QString missing = displayText(problem.missing.join(Keys::tr(", ")), 300);
    switch (problem.kind) {
    case KeyProblem::Kind::NotSet:
        if (problem.profile.isEmpty())
            return Keys::tr("missing: %1").arg(missing);
        return Keys::tr("profile %1 lacks %2").arg(displayText(problem.profile, 80), missing);
    case KeyProblem::Kind::NoFile:
        return Keys::tr("no such file");
    case KeyProblem::Kind::NotReadable:
        return Keys::tr("cannot be read: %1").arg(problem.reason);
    case KeyProblem::Kind::Broken:
        return brokenWords(problem);
    case KeyProblem::Kind::NoProfile:
        return Keys::tr("has no profile %1").arg(displayText(problem.profile, 80));
    case KeyProblem::Kind::UnsupportedMode:
        return Keys::tr("profile %1 has mode %2, which is not supported here; supported are %3")
            .arg(displayText(problem.profile, 80), displayText(problem.mode, 40),
                supportedModes().join(Keys::tr(", ")));
    case KeyProblem::Kind::Expired:
        return Keys::tr("the temporary key of profile %1 expired at %2")
            .arg(displayText(problem.profile, 80),
                QLocale().toString(problem.expired.toLocalTime(), QLocale::ShortFormat));
    case KeyProblem::Kind::Disabled:
        return Keys::tr("switched off by ALIBABA_CLOUD_CLI_PROFILE_DISABLED");
    }
    return {};
}
} // namespace

QString missingKeyWords(const MissingKey &missing)
{
    QStringList lines;
    for (const KeyProblem &problem : missing.problems)
        lines << Keys::tr("%1: %2", "place and what is wrong there")
                     .arg(placeOf(problem), reasonOf(problem));
    return lines.join(u'\n');
}

QString targetProblemWords(const Target &target)
{
    const QString endpoint = displayText(target.endpointText, 200);
    switch (target.lack) {
    case Target::Lack::Nothing:
        break;
    case Target::Lack::Instance:
        return Keys::tr("The ID of the call-centre instance is missing: give --instance, "
                        "IVRTRAIL_INSTANCE or an account.");
    case Target::Lack::Region:
        return Keys::tr("\"%1\" is not a region; try cn-shanghai.")
            .arg(displayText(target.region, 80));
    case Target::Lack::Endpoint:
        if (target.endpointProblem == EndpointProblem::PlainHttp)
            return Keys::tr("%1 is not encrypted: plain http is for this machine only. Use https.")
                .arg(endpoint);
        return Keys::tr("%1 is not the address of a service: give https, a host and perhaps a "
                        "port, nothing else.")
            .arg(endpoint);
    }
    return {};
}
