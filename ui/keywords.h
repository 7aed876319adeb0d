// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/credentials.h"
#include "account/target.h"

#include <QString>

/** What was looked at for a key and what is missing there, line by line. */
QString missingKeyWords(const MissingKey &missing);

/** What is wrong with where to ask; empty when nothing is. */
QString targetProblemWords(const Target &target);
