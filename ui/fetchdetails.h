// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchwords.h"
#include "lookupsource.h"

#include <QDateTime>

/** What was asked of whom, and how that went. */
struct LookUpRecord
{
    LookUpSource source;
    FetchFacts facts;
    QDateTime at = {}; ///< when it was asked first; invalid for an opened file
};

/**
 * Everything that whoever runs the service may want to know, line by line, to be copied: what was
 * asked and when, every attempt that failed, and what came in the end. No key and nobody's number.
 * @param trail that came of it; without pages when none did
 * @param proxy "HOST:PORT" in between; empty without one
 */
QString fetchDetails(const LookUpRecord &record, const Trail &trail, const QString &proxy);
