// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/smallfile.h"
#include "api/signer.h"

#include <QDateTime>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

/** The places where a key may be kept, the usual ones in the order of looking (api.md §5). */
enum class KeySource {
    Environment, ///< ALIBABA_CLOUD_ACCESS_KEY_ID and its companions
    CommandLineProfile, ///< the aliyun command line's config.json
    CredentialsFile, ///< the ini file
    KeyStore, ///< not among the usual: only where an account says so, as the next
    Session, ///< typed in
};

/** Where and how a key is looked for. */
struct KeySearch
{
    /** An account's own profile beats the environment. */
    enum class Start { Environment, Profile };

    QProcessEnvironment environment;
    QString home; ///< path of the home directory
    QDateTime now;
    QString profile; ///< explicit name of a profile or section; empty: the environment's or default
    Start start = Start::Environment;
};

/** Why a source gave no key. */
struct KeyProblem
{
    enum class Kind {
        NotSet, ///< missing: names of what is not there, fields or environment variables
        NoFile,
        NotReadable, ///< reason: the system's; empty: no file, or more than 1 MiB
        Broken, ///< the file is no JSON or ini, from line or byte at on
        NoProfile, ///< profile: wanted; missing: names of those that are there
        UnsupportedMode, ///< mode: its name; supportedModes() names what is
        Expired, ///< a cached token, at expired
        Disabled, ///< by ALIBABA_CLOUD_CLI_PROFILE_DISABLED
        NoStore, ///< this session has no key store
        Locked, ///< the key store
        Denied, ///< by the key store
        NoEntry, ///< in the key store or in this session's memory
        NoAnswer, ///< of the key store
        StoreFailed, ///< reason: the key store's
    };

    KeySource source = KeySource::Environment;
    Kind kind = Kind::NotSet;
    QString path{}; ///< of the file; empty for the environment
    QString profile{}; ///< or section; empty when the file names none
    QString mode{}; ///< or type
    QString reason{};
    QStringList missing{};
    QDateTime expired{};
    qint64 at = 0; ///< byte of the JSON, line of the ini file, from 1; 0 when not known

    bool operator==(const KeyProblem &) const = default;
};

/** A key, and where it was found. */
struct FoundKey
{
    AccessKey key = {};
    KeySource source = KeySource::Environment;
    QString path = {}; ///< of the file; empty for all that is none
    QString profile = {}; ///< or section; empty for all that is no file
    QString region = {}; ///< of the profile; empty when it has none
};

/** What was looked at, one after the other, and why each gave no key. */
struct MissingKey
{
    std::vector<KeyProblem> problems;
};

using KeyAnswer = std::variant<FoundKey, MissingKey>;

/** Modes of config.json that are usable here. */
QStringList supportedModes();

/** ALIBABA_CLOUD_CONFIG_FILE or ~/.aliyun/config.json. */
QString configPath(const KeySearch &search);
/** ALIBABA_CLOUD_CREDENTIALS_FILE or ~/.alibabacloud/credentials. */
QString credentialsPath(const KeySearch &search);

/** The first source that gives a key wins, the files' contents being given. */
KeyAnswer findKey(const KeySearch &search, const SmallFile &config, const SmallFile &credentials);

/** The same, reading the two files. */
KeyAnswer findKey(const KeySearch &search);
