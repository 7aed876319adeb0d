// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/xmltext.h"

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {
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

bool repairReferences(QString &text)
{
    static const QRegularExpression reference(u"&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,10}));"_s);
    QString repaired;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : reference.globalMatch(text)) {
        const uint code = match.hasCaptured(1) ? match.capturedView(1).toUInt(nullptr, 16)
                                               : match.capturedView(2).toUInt();
        if (isXmlCharacter(code))
            continue;
        repaired += QStringView(text).sliced(from, match.capturedStart() - from);
        repaired += QChar::ReplacementCharacter;
        from = match.capturedEnd();
    }
    if (from == 0)
        return false;
    text = repaired.append(QStringView(text).sliced(from));
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
