// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/redactioncodes.h"

using namespace Qt::StringLiterals;

QLatin1StringView codeOf(RedactionLevel level)
{
    switch (level) {
    case RedactionLevel::Standard:
        return "standard"_L1;
    case RedactionLevel::Strict:
        return "strict"_L1;
    case RedactionLevel::Off:
        break;
    }
    return "off"_L1;
}

std::optional<RedactionLevel> redactionOf(const QString &code)
{
    for (const RedactionLevel level :
        {RedactionLevel::Standard, RedactionLevel::Strict, RedactionLevel::Off}) {
        if (code == codeOf(level))
            return level;
    }
    return {};
}
