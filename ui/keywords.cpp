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
    switch (problem.source) {
    case KeySource::Environment:
        return Keys::tr("environment");
    case KeySource::KeyStore:
        return Keys::tr("key store");
    case KeySource::Session:
        return Keys::tr("this session");
    case KeySource::CommandLineProfile:
    case KeySource::CredentialsFile:
        break;
    }
    return displayText(problem.path, 200);
}

QString brokenWords(const KeyProblem &problem)
{
    if (problem.source == KeySource::KeyStore)
        return Keys::tr("its entry for this account is not a key of this program");
    if (problem.at == 0)
        return Keys::tr("cannot be understood");
    if (problem.source == KeySource::CredentialsFile)
        return Keys::tr("cannot be understood from line %1 on").arg(problem.at);
    return Keys::tr("is no JSON from byte %1 on").arg(problem.at);
}

} // namespace

QString keyProblemWords(const KeyProblem &problem)
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
    case KeyProblem::Kind::NoStore:
        return Keys::tr("there is none on this desktop: install gnome-keyring or KWallet, or keep "
                        "the key for this session only");
    case KeyProblem::Kind::Locked:
        return Keys::tr("it is locked and was not unlocked");
    case KeyProblem::Kind::Denied:
        return Keys::tr("it denied access to this program");
    case KeyProblem::Kind::NoEntry:
        return problem.source == KeySource::Session
            ? Keys::tr("this account's key is kept while the program runs and must be typed anew")
            : Keys::tr("it has no key for this account");
    case KeyProblem::Kind::NoAnswer:
        return Keys::tr("it did not answer");
    case KeyProblem::Kind::StoreFailed:
        return Keys::tr("it failed and says: %1").arg(displayText(problem.reason, 200));
    }
    return {};
}

QString shortKeyId(const QString &keyId)
{
    constexpr int shown = 4;
    const QString id = displayText(keyId, 80);
    return id.size() <= 3 * shown ? id.first(qMin<qsizetype>(shown, id.size())) + u'…'
                                  : id.first(shown) + u'…' + id.last(shown);
}

QString foundKeyWords(const FoundKey &found)
{
    const QString id = shortKeyId(found.key.id);
    switch (found.source) {
    case KeySource::Environment:
        return Keys::tr("Key %1, from the environment.").arg(id);
    case KeySource::KeyStore:
        return Keys::tr("Key %1, from the key store.").arg(id);
    case KeySource::Session:
        return Keys::tr("Key %1, typed in for this session.").arg(id);
    case KeySource::CommandLineProfile:
    case KeySource::CredentialsFile:
        break;
    }
    return Keys::tr("Key %1, from profile %2 in %3.")
        .arg(id, displayText(found.profile, 80), displayText(found.path, 200));
}

QString missingKeyWords(const MissingKey &missing)
{
    QStringList lines;
    for (const KeyProblem &problem : missing.problems)
        lines << Keys::tr("%1: %2", "place and what is wrong there")
                     .arg(placeOf(problem), keyProblemWords(problem));
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
