// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noteline.h"

#include "glyphs.h"
#include "theme.h"
#include "trailmodel.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostNoteText = 500;
constexpr int signSpace = 18;
} // namespace

NoteLine::NoteLine(const TrailModel &model, QWidget *parent)
    : QLineEdit(parent)
    , m_model(model)
{
    setObjectName(u"noteEdit"_s);
    setAccessibleName(tr("Note on this visit"));
    setPlaceholderText(
        tr("Note on this visit: kept in case files, shown in pictures and summaries"));
    setMaxLength(mostNoteText);
    setFrame(false);
    setTextMargins(signSpace, 0, 0, 0);
    connect(this, &QLineEdit::textEdited, this,
        [this](const QString &text) { Q_EMIT noted(m_visit, text); });
}

void NoteLine::showVisit(int visit)
{
    m_visit = visit;
    setVisible(visit >= 0);
    const QString note = visit < 0 ? QString() : m_model.note(visit);
    if (note != text())
        setText(note); // else the cursor would leave the place where somebody types
}

bool NoteLine::event(QEvent *event)
{
    // Under X11 a line edit takes Ctrl+E for "end of line"; here it exports.
    const bool isExport = event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->keyCombination() == (Qt::CTRL | Qt::Key_E);
    if (!isExport)
        return QLineEdit::event(event);
    event->ignore();
    return true;
}

void NoteLine::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const double side = fontMetrics().height() * 0.7;
    paintGlyph(painter, Glyph::Note, QRectF(2, (height() - side) / 2, side, side),
        themeOf(window()->palette()).muted);
}
