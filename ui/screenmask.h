// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/callnumbers.h"
#include <QObject>

class TrailModel;

/** What the window hides of the service's texts until somebody asks to see numbers. */
class ScreenMask : public QObject
{
    Q_OBJECT

public:
    /** Make it before the views: it must know a call's numbers before they show the call. */
    explicit ScreenMask(const TrailModel &model);

    void setShowsNumbers(bool shows) { m_showsNumbers = shows; }
    bool showsNumbers() const { return m_showsNumbers; }
    /** A telephone number as it may be shown. */
    QString number(const QString &number) const;
    /** Any text of the service: the call's own numbers are masked wherever they occur. */
    QString text(const QString &text) const;
    /** A value under @p key: digits that the caller typed, too, when they are 6 or more. */
    QString value(const QString &key, const QString &text) const;

private:
    void learnNumbers();

    const TrailModel &m_model;
    CallNumbers m_numbers;
    bool m_showsNumbers = false;
};
