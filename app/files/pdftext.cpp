// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/pdftext.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace {
QByteArray hex(char16_t unit)
{
    return QByteArray::number(unit, 16).toUpper().rightJustified(4, '0');
}

// In the lists of "<first> <last> [<unit> <unit> …]" every <unit> has four digits.
QByteArray withBetterUnits(QByteArray map, const SameGlyphs &better)
{
    bool isInList = false;
    for (qsizetype at = 0; at < map.size(); ++at) {
        if (map[at] == '[' || map[at] == ']')
            isInList = map[at] == '[';
        if (!isInList || map[at] != '<' || at + 5 >= map.size() || map[at + 5] != '>')
            continue;
        const auto found = better.constFind(char16_t(map.sliced(at + 1, 4).toUShort(nullptr, 16)));
        if (found != better.cend())
            map.replace(at + 1, 4, hex(*found));
    }
    return map;
}

void mendText(QPDFObjectHandle font, const SameGlyphs &better)
{
    QPDFObjectHandle map = font.getKey("/ToUnicode");
    if (!map.isStream())
        return;
    const auto bytes = map.getStreamData(qpdf_dl_all);
    const QByteArray mended = withBetterUnits(
        QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize())),
        better);
    map.replaceStreamData(
        mended.toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}
} // namespace

QByteArray withFindableText(const QByteArray &pdf, const SameGlyphs &better)
try {
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("ivrtrail", pdf.constData(), size_t(pdf.size()));
    for (QPDFObjectHandle object : document.getAllObjects()) {
        if (object.isDictionaryOfType("/Font"))
            mendText(object, better);
    }
    QPDFObjectHandle facts = document.getTrailer().getKey("/Info");
    if (facts.isDictionary())
        facts.removeKey("/CreationDate");
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const auto written = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(written->getBuffer()), qsizetype(written->getSize())};
} catch (const std::exception &) {
    return {};
}
