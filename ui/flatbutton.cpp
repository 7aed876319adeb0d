// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flatbutton.h"

#include "theme.h"

#include <QPainter>

namespace {
constexpr int glyphGap = 6;

int paddingOf(FlatButton::Look look)
{
    return look == FlatButton::Look::Link ? 2 : groupGap;
}
} // namespace

FlatButton::FlatButton(const QString &text, Look look, QWidget *parent)
    : QPushButton(text, parent)
    , m_look(look)
{
    setFlat(true);
    setAttribute(Qt::WA_Hover);
    setCursor(look == Look::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void FlatButton::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
    updateGeometry();
}

QSize FlatButton::sizeHint() const
{
    const int height
        = m_look == Look::Link ? fontMetrics().height() + 4 : qMax(34, fontMetrics().height() + 14);
    const int arrow = menu() ? fontMetrics().height() : 0;
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, text());
    return {words.width() + 2 * paddingOf(m_look) + glyphWidth() + arrow, height};
}

QSize FlatButton::minimumSizeHint() const
{
    return sizeHint();
}

void FlatButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor color = isEnabled() ? theme.text : theme.muted;
    QColor fill = Qt::transparent;
    QColor edge = Qt::transparent;
    if (m_look == Look::Primary) {
        fill = isEnabled() ? theme.accent : theme.line;
        color = isEnabled() ? theme.onAccent : theme.muted;
        if (isEnabled() && (isDown() || underMouse()))
            fill = theme.isDark ? fill.lighter(108) : fill.darker(112);
    } else if (m_look == Look::Link) {
        const bool isQuiet = text().isEmpty() && !underMouse(); // a sign alone
        color = isChecked() ? theme.text : isEnabled() && !isQuiet ? theme.accent : theme.muted;
    } else if (isEnabled() && (isDown() || underMouse() || isChecked())) {
        fill = theme.isDark ? theme.line : theme.line.lighter(106);
    }
    if (m_look == Look::Framed) {
        edge = theme.line;
        if (fill == Qt::transparent)
            fill = isEnabled() ? theme.surface : theme.panel;
    }
    if (hasFocus())
        edge = m_look == Look::Primary ? theme.text : theme.accent;
    painter.setPen(
        edge == Qt::transparent ? QPen(Qt::NoPen) : QPen(edge, hasFocus() ? 2 : frameWidth));
    painter.setBrush(fill);
    painter.drawRoundedRect(frame, boxRadius, boxRadius);

    QRect inner = rect().adjusted(paddingOf(m_look), 0, -paddingOf(m_look), 0);
    if (m_glyph) {
        const int size = glyphSize();
        paintGlyph(
            painter, *m_glyph, QRectF(inner.left(), (height() - size) / 2.0, size, size), color);
        inner.setLeft(inner.left() + glyphWidth());
    }
    if (menu()) {
        const double size = fontMetrics().height() * 0.55;
        paintGlyph(painter, Glyph::Down,
            QRectF(inner.right() - size, (height() - size) / 2, size, size), theme.muted);
        inner.setRight(inner.right() - fontMetrics().height());
    }
    QFont words = font();
    words.setUnderline(m_look == Look::Link && underMouse());
    painter.setFont(words);
    if (m_look == Look::Link && isChecked()) // one of several switches
        painter.fillRect(QRectF(inner.left(), height() - 2, inner.width(), 2), theme.accent);
    painter.setPen(color);
    painter.drawText(inner, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, text());
}

int FlatButton::glyphSize() const
{
    return m_glyph ? qRound(fontMetrics().height() * 0.78) : 0;
}

int FlatButton::glyphWidth() const
{
    return glyphSize() + (m_glyph && !text().isEmpty() ? glyphGap : 0);
}
