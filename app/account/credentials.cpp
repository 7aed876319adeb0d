// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/credentials.h"

#include "account/inifile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Kind = KeyProblem::Kind;
using SourceAnswer = std::variant<FoundKey, KeyProblem>;

struct Variable
{
    static constexpr QLatin1StringView id{"ALIBABA_CLOUD_ACCESS_KEY_ID"};
    static constexpr QLatin1StringView secret{"ALIBABA_CLOUD_ACCESS_KEY_SECRET"};
    static constexpr QLatin1StringView token{"ALIBABA_CLOUD_SECURITY_TOKEN"};
    static constexpr QLatin1StringView profile{"ALIBABA_CLOUD_PROFILE"};
    static constexpr QLatin1StringView config{"ALIBABA_CLOUD_CONFIG_FILE"};
    static constexpr QLatin1StringView configDisabled{"ALIBABA_CLOUD_CLI_PROFILE_DISABLED"};
    static constexpr QLatin1StringView credentials{"ALIBABA_CLOUD_CREDENTIALS_FILE"};
};

struct Field
{
    static constexpr QLatin1StringView id{"access_key_id"};
    static constexpr QLatin1StringView secret{"access_key_secret"};
    static constexpr QLatin1StringView token{"sts_token"};
    static constexpr QLatin1StringView expiration{"sts_expiration"};
    static constexpr QLatin1StringView mode{"mode"};
    static constexpr QLatin1StringView type{"type"};
};

QString setting(const KeySearch &search, QLatin1StringView variable)
{
    return search.environment.value(variable).trimmed();
}

QString chosenProfile(const KeySearch &search, const QString &otherwise)
{
    for (const QString &name : {search.profile, setting(search, Variable::profile)}) {
        if (!name.isEmpty())
            return name;
    }
    return otherwise;
}

QStringList emptyOnes(const QList<std::pair<QLatin1StringView, QString>> &values)
{
    QStringList names;
    for (const auto &[name, value] : values) {
        if (value.isEmpty())
            names << name;
    }
    return names;
}

SourceAnswer keyInEnvironment(const KeySearch &search)
{
    const QString id = setting(search, Variable::id);
    const QString secret = setting(search, Variable::secret);
    KeyProblem problem;
    problem.missing = emptyOnes({{Variable::id, id}, {Variable::secret, secret}});
    if (!problem.missing.isEmpty())
        return problem;
    FoundKey found;
    found.key = {id, secret.toUtf8(), setting(search, Variable::token).toUtf8()};
    return found;
}

// Nothing when the file can be read.
std::optional<KeyProblem> fileProblem(KeyProblem problem, const SmallFile &file)
{
    switch (file.state) {
    case SmallFile::State::Read:
        return {};
    case SmallFile::State::Absent:
        problem.kind = Kind::NoFile;
        return problem;
    case SmallFile::State::NotReadable:
        problem.kind = Kind::NotReadable;
        problem.reason = file.reason;
        return problem;
    }
    return problem;
}

QJsonObject profileNamed(const QJsonArray &profiles, const QString &name)
{
    for (const QJsonValue &profile : profiles) {
        if (profile["name"_L1].toString() == name)
            return profile.toObject();
    }
    return {};
}

QStringList namesOf(const QJsonArray &profiles)
{
    QStringList names;
    for (const QJsonValue &profile : profiles) {
        if (profile["name"_L1].isString())
            names << profile["name"_L1].toString();
    }
    return names;
}

QDateTime expirationOf(const QJsonObject &profile)
{
    const QJsonValue value = profile[Field::expiration];
    const qint64 seconds = value.isString() ? value.toString().toLongLong() : value.toInteger(0);
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

SourceAnswer keyOf(const QJsonObject &profile, const KeySearch &search, KeyProblem problem)
{
    static const QStringList cached = {u"CloudSSO"_s, u"OAuth"_s, u"External"_s};
    const auto text
        = [&profile](QLatin1StringView field) { return profile[field].toString().trimmed(); };
    problem.mode = text(Field::mode);
    const bool isPlain = problem.mode == "AK"_L1;
    const bool isCached = cached.contains(problem.mode);
    if (!problem.mode.isEmpty() && !supportedModes().contains(problem.mode)) {
        problem.kind = Kind::UnsupportedMode;
        return problem;
    }
    problem.kind = Kind::NotSet;
    problem.missing = emptyOnes({{Field::mode, problem.mode}, {Field::id, text(Field::id)},
        {Field::secret, text(Field::secret)}});
    if (!isPlain && !problem.mode.isEmpty() && text(Field::token).isEmpty())
        problem.missing << Field::token;
    const QDateTime expiration = expirationOf(profile);
    if (isCached && !expiration.isValid())
        problem.missing << Field::expiration;
    if (!problem.missing.isEmpty())
        return problem;
    if (isCached && expiration <= search.now) {
        problem.kind = Kind::Expired;
        problem.expired = expiration;
        return problem;
    }
    FoundKey found{.key = {},
        .source = problem.source,
        .path = problem.path,
        .profile = problem.profile,
        .region = text("region_id"_L1)};
    found.key = {text(Field::id), text(Field::secret).toUtf8(),
        isPlain ? QByteArray() : text(Field::token).toUtf8()};
    return found;
}

SourceAnswer keyInConfig(const KeySearch &search, const SmallFile &file)
{
    KeyProblem problem;
    problem.source = KeySource::CommandLineProfile;
    problem.path = configPath(search);
    if (setting(search, Variable::configDisabled).compare("true"_L1, Qt::CaseInsensitive) == 0) {
        problem.kind = Kind::Disabled;
        return problem;
    }
    if (const auto unreadable = fileProblem(problem, file))
        return *unreadable;
    QByteArray bytes = file.bytes;
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    QJsonParseError error;
    const QJsonObject config = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError || !config["profiles"_L1].isArray()) {
        problem.kind = Kind::Broken;
        problem.at = error.error != QJsonParseError::NoError ? error.offset + 1 : 0;
        return problem;
    }
    const QJsonArray profiles = config["profiles"_L1].toArray();
    problem.profile = chosenProfile(search, config["current"_L1].toString());
    const QJsonObject profile = profileNamed(profiles, problem.profile);
    if (profile.isEmpty()) {
        problem.kind = Kind::NoProfile;
        problem.missing = namesOf(profiles);
        return problem;
    }
    return keyOf(profile, search, problem);
}

SourceAnswer keyInCredentials(const KeySearch &search, const SmallFile &file)
{
    KeyProblem problem;
    problem.source = KeySource::CredentialsFile;
    problem.path = credentialsPath(search);
    problem.profile = chosenProfile(search, u"default"_s);
    if (const auto unreadable = fileProblem(problem, file))
        return *unreadable;
    const IniFile ini = readIniFile(file.bytes);
    if (ini.brokenLine > 0) {
        problem.kind = Kind::Broken;
        problem.at = ini.brokenLine;
        return problem;
    }
    if (!ini.sections.contains(problem.profile)) {
        problem.kind = Kind::NoProfile;
        problem.missing = ini.sections.keys();
        return problem;
    }
    const QMap<QString, QString> section = ini.sections[problem.profile];
    problem.mode = section[Field::type];
    if (!problem.mode.isEmpty() && problem.mode != "access_key"_L1) {
        problem.kind = Kind::UnsupportedMode;
        return problem;
    }
    problem.missing = emptyOnes({{Field::type, problem.mode}, {Field::id, section[Field::id]},
        {Field::secret, section[Field::secret]}});
    if (!problem.missing.isEmpty())
        return problem;
    FoundKey found{.key = {},
        .source = problem.source,
        .path = problem.path,
        .profile = problem.profile,
        .region = {}};
    found.key = {section[Field::id], section[Field::secret].toUtf8(), {}};
    return found;
}
} // namespace

QStringList supportedModes()
{
    return {u"AK"_s, u"StsToken"_s, u"CloudSSO"_s, u"OAuth"_s, u"External"_s};
}

QString configPath(const KeySearch &search)
{
    const QString path = setting(search, Variable::config);
    return path.isEmpty() ? search.home + u"/.aliyun/config.json"_s : path;
}

QString credentialsPath(const KeySearch &search)
{
    const QString path = setting(search, Variable::credentials);
    return path.isEmpty() ? search.home + u"/.alibabacloud/credentials"_s : path;
}

KeyAnswer findKey(const KeySearch &search, const SmallFile &config, const SmallFile &credentials)
{
    std::vector<SourceAnswer> answers;
    if (search.start == KeySearch::Start::Environment)
        answers.push_back(keyInEnvironment(search));
    answers.push_back(keyInConfig(search, config));
    answers.push_back(keyInCredentials(search, credentials));
    MissingKey missing;
    for (const SourceAnswer &answer : answers) {
        if (const auto *found = std::get_if<FoundKey>(&answer))
            return *found;
        missing.problems.push_back(std::get<KeyProblem>(answer));
    }
    return missing;
}

KeyAnswer findKey(const KeySearch &search)
{
    return findKey(
        search, readSmallFile(configPath(search)), readSmallFile(credentialsPath(search)));
}
