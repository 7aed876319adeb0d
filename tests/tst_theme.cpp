// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scrollbarlayout.h"
#include "theme.h"

#include <QStyleOptionSlider>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr double leastForText = 4.5; // WCAG 2.1, 1.4.3
constexpr double leastForEdges = 3; // WCAG 2.1, 1.4.11

constexpr NodeFamily families[] = {NodeFamily::Flow, NodeFamily::Speaks, NodeFamily::Listens,
    NodeFamily::Decides, NodeFamily::Works, NodeFamily::People};
constexpr NodeExit exits[]
    = {NodeExit::Success, NodeExit::Default, NodeExit::Branch, NodeExit::Timeout,
        NodeExit::Overflow, NodeExit::Failure, NodeExit::Hangup, NodeExit::Other, NodeExit::None};

// WCAG 2.1, "relative luminance"
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

const Theme &themeNamed(bool isDark)
{
    return isDark ? darkTheme() : lightTheme();
}

void addThemes()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

bool stands(const QColor &front, const QColor &back, double least, const char *what)
{
    const double ratio = contrast(front, back);
    if (ratio < least)
        qWarning(
            "%s: %s on %s is %.2f", what, qPrintable(front.name()), qPrintable(back.name()), ratio);
    return ratio >= least;
}
} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsMeasuredRightly();
    void wordsCanBeRead_data() { addThemes(); }
    void wordsCanBeRead();
    void wordsInBarsCanBeRead_data() { addThemes(); }
    void wordsInBarsCanBeRead();
    void badgesCanBeRead_data() { addThemes(); }
    void badgesCanBeRead();
    void barEdgesCanBeSeen_data() { addThemes(); }
    void barEdgesCanBeSeen();
    void handlesOfScrollBarsCanBeSeen_data() { addThemes(); }
    void handlesOfScrollBarsCanBeSeen();
    void theHandleOfAScrollBarReachesBothEnds();
    void theFocusCanBeSeen_data() { addThemes(); }
    void theFocusCanBeSeen();
    void everyPaletteRoleIsSet_data() { addThemes(); }
    void everyPaletteRoleIsSet();
    void aPaletteLeadsBackToItsTheme_data() { addThemes(); }
    void aPaletteLeadsBackToItsTheme();
    void coloursAreTheDesigns();
    void redIsForFailuresAlone_data() { addThemes(); }
    void redIsForFailuresAlone();
    void familiesAreToldApart_data() { addThemes(); }
    void familiesAreToldApart();
    void choicesHaveNames();
};

void TestTheme::contrastIsMeasuredRightly()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
}

void TestTheme::wordsCanBeRead()
{
    QFETCH(bool, isDark);
    const Theme &theme = themeNamed(isDark);

    for (const QColor &back : {theme.surface, theme.panel, theme.hovered, theme.selected}) {
        QVERIFY(stands(theme.text, back, leastForText, "text"));
        QVERIFY(stands(theme.muted, back, leastForText, "muted text"));
    }
    for (const QColor &back : {theme.surface, theme.panel}) // links
        QVERIFY(stands(theme.accent, back, leastForText, "link"));
    QVERIFY(stands(theme.onAccent, theme.accent, leastForText, "on accent"));
    QVERIFY(stands(theme.warning, theme.warningTint, leastForText, "warning"));
    QVERIFY(stands(theme.accent, theme.warningTint, leastForText, "link in a warning"));
}

void TestTheme::wordsInBarsCanBeRead()
{
    QFETCH(bool, isDark);
    const Theme &theme = themeNamed(isDark);

    for (const NodeFamily family : families)
        QVERIFY(stands(theme.text, theme.family(family).tint, leastForText, "label"));
}

void TestTheme::badgesCanBeRead()
{
    QFETCH(bool, isDark);
    const Theme &theme = themeNamed(isDark);

    for (const NodeExit exit : exits) {
        const ExitColors colors = theme.exit(exit);
        if (colors.fill == ExitColors::Fill::Filled) {
            QVERIFY(stands(colors.foreground, colors.background, leastForText, "filled badge"));
            continue;
        }
        QVERIFY(stands(colors.foreground, colors.background, leastForText, "badge"));
        for (const QColor &back : {theme.surface, theme.hovered, theme.selected})
            QVERIFY(stands(colors.foreground, back, leastForText, "badge without a fill"));
    }
}

void TestTheme::barEdgesCanBeSeen()
{
    QFETCH(bool, isDark);
    const Theme &theme = themeNamed(isDark);

    for (const NodeFamily family : families) {
        const FamilyColors colors = theme.family(family);
        QVERIFY(stands(colors.edge, theme.surface, leastForEdges, "edge"));
        QVERIFY(stands(colors.selectedEdge, theme.selected, leastForEdges, "selected edge"));
    }
    for (const NodeExit exit : exits) {
        if (isProblem(exit))
            QVERIFY(stands(theme.exit(exit).foreground, theme.surface, leastForEdges, "exit"));
    }
}

void TestTheme::handlesOfScrollBarsCanBeSeen()
{
    QFETCH(bool, isDark);
    const Theme &theme = themeNamed(isDark);

    QVERIFY(stands(theme.handle, theme.surface, leastForEdges, "handle"));
    QVERIFY(stands(theme.muted, theme.surface, leastForEdges, "handle under the pointer"));
}

void TestTheme::theHandleOfAScrollBarReachesBothEnds()
{
    QStyleOptionSlider bar;
    bar.orientation = Qt::Vertical;
    bar.rect = {0, 0, scrollBarBreadth, 200};
    bar.maximum = 300;
    bar.pageStep = 100;

    QCOMPARE(scrollBarPart(bar, QStyle::SC_ScrollBarSlider), QRect(0, 0, scrollBarBreadth, 50));
    bar.sliderPosition = bar.maximum;
    QCOMPARE(scrollBarPart(bar, QStyle::SC_ScrollBarSlider).bottom(), bar.rect.bottom());
    bar.maximum = 1'000'000; // a long trail: the handle can still be caught
    QVERIFY(scrollBarPart(bar, QStyle::SC_ScrollBarSlider).height() >= 24);
    QVERIFY(scrollBarPart(bar, QStyle::SC_ScrollBarAddLine).isEmpty());
}

void TestTheme::theFocusCanBeSeen()
{
    QFETCH(bool, isDark);
    const Theme &theme = themeNamed(isDark);

    for (const QColor &back : {theme.surface, theme.panel, theme.selected})
        QVERIFY(stands(theme.accent, back, leastForEdges, "focus"));
}

void TestTheme::everyPaletteRoleIsSet()
{
    QFETCH(bool, isDark);
    const QPalette palette = paletteOf(themeNamed(isDark));

    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        for (int role = 0; role < QPalette::NColorRoles; ++role) {
            if (role != QPalette::NoRole)
                QVERIFY2(palette.isBrushSet(group, QPalette::ColorRole(role)),
                    qPrintable(QString::number(role)));
        }
        const auto readable = [&](QPalette::ColorRole front, QPalette::ColorRole back) {
            return stands(
                palette.color(group, front), palette.color(group, back), leastForText, "role");
        };
        QVERIFY(readable(QPalette::WindowText, QPalette::Window));
        QVERIFY(readable(QPalette::Text, QPalette::Base));
        QVERIFY(readable(QPalette::Text, QPalette::AlternateBase));
        QVERIFY(readable(QPalette::ButtonText, QPalette::Button));
        QVERIFY(readable(QPalette::ToolTipText, QPalette::ToolTipBase));
        QVERIFY(readable(QPalette::PlaceholderText, QPalette::Base));
        QVERIFY(readable(QPalette::HighlightedText, QPalette::Highlight));
        QVERIFY(readable(QPalette::Link, QPalette::Base));
        QVERIFY(readable(QPalette::LinkVisited, QPalette::Base));
    }
}

void TestTheme::aPaletteLeadsBackToItsTheme()
{
    QFETCH(bool, isDark);

    QCOMPARE(&themeOf(paletteOf(themeNamed(isDark))), &themeNamed(isDark));
    QCOMPARE(themeNamed(isDark).isDark, isDark);
}

void TestTheme::coloursAreTheDesigns()
{
    QCOMPARE(lightTheme().surface, QColor(0xFFFFFF));
    QCOMPARE(lightTheme().line, QColor(0xDDE1E6));
    QCOMPARE(darkTheme().surface, QColor(0x1B1F24));
    QCOMPARE(darkTheme().accent, QColor(0x7FB0F5));
    QCOMPARE(lightTheme().family(NodeFamily::Flow).selectedEdge, QColor(0x7C8490));
    QCOMPARE(darkTheme().family(NodeFamily::Decides).selectedEdge, QColor(0x967DD6));
    QCOMPARE(darkTheme().family(NodeFamily::People).selectedEdge, QColor(0xE25C9A));
    QCOMPARE(lightTheme().exit(NodeExit::Failure).foreground, QColor(0x9B1219));
    QCOMPARE(darkTheme().exit(NodeExit::Hangup).background, QColor(0x4A525C));
}

void TestTheme::redIsForFailuresAlone()
{
    QFETCH(bool, isDark);
    const Theme &theme = themeNamed(isDark);
    const auto isRed = [](const QColor &color) {
        return color.hslSaturation() > 60 && (color.hslHue() < 15 || color.hslHue() > 345);
    };

    for (const NodeExit exit : exits)
        QCOMPARE(isRed(theme.exit(exit).foreground), exit == NodeExit::Failure);
    for (const NodeFamily family : families)
        QVERIFY(!isRed(theme.family(family).edge));
}

void TestTheme::familiesAreToldApart()
{
    QFETCH(bool, isDark);
    QSet<QRgb> edges;
    QSet<QRgb> tints;
    for (const NodeFamily family : families) {
        edges << themeNamed(isDark).family(family).edge.rgb();
        tints << themeNamed(isDark).family(family).tint.rgb();
    }
    QCOMPARE(edges.size(), qsizetype(std::size(families)));
    QCOMPARE(tints.size(), qsizetype(std::size(families)));
}

void TestTheme::choicesHaveNames()
{
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        QCOMPARE(themeChoiceOf(nameOf(choice)), std::optional(choice));
    QVERIFY(!themeChoiceOf(u"pink"));
    QVERIFY(!themeChoiceOf(u""));
}

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
