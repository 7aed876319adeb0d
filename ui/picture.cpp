// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture.h"

#include "fewcolors.h"
#include "picturepart.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace {
constexpr double deviceScale = 2;
} // namespace

TrailPicture::TrailPicture(
    const Trail &trail, const PictureOptions &options, const PictureRoom &room)
    : m_trail(trail)
    , m_options(options)
    , m_facts(std::make_unique<const PictureFacts>(pictureFacts(trail, options, room)))
{
}

TrailPicture::~TrailPicture() = default;

int TrailPicture::parts() const
{
    return int(m_facts->parts.size());
}

QSize TrailPicture::sizeOf(int part) const
{
    return {pictureWidth, m_facts->sheetHeight(m_facts->parts[size_t(part)])};
}

void TrailPicture::paint(QPainter &painter, int part) const
{
    PicturePartPainter(m_trail, *m_facts, m_options, part).paint(painter);
}

QImage TrailPicture::image(int part) const
{
    QImage image(sizeOf(part) * deviceScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(deviceScale);
    QPainter painter(&image);
    paint(painter, part);
    painter.end();
    reduceColors(image);
    return image;
}

bool lacksGlyphs(const Trail &trail, const QStringList &families)
{
    QFont font;
    font.setFamilies(families);
    const QFontMetrics metrics(font);
    return std::ranges::any_of(trail.visits, [&metrics](const NodeVisit &visit) {
        return std::ranges::any_of(visit.nodeName.toUcs4(),
            [&metrics](uint c) { return c > 0x2fff && !metrics.inFontUcs4(c); });
    });
}
