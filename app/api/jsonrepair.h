// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

/**
 * @p json with everything in it that is no text made text: bytes that are no UTF-8 and escapes of
 * half a surrogate pair become U+FFFD, control characters inside strings become escapes.
 */
QByteArray repairedJson(const QByteArray &json);
