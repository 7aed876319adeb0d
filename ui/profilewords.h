// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/keyprofiles.h"

/** A profile to choose: its name, and in brackets why it gives no key. */
QString profileWords(const KeyProfile &profile);
/** One that an account names, and that is nowhere. */
QString absentProfileWords(const QString &name);
/** Why there is none to choose. */
QString noProfileWords(const KeyProfiles &profiles);
