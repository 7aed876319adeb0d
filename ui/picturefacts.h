// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "inspectedvisit.h"
#include "picture.h"
#include "picturehead.h"
#include "trail/surroundings.h"

#include <QFont>

#include <map>
#include <optional>
#include <vector>

// What a picture shows, worked out once for all its parts, and how it is spread over them. Lengths
// are logical pixels.

constexpr int pictureMargin = 24;
constexpr int pictureRowHeight = 30;
constexpr int pictureHeadTop = 16;
constexpr int pictureHeadGap = 14; ///< below the head
constexpr int pictureRulerHeight = 30;
constexpr int pictureFootHeight = 68;
constexpr int pictureLineHeight = 21; ///< of notes and of the inspected visit
constexpr int pictureNoteGap = 8; ///< above the notes and below
constexpr int pictureInspectorHead = 76; ///< name and headings above its lines
constexpr int pictureInspectorGap = 8; ///< below its lines
constexpr int inspectorGap = 26; ///< between its columns
constexpr int inspectorColumn = (pictureWidth - 2 * pictureMargin - 2 * inspectorGap) / 3;
constexpr double inspectorFontScale = 0.95;

constexpr InspectorWidths inspectorWidths()
{
    constexpr int key = inspectorColumn * 2 / 5;
    return {.key = key - 8, .value = inspectorColumn - key, .indent = 12};
}

/** What stands on one part. */
struct PicturePart
{
    int firstRow = 0; ///< of PictureFacts::rows
    int rows = 0;
    int firstLine = 0; ///< of the inspected visit
    int lines = 0;
};

/** What is worked out once for all parts. */
struct PictureFacts
{
    std::vector<int> rows; ///< positions of the visits that are shown
    std::vector<NodeRound> rounds; ///< of all visits
    std::vector<Surroundings> surroundings; ///< of all visits
    TimeSpan span;
    std::optional<CallFacts> call; ///< nothing for a trail without visits
    QString fingerprint;
    std::vector<HeadLine> head;
    QFont font;
    std::map<int, QStringList> notes; ///< in lines, by position
    std::optional<InspectedVisit> inspected;
    std::vector<PicturePart> parts;
    PictureRoom room;

    int headHeight() const;
    /** Of what stands on it. */
    int heightOf(const PicturePart &part) const;
    /** Of the part itself: of pages all alike. */
    int sheetHeight(const PicturePart &part) const;
    /** Of the notes beside the rows of a part. */
    int notesHeight(const PicturePart &part) const;
};

PictureFacts pictureFacts(
    const Trail &trail, const PictureOptions &options, const PictureRoom &room);
