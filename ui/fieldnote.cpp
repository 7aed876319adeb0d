// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldnote.h"

#include "theme.h"

FieldNote::FieldNote(QWidget *field)
    : WrappedLabel(field->parentWidget())
    , m_field(field)
{
    setObjectName(field->objectName() + QStringLiteral("Note"));
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void FieldNote::setNote(const QString &words)
{
    QPalette own = palette();
    own.setColor(
        QPalette::WindowText, themeOf(window()->palette()).exit(NodeExit::Failure).foreground);
    setPalette(own);
    setText(words);
    m_field->setAccessibleDescription(words);
    setVisible(!words.isEmpty());
}
