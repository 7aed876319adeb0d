// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/xmltext.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestReference = 13; // &#4294967295;

// XML 1.0 §2.2, of the first 16 bits; pairs of surrogates make every further character.
bool isXmlCharacter(uint code)
{
    return code == 0x9 || code == 0xa || code == 0xd || (code >= 0x20 && code < 0xd800)
        || (code >= 0xe000 && code < 0xfffe) || (code >= 0x10000 && code <= 0x10ffff);
}

QStringDecoder decoderFor(const QString &declaration)
{
    static const QRegularExpression encoding(u"encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']"_s);
    const QByteArray name = encoding.match(declaration).captured(1).toLatin1();
    QStringDecoder decoder(name.isEmpty() ? "UTF-8" : name.constData());
    return decoder.isValid() ? std::move(decoder) : QStringDecoder(QStringDecoder::Utf8);
}

bool repairCharacters(QString &text)
{
    bool wasRepaired = false;
    for (QChar &c : text) {
        if (c.isSurrogate() || isXmlCharacter(c.unicode()))
            continue;
        c = QChar::ReplacementCharacter;
        wasRepaired = true;
    }
    return wasRepaired;
}

/** Where references are characters like any other: from its opening to its closing. */
struct Literal
{
    QLatin1StringView opening;
    QLatin1StringView closing;
};

constexpr std::array literals{
    Literal{"<![CDATA["_L1, "]]>"_L1}, Literal{"<!--"_L1, "-->"_L1}, Literal{"<?"_L1, "?>"_L1}};

// Where the character or literal at @p at ends; one without an end lasts to the text's.
qsizetype endOfLiteral(QStringView text, qsizetype at)
{
    if (text[at] != u'<')
        return at + 1;
    for (const auto &[opening, closing] : literals) {
        if (!text.sliced(at).startsWith(opening))
            continue;
        const qsizetype end = text.indexOf(closing, at + opening.size());
        return end < 0 ? text.size() : end + closing.size();
    }
    return at + 1;
}

// Size of the reference at the text's start when it stands for what XML does not allow; else 0.
qsizetype sizeOfWrongReference(QStringView text)
{
    if (text.front() != u'&')
        return 0;
    static const QRegularExpression reference(u"\\A&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,10}));"_s);
    const QRegularExpressionMatch match = reference.match(text.left(longestReference).toString());
    if (!match.hasMatch())
        return 0;
    const uint code = match.hasCaptured(1) ? match.capturedView(1).toUInt(nullptr, 16)
                                           : match.capturedView(2).toUInt();
    return isXmlCharacter(code) ? 0 : match.capturedLength();
}

bool repairReferences(QString &text)
{
    const QStringView sent = text;
    QString repaired;
    qsizetype from = 0;
    for (qsizetype at = 0; at < sent.size();) {
        const qsizetype size = sizeOfWrongReference(sent.sliced(at));
        if (size == 0) {
            at = endOfLiteral(sent, at);
            continue;
        }
        repaired += sent.sliced(from, at - from);
        repaired += QChar::ReplacementCharacter;
        at = from = at + size;
    }
    if (from == 0)
        return false;
    text = repaired.append(sent.sliced(from));
    return true;
}
} // namespace

XmlText readXmlText(const QByteArray &body)
{
    static const QRegularExpression declaration(u"\\A\\s*<\\?xml\\s[^<>]*\\?>"_s);
    const QString start = QString::fromLatin1(body.first(std::min<qsizetype>(body.size(), 200)));
    const QRegularExpressionMatch match = declaration.match(start);

    XmlText xml;
    QStringDecoder decoder = decoderFor(match.captured());
    xml.text = decoder(QByteArrayView(body).sliced(match.hasMatch() ? match.capturedEnd() : 0));
    xml.wasRepaired = decoder.hasError();
    xml.wasRepaired |= repairCharacters(xml.text);
    xml.wasRepaired |= repairReferences(xml.text);
    return xml;
}
