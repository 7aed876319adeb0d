// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchcall.h"
#include "fonts.h"
#include "measures.h"
#include "pictureformats.h"
#include "pngfile.h"

#include <QBuffer>
#include <QFile>

#include <malloc.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int rounds = 5;
constexpr double mebibyte = 1024 * 1024;

PictureOptions options()
{
    return {.zone = QTimeZone::utc(), .families = fontFamilies()};
}

/** What became of the parts of one picture. */
struct Encoded
{
    double milliseconds = 0;
    qint64 bytes = 0;
};

QByteArray savedByQt(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Encoded encoded(const std::vector<QImage> &parts, QByteArray (*encode)(const QImage &))
{
    Encoded sum;
    for (const QImage &part : parts) {
        QByteArray bytes;
        sum.milliseconds += timed([&] { bytes = encode(part); });
        sum.bytes += bytes.size();
        const QImage read = QImage::fromData(bytes).convertToFormat(QImage::Format_RGB32);
        QImage plain = part;
        plain.setDevicePixelRatio(1);
        plain.setDotsPerMeterX(read.dotsPerMeterX());
        plain.setDotsPerMeterY(read.dotsPerMeterY());
        if (read != plain)
            qFatal("A pixel changed.");
    }
    return sum;
}

Measures pngMeasures()
{
    const Trail trail = callOf(200);
    const TrailPicture picture(trail, options());
    std::vector<QImage> parts;
    for (int part = 0; part < picture.parts(); ++part)
        parts.push_back(picture.image(part));
    const Rounds time = inTurn(
        rounds, [&] { return encoded(parts, toPng).milliseconds; },
        [&] { return encoded(parts, savedByQt).milliseconds; });
    const double ours = double(encoded(parts, toPng).bytes);
    const double others = double(encoded(parts, savedByQt).bytes);
    return {{.name = u"PNG of 200 rows, time / QImage::save"_s,
                .ours = time.ours,
                .reference = time.reference,
                .bar = 0.5},
        {.name = u"PNG of 200 rows, bytes / QImage::save"_s,
            .ours = ours / 1024,
            .reference = others / 1024,
            .bar = 0.6,
            .kind = Measure::Kind::Size}};
}

/** Of this process, in bytes: a field of /proc/self/status. */
double memory(const QByteArray &field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field + ':'))
            return line.mid(field.size() + 1).trimmed().split(' ').first().toDouble() * 1024;
    }
    return 0;
}

// What was resident at most becomes what is resident now.
bool forgetPeak()
{
    malloc_trim(0);
    QFile control(u"/proc/self/clear_refs"_s);
    return control.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && control.write("5") == 1;
}

// Some parts stand for all: they cost the same, and all of them take a minute.
double pngParts(const Trail &trail)
{
    constexpr int every = 12;
    const TrailPicture picture(trail, options());
    int drawn = 0;
    const double time = timed([&] {
        for (int part = 0; part < picture.parts(); part += every, ++drawn)
            toPng(picture.image(part));
    });
    return time * picture.parts() / drawn;
}

Measures pdfMeasures()
{
    const Trail trail = callOf(rowsOfCall);
    toPdf(callOf(100), options()); // fonts are loaded once a program
    const bool canForget = forgetPeak();
    const double before = memory("VmRSS");
    const double pdf = timed([&] { toPdf(trail, options()); });
    const double extra = memory("VmHWM") - before;
    const double png = pngParts(trail);
    return {{.name = u"PDF of 10,000 rows / PNG parts (every 12th drawn)"_s,
                .ours = pdf,
                .reference = png,
                .bar = 0.15},
        {.name = u"PDF of 10,000 rows, ms in all"_s,
            .ours = pdf,
            .bar = 20'000,
            .kind = Measure::Kind::Milliseconds},
        {.name = u"PDF of 10,000 rows, MiB resident more than before"_s,
            .ours = extra / mebibyte,
            .bar = 80'000'000 / mebibyte,
            .kind = canForget ? Measure::Kind::Count : Measure::Kind::Skipped}};
}
} // namespace

Measures exportMeasures()
{
    Measures measures = pngMeasures();
    std::ranges::move(pdfMeasures(), std::back_inserter(measures));
    return measures;
}
