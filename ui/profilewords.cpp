// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilewords.h"

#include "keywords.h"
#include "wording.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ProfileWords)
};

QString shortReason(const KeyProblem &problem)
{
    switch (problem.kind) {
    case KeyProblem::Kind::UnsupportedMode:
        return Words::tr("mode %1 is not supported").arg(displayText(problem.mode, 40));
    case KeyProblem::Kind::Expired:
        return Words::tr("expired %1")
            .arg(QLocale().toString(problem.expired.toLocalTime(), QLocale::ShortFormat));
    case KeyProblem::Kind::NotSet:
        return Words::tr("lacks %1").arg(displayText(problem.missing.join(Words::tr(", ")), 120));
    case KeyProblem::Kind::NoFile:
    case KeyProblem::Kind::NotReadable:
    case KeyProblem::Kind::Broken:
    case KeyProblem::Kind::NoProfile:
    case KeyProblem::Kind::Disabled:
    case KeyProblem::Kind::NoStore:
    case KeyProblem::Kind::Locked:
    case KeyProblem::Kind::Denied:
    case KeyProblem::Kind::NoEntry:
    case KeyProblem::Kind::NoAnswer:
    case KeyProblem::Kind::StoreFailed:
        break;
    }
    return keyProblemWords(problem);
}
} // namespace

QString profileWords(const KeyProfile &profile)
{
    const QString name = displayText(profile.name, 80);
    if (!profile.problem)
        return name;
    return Words::tr("%1 (%2)", "profile, why it gives no key")
        .arg(name, shortReason(*profile.problem));
}

QString absentProfileWords(const QString &name)
{
    return Words::tr("%1 (no such profile)").arg(displayText(name, 80));
}

QString noProfileWords(const KeyProfiles &profiles)
{
    if (!profiles.fileProblems.empty())
        return missingKeyWords({profiles.fileProblems});
    return Words::tr("There is no profile: neither the aliyun command line's file nor the "
                     "credentials file is there.");
}
