// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/credentials.h"

/** A profile of the aliyun command line or a section of the credentials file. */
struct KeyProfile
{
    QString name;
    KeySource source = KeySource::CommandLineProfile;
    QString region; ///< empty when it has none
    QString keyId; ///< empty with a problem
    std::optional<KeyProblem> problem; ///< why it gives no key
};

/** The profiles that can be chosen, and the files that could not be read. */
struct KeyProfiles
{
    std::vector<KeyProfile> profiles; ///< each name once: where findKey() finds it
    std::vector<KeyProblem> fileProblems; ///< a file that is not there is none
};

KeyProfiles keyProfiles(
    const KeySearch &places, const SmallFile &config, const SmallFile &credentials);
/** The same, reading the two files. */
KeyProfiles keyProfiles(const KeySearch &places);
