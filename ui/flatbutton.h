// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "glyphs.h"

#include <QPushButton>

#include <optional>

/** A calm button: words, perhaps a sign, and a tint under the pointer. */
class FlatButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Look {
        Primary, ///< the one thing to do here
        Framed, ///< a choice, such as the account
        Plain,
        Link,
    };

    FlatButton(const QString &text, Look look, QWidget *parent = nullptr);

    void setGlyph(Glyph glyph);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int glyphSize() const;
    int glyphWidth() const; ///< with the gap to the words

    Look m_look;
    std::optional<Glyph> m_glyph;
};
