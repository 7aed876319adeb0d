// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/**
 * @p text with symbols for what cannot be seen or turns the reading direction: ␀, ␛, ⟪RLO⟫,
 * ⟪ZWSP⟫. Tabs and line breaks stay.
 */
QString withVisibleControls(const QString &text);
