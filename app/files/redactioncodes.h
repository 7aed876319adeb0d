// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/redaction.h"

#include <QLatin1StringView>
#include <QString>

#include <optional>

/** A level as files and the command line spell it: standard, strict, off. */
QLatin1StringView codeOf(RedactionLevel level);

/** Nothing for any other code. */
std::optional<RedactionLevel> redactionOf(const QString &code);
