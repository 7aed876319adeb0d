// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture.h"
#include "service/samplecalls.h"
#include "support/trails.h"

#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

// Pictures of made-up trails, and what can be read of them.

inline const PictureOptions options{
    .zone = QTimeZone("Asia/Shanghai"), .families = {u"DejaVu Sans"_s}};
constexpr int deviceWidth = 3200;

inline std::vector<QImage> allParts(const Trail &trail, const PictureOptions &how)
{
    std::vector<QImage> parts;
    const TrailPicture picture(trail, how);
    for (int part = 0; part < picture.parts(); ++part)
        parts.push_back(picture.image(part));
    return parts;
}

/** Of a call of the embedded service. */
inline Trail sampleTrail(const QString &contactId)
{
    QByteArrayList rows;
    for (const QByteArray &row : sampleRows(contactId))
        rows << row;
    const QByteArray body
        = R"({"Code":"OK","RequestId":"R","Data":{"List":[)" + rows.join(',') + "]}}";
    Trail trail;
    trail.contactId = contactId;
    addPage(trail, std::get<TrailPage>(parseTrailPage(body, 1)));
    return trail;
}

/** What is written in a picture, element by element. */
inline QStringList textsOf(const QByteArray &svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNextStartElement() && reader.name() == u"text"_s)
            texts << reader.readElementText();
    }
    return texts;
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
