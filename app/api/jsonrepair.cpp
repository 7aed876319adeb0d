// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/jsonrepair.h"

#include <QString>

#include <optional>

namespace {
constexpr qsizetype escapeSize = 6; // such as \u4e2d

// The UTF-16 unit that the escape at the text's start stands for.
std::optional<char16_t> unitOf(QByteArrayView text)
{
    if (text.size() < escapeSize || !text.startsWith("\\u"))
        return {};
    char16_t unit = 0;
    for (const char c : text.sliced(2, 4)) {
        const int digit = QByteArrayView("0123456789abcdef").indexOf(char(c | 0x20));
        const bool isDigit = (c >= '0' && c <= '9');
        if (!isDigit && digit < 10)
            return {};
        unit = char16_t(unit * 16 + (isDigit ? c - '0' : digit));
    }
    return unit;
}

// Appends the escape at the text's start, repaired, and says how much of the text that was.
qsizetype appendEscape(QByteArray &repaired, QByteArrayView text)
{
    const auto unit = unitOf(text);
    if (!unit || !QChar::isSurrogate(*unit)) {
        repaired += text.first(std::min<qsizetype>(2, text.size()));
        return 2;
    }
    const auto next = unitOf(text.sliced(escapeSize));
    if (QChar::isHighSurrogate(*unit) && next && QChar::isLowSurrogate(*next)) {
        repaired += text.first(2 * escapeSize);
        return 2 * escapeSize;
    }
    repaired += "\\ufffd";
    return escapeSize;
}

QByteArray validUtf8(const QByteArray &text)
{
    return text.isValidUtf8() ? text : QString::fromUtf8(text).toUtf8();
}
} // namespace

QByteArray repairedJson(const QByteArray &json)
{
    const QByteArray text = validUtf8(json);
    QByteArray repaired;
    repaired.reserve(text.size() + 64);
    bool isInString = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (isInString && c == '\\') {
            at += appendEscape(repaired, QByteArrayView(text).sliced(at)) - 1;
            continue;
        }
        if (c == '"')
            isInString = !isInString;
        if (isInString && uchar(c) < 0x20)
            repaired += "\\u00" + QByteArray::number(c + 0x100, 16).last(2);
        else
            repaired += c;
    }
    return repaired;
}
