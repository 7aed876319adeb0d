// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/nodeexit.h"
#include "trail/nodetype.h"

#include <QColor>
#include <QPalette>
#include <QString>

#include <optional>

class QApplication;

/** A bar's colours: pale tint, solid left edge. */
struct FamilyColors
{
    QColor edge;
    QColor selectedEdge; ///< on a selected row
    QColor tint;
};

/** A badge's colours. */
struct ExitColors
{
    enum class Fill { None, Outline, Filled };

    QColor foreground;
    QColor background;
    Fill fill = Fill::None;
};

/** Every colour of the program, light or dark (design §3). */
struct Theme
{
    bool isDark = false;
    QColor surface;
    QColor panel;
    QColor line;
    QColor text;
    QColor muted;
    QColor accent;
    QColor onAccent; ///< text on accent
    QColor selected;
    QColor hovered;
    QColor handle; ///< of scroll bars
    QColor found; ///< behind what a filter found
    QColor warning; ///< text of amber strips
    QColor warningTint;

    FamilyColors family(NodeFamily family) const;
    ExitColors exit(NodeExit exit) const;
};

enum class ThemeChoice { System, Light, Dark };

/** "light", "dark" or "system", as on the command line and in the settings. */
std::optional<ThemeChoice> themeChoiceOf(QStringView name);
QString nameOf(ThemeChoice choice);

const Theme &lightTheme();
const Theme &darkTheme();
/** The theme that @p palette was made of. */
const Theme &themeOf(const QPalette &palette);
QPalette paletteOf(const Theme &theme);

/** Sets style and palette; System keeps to the desktop's choice of light or dark. */
void applyTheme(QApplication &application, ThemeChoice choice);

/** 4 px grid (design §3); logical pixels. */
constexpr int gridStep = 4;
constexpr int outerMargin = 16;
constexpr int groupGap = 12;
constexpr int boxRadius = 6;
constexpr int badgeRadius = 4;
constexpr int barRadius = 3;
/** Pen of a round frame of one pixel: exactly 1 Qt draws pixel by pixel, which takes 20 times as
 * long. */
constexpr double frameWidth = 1.001;
