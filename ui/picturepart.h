// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picturefacts.h"
#include "theme.h"
#include "timescale.h"
#include "trailorder.h"

class QPainter;

/** Draws one part of a picture: what stands around its rows is alike on every part. */
class PicturePartPainter
{
public:
    PicturePartPainter(
        const Trail &trail, const PictureFacts &facts, const PictureOptions &options, int part);

    void paint(QPainter &painter) const;

private:
    void paintHead(QPainter &painter) const;
    void paintRuler(QPainter &painter, int top) const;
    void paintRow(QPainter &painter, int visit, int top) const;
    void paintCell(QPainter &painter, const QRect &cell, TrailColumn column, int visit,
        const QString &label) const;
    int paintNotes(QPainter &painter, int top) const;
    void paintInspected(QPainter &painter, int top) const;
    void paintColumn(
        QPainter &painter, const InspectedVisit::Column &column, int left, int top) const;
    void paintFoot(QPainter &painter, int top) const;
    void paintText(QPainter &painter, const QRect &place, Qt::Alignment alignment,
        const QString &text, const QColor &color, const QFont &font) const;

    QColor colorOf(HeadLine::Tone tone) const;
    QString partWords() const;
    QFont sized(double factor, QFont::Weight weight = QFont::Normal) const;
    TimeRange rangeOfPart() const;

    const Trail &m_trail;
    const PictureFacts &m_facts;
    const PictureOptions &m_options;
    const Theme &m_theme;
    const int m_number;
    const PicturePart m_part;
    TimeScale m_scale;
};
