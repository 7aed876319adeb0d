// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
// Names of the Unicode standard; empty for a character that needs no symbol.
QLatin1StringView nameOf(char16_t unit)
{
    switch (unit) {
    case 0x061c:
        return "ALM"_L1;
    case 0x200b:
        return "ZWSP"_L1;
    case 0x200e:
        return "LRM"_L1;
    case 0x200f:
        return "RLM"_L1;
    case 0x202a:
        return "LRE"_L1;
    case 0x202b:
        return "RLE"_L1;
    case 0x202c:
        return "PDF"_L1;
    case 0x202d:
        return "LRO"_L1;
    case 0x202e:
        return "RLO"_L1;
    case 0x2060:
        return "WJ"_L1;
    case 0x2066:
        return "LRI"_L1;
    case 0x2067:
        return "RLI"_L1;
    case 0x2068:
        return "FSI"_L1;
    case 0x2069:
        return "PDI"_L1;
    case 0xfeff:
        return "BOM"_L1;
    }
    return {};
}

QString symbolOf(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit < 0x20 && c != u'\t' && c != u'\n' && c != u'\r')
        return QChar(char16_t(0x2400 + unit));
    if (unit == 0x7f)
        return u"␡"_s;
    if (unit >= 0x80 && unit < 0xa0)
        return u"⟪%1⟫"_s.arg(uint(unit), 4, 16, QChar(u'0'));
    const QLatin1StringView name = nameOf(unit);
    return name.isEmpty() ? QString(c) : u"⟪%1⟫"_s.arg(name);
}

bool needsSymbol(QChar c)
{
    return (c.unicode() < 0xa0 && c.category() == QChar::Other_Control && c != u'\t' && c != u'\n'
               && c != u'\r')
        || !nameOf(c.unicode()).isEmpty();
}
} // namespace

QString withVisibleControls(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), needsSymbol))
        return text;
    QString visible;
    for (const QChar c : text)
        visible += symbolOf(c);
    return visible;
}
