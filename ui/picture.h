// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/notes.h"
#include "trail/trail.h"

#include <QImage>
#include <QTimeZone>

#include <memory>

class QPainter;

/** How a picture is made; the same trail and options give the same pixels on the same fonts. */
struct PictureOptions
{
    QTimeZone zone = QTimeZone::systemTimeZone();
    bool isRedacted = true; ///< false stamps "not redacted" on it
    QStringList families{}; ///< fonts, first choice first
    Notes notes{}; ///< beside the visits; redacted already
};

/** Rows of one part of a picture that is an image. */
constexpr int mostPictureRows = 150;

/** Width of every part, in logical pixels. */
constexpr int pictureWidth = 1600;

struct PictureFacts;

/**
 * A trail as a picture, in one or several parts: facts, table and chart row by row, provenance.
 * Always in time order and light colours. The trail is drawn as it is: redact it before.
 */
class TrailPicture
{
public:
    /** @param trail must outlive the picture. @param rows of one part */
    TrailPicture(const Trail &trail, const PictureOptions &options, int rows = mostPictureRows);
    ~TrailPicture();

    /** At least 1. */
    int parts() const;
    /** Of the part, from 0 on, in logical pixels. */
    QSize sizeOf(int part) const;
    /** Draws the part from 0, 0 on. */
    void paint(QPainter &painter, int part) const;
    /** The part at two device pixels a logical one: some 120 MB. */
    QImage image(int part) const;

private:
    const Trail &m_trail;
    const PictureOptions m_options;
    const int m_rows;
    std::unique_ptr<const PictureFacts> m_facts;
};

/** Rows that a part of @p height logical pixels has room for. */
int pictureRowsIn(int height);

/** True when no font has the characters of the trail's names: a picture would show boxes. */
bool lacksGlyphs(const Trail &trail, const QStringList &families);
