// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"

#include <QByteArray>

/**
 * The trail in the shape of one answer of the service, all rows in one page, in time order. Every
 * field of a row is there, unknown ones too; times are integers and maps are objects where the
 * service sent them as text, everything else is spelled as it came.
 */
QByteArray toAnswerJson(const Trail &trail);
