// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/rowchoice.h"
#include "trail/notes.h"
#include "trail/trail.h"

#include <QByteArray>

/**
 * The trail, or its chosen rows, as a table: # (of the whole call), the 16 fields of the service
 * under its own names (maps as JSON text), EnterTimeIso, LeaveTimeIso (ISO 8601, UTC), DurationMs,
 * and Note when there are any. RFC 4180 with CRLF and a byte order mark; a cell that a spreadsheet
 * would compute starts with an apostrophe.
 */
QByteArray toCsv(
    const Trail &trail, const std::optional<RowChoice> &choice = {}, const Notes &notes = {});

/** One cell: made harmless, what cannot be seen made visible, quoted where needed. */
QByteArray csvCell(const QString &text);
