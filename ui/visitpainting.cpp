// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "visitpainting.h"

#include "durationwords.h"
#include "glyphs.h"
#include "wording.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace {
constexpr int glyphGap = 4;
constexpr int barEdge = 4;
constexpr int exitEdge = 5;
constexpr int labelGap = 6;

int glyphSize(const QFontMetrics &metrics)
{
    return qRound(metrics.capHeight() * 1.15);
}

// Whole pixels are what QStaticText says; text in one font alone is as high as the font.
double heightOf(const QStaticText &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const bool isOfOneFont = std::ceil(metrics.height()) == text.size().height();
    return isOfOneFont ? metrics.height() : metrics.size(Qt::TextSingleLine, text.text()).height();
}

// The glyph and the words behind it, from the left edge of the box.
void paintSigned(QPainter &painter, const QRect &box, Glyph glyph, const QColor &glyphColor,
    const QString &words, const QColor &color)
{
    const int size = glyphSize(painter.fontMetrics());
    const QRectF place(box.left(), box.center().y() + 0.5 - size / 2.0, size, size);
    paintGlyph(painter, glyph, place, glyphColor);
    painter.setPen(color);
    paintLine(painter, box.adjusted(size + glyphGap, 0, 0, 0), words);
}

void paintDiamond(QPainter &painter, const QRect &box, const QColor &fill, const QColor &edge)
{
    const QPointF centre(box.left(), box.top() + box.height() / 2.0);
    const double reach = box.height() / 2.0 - 1;
    QPainterPath path(centre - QPointF(0, reach));
    path.lineTo(centre + QPointF(reach, 0));
    path.lineTo(centre + QPointF(0, reach));
    path.lineTo(centre - QPointF(reach, 0));
    path.closeSubpath();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(path, fill);
    painter.strokePath(path, QPen(edge, 1.5));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// The bar's shape is cut out of its fills, so that edges follow the round corners.
void paintFilledBar(
    QPainter &painter, const Bar &bar, const FamilyColors &colors, const Theme &theme)
{
    QPainterPath shape;
    const double radius = qMin<double>(barRadius, bar.box.width() / 2.0);
    shape.addRoundedRect(QRectF(bar.box), radius, radius);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = bar.isSelected ? colors.selectedEdge : colors.edge;
    if (bar.box.width() <= barEdge) { // nothing but the edge: a clip costs more than the rest
        painter.fillPath(shape, edge);
        painter.setRenderHint(QPainter::Antialiasing, false);
        return;
    }
    painter.save();
    painter.setClipPath(shape, Qt::IntersectClip);
    if (bar.leaving == Leaving::Open) {
        QLinearGradient fading(bar.box.topLeft(), bar.box.topRight());
        QColor gone = colors.tint;
        gone.setAlpha(0);
        fading.setColorAt(0, colors.tint);
        fading.setColorAt(qMax(0.0, 1 - 40.0 / qMax(40, bar.box.width())), colors.tint);
        fading.setColorAt(1, gone);
        painter.fillRect(bar.box, fading);
    } else {
        painter.fillRect(bar.box, colors.tint);
    }
    painter.fillRect(QRect(bar.box.topLeft(), QSize(barEdge, bar.box.height())), edge);
    if (isProblem(bar.exit) && bar.box.width() > barEdge + exitEdge) {
        const QRect last(bar.box.right() - exitEdge + 1, bar.box.top(), exitEdge, bar.box.height());
        painter.fillRect(last, theme.exit(bar.exit).foreground);
    }
    painter.restore();
    if (bar.isOutlined) {
        QPainterPath outline;
        outline.addRoundedRect(QRectF(bar.box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter.strokePath(outline, QPen(edge, frameWidth));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintWrongTime(QPainter &painter, const QRect &box, const Theme &theme)
{
    const QColor amber = theme.exit(NodeExit::Timeout).foreground;
    painter.setPen(QPen(amber, 1.5, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
}

// Inside what is in view of the bar when it fits there, else behind it, else before it, else where
// there is most room.
QRect placeOfLabel(const Bar &bar, int width)
{
    const int reach = bar.box.width() > 0 ? 0 : bar.box.height() / 2; // of a diamond
    const bool showsBegin = bar.box.left() >= bar.leftEdge;
    const bool showsEnd = bar.box.right() < bar.rightEdge;
    const int insideFrom
        = std::max(bar.box.left(), bar.leftEdge) + (showsBegin ? barEdge : 0) + labelGap;
    const int insideTo
        = showsEnd ? bar.box.right() + 1 - (isProblem(bar.exit) ? exitEdge : 0) : bar.rightEdge;
    const int inside = insideTo - insideFrom;
    const int behindFrom = bar.box.right() + 1 + reach + labelGap;
    const int behind = bar.rightEdge - behindFrom;
    const int beforeTo = bar.box.left() - reach - labelGap;
    const int before = beforeTo - bar.leftEdge;
    const auto place
        = [&bar](int left, int room) { return QRect(left, bar.box.top(), room, bar.box.height()); };
    if (inside >= width)
        return place(insideFrom, width);
    if (behind >= width)
        return place(behindFrom, width);
    if (before >= width)
        return place(beforeTo - width, width);
    if (inside >= behind && inside >= before)
        return place(insideFrom, inside);
    return behind >= before ? place(behindFrom, behind) : place(bar.leftEdge, before);
}

// At the right of the first @p width pixels of @p place.
void paintNoteSign(QPainter &painter, const QRect &place, int width, const Theme &theme)
{
    const int size = glyphSize(painter.fontMetrics());
    paintGlyph(painter, Glyph::Note,
        QRectF(
            place.left() + width - size, place.top() + (place.height() - size) / 2.0, size, size),
        theme.muted);
}

void paintLabel(QPainter &painter, const Bar &bar, const Theme &theme)
{
    const QSizeF size = bar.label.size;
    const int sign = bar.hasNote ? noteWidth(painter.fontMetrics()) : 0;
    const int width = qCeil(size.width()) + 2 + sign;
    QRect place = placeOfLabel(bar, width);
    if (bar.hasNote && place.width() >= sign)
        paintNoteSign(painter, place, qMin(place.width(), width), theme);
    place.setWidth(place.width() - sign);
    painter.setPen(theme.text);
    if (place.width() >= width - sign)
        painter.drawStaticText(
            QPointF(place.left(), place.top() + (place.height() - size.height()) / 2),
            bar.label.text);
    else if (place.width() > painter.fontMetrics().averageCharWidth())
        paintLine(painter, place, bar.label.text.text());
}
} // namespace

int badgeWidth(const ExitBadge &badge, const QFontMetrics &metrics)
{
    return 2 * badgePadding + glyphSize(metrics) + glyphGap + metrics.horizontalAdvance(badge.words)
        + 1;
}

void paintBadge(QPainter &painter, const QRect &cell, const ExitBadge &badge, const Theme &theme)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const ExitColors colors = theme.exit(badge.exit);
    const int height = qMin(cell.height() - 6, metrics.height() + 4);
    QRect box(cell.left(), cell.top() + (cell.height() - height) / 2,
        qMin(badgeWidth(badge, metrics), cell.width()), height);
    if (colors.fill != ExitColors::Fill::None) {
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isOutline = colors.fill == ExitColors::Fill::Outline;
        painter.setPen(isOutline ? QPen(theme.line, frameWidth) : QPen(Qt::NoPen));
        painter.setBrush(
            isOutline && badge.exit != NodeExit::Default && badge.exit != NodeExit::Branch
                ? QBrush(Qt::NoBrush)
                : QBrush(colors.background));
        const QRectF frame = isOutline ? QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(box);
        painter.drawRoundedRect(frame, badgeRadius, badgeRadius);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    box.adjust(badgePadding, 0, -badgePadding, 0);
    paintSigned(
        painter, box, glyphOf(badge.exit), colors.foreground, badge.words, colors.foreground);
}

void paintType(QPainter &painter, const QRect &cell, NodeFamily family, const QString &words,
    const Theme &theme, bool isSelected)
{
    const FamilyColors colors = theme.family(family);
    paintSigned(painter, cell, glyphOf(family), isSelected ? colors.selectedEdge : colors.edge,
        words, theme.text);
}

int typeWordsLeft(const QFontMetrics &metrics)
{
    return glyphSize(metrics) + glyphGap;
}

void paintDuration(
    QPainter &painter, const QRect &cell, const NodeVisit &visit, double share, const Theme &theme)
{
    const auto duration = visit.duration();
    const DurationText text
        = duration ? durationText(*duration) : DurationText{durationWords({}), {}};
    const QFontMetrics metrics = painter.fontMetrics();
    if (share > 0) {
        const QRect quiet(cell.right() - qRound(cell.width() * share) + 1,
            cell.center().y() + metrics.height() / 2 + 2, qRound(cell.width() * share), 2);
        painter.fillRect(
            quiet, theme.family(familyOf(visit.type())).tint.darker(theme.isDark ? 100 : 108));
    }
    QRect rest = cell;
    if (!text.unit.isEmpty()) {
        painter.setPen(theme.muted);
        painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text.unit);
        rest.setRight(rest.right() - metrics.horizontalAdvance(text.unit)
            - metrics.horizontalAdvance(QChar(u' ')));
    }
    painter.setPen(theme.text);
    painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text.number);
}

BarLabel laidOutLabel(const QString &text, const QFont &font)
{
    QStaticText label(text);
    label.setTextFormat(Qt::PlainText);
    label.prepare({}, font);
    return {label, {label.size().width(), heightOf(label, font)}};
}

void paintLine(QPainter &painter, const QRect &box, const QString &text, Qt::Alignment side,
    Qt::TextElideMode mode)
{
    if (side.testFlag(Qt::AlignLeft)) { // laid out once to be measured and to be drawn
        const BarLabel label = laidOutLabel(text, painter.font());
        const double above = (box.height() - label.size.height()) / 2;
        if (label.size.width() <= box.width())
            return painter.drawStaticText(QPointF(box.left(), box.top() + above), label.text);
    }
    painter.drawText(box, int(Qt::AlignVCenter | side) | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, mode, box.width()));
}

int noteWidth(const QFontMetrics &metrics)
{
    return glyphSize(metrics) + glyphGap;
}

void paintNoted(QPainter &painter, const QRect &box, const QString &text, const Theme &theme)
{
    const int sign = noteWidth(painter.fontMetrics());
    const int words = painter.fontMetrics().horizontalAdvance(text) + 2;
    paintLine(painter, box.adjusted(0, 0, -sign, 0), text);
    paintNoteSign(painter, box, qMin(box.width(), words + sign), theme);
}

void paintBar(QPainter &painter, const Bar &bar, const Theme &theme)
{
    const FamilyColors colors = theme.family(bar.family);
    if (bar.leaving == Leaving::Wrong)
        paintWrongTime(painter, bar.box, theme);
    else if (bar.box.width() <= 0)
        paintDiamond(painter, bar.box, colors.tint,
            isProblem(bar.exit) ? theme.exit(bar.exit).foreground : colors.edge);
    else
        paintFilledBar(painter, bar, colors, theme);
    paintLabel(painter, bar, theme);
}
