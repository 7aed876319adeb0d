// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/verdict.h"

#include <QString>

/** Where and why the call ended: a sentence for each rule and kind of node, without a full stop. */
QString verdictHeadline(const Trail &trail, const Verdict &verdict);
