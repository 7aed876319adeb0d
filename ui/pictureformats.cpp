// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictureformats.h"

#include "files/pdftext.h"
#include "wording.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QRawFont>
#include <QSvgGenerator>

namespace {
class Formats
{
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

constexpr char16_t firstRadical = 0x2E80; // the supplement and the Kangxi radicals
constexpr char16_t lastRadical = 0x2FDF;
constexpr char16_t firstIdeograph = 0x4E00;
constexpr char16_t lastIdeograph = 0x9FFF;

// Radicals and the ideographs that the fonts draw alike; blanks instead of tabs.
SameGlyphs sameGlyphs(const QStringList &families)
{
    SameGlyphs better{{u'\t', u' '}};
    QFont font;
    font.setFamilies(families);
    const QRawFont raw = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
    const auto glyphsOf = [&raw](char16_t first, char16_t last) {
        QString characters;
        for (char32_t c = first; c <= last; ++c)
            characters += QChar(char16_t(c));
        return raw.glyphIndexesForString(characters);
    };
    QHash<quint32, char16_t> ideographs;
    const QList<quint32> glyphs = glyphsOf(firstIdeograph, lastIdeograph);
    for (int i = 0; i < glyphs.size(); ++i)
        ideographs.insert(glyphs[i], char16_t(firstIdeograph + i));
    const QList<quint32> radicals = glyphsOf(firstRadical, lastRadical);
    for (int i = 0; i < radicals.size(); ++i) {
        if (radicals[i] != 0 && ideographs.contains(radicals[i]))
            better.insert(char16_t(firstRadical + i), ideographs[radicals[i]]);
    }
    return better;
}

QString titleOf(const Trail &trail)
{
    return trail.contactId.isEmpty()
        ? Formats::tr("IVR trail")
        : Formats::tr("IVR trail of %1").arg(displayText(trail.contactId, 256));
}

/** While it lives, hashes have the same order in every process: Qt's PDF numbers fonts by it. */
class FixedHashOrder
{
public:
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(FixedHashOrder)
};
} // namespace

QByteArray toSvg(const TrailPicture &picture, int part)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.sizeOf(part));
    generator.setViewBox(QRect(QPoint(), picture.sizeOf(part)));
    generator.setTitle(titleOf(picture.trail()));
    generator.setDescription({});
    QPainter painter(&generator);
    picture.paint(painter, part);
    painter.end();
    return bytes;
}

QByteArray toPdf(const Trail &trail, const PictureOptions &options, const PageProgress &progress)
{
    const FixedHashOrder order;
    const TrailPicture picture(trail, options, pageRoom);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const QMarginsF margins(pageMargin, pageMargin, pageMargin, pageMargin);
    writer.setPageLayout(QPageLayout(
        QPageSize(QPageSize::A4), QPageLayout::Landscape, margins, QPageLayout::Millimeter));
    writer.setCreator(QStringLiteral("ivrtrail"));
    writer.setTitle(titleOf(trail));
    QPainter painter(&writer);
    const double scale = double(writer.width()) / pictureWidth;
    for (int page = 0; page < picture.parts(); ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.scale(scale, scale);
        picture.paint(painter, page);
        painter.restore();
        if (!progress(page + 1, picture.parts()))
            return {};
    }
    painter.end();
    return withFindableText(bytes, sameGlyphs(options.families));
}
