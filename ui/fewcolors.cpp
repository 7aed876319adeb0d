// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fewcolors.h"

#include <QHash>
#include <QImage>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <vector>

namespace {
constexpr qsizetype colorsKept = 64; // those of areas: the theme has fewer

QHash<QRgb, qint64> countedColors(const QImage &image)
{
    QHash<QRgb, qint64> counts;
    for (int y = 0; y < image.height(); ++y) {
        const auto *pixels = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width();) {
            const int from = x;
            const QRgb color = pixels[x];
            while (x < image.width() && pixels[x] == color)
                ++x;
            counts[color] += x - from;
        }
    }
    return counts;
}

std::vector<QRgb> byFrequency(const QHash<QRgb, qint64> &counts)
{
    std::vector<std::pair<qint64, QRgb>> order;
    for (auto color = counts.cbegin(); color != counts.cend(); ++color)
        order.emplace_back(-color.value(), color.key());
    std::ranges::sort(order);
    std::vector<QRgb> colors;
    for (const auto &[count, color] : order)
        colors.push_back(color);
    return colors;
}

// Finer towards white: of the paper's shades the eye sees most, of ink's least.
int rounded(int channel, int shades)
{
    const double darkness = std::sqrt((255 - channel) / 255.0);
    const double shade = std::round(darkness * shades) / shades;
    return 255 - int(std::lround(255 * shade * shade));
}

QHash<QRgb, QRgb> roundedColors(const std::vector<QRgb> &colors, int shades)
{
    QHash<QRgb, QRgb> rounding;
    for (size_t i = 0; i < colors.size(); ++i) {
        const QRgb color = colors[i];
        rounding.insert(color,
            qsizetype(i) < colorsKept
                ? color
                : qRgb(rounded(qRed(color), shades), rounded(qGreen(color), shades),
                    rounded(qBlue(color), shades)));
    }
    return rounding;
}

qsizetype countOf(const QHash<QRgb, QRgb> &rounding)
{
    QSet<QRgb> colors;
    for (const QRgb color : rounding)
        colors.insert(color | 0xff000000);
    return colors.size();
}

void replaceColors(QImage &image, const QHash<QRgb, QRgb> &colors)
{
    for (int y = 0; y < image.height(); ++y) {
        auto *pixels = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width();) {
            const QRgb color = pixels[x];
            const QRgb other = colors[color];
            for (; x < image.width() && pixels[x] == color; ++x)
                pixels[x] = other;
        }
    }
}
} // namespace

void reduceColors(QImage &image)
{
    const QHash<QRgb, qint64> counts = countedColors(image);
    if (counts.size() <= mostImageColors)
        return;
    const std::vector<QRgb> colors = byFrequency(counts);
    QHash<QRgb, QRgb> rounding;
    for (int shades = 128; shades > 0; shades -= shades > 40 ? 8 : 1) {
        rounding = roundedColors(colors, shades);
        if (countOf(rounding) <= mostImageColors)
            break;
    }
    replaceColors(image, rounding);
}
