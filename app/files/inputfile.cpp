// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/inputfile.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

std::variant<QByteArray, FileProblem> readInputFile(const QString &path)
{
    using Kind = FileProblem::Kind;
    const QFileInfo info(path);
    if (!info.exists())
        return FileProblem{Kind::NotThere, path, {}};
    if (info.isDir())
        return FileProblem{Kind::IsFolder, path, {}};
    if (!info.isFile())
        return FileProblem{Kind::IsNoFile, path, {}};
    if (info.size() > largestAnswerFile)
        return FileProblem{Kind::TooLarge, path, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return FileProblem{Kind::NotReadable, path, file.errorString()};
    constexpr qint64 chunk = 1024 * 1024; // by chunks: the file may grow
    QByteArray bytes;
    bytes.reserve(info.size());
    while (bytes.size() <= largestAnswerFile) {
        const QByteArray piece = file.read(chunk);
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    if (file.error() != QFileDevice::NoError)
        return FileProblem{Kind::NotReadable, path, file.errorString()};
    if (bytes.size() > largestAnswerFile)
        return FileProblem{Kind::TooLarge, path, {}};
    return bytes;
}

QByteArray inUtf8(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    const bool isUtf16 = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    if (!isUtf16 || !encoding)
        return bytes;
    QStringDecoder decoder(*encoding);
    const QString text = decoder(bytes);
    return text.toUtf8();
}
