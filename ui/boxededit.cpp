// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boxededit.h"

#include "glyphs.h"
#include "theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace {
constexpr int signSpace = 28;
constexpr int leastWithHint = 36; // average characters
} // namespace

BoxedEdit::BoxedEdit(const QString &hint, QWidget *parent)
    : QLineEdit(parent)
    , m_hint(hint)
{
    setFrame(false);
    QPalette clear;
    clear.setColor(QPalette::Base, Qt::transparent); // the box is painted here
    setPalette(clear);
    makeRoom();
}

bool BoxedEdit::showsHint() const
{
    return !m_hint.isEmpty() && width() >= leastWithHint * fontMetrics().averageCharWidth();
}

void BoxedEdit::makeRoom()
{
    const int hint = fontMetrics().horizontalAdvance(m_hint) + gridStep + 4;
    setTextMargins(signSpace, 0, gridStep + (showsHint() ? hint : 0), 0);
}

void BoxedEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    makeRoom();
}

QSize BoxedEdit::sizeHint() const
{
    return {QLineEdit::sizeHint().width(), qMax(26, fontMetrics().height() + 8)};
}

bool BoxedEdit::event(QEvent *event)
{
    // Under X11 a line edit takes Ctrl+E for "end of line"; here it exports.
    const bool isExport = event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->keyCombination() == (Qt::CTRL | Qt::Key_E);
    if (!isExport)
        return QLineEdit::event(event);
    event->ignore();
    return true;
}

void BoxedEdit::paintEvent(QPaintEvent *event)
{
    {
        const Theme &theme = themeOf(window()->palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double thickness = hasFocus() ? 2 : frameWidth;
        painter.setPen(QPen(
            hasFocus() ? theme.accent : theme.line.darker(theme.isDark ? 80 : 112), thickness));
        painter.setBrush(theme.surface);
        const double inset = thickness / 2;
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(inset, inset, -inset, -inset), boxRadius, boxRadius);
        const double side = fontMetrics().height() * 0.7;
        paintGlyph(
            painter, Glyph::Search, QRectF(10, (height() - side) / 2, side, side), theme.muted);
        if (showsHint()) {
            painter.setPen(theme.muted);
            painter.drawText(
                rect().adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, m_hint);
        }
    }
    QLineEdit::paintEvent(event);
}
