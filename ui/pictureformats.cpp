// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictureformats.h"

#include <QBuffer>
#include <QHash>
#include <QImageWriter>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace {
constexpr int lowCompression = 15; // of 100: faster, and on text hardly larger
constexpr int mostColors = 256;
constexpr int pageHeight = pictureWidth * 210 / 297; // of A4 landscape

// The same pixels with a palette; a null image when there are too many colours.
QImage indexed(const QImage &image)
{
    QImage small(image.size(), QImage::Format_Indexed8);
    QHash<QRgb, uchar> places;
    QList<QRgb> colors;
    QRgb last = 0;
    uchar place = 0;
    bool isFirst = true;
    for (int y = 0; y < image.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        uchar *to = small.scanLine(y);
        for (int x = 0; x < image.width(); ++x) {
            const QRgb color = from[x] | 0xff000000;
            if (isFirst || color != last) { // most pixels are like the one before
                isFirst = false;
                last = color;
                const auto known = places.constFind(color);
                if (known == places.cend()) {
                    if (colors.size() == mostColors)
                        return {};
                    place = uchar(colors.size());
                    places.insert(color, place);
                    colors << color;
                } else {
                    place = *known;
                }
            }
            to[x] = place;
        }
    }
    small.setColorTable(colors);
    return small;
}
} // namespace

QByteArray toPng(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "png");
    writer.setCompression(lowCompression);
    const QImage small = indexed(image);
    return writer.write(small.isNull() ? image : small) ? bytes : QByteArray();
}

QByteArray toSvg(const TrailPicture &picture, int part)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.sizeOf(part));
    generator.setViewBox(QRect(QPoint(), picture.sizeOf(part)));
    generator.setTitle(QStringLiteral("ivrtrail"));
    generator.setDescription({});
    QPainter painter(&generator);
    picture.paint(painter, part);
    painter.end();
    return bytes;
}

QByteArray toPdf(const Trail &trail, const PictureOptions &options, const PageProgress &progress)
{
    const TrailPicture picture(trail, options, pictureRowsIn(pageHeight));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF()));
    writer.setCreator(QStringLiteral("ivrtrail"));
    writer.setTitle(QStringLiteral("ivrtrail"));
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
    return bytes;
}
