// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/nodeexit.h"
#include "trail/nodetype.h"

#include <QColor>
#include <QRectF>

class QPainter;

/** The program's signs: small vector paths, so that no font can lack them. */
enum class Glyph {
    Flow,
    Speaks,
    Listens,
    Decides,
    Works,
    People,
    Done,
    DefaultExit,
    Branch,
    Timeout,
    Overflow,
    Failure,
    Hangup,
    NotRecorded,
    Search,
    Refresh,
    Export,
    Copy,
    Fit,
    Note,
    Close,
    Down,
};

Glyph glyphOf(NodeFamily family);
Glyph glyphOf(NodeExit exit);

/** Draws @p glyph as large as fits into the middle of @p box. */
void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &color);
