// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/credentials.h"
#include "account/target.h"

#include <QString>

/** Why a place gave no key, and what to do where it is plain: a sentence. */
QString keyProblemWords(const KeyProblem &problem);

/** Which key was found, and where; the key's ID is shortened. */
QString foundKeyWords(const FoundKey &found);
/** "LTAI…3xYz" */
QString shortKeyId(const QString &keyId);

/** What was looked at for a key and what is missing there, line by line; what to do comes last. */
QString missingKeyWords(const MissingKey &missing);

/** What is wrong with where to ask; empty when nothing is. */
QString targetProblemWords(const Target &target);
