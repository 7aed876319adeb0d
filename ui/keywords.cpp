// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keywords.h"

#include "wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
class Keys
{
    Q_DECLARE_TR_FUNCTIONS(KeyWords)
};

QString modeWords(const KeyProblem &problem, const QString &file, const QString &profile)
{
    const QString mode = displayText(problem.mode, 40);
    if (problem.source == KeySource::CredentialsFile)
        return Keys::tr("Section %1 of %2 has the type %3, which is not supported here; supported "
                        "is access_key.")
            .arg(profile, file, mode);
    return Keys::tr("Profile %1 in %2 has the mode %3, which is not supported here; supported are "
                    "%4.")
        .arg(profile, file, mode, supportedModes().join(Keys::tr(", ")));
}

QString noProfileWords(const KeyProblem &problem, const QString &file, const QString &there)
{
    if (problem.profile.isEmpty())
        return Keys::tr("%1 does not say which profile is the current one.").arg(file);
    const QString profile = displayText(problem.profile, 80);
    return there.isEmpty() ? Keys::tr("%1 has no profile %2.").arg(file, profile)
                           : Keys::tr("%1 has no profile %2; it has %3.").arg(file, profile, there);
}

QString brokenFileWords(const KeyProblem &problem, const QString &file)
{
    if (problem.at == 0)
        return Keys::tr("%1 cannot be understood.").arg(file);
    if (problem.source == KeySource::CredentialsFile)
        return Keys::tr("%1 cannot be understood from line %2 on.").arg(file).arg(problem.at);
    return Keys::tr("%1 is no JSON from byte %2 on.").arg(file).arg(problem.at);
}

QString fileWords(const KeyProblem &problem)
{
    const QString file = displayText(problem.path, 200);
    const QString profile = displayText(problem.profile, 80);
    const QString names = displayText(problem.missing.join(Keys::tr(", ")), 300);
    switch (problem.kind) {
    case KeyProblem::Kind::NotSet:
        return Keys::tr("Profile %1 in %2 lacks %3.").arg(profile, file, names);
    case KeyProblem::Kind::NoFile:
        return Keys::tr("There is no file %1.").arg(file);
    case KeyProblem::Kind::NotReadable:
        return problem.reason.isEmpty()
            ? Keys::tr("%1 is not a file, or is larger than 1 MiB.").arg(file)
            : Keys::tr("%1 cannot be read: %2.").arg(file, problem.reason);
    case KeyProblem::Kind::Broken:
        return brokenFileWords(problem, file);
    case KeyProblem::Kind::NoProfile:
        return noProfileWords(problem, file, names);
    case KeyProblem::Kind::UnsupportedMode:
        return modeWords(problem, file, profile);
    case KeyProblem::Kind::Expired:
        return Keys::tr("The temporary key of profile %1 in %2 expired at %3: log in again with "
                        "the aliyun command line.")
            .arg(profile, file,
                QLocale().toString(problem.expired.toLocalTime(), QLocale::ShortFormat));
    case KeyProblem::Kind::Disabled:
        return Keys::tr("%1 is not read because ALIBABA_CLOUD_CLI_PROFILE_DISABLED is true.")
            .arg(file);
    case KeyProblem::Kind::NoStore:
    case KeyProblem::Kind::Locked:
    case KeyProblem::Kind::Denied:
    case KeyProblem::Kind::NoEntry:
    case KeyProblem::Kind::NoAnswer:
    case KeyProblem::Kind::StoreFailed:
        break;
    }
    return {};
}

QString storeWords(const KeyProblem &problem)
{
    switch (problem.kind) {
    case KeyProblem::Kind::NoStore:
        return Keys::tr("No key store answers in this session: start gnome-keyring or KWallet, or "
                        "let the account take its key from elsewhere.");
    case KeyProblem::Kind::Locked:
        return Keys::tr("The key store is locked: unlock it and try again.");
    case KeyProblem::Kind::Denied:
        return Keys::tr("The key store denied access to this program: allow it there, or keep the "
                        "key for this session only.");
    case KeyProblem::Kind::NoEntry:
        return Keys::tr("The key store has no key for this account: type it in again.");
    case KeyProblem::Kind::Broken:
        return Keys::tr("What the key store has for this account is not a key of this program: "
                        "type it in again.");
    case KeyProblem::Kind::NoAnswer:
        return Keys::tr("The key store did not answer: try again, or keep the key for this session "
                        "only.");
    case KeyProblem::Kind::StoreFailed:
        return Keys::tr("The key store failed and says: %1").arg(displayText(problem.reason, 200));
    case KeyProblem::Kind::NotSet:
    case KeyProblem::Kind::NoFile:
    case KeyProblem::Kind::NotReadable:
    case KeyProblem::Kind::NoProfile:
    case KeyProblem::Kind::UnsupportedMode:
    case KeyProblem::Kind::Expired:
    case KeyProblem::Kind::Disabled:
        break;
    }
    return {};
}

// What to do when none of the places looked at has a key.
QString adviceFor(KeySource first)
{
    switch (first) {
    case KeySource::Environment:
        return Keys::tr("One of these is enough; an account can name another place for its key.");
    case KeySource::CommandLineProfile:
    case KeySource::CredentialsFile:
        return Keys::tr("Choose another profile, or another place for the key.");
    case KeySource::KeyStore:
    case KeySource::Session:
        break;
    }
    return {};
}
} // namespace

QString keyProblemWords(const KeyProblem &problem)
{
    switch (problem.source) {
    case KeySource::Environment:
        return Keys::tr("The environment does not set %1.")
            .arg(problem.missing.join(Keys::tr(", ")));
    case KeySource::CommandLineProfile:
    case KeySource::CredentialsFile:
        return fileWords(problem);
    case KeySource::KeyStore:
        return storeWords(problem);
    case KeySource::Session:
        break;
    }
    return Keys::tr(
        "This account's key is kept for one session of the window, and this session has "
        "none: type it in there, or let the account take its key from the environment, "
        "a profile or the key store.");
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
        lines << keyProblemWords(problem);
    if (!missing.problems.empty())
        lines << adviceFor(missing.problems.front().source);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

namespace {
QString withoutPassword(QString address)
{
    static const QRegularExpression user(u"(?<=//)[^/@]*@"_s);
    return address.replace(user, u"•••@"_s);
}
} // namespace

QString targetProblemWords(const Target &target)
{
    const QString endpoint = displayText(withoutPassword(target.endpointText), 200);
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
