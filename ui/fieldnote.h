// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wrappedlabel.h"

/** What is wrong with the field above it; hidden while nothing is. */
class FieldNote : public WrappedLabel
{
    Q_OBJECT

public:
    /** @param field says it to a screen reader, too */
    explicit FieldNote(QWidget *field);

    void setNote(const QString &words);
    QWidget *field() const { return m_field; }

private:
    QWidget *m_field;
};
