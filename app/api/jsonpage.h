// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/pageparser.h"

/** Deepest nesting of lists and maps that an answer may have. */
constexpr int deepestJson = 1024;

/** Reads an answer in JSON, from its first byte to its last; see parseTrailPage(). */
PageAnswer readJsonPage(const QByteArray &body, int number);
