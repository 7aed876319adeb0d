// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/account.h"
#include "commandline.h"
#include "story/thresholds.h"

#include <QSettings>

#include <memory>

// The settings file holds names and places, never a secret and never a number.

/** The program's settings file. One that cannot be understood is left as it is: then what is set
 * holds until the program ends. */
std::unique_ptr<QSettings> openSettings();
/** A sentence when the file is left as it is; else empty. */
QString settingsProblemWords();

/** Light, dark or the system's, as last chosen. */
ThemeChoice savedTheme();
void saveTheme(ThemeChoice choice);

/** What exports hide when nothing else is said: Strict once that was chosen, else Standard. */
RedactionLevel savedExportLevel();
void saveExportLevel(RedactionLevel level);

/** From which size on something is a finding. */
Thresholds savedThresholds();
void saveThresholds(const Thresholds &thresholds);

/** Contact IDs that were looked up, the latest first; at most mostRecent. */
QStringList recentContactIds();
void addRecentContactId(const QString &contactId);
void forgetRecentContactIds();
/** Unless switched off; doing so forgets them. */
bool remembersContactIds();
void setRemembersContactIds(bool remembers);
constexpr int mostRecent = 20;
