// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture.h"

#include <QByteArray>

#include <functional>

/** Told after every page; false stops. */
using PageProgress = std::function<bool(int page, int pages)>;

/** Of a page of toPdf(): A4 landscape. */
constexpr PictureRoom pageRoom{.rows = 100, .height = pictureWidth * 210 / 297};

/** One part as SVG; its text is text. */
QByteArray toSvg(const TrailPicture &picture, int part);

/**
 * The whole trail on pages of A4 landscape, each with header and footer; its text can be searched.
 * The same trail gives the same bytes. Empty when @p progress stopped it.
 */
QByteArray toPdf(
    const Trail &trail, const PictureOptions &options,
    const PageProgress &progress = [](int, int) { return true; });
