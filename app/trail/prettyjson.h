// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/value.h"

/** The value as JSON to read: one member a line, two blanks a level, order and spelling kept. */
QByteArray toIndentedJson(const Value &value);
