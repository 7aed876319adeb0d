// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>
#include <vector>

/** A member of a JSON object as it is spelled, a piece of the object's text. */
struct SpelledMember
{
    QByteArrayView name; ///< a JSON string, quotes included
    QByteArrayView json; ///< its value
};

/**
 * The members of the JSON object @p json in their order, whatever their depth; nothing when its
 * braces, colons and commas are not where they should be. Names and values are not looked into.
 */
std::optional<std::vector<SpelledMember>> spelledMembers(QByteArrayView json);
