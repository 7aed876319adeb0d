// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"
#include "trail/value.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

class ScreenMask;

/** One name with its value, as the inspector shows it. */
struct ValueLine
{
    QString key{};
    QString value{};
    QString before{}; ///< struck out in front of the value; empty when there is none
    QString note{}; ///< a word behind the value, such as "Changed"
    QString whole{}; ///< of a value that is too long to be shown whole; else empty
    QString followed{}; ///< the key as sent, when its story can be followed; else empty
    int visit = -1; ///< position in the trail that a click on the line leads to; -1: nowhere
    bool isStrong = false;
    std::vector<ValueLine> inner{}; ///< of a map or a list
};

/** Makes lines to read of what a visit reported: masked, on one line each, JSON in texts opened up.
 */
class ValueLines
{
    Q_DECLARE_TR_FUNCTIONS(ValueLines)

public:
    explicit ValueLines(const ScreenMask &mask)
        : m_mask(mask)
    {
    }

    /** Lines in all, inner ones included; what is beyond is in the raw JSON. */
    static constexpr int mostLines = 300;

    std::vector<ValueLine> of(const ValueMap &values);
    /** The variables that the visit at @p position reported, marked New or Changed. */
    std::vector<ValueLine> ofVariables(const Trail &trail, int position);

private:
    void addMasked(std::vector<ValueLine> &lines, const Member &member);
    void add(std::vector<ValueLine> &lines, const Member &member, int depth);
    static QString shown(const Value &value);

    const ScreenMask &m_mask;
    int m_count = 0;
};
