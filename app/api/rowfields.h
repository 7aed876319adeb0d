// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/vocabulary.h"
#include "trail/nodevisit.h"

#include <array>
#include <string_view>

/** A field of a row that is text, and where a visit keeps it. */
struct TextField
{
    std::string_view name;
    QString NodeVisit::*text = nullptr;
};

constexpr std::string_view nameOf(QLatin1StringView word)
{
    return {word.data(), size_t(word.size())};
}

constexpr std::array textFields{
    TextField{nameOf(ServiceWord::instance), &NodeVisit::instance},
    TextField{nameOf(ServiceWord::contactId), &NodeVisit::contactId},
    TextField{nameOf(ServiceWord::channelId), &NodeVisit::channelId},
    TextField{nameOf(ServiceWord::caller), &NodeVisit::caller},
    TextField{nameOf(ServiceWord::callee), &NodeVisit::callee},
    TextField{nameOf(ServiceWord::flowId), &NodeVisit::flowId},
    TextField{nameOf(ServiceWord::flowName), &NodeVisit::flowName},
    TextField{nameOf(ServiceWord::nodeId), &NodeVisit::nodeId},
    TextField{nameOf(ServiceWord::nodeName), &NodeVisit::nodeName},
    TextField{nameOf(ServiceWord::nodeType), &NodeVisit::typeCode},
    TextField{nameOf(ServiceWord::nodeExitCode), &NodeVisit::exitCode},
    TextField{nameOf(ServiceWord::channelVariables), &NodeVisit::channelVariables},
};

/**
 * Index of the field called @p name; the number of fields when there is none. Rows spell their
 * fields in one order, so the search begins at @p next, the one after the last that was found.
 */
constexpr size_t textFieldAt(std::string_view name, size_t next)
{
    for (size_t tried = 0; tried < textFields.size(); ++tried) {
        const size_t at = (next + tried) % textFields.size();
        if (textFields[at].name == name)
            return at;
    }
    return textFields.size();
}
