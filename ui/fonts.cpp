// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fonts.h"

#include <QLocale>

using namespace Qt::StringLiterals;

QStringList fontFamilies()
{
    const QStringList chinese{
        u"Noto Sans CJK SC"_s, u"Microsoft YaHei UI"_s, u"PingFang SC"_s, u"Source Han Sans SC"_s};
    const QStringList latin{u"Noto Sans"_s, u"Segoe UI"_s};
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    return (isChinese ? chinese + latin : latin + chinese) << u"DejaVu Sans"_s;
}

QFont scaledFont(const QFont &font, double factor, QFont::Weight weight)
{
    QFont scaled = font;
    if (font.pixelSize() > 0)
        scaled.setPixelSize(qRound(font.pixelSize() * factor));
    else
        scaled.setPointSizeF(font.pointSizeF() * factor);
    scaled.setWeight(weight);
    return scaled;
}

QFont codeFont(const QFont &font)
{
    QFont code = scaledFont(font, 0.95);
    // By name: an alias such as "monospace" is skipped when a later family of the list is there.
    code.setFamilies(
        QStringList{u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s, u"Consolas"_s, u"Menlo"_s}
        + fontFamilies());
    code.setStyleHint(QFont::Monospace);
    return code;
}
