// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QImage;

/** As many as the palette of an image file has. */
constexpr int mostImageColors = 256;

/**
 * Brings the image (Format_RGB32) to at most mostImageColors, for the sake of files half as large.
 * Colours of areas stay as they are; shades at the edges of letters, of which there are well over a
 * thousand, move by a few steps that nobody sees. The same pixels give the same pixels.
 */
void reduceColors(QImage &image);
