// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/escapes.h"

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {
// A run of %XX is UTF-8, or it stays.
QString fromPercents(const QString &run)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(QByteArray::fromPercentEncoding(run.toLatin1()));
    return decoder.hasError() ? run : text;
}

QString fromCode(const QString &digits, int base, const QString &escape)
{
    const char32_t code = digits.toUInt(nullptr, base);
    return code > 0 && code <= 0x10ffff ? QString::fromUcs4(&code, 1) : escape;
}

QString unescapedOnce(const QString &text)
{
    static const QRegularExpression escape(
        u"(?<percents>(?:%[0-9A-Fa-f]{2})+)"
        "|\\\\+u(?<unit>[0-9A-Fa-f]{4})"
        "|&#(?:[xX](?<hex>[0-9A-Fa-f]{1,6})|(?<decimal>[0-9]{1,7}));"_s);
    QString plain;
    qsizetype from = 0;
    auto matches = escape.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        plain += QStringView(text).sliced(from, match.capturedStart() - from);
        if (match.hasCaptured(u"percents"_s))
            plain += fromPercents(match.captured());
        else if (match.hasCaptured(u"unit"_s))
            plain += QChar(char16_t(match.captured(u"unit"_s).toUInt(nullptr, 16)));
        else if (match.hasCaptured(u"hex"_s))
            plain += fromCode(match.captured(u"hex"_s), 16, match.captured());
        else
            plain += fromCode(match.captured(u"decimal"_s), 10, match.captured());
        from = match.capturedEnd();
    }
    return plain += QStringView(text).sliced(from);
}
} // namespace

QString unescaped(const QString &text)
{
    constexpr int mostLayers = 4;
    QString plain = text;
    for (int layer = 0; layer < mostLayers; ++layer) {
        if (!plain.contains(u'%') && !plain.contains(u'\\') && !plain.contains(u'&'))
            break;
        const QString next = unescapedOnce(plain);
        if (next == plain)
            break;
        plain = next;
    }
    return plain;
}
