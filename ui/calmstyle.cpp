// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "calmstyle.h"

#include "glyphs.h"
#include "theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace {
void paintFieldEdge(const QStyleOption &option, QPainter &painter)
{
    const Theme &theme = themeOf(option.palette);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus ? theme.accent : theme.muted, hasFocus ? 2 : frameWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 3, 3);
    painter.restore();
}
} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    if (element == PE_FrameLineEdit)
        return paintFieldEdge(*option, *painter);
    const bool isRound = element == PE_IndicatorRadioButton;
    if (!isRound && element != PE_IndicatorCheckBox)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    const Theme &theme = themeOf(option->palette);
    const bool isOn = option->state.testFlag(State_On);
    const bool isNear = option->state.testFlag(State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isOn || isNear ? theme.accent : theme.muted);
    painter->setBrush(isOn ? theme.accent : theme.surface);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = isRound ? box.height() / 2 : 3;
    painter->drawRoundedRect(box, radius, radius);
    if (isOn && isRound) {
        painter->setBrush(theme.onAccent);
        painter->drawEllipse(box.center(), radius * 0.4, radius * 0.4);
    } else if (isOn) {
        paintGlyph(*painter, Glyph::Done, option->rect.adjusted(2, 2, -2, -2), theme.onAccent);
    }
    painter->restore();
}
