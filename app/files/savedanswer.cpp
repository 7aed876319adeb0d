// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/savedanswer.h"

#include "api/pageparser.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStringDecoder>

namespace {
using Kind = FileProblem::Kind;
using FileBytes = std::variant<QByteArray, FileProblem>;

FileBytes readFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return FileProblem{Kind::NotThere, path, {}};
    if (info.isDir())
        return FileProblem{Kind::IsFolder, path, {}};
    if (info.size() > largestAnswerFile)
        return FileProblem{Kind::TooLarge, path, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return FileProblem{Kind::NotReadable, path, file.errorString()};
    constexpr qint64 chunk = 1024 * 1024; // by chunks: the file may grow, or be a device
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

// Windows PowerShell saves what a command prints as UTF-16.
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

bool beginsAsAnswer(const QByteArray &bytes)
{
    const QByteArray start = bytes.first(qMin<qsizetype>(bytes.size(), 1024)).trimmed();
    return start.startsWith('{') || start.startsWith('<') || start.startsWith("\xef\xbb\xbf");
}

Kind kindOf(const ApiError &error, const QByteArray &bytes)
{
    if (error.kind == ApiError::Kind::Empty)
        return Kind::Empty;
    if (error.kind == ApiError::Kind::CutOff && beginsAsAnswer(bytes))
        return Kind::CutOff;
    return Kind::NotAnAnswer;
}

// What most rows say; the first one of those that are said equally often.
QString mostFrequent(const std::vector<NodeVisit> &visits, QString NodeVisit::*field)
{
    QHash<QString, int> counts;
    for (const NodeVisit &visit : visits) {
        if (!(visit.*field).isEmpty())
            ++counts[visit.*field];
    }
    QString winner;
    for (const NodeVisit &visit : visits) {
        if (counts.value(visit.*field) > counts.value(winner))
            winner = visit.*field;
    }
    return winner;
}

Trail trailOf(TrailPage page, const QString &path)
{
    Trail trail;
    trail.instance = mostFrequent(page.visits, &NodeVisit::instance);
    trail.contactId = mostFrequent(page.visits, &NodeVisit::contactId);
    trail.source = QFileInfo(path).fileName();
    addPage(trail, std::move(page));
    return trail;
}
} // namespace

SavedAnswer openSavedAnswer(const QString &path)
{
    FileBytes file = readFile(path);
    if (const auto *problem = std::get_if<FileProblem>(&file))
        return *problem;
    const QByteArray bytes = inUtf8(std::get<QByteArray>(file));
    PageAnswer answer = parseTrailPage(bytes, 0);
    if (auto *page = std::get_if<TrailPage>(&answer))
        return trailOf(std::move(*page), path);
    const ApiError &error = std::get<ApiError>(answer);
    if (error.kind == ApiError::Kind::Service)
        return error;
    return FileProblem{kindOf(error, bytes), path, {}};
}
