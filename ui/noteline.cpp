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

// A note is one line wherever it stands: what breaks it in a pasted text is a blank.
QString oneLine(QString text)
{
    text.replace(u"\r\n"_s, u" "_s);
    for (QChar &c : text) {
        const bool breaks = c.category() == QChar::Other_Control
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
        if (breaks)
            c = u' ';
    }
    return text;
}
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
    connect(this, &QLineEdit::textEdited, this, &NoteLine::takeText);
}

void NoteLine::takeText(const QString &text)
{
    const QString note = oneLine(text);
    if (note != text) {
        const auto cursor = oneLine(text.left(cursorPosition())).size();
        setText(note);
        setCursorPosition(int(cursor));
    }
    Q_EMIT noted(m_visit, note);
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
