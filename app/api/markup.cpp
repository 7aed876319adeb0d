// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/markup.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
const QStringList webElements{u"html"_s, u"head"_s, u"body"_s, u"title"_s, u"meta"_s, u"script"_s,
    u"style"_s, u"noscript"_s, u"center"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"div"_s, u"p"_s, u"br"_s,
    u"hr"_s, u"img"_s, u"pre"_s, u"font"_s, u"table"_s, u"form"_s, u"iframe"_s, u"frameset"_s};

QString scanned(const QByteArray &body)
{
    return QString::fromUtf8(body.first(std::min(body.size(), markupScanned)));
}

QString characterOf(QStringView reference)
{
    if (reference.startsWith(u'#')) {
        const bool isHex = reference.mid(1, 1).compare(u'x', Qt::CaseInsensitive) == 0;
        const uint code = reference.sliced(isHex ? 2 : 1).toUInt(nullptr, isHex ? 16 : 10);
        return code > 0 && code <= QChar::LastValidCodePoint
            ? QString::fromUcs4(std::array{char32_t(code)}.data(), 1)
            : QString(QChar::ReplacementCharacter);
    }
    const QString name = reference.toString();
    return name == "lt"_L1  ? u"<"_s
        : name == "gt"_L1   ? u">"_s
        : name == "quot"_L1 ? u"\""_s
        : name == "apos"_L1 ? u"'"_s
        : name == "nbsp"_L1 ? u" "_s
        : name == "amp"_L1  ? u"&"_s
                            : u'&' + name + u';';
}

QString withoutReferences(const QString &text)
{
    static const QRegularExpression reference(
        u"&(#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,9}|[a-z]{2,8});"_s);
    QString plain;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : reference.globalMatch(text)) {
        plain += QStringView(text).sliced(from, match.capturedStart() - from);
        plain += characterOf(match.capturedView(1));
        from = match.capturedEnd();
    }
    return plain += QStringView(text).sliced(from);
}

QString withoutTags(QString text)
{
    static const QRegularExpression cdata(u"<!\\[CDATA\\[|\\]\\]>"_s);
    static const QRegularExpression tag(u"</?[A-Za-z][^<>]*>"_s);
    return text.remove(cdata).remove(tag);
}
} // namespace

QString firstElement(const QByteArray &body)
{
    // Past the XML declaration, processing instructions and comments.
    static const QRegularExpression start(
        u"\\A\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*)*<(?:!doctype\\s+)?([A-Za-z_][\\w.-]*)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return start.match(scanned(body)).captured(1).toLower();
}

bool isWebPage(const QByteArray &body)
{
    return webElements.contains(firstElement(body));
}

bool declaresEntities(const QByteArray &body)
{
    const QByteArray upper = body.toUpper();
    return upper.contains("<!DOCTYPE") || upper.contains("<!ENTITY");
}

QString elementText(const QByteArray &body, const QString &name)
{
    const QString text = scanned(body);
    const QRegularExpression start(u'<' + QRegularExpression::escape(name) + u"(?:\\s[^<>]*)?>"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = start.match(text);
    const qsizetype end = match.hasMatch()
        ? text.indexOf(QString(u"</"_s + name), match.capturedEnd(), Qt::CaseInsensitive)
        : -1;
    if (end < 0)
        return {};
    const QString content = text.sliced(match.capturedEnd(), end - match.capturedEnd());
    return withoutReferences(withoutTags(content)).simplified();
}
