// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/value.h"

#include <QByteArrayView>
#include <QLatin1StringView>
#include <QStringView>

/** False only when the map in @p json, in whichever spelling, has no member of that key. Quick. */
bool mayHoldKey(QByteArrayView json, QStringView key);
/** @param key without quotes, slashes and control characters */
bool mayHoldKey(QByteArrayView json, QLatin1StringView key);

/** The member's text, or its number as spelled; empty when there is none or it is something else.
 */
QString plainText(const ValueMap &map, QLatin1StringView key);
