// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionSlider;

// A scroll bar is a handle in a groove as long as the bar: no arrows, no lines.

/** Across; logical pixels. */
constexpr int scrollBarBreadth = 12;

/** Where @p part of a scroll bar is; empty for what it does not have. */
QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &bar);
