// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/callnumbers.h"
#include "trail/trail.h"
#include "trail/value.h"

/** What the window hides of the service's texts until somebody asks to see numbers. */
class ScreenMask
{
public:
    void setShowsNumbers(bool shows) { m_showsNumbers = shows; }
    /** Learns the numbers of the call. */
    void learn(const Trail &trail);

    /** A telephone number as it may be shown. */
    QString number(const QString &number) const;
    /** Any text of the service: the call's own numbers, and what looks like one, are masked. */
    QString text(const QString &text) const;
    /** A value under @p key: a telephone number, digits that the caller typed (6 and more), too. */
    QString value(const QString &key, const QString &text) const;
    /** The same for everything inside of @p value, JSON text in it included. */
    Value value(const QString &key, const Value &value) const;

private:
    CallNumbers m_numbers;
    bool m_showsNumbers = false;
};
