// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/**
 * Tells screen readers what our own painted widgets are: the timeline a list of bars, painted words
 * text to read. Call once, before the first window.
 */
void installAccessibility();
