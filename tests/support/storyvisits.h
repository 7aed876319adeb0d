// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/trails.h"

using Visits = std::vector<MadeVisit>;

/** A visit of the node of that name: the same name, the same node. Times are in ms after noon. */
inline MadeVisit visitOf(
    const QByteArray &type, const QByteArray &exit, const QString &name, int enter, int leave)
{
    return {.enter = enter,
        .leave = leave,
        .type = type,
        .exit = exit,
        .name = name,
        .node = "n-" + name.toUtf8().toHex()};
}
