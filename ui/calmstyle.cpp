// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "calmstyle.h"

#include "glyphs.h"
#include "scrollbarlayout.h"
#include "theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace {
constexpr double fieldRadius = 3;
constexpr double arrowShare = 0.55; // of the height of the words beside it

void paintFieldEdge(const QStyleOption &option, QPainter &painter)
{
    const Theme &theme = themeOf(option.palette);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus ? theme.accent
            : isEnabled          ? theme.muted
                                 : theme.line,
        hasFocus ? 2 : frameWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), fieldRadius, fieldRadius);
    painter.restore();
}

void paintField(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(
        QRectF(option.rect).adjusted(2, 2, -2, -2), option.palette.color(QPalette::Base));
    paintFieldEdge(option, painter);
}

void paintArrow(QPainter &painter, const QRect &box, const QStyleOption &option, bool isUp = false)
{
    const Theme &theme = themeOf(option.palette);
    const double size = qMin(option.fontMetrics.height() * arrowShare, double(box.height()));
    painter.save();
    painter.translate(QRectF(box).center());
    painter.scale(1, isUp ? -1 : 1);
    paintGlyph(painter, Glyph::Down, QRectF(-size / 2, -size / 2, size, size), theme.muted);
    painter.restore();
}

void paintMark(bool isRound, const QStyleOption &option, QPainter &painter)
{
    const Theme &theme = themeOf(option.palette);
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isNear = isEnabled && option.state.testFlag(QStyle::State_MouseOver);
    const QColor ink = isEnabled ? theme.accent : theme.muted;
    const QColor paper = option.palette.color(QPalette::Base);
    const QColor edge = isEnabled ? theme.muted : theme.line;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isOn || isNear ? ink : edge);
    painter.setBrush(isOn ? ink : paper);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = isRound ? box.height() / 2 : fieldRadius;
    painter.drawRoundedRect(box, radius, radius);
    if (isOn && isRound) {
        painter.setBrush(isEnabled ? theme.onAccent : paper);
        painter.drawEllipse(box.center(), radius * 0.4, radius * 0.4);
    } else if (isOn) {
        paintGlyph(painter, Glyph::Done, option.rect.adjusted(2, 2, -2, -2),
            isEnabled ? theme.onAccent : paper);
    }
    painter.restore();
}

bool isDefault(const QStyleOptionButton &button)
{
    return button.features.testFlag(QStyleOptionButton::DefaultButton)
        && button.state.testFlag(QStyle::State_Enabled);
}

// As FlatButton is, for dialogs that Qt puts together.
void paintButtonBox(const QStyleOptionButton &button, QPainter &painter)
{
    const Theme &theme = themeOf(button.palette);
    const bool isEnabled = button.state.testFlag(QStyle::State_Enabled);
    const bool isTouched = isEnabled
        && (button.state & (QStyle::State_Sunken | QStyle::State_On | QStyle::State_MouseOver));
    const bool hasFocus = button.state.testFlag(QStyle::State_HasFocus);
    QColor fill = isDefault(button) ? theme.accent : theme.surface;
    if (isTouched && isDefault(button))
        fill = theme.isDark ? fill.lighter(108) : fill.darker(112);
    else if (isTouched)
        fill = theme.isDark ? theme.line : theme.line.lighter(106);
    QColor edge = isDefault(button) ? fill : theme.line;
    if (hasFocus)
        edge = isDefault(button) ? theme.text : theme.accent;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, hasFocus ? 2 : frameWidth));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(button.rect).adjusted(1, 1, -1, -1), boxRadius, boxRadius);
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
    switch (element) {
    case PE_FrameLineEdit:
        return paintFieldEdge(*option, *painter);
    case PE_IndicatorRadioButton:
    case PE_IndicatorCheckBox:
        return paintMark(element == PE_IndicatorRadioButton, *option, *painter);
    default: // as Fusion has it
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_PushButtonBevel)
        return paintButtonBox(*button, *painter);
    if (element == CE_PushButton) { // without the dotted frame: the edge shows the focus
        proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
        return proxy()->drawControl(CE_PushButtonLabel, option, painter, widget);
    }
    if (element != CE_PushButtonLabel || !isDefault(*button))
        return QProxyStyle::drawControl(element, option, painter, widget);
    QStyleOptionButton onAccent = *button;
    onAccent.palette.setColor(QPalette::ButtonText, themeOf(button->palette).onAccent);
    QProxyStyle::drawControl(element, &onAccent, painter, widget);
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    const auto partOf
        = [&](SubControl part) { return proxy()->subControlRect(control, option, part, widget); };
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paintScrollBar(*painter, *bar);
    } else if (control == CC_ComboBox) {
        paintField(*option, *painter);
        return paintArrow(*painter, partOf(SC_ComboBoxArrow), *option);
    } else if (control == CC_SpinBox) {
        paintField(*option, *painter);
        paintArrow(*painter, partOf(SC_SpinBoxUp), *option, true);
        return paintArrow(*painter, partOf(SC_SpinBoxDown), *option);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect CalmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(*bar, part);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

// A long menu scrolls, and does not cover the screen with columns.
int CalmStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *more) const
{
    return hint == SH_Menu_Scrollable ? 1 : QProxyStyle::styleHint(hint, option, widget, more);
}

int CalmStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    return metric == PM_ScrollBarExtent ? scrollBarBreadth
                                        : QProxyStyle::pixelMetric(metric, option, widget);
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
    const QSize &contents, const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type != CT_PushButton || !option)
        return size;
    return size.expandedTo(QSize(0, qMax(30, option->fontMetrics.height() + 11)));
}
