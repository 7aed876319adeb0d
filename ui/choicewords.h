// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/rowchoice.h"
#include "trail/notes.h"

/** "Filtered: 12 of 48 rows, those with "menu", without system steps". */
QString choiceWords(const Trail &trail, const RowChoice &choice);

/**
 * The choice as others may read it: a word of the filter stays when every row that it found shows
 * it in @p shared or its @p notes, too, else the filter would tell what the redaction hides.
 */
RowChoice shareableChoice(RowChoice choice, const Trail &shared, const Notes &notes);
