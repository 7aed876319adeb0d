// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture.h"

#include <QByteArray>

#include <functional>

/** Told after every page; false stops. */
using PageProgress = std::function<bool(int page, int pages)>;

/** Of every edge of a page: what few printers can print on. */
constexpr int pageMargin = 7; // mm

/** Of a page of toPdf(): A4 landscape, which has some 30 rows in a size that can be read. */
constexpr PictureRoom pageRoom{.rows = 100,
    .height = pictureWidth * (210 - 2 * pageMargin) / (297 - 2 * pageMargin),
    .isPage = true};

/** One part as SVG; its text is text. */
QByteArray toSvg(const TrailPicture &picture, int part);

/**
 * The whole trail on pages of A4 landscape, each with header and footer; its text can be searched.
 * The same trail gives the same bytes. Empty when @p progress stopped it.
 */
QByteArray toPdf(
    const Trail &trail, const PictureOptions &options,
    const PageProgress &progress = [](int, int) { return true; });
