// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>

/**
 * The image (Format_RGB32) as PNG, every pixel as it is: with a palette where 256 colours are
 * enough, and without the filters that Qt tries on every line, which take most of its time and help
 * with photographs alone. Empty when there is no memory for it.
 */
QByteArray toPng(const QImage &image);
