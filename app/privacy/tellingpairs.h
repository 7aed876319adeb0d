// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/tellingkeys.h"

#include <optional>

/** The value of a telling key within a text, in UTF-16 units. */
struct TellingPair
{
    qsizetype from = 0;
    qsizetype size = 0;
    KeyMeaning meaning = KeyMeaning::Secret;
};

/** How a text gives a value to a key. */
enum class Notation {
    Assigned, ///< key=value, "key":"value" (JSON that was cut off, say), 密码：123456
    Element, ///< <name>value</name>
};

/** The first value at or after @p from of a telling key. */
std::optional<TellingPair> findTellingPair(
    const QString &text, qsizetype from, Notation notation, KnownKeys &keys);
