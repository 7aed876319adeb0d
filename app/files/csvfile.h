// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"

#include <QByteArray>

/**
 * The trail as a table: #, the 16 fields of the service under its own names (maps as JSON text),
 * EnterTimeIso, LeaveTimeIso (ISO 8601, UTC), DurationMs. RFC 4180 with CRLF and a byte order mark;
 * a cell that a spreadsheet would compute starts with an apostrophe.
 */
QByteArray toCsv(const Trail &trail);

/** One cell: made harmless, what cannot be seen made visible, quoted where needed. */
QByteArray csvCell(const QString &text);
