// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pngfile.h"

#include "fewcolors.h"

#include <QHash>

#include <png.h>

#include <memory>
#include <optional>
#include <vector>

namespace {
constexpr int lowCompression = 4; // of 9: as small as 6 on text, in two thirds of the time

/** An image as places in a palette. */
struct Indexed
{
    std::vector<png_color> colors;
    std::vector<png_byte> pixels;
};

/** Nothing when there are too many colours. */
std::optional<Indexed> indexed(const QImage &image)
{
    Indexed result;
    result.pixels.resize(size_t(image.width()) * size_t(image.height()));
    QHash<QRgb, png_byte> places;
    png_byte *to = result.pixels.data();
    for (int y = 0; y < image.height(); ++y) {
        const auto *pixels = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width();) { // most pixels are like the one before
            const QRgb color = pixels[x] | 0xff000000;
            auto place = places.constFind(color);
            if (place == places.constEnd()) {
                if (result.colors.size() == mostImageColors)
                    return {};
                place = places.insert(color, png_byte(result.colors.size()));
                result.colors.push_back(
                    {png_byte(qRed(color)), png_byte(qGreen(color)), png_byte(qBlue(color))});
            }
            for (const png_byte value = *place;
                 x < image.width() && (pixels[x] | 0xff000000) == color; ++x)
                *to++ = value;
        }
    }
    return result;
}

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
    const std::optional<Indexed> palette = indexed(image);
    QByteArray bytes;
    Writer writer;
    if (!writer.info)
        return {};
    png_set_write_fn(writer.png, &bytes, append, nullptr);
    png_set_IHDR(writer.png, writer.info, png_uint_32(image.width()), png_uint_32(image.height()),
        8, palette ? PNG_COLOR_TYPE_PALETTE : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
        PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_filter(writer.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_compression_level(writer.png, lowCompression);
    png_set_compression_mem_level(writer.png, 9); // as much memory as it can use
    png_set_compression_buffer_size(writer.png, 64 * 1024);
    if (palette)
        png_set_PLTE(writer.png, writer.info, palette->colors.data(), int(palette->colors.size()));
    png_write_info(writer.png, writer.info);
    if (palette) {
        for (int y = 0; y < image.height(); ++y)
            png_write_row(writer.png, palette->pixels.data() + size_t(y) * size_t(image.width()));
    } else {
        writeColors(writer.png, image);
    }
    png_write_end(writer.png, nullptr);
    return bytes;
} catch (const std::bad_alloc &) {
    return {};
}
