// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/** What a settings file of somebody else's holds, or why it cannot be read. */
struct SmallFile
{
    enum class State { Absent, Read, NotReadable };

    State state = State::Absent;
    QByteArray bytes;
    QString reason; ///< the system's; empty for a folder or the like, and for a longer file
};

/** At most 1 MiB; a longer file is not readable. */
SmallFile readSmallFile(const QString &path);
