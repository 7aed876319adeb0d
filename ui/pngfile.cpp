// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pngfile.h"

#include <QHash>
#include <QList>

#include <png.h>

#include <memory>

namespace {
constexpr int lowCompression = 3; // of 9: nearly as small as 6 on text, in half of the time
constexpr int mostColors = 256;

struct Palette
{
    QList<png_color> colors;
    QHash<QRgb, png_byte> places;

    /** False when there are too many colours. */
    bool collect(const QImage &image)
    {
        QRgb last = 0;
        for (int y = 0; y < image.height(); ++y) {
            const auto *pixels = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            for (int x = 0; x < image.width(); ++x) {
                const QRgb color = pixels[x] | 0xff000000;
                if (color == last) // most pixels are like the one before
                    continue;
                last = color;
                if (places.contains(color))
                    continue;
                if (colors.size() == mostColors)
                    return false;
                places.insert(color, png_byte(colors.size()));
                colors << png_color{
                    png_byte(qRed(color)), png_byte(qGreen(color)), png_byte(qBlue(color))};
            }
        }
        return true;
    }
};

void append(png_structp writer, png_bytep bytes, size_t size)
{
    static_cast<QByteArray *>(png_get_io_ptr(writer))
        ->append(reinterpret_cast<const char *>(bytes), qsizetype(size));
}

void fail(png_structp, png_const_charp)
{
    throw std::bad_alloc(); // there is nothing else that can fail when writing to memory
}

/** libpng's two halves of a file to be written. */
struct Writer
{
    Writer()
        : png(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, nullptr))
        , info(png ? png_create_info_struct(png) : nullptr)
    {
    }
    ~Writer() { png_destroy_write_struct(&png, &info); }
    Q_DISABLE_COPY_MOVE(Writer)

    png_structp png;
    png_infop info;
};

void writeIndexed(png_structp png, const QImage &image, const Palette &palette)
{
    std::vector<png_byte> line(size_t(image.width()));
    for (int y = 0; y < image.height(); ++y) {
        const auto *pixels = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            line[size_t(x)] = x > 0 && pixels[x] == pixels[x - 1]
                ? line[size_t(x - 1)]
                : palette.places[pixels[x] | 0xff000000];
        png_write_row(png, line.data());
    }
}

void writeColors(png_structp png, const QImage &image)
{
    png_set_filler(png, 0, PNG_FILLER_AFTER);
    png_set_bgr(png);
    for (int y = 0; y < image.height(); ++y)
        png_write_row(png, image.constScanLine(y));
}
} // namespace

QByteArray toPng(const QImage &image)
try {
    Palette palette;
    const bool isIndexed = palette.collect(image);
    QByteArray bytes;
    Writer writer;
    if (!writer.info)
        return {};
    png_set_write_fn(writer.png, &bytes, append, nullptr);
    png_set_IHDR(writer.png, writer.info, png_uint_32(image.width()), png_uint_32(image.height()),
        8, isIndexed ? PNG_COLOR_TYPE_PALETTE : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
        PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_filter(writer.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_compression_level(writer.png, lowCompression);
    if (isIndexed)
        png_set_PLTE(
            writer.png, writer.info, palette.colors.constData(), int(palette.colors.size()));
    png_write_info(writer.png, writer.info);
    if (isIndexed)
        writeIndexed(writer.png, image, palette);
    else
        writeColors(writer.png, image);
    png_write_end(writer.png, nullptr);
    return bytes;
} catch (const std::bad_alloc &) {
    return {};
}
