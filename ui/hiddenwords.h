// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/hiddenitem.h"

#include <QString>

/** What is hidden and why, as its stand-in: "133****2315: number of the call, 12 times". */
QString hiddenWords(const HiddenItem &item);
/** All that is hidden in one line, for a picture's footer: "hidden: number of the call 24×, …". */
QString hiddenTotals(const std::vector<HiddenItem> &items);
/** Where: fields and keys, as the service calls them. */
QString hiddenPlaces(const HiddenItem &item);
