// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/rowchoice.h"
#include "privacy/redaction.h"
#include "story/thresholds.h"
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
    RedactionLevel level = RedactionLevel::Standard; ///< Off stamps "not redacted" on it
    QString hidden{}; ///< what was hidden, for the footer
    QStringList families{}; ///< fonts, first choice first
    Notes notes{}; ///< beside the visits; redacted already
    Thresholds thresholds{}; ///< of the worst finding, which the header tells of
    std::optional<RowChoice> choice{}; ///< nothing for all rows
    int inspected = -1; ///< position of the visit whose values stand below the rows; -1: none
};

/** What one part of a picture has room for. */
struct PictureRoom
{
    int rows = 0;
    int height = 0; ///< logical pixels
    bool isPage = false; ///< of paper: every part is as high, with the footer at its end
};

/** Width of every part, in logical pixels. */
constexpr int pictureWidth = 1600;

/** Of an image: at twice the pixels it stays under the 128 MiB that Qt agrees to load. */
constexpr PictureRoom imageRoom{.rows = 150, .height = 5200};

struct PictureFacts;

/**
 * A trail as a picture, in one or several parts: facts, table and chart row by row, notes, one
 * visit's values, provenance. Always in time order and light colours. The trail is drawn as it is:
 * redact it before.
 */
class TrailPicture
{
public:
    /** @param trail must outlive the picture */
    TrailPicture(
        const Trail &trail, const PictureOptions &options, const PictureRoom &room = imageRoom);
    ~TrailPicture();

    const Trail &trail() const { return m_trail; }
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
    std::unique_ptr<const PictureFacts> m_facts;
};

/** True when no font has the characters of the trail's names: a picture would show boxes. */
bool lacksGlyphs(const Trail &trail, const QStringList &families);
