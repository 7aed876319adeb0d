// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/keyprofiles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Kind = KeyProblem::Kind;

// A name that no profile has: the search then tells what names there are.
const QString nobody = QString(QChar(QChar::Null));

bool isOfFile(Kind kind)
{
    return kind == Kind::Broken || kind == Kind::NotReadable || kind == Kind::Disabled;
}

bool isAmong(const std::vector<KeyProfile> &profiles, const QString &name)
{
    return std::ranges::find(profiles, name, &KeyProfile::name) != profiles.end();
}

KeyProfile profileOf(const QString &name, KeySource source, const KeyAnswer &answer)
{
    KeyProfile profile;
    profile.name = name;
    profile.source = source;
    if (const auto *found = std::get_if<FoundKey>(&answer)) {
        profile.source = found->source;
        profile.region = found->region;
        profile.keyId = found->key.id;
        return profile;
    }
    for (const KeyProblem &problem : std::get<MissingKey>(answer).problems) {
        if (problem.source == source)
            profile.problem = problem;
    }
    return profile;
}
} // namespace

KeyProfiles keyProfiles(
    const KeySearch &places, const SmallFile &config, const SmallFile &credentials)
{
    KeySearch search = places;
    search.start = KeySearch::Start::Profile;
    search.profile = nobody;
    const KeyAnswer nothing = findKey(search, config, credentials);
    KeyProfiles profiles;
    for (const KeyProblem &problem : std::get<MissingKey>(nothing).problems) {
        if (isOfFile(problem.kind))
            profiles.fileProblems.push_back(problem);
        if (problem.kind != Kind::NoProfile)
            continue;
        for (const QString &name : problem.missing) {
            if (name.isEmpty() || isAmong(profiles.profiles, name))
                continue;
            search.profile = name;
            profiles.profiles.push_back(
                profileOf(name, problem.source, findKey(search, config, credentials)));
        }
    }
    return profiles;
}

KeyProfiles keyProfiles(const KeySearch &places)
{
    return keyProfiles(
        places, readSmallFile(configPath(places)), readSmallFile(credentialsPath(places)));
}
