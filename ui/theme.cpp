// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

#include "calmstyle.h"

#include <QApplication>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {
Theme makeLight()
{
    Theme theme;
    theme.surface = QColor(0xFFFFFF);
    theme.panel = QColor(0xF5F6F8);
    theme.line = QColor(0xDDE1E6);
    theme.text = QColor(0x1B2026);
    theme.muted = QColor(0x5A636E);
    theme.accent = QColor(0x1F5FBF);
    theme.onAccent = QColor(0xFFFFFF);
    theme.selected = QColor(0xDCE8FA);
    theme.hovered = QColor(0xF0F4FA);
    theme.handle = QColor(0x868E99);
    theme.found = QColor(0xFFE9A8);
    theme.warning = QColor(0x8A4800);
    theme.warningTint = QColor(0xFFF4E0);
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.isDark = true;
    theme.surface = QColor(0x1B1F24);
    theme.panel = QColor(0x23282F);
    theme.line = QColor(0x363D46);
    theme.text = QColor(0xE7EAEE);
    theme.muted = QColor(0xA3ACB7);
    theme.accent = QColor(0x7FB0F5);
    theme.onAccent = QColor(0x14181D);
    theme.selected = QColor(0x2A3F5F);
    theme.hovered = QColor(0x232C38);
    theme.handle = QColor(0x6E7782);
    theme.found = QColor(0x5A4A12);
    theme.warning = QColor(0xF0A548);
    theme.warningTint = QColor(0x3A2E15);
    return theme;
}

void setEverywhere(QPalette &palette, QPalette::ColorRole role, const QColor &color)
{
    palette.setColor(QPalette::All, role, color);
}

bool desktopIsDark()
{
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}
} // namespace

FamilyColors Theme::family(NodeFamily family) const
{
    const auto colors = [this](QRgb edge, QRgb tint, QRgb darkEdge, QRgb darkTint) {
        const QColor edgeColor = QColor(isDark ? darkEdge : edge);
        return FamilyColors{edgeColor, edgeColor, QColor(isDark ? darkTint : tint)};
    };
    FamilyColors picked;
    switch (family) {
    case NodeFamily::Flow:
        picked = colors(0x868E99, 0xEEF0F3, 0xA8B5BE, 0x383F48);
        if (!isDark)
            picked.selectedEdge = QColor(0x7C8490);
        break;
    case NodeFamily::Speaks:
        picked = colors(0x4A80C8, 0xDCE8F7, 0x4FA3F0, 0x20405F);
        break;
    case NodeFamily::Listens:
        picked = colors(0x1F7A78, 0xD2EAE8, 0x8FE6E0, 0x1D4A48);
        break;
    case NodeFamily::Decides:
        picked = colors(0x43289A, 0xE2DDF3, 0x9177D2, 0x3A2F58);
        if (isDark)
            picked.selectedEdge = QColor(0x967DD6);
        break;
    case NodeFamily::Works:
        picked = colors(0x9A7E33, 0xF2EAD2, 0xEFD77A, 0x4A4120);
        break;
    case NodeFamily::People:
        picked = colors(0x7A1150, 0xF3DCE8, 0xDD4B8D, 0x52223A);
        if (isDark)
            picked.selectedEdge = QColor(0xE25C9A);
        break;
    }
    return picked;
}

ExitColors Theme::exit(NodeExit exit) const
{
    using Fill = ExitColors::Fill;
    const auto pick = [this](QRgb light, QRgb dark) { return QColor(isDark ? dark : light); };
    switch (exit) {
    case NodeExit::Success:
        return {pick(0x2A7549, 0x6FCF97), surface, Fill::None};
    case NodeExit::Default:
    case NodeExit::Branch:
        return {pick(0x5A636E, 0xA3ACB7), pick(0xECEFF2, 0x2D333B), Fill::Outline};
    case NodeExit::Timeout:
    case NodeExit::Overflow:
        return {pick(0xA05400, 0xF0A548), pick(0xFFEFD5, 0x43330F), Fill::Filled};
    case NodeExit::Failure:
        return {pick(0x9B1219, 0xF0695A), pick(0xFBE3E1, 0x43211E), Fill::Filled};
    case NodeExit::Hangup:
        return {pick(0x1B2026, 0xE7EAEE), pick(0xD9DEE4, 0x4A525C), Fill::Filled};
    case NodeExit::Other:
    case NodeExit::None:
        break;
    }
    return {muted, surface, Fill::Outline};
}

std::optional<ThemeChoice> themeChoiceOf(QStringView name)
{
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        if (nameOf(choice) == name)
            return choice;
    }
    return {};
}

QString nameOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return u"system"_s;
    case ThemeChoice::Light:
        return u"light"_s;
    case ThemeChoice::Dark:
        return u"dark"_s;
    }
    return {};
}

const Theme &lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &themeOf(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness() < 128;
    return isDark ? darkTheme() : lightTheme();
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    setEverywhere(palette, QPalette::Window, theme.surface);
    setEverywhere(palette, QPalette::WindowText, theme.text);
    setEverywhere(palette, QPalette::Base, theme.surface);
    setEverywhere(palette, QPalette::AlternateBase, theme.panel);
    setEverywhere(palette, QPalette::ToolTipBase, theme.panel);
    setEverywhere(palette, QPalette::ToolTipText, theme.text);
    setEverywhere(palette, QPalette::PlaceholderText, theme.muted);
    setEverywhere(palette, QPalette::Text, theme.text);
    setEverywhere(palette, QPalette::Button, theme.panel);
    setEverywhere(palette, QPalette::ButtonText, theme.text);
    setEverywhere(palette, QPalette::BrightText, theme.onAccent);
    setEverywhere(palette, QPalette::Light, theme.isDark ? theme.line : theme.surface);
    setEverywhere(palette, QPalette::Midlight, theme.panel);
    setEverywhere(palette, QPalette::Mid, theme.line);
    setEverywhere(palette, QPalette::Dark, theme.isDark ? QColor(0x12151A) : QColor(0xB4BBC4));
    setEverywhere(palette, QPalette::Shadow, theme.isDark ? QColor(Qt::black) : QColor(0x8A929C));
    setEverywhere(palette, QPalette::Highlight, theme.accent);
    setEverywhere(palette, QPalette::HighlightedText, theme.onAccent);
    setEverywhere(palette, QPalette::Link, theme.accent);
    setEverywhere(palette, QPalette::LinkVisited, theme.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.muted);
    palette.setColor(QPalette::Disabled, QPalette::Base, theme.panel);
    return palette;
}

void applyTheme(QApplication &application, ThemeChoice choice)
{
    static const bool systemIsDark = desktopIsDark(); // before our palette hides it
    if (!qobject_cast<CalmStyle *>(application.style()))
        application.setStyle(new CalmStyle);
    const bool isDark
        = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark);
    const QPalette palette = paletteOf(isDark ? darkTheme() : lightTheme());
    application.setPalette(palette);
    QToolTip::setPalette(palette);
}
