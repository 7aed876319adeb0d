// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme.h"
#include "trail/nodevisit.h"

#include <QRect>
#include <QStaticText>

class QFont;
class QFontMetrics;
class QPainter;

// How one visit looks. Table, chart and exported picture all draw with these, so they cannot
// differ.

/** A node's name is indented by so much for each sub-flow that it is inside of. */
constexpr int indentStep = 12;

/** A visit's badge: glyph and words of its exit, on the colours of design §3. */
struct ExitBadge
{
    QString words;
    NodeExit exit = NodeExit::None;
};

/** Left and right of a badge's sign and words. */
constexpr int badgePadding = 6;
/** Width that paintBadge() needs, in logical pixels. */
int badgeWidth(const ExitBadge &badge, const QFontMetrics &metrics);
/** Draws a badge at the left of @p cell, its words elided when they do not fit. */
void paintBadge(QPainter &painter, const QRect &cell, const ExitBadge &badge, const Theme &theme);

/** Draws glyph and words of a node's type. */
void paintType(QPainter &painter, const QRect &cell, NodeFamily family, const QString &words,
    const Theme &theme, bool isSelected = false);

/** Where the words of paintType() begin, from the cell's left. */
int typeWordsLeft(const QFontMetrics &metrics);

/** Draws a duration, right-aligned, its unit muted, over a quiet bar of @p share (0–1) of the cell.
 */
void paintDuration(
    QPainter &painter, const QRect &cell, const NodeVisit &visit, double share, const Theme &theme);

/** A bar's label in the font that it is painted in: drawn many times, laid out once. */
struct BarLabel
{
    QStaticText text;
    QSizeF size; ///< that of QStaticText is whole pixels, and off the middle by half of one
};

BarLabel laidOutLabel(const QString &text, const QFont &font);

/** Draws @p text in the middle of @p box at its left or right, elided when it does not fit. */
void paintLine(QPainter &painter, const QRect &box, const QString &text,
    Qt::Alignment side = Qt::AlignLeft, Qt::TextElideMode mode = Qt::ElideRight);

/** paintLine(), with the sign that there is a note behind the text. */
void paintNoted(QPainter &painter, const QRect &box, const QString &text, const Theme &theme);
/** Room for that sign. */
int noteWidth(const QFontMetrics &metrics);

/** What a bar in the chart shows. */
struct Bar
{
    QRect box; ///< whole pixels; zero width means an instant, drawn as a diamond
    NodeFamily family = NodeFamily::Flow;
    NodeExit exit = NodeExit::None;
    Leaving leaving = Leaving::Left;
    bool isSelected = false;
    bool isOutlined = false; ///< the selected visit and the others of its node
    bool hasNote = false;
    BarLabel label;
    int leftEdge = 0; ///< labels stay right of this
    int rightEdge = 0; ///< and left of this
};

/** Rows above and below a bar, in logical pixels: alike, so that bar and row share their centre
 * line. */
constexpr int barMargin = 5;

void paintBar(QPainter &painter, const Bar &bar, const Theme &theme);
