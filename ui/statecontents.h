// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "statepage.h"

struct ApiError;
struct SourceProblem;
struct Trail;

// What stands in place of a trail, state by state (design §2).

StatePage::Content firstStartContent();
StatePage::Content missingContent(const SourceProblem &problem);
StatePage::Content failureContent(const ApiError &error, const QString &instance);
StatePage::Content emptyContent(const Trail &trail);
/** A file that could not be opened. */
StatePage::Content fileContent(const QString &title, const QString &text);
