// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glyphs.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace {
// All paths live in a box of 12 × 12; what is drawn as a line is 1.4 wide there.
constexpr double boxSize = 12;
constexpr double lineWidth = 1.4;

struct Sign
{
    QPainterPath lines;
    QPainterPath areas;
};

void addLines(QPainterPath &path, std::initializer_list<QPointF> points)
{
    auto point = points.begin();
    path.moveTo(*point);
    while (++point != points.end())
        path.lineTo(*point);
}

Sign noteSign()
{
    Sign sign;
    addLines(sign.lines, {{5, 9}, {5, 2}, {9, 3.5}, {9, 5}});
    sign.areas.addEllipse(QPointF(3.6, 9.2), 1.9, 1.5);
    return sign;
}

Sign hashSign()
{
    Sign sign;
    addLines(sign.lines, {{4.6, 1.5}, {3.6, 10.5}});
    addLines(sign.lines, {{8.4, 1.5}, {7.4, 10.5}});
    addLines(sign.lines, {{1.8, 4.3}, {10.4, 4.3}});
    addLines(sign.lines, {{1.6, 7.7}, {10.2, 7.7}});
    return sign;
}

Sign diamondSign()
{
    Sign sign;
    addLines(sign.lines, {{6, 1.2}, {10.8, 6}, {6, 10.8}, {1.2, 6}});
    sign.lines.closeSubpath();
    return sign;
}

Sign gearSign()
{
    Sign sign;
    sign.lines.addEllipse(QPointF(6, 6), 2.9, 2.9);
    for (int tooth = 0; tooth < 8; ++tooth) {
        const double angle = tooth * std::numbers::pi / 4;
        const QPointF way(std::cos(angle), std::sin(angle));
        addLines(sign.lines, {QPointF(6, 6) + way * 3.6, QPointF(6, 6) + way * 5.1});
    }
    return sign;
}

Sign personSign()
{
    Sign sign;
    sign.areas.addEllipse(QPointF(6, 3.6), 2.2, 2.2);
    sign.areas.moveTo(1.8, 10.8);
    sign.areas.cubicTo(1.8, 5.8, 10.2, 5.8, 10.2, 10.8);
    sign.areas.closeSubpath();
    return sign;
}

Sign clockSign()
{
    Sign sign;
    sign.lines.addEllipse(QPointF(6, 6), 4.6, 4.6);
    addLines(sign.lines, {{6, 3.2}, {6, 6.2}, {8.2, 6.2}});
    return sign;
}

Sign telephoneSign()
{
    Sign sign; // the handset lies on its cradle: the call is over
    sign.areas.setFillRule(Qt::OddEvenFill);
    sign.areas.moveTo(0.6, 5.6);
    sign.areas.cubicTo(0.6, 0.6, 11.4, 0.6, 11.4, 5.6);
    sign.areas.lineTo(8.6, 5.6);
    sign.areas.lineTo(8.4, 4.2);
    sign.areas.cubicTo(7.4, 3.7, 4.6, 3.7, 3.6, 4.2);
    sign.areas.lineTo(3.4, 5.6);
    sign.areas.closeSubpath();
    sign.areas.moveTo(4.6, 5.4);
    sign.areas.lineTo(7.4, 5.4);
    sign.areas.lineTo(10.2, 8.2);
    sign.areas.lineTo(10.2, 10.8);
    sign.areas.lineTo(1.8, 10.8);
    sign.areas.lineTo(1.8, 8.2);
    sign.areas.closeSubpath();
    sign.areas.addEllipse(QPointF(6, 8.2), 1.5, 1.5);
    return sign;
}

Sign questionSign()
{
    Sign sign;
    sign.lines.moveTo(3.8, 4.0);
    sign.lines.cubicTo(4.0, 0.8, 8.6, 1.0, 8.2, 4.0);
    sign.lines.cubicTo(8.0, 5.4, 6.0, 5.6, 6.0, 7.6);
    sign.areas.addEllipse(QPointF(6, 10), 0.9, 0.9);
    return sign;
}

Sign refreshSign()
{
    Sign sign;
    sign.lines.arcMoveTo(QRectF(1.8, 1.8, 8.4, 8.4), 40);
    sign.lines.arcTo(QRectF(1.8, 1.8, 8.4, 8.4), 40, 290);
    addLines(sign.lines, {{9.9, 0.9}, {9.4, 3.5}, {6.8, 3.0}});
    return sign;
}

Sign signOf(Glyph glyph)
{
    Sign sign;
    switch (glyph) {
    case Glyph::Flow:
        addLines(sign.areas, {{3.2, 2}, {9.6, 6}, {3.2, 10}});
        sign.areas.closeSubpath();
        break;
    case Glyph::Speaks:
        return noteSign();
    case Glyph::Listens:
        return hashSign();
    case Glyph::Decides:
    case Glyph::Branch:
        return diamondSign();
    case Glyph::Works:
        return gearSign();
    case Glyph::People:
        return personSign();
    case Glyph::Done:
        addLines(sign.lines, {{1.8, 6.4}, {4.8, 9.6}, {10.2, 2.6}});
        break;
    case Glyph::DefaultExit:
        addLines(sign.lines, {{2.6, 1.8}, {2.6, 7.2}, {9.8, 7.2}});
        addLines(sign.lines, {{7.2, 4.6}, {9.8, 7.2}, {7.2, 9.8}});
        break;
    case Glyph::Timeout:
        return clockSign();
    case Glyph::Overflow:
        addLines(sign.lines, {{6, 11}, {6, 9.2}});
        addLines(sign.lines, {{6, 7.4}, {6, 1.6}});
        addLines(sign.lines, {{2.8, 4.8}, {6, 1.4}, {9.2, 4.8}});
        break;
    case Glyph::Failure:
    case Glyph::Close:
        addLines(sign.lines, {{2.4, 2.4}, {9.6, 9.6}});
        addLines(sign.lines, {{9.6, 2.4}, {2.4, 9.6}});
        break;
    case Glyph::Hangup:
        return telephoneSign();
    case Glyph::NotRecorded:
        return questionSign();
    case Glyph::Search:
        sign.lines.addEllipse(QPointF(5, 5), 3.4, 3.4);
        addLines(sign.lines, {{7.5, 7.5}, {10.8, 10.8}});
        break;
    case Glyph::Refresh:
        return refreshSign();
    case Glyph::Export:
        addLines(sign.lines, {{6, 8}, {6, 1.6}});
        addLines(sign.lines, {{3.4, 4}, {6, 1.4}, {8.6, 4}});
        addLines(sign.lines, {{1.6, 7.4}, {1.6, 10.6}, {10.4, 10.6}, {10.4, 7.4}});
        break;
    case Glyph::Copy:
        sign.lines.addRoundedRect(QRectF(1.4, 1.4, 6.4, 6.4), 1, 1);
        addLines(sign.lines, {{9.6, 4.4}, {10.6, 4.4}, {10.6, 10.6}, {4.4, 10.6}, {4.4, 9.6}});
        break;
    case Glyph::Fit:
        addLines(sign.lines, {{7.4, 1.6}, {10.4, 1.6}, {10.4, 4.6}});
        addLines(sign.lines, {{10.4, 1.6}, {7, 5}});
        addLines(sign.lines, {{4.6, 10.4}, {1.6, 10.4}, {1.6, 7.4}});
        addLines(sign.lines, {{1.6, 10.4}, {5, 7}});
        break;
    case Glyph::Note:
        addLines(
            sign.lines, {{2.2, 1.4}, {7.2, 1.4}, {9.8, 4}, {9.8, 10.6}, {2.2, 10.6}, {2.2, 1.4}});
        addLines(sign.lines, {{4.4, 5.4}, {7.6, 5.4}});
        addLines(sign.lines, {{4.4, 8}, {7.6, 8}});
        break;
    case Glyph::Down:
        addLines(sign.areas, {{2.6, 4.4}, {9.4, 4.4}, {6, 8.6}});
        sign.areas.closeSubpath();
        break;
    }
    return sign;
}
} // namespace

Glyph glyphOf(NodeFamily family)
{
    switch (family) {
    case NodeFamily::Flow:
        return Glyph::Flow;
    case NodeFamily::Speaks:
        return Glyph::Speaks;
    case NodeFamily::Listens:
        return Glyph::Listens;
    case NodeFamily::Decides:
        return Glyph::Decides;
    case NodeFamily::Works:
        return Glyph::Works;
    case NodeFamily::People:
        return Glyph::People;
    }
    return Glyph::Flow;
}

Glyph glyphOf(NodeExit exit)
{
    switch (exit) {
    case NodeExit::Success:
        return Glyph::Done;
    case NodeExit::Default:
        return Glyph::DefaultExit;
    case NodeExit::Branch:
        return Glyph::Branch;
    case NodeExit::Timeout:
        return Glyph::Timeout;
    case NodeExit::Overflow:
        return Glyph::Overflow;
    case NodeExit::Failure:
        return Glyph::Failure;
    case NodeExit::Hangup:
        return Glyph::Hangup;
    case NodeExit::Other:
    case NodeExit::None:
        break;
    }
    return Glyph::NotRecorded;
}

void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &color)
{
    const double side = qMin(box.width(), box.height());
    const Sign sign = signOf(glyph);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(side, side) / 2);
    painter.scale(side / boxSize, side / boxSize);
    painter.fillPath(sign.areas, color);
    painter.strokePath(
        sign.lines, QPen(color, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}
