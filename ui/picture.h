// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"

#include <QImage>
#include <QTimeZone>

/** How a picture is made; the same trail and options give the same pixels on the same fonts. */
struct PictureOptions
{
    QTimeZone zone = QTimeZone::systemTimeZone();
    bool isRedacted = true; ///< false stamps "not redacted" on it
    QStringList families; ///< fonts, first choice first
};

/** Rows of one part of a picture. */
constexpr int mostPictureRows = 150;

/** How many parts the whole trail takes. */
int pictureParts(const Trail &trail);

/**
 * One part of the trail's picture, from 0 on: 1600 logical = 3200 device pixels wide, facts, table
 * and chart row by row, provenance. Always in time order and light colours. @p trail is drawn as it
 * is: redact it before. A part takes some 120 MB until it is encoded: one at a time.
 */
QImage paintPicture(const Trail &trail, const PictureOptions &options, int part);

/** True when no font has the characters of the trail's names: a picture would show boxes. */
bool lacksGlyphs(const Trail &trail, const QStringList &families);
