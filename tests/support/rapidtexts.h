// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <rapidcheck.h>

#include <ostream>
#include <vector>

// Texts for rapidcheck to make, and to make smaller.

inline void showValue(const QString &text, std::ostream &stream)
{
    stream << '"' << text.toUtf8().constData() << '"';
}

/** Valid Unicode of any kind: controls, right to left, beyond the first plane. */
inline rc::Gen<QString> anyText()
{
    const auto code = rc::gen::weightedOneOf<char32_t>({{4, rc::gen::inRange<char32_t>(0x20, 0x7f)},
        {1, rc::gen::inRange<char32_t>(0, 0x20)}, {1, rc::gen::inRange<char32_t>(0x7f, 0x3000)},
        {2, rc::gen::inRange<char32_t>(0x4e00, 0x9fff)},
        {1, rc::gen::inRange<char32_t>(0x1f300, 0x1f700)}});
    return rc::gen::map(
        rc::gen::container<std::vector<char32_t>>(code), [](const std::vector<char32_t> &codes) {
            return QString::fromUcs4(codes.data(), qsizetype(codes.size()));
        });
}

/** Pieces of numbers, of what stands around them, and of keys that tell on them. */
inline rc::Gen<QString> numberedText()
{
    static const QStringList pieces = QStringLiteral(
        "13812341234|+86|0086|138| |-|*|****|x|0533|12345678|６|１３８|1|9|400|token=|&|a.b@c.com|"
        "sip:|@pbx|密码：|{\"phone\":\"|\"}|job-|6222021234567890|.|(|)|张三|/|customerName=李雷|;|"
        "11010519491231002X|0|、|%20|+|\n|1234|·| - |159|415|phone=|digits|\":\"|\\u0031|王小示|"
        "<name>|</name>|•••A|&#49;|20210525104233|,|4367|one |five nine one two three four five "
        "|six |"
        "3135393132333435363738|4bf92ae0|17951|'|。com|cardType=|QQ号：|name: "
        "|韩梅梅|62|杭州市1号|X")
                                          .split(QChar(u'|'));
    return rc::gen::map(
        rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(pieces.size()))),
        [](const std::vector<int> &chosen) {
            QString text;
            for (const int piece : chosen)
                text += pieces[piece];
            return text;
        });
}
