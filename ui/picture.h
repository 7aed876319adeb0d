// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"

#include <QImage>
#include <QTimeZone>

#include <vector>

/** How a picture is made; the same trail and options give the same pixels on the same fonts. */
struct PictureOptions
{
    QTimeZone zone = QTimeZone::systemTimeZone();
    bool isRedacted = true; ///< false stamps "not redacted" on it
    QStringList families; ///< fonts, first choice first
};

/** Rows of one part of a picture. */
constexpr int mostPictureRows = 150;

/**
 * The whole trail as numbered parts, 1600 logical = 3200 device pixels wide: facts, table and chart
 * row by row, provenance. Always in time order and light colours. @p trail is drawn as it is:
 * redact it before.
 */
std::vector<QImage> paintPicture(const Trail &trail, const PictureOptions &options);

/** True when no font has the characters of the trail's names: a picture would show boxes. */
bool lacksGlyphs(const Trail &trail, const QStringList &families);
