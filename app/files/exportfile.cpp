// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/exportfile.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace {
using Kind = WriteResult::Kind;

bool isAllowed(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-');
}

QString hashOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(6));
}

QString shortId(const QString &contactId)
{
    const QString tail = contactId.last(qMin<qsizetype>(contactId.size(), 4));
    QString name;
    for (const QChar c : tail) {
        if (isAllowed(c) && !(name.isEmpty() && (c == u'.' || c == u'-')))
            name += c;
    }
    if (name == tail)
        return name;
    return name.isEmpty() ? hashOf(contactId) : name + u'-' + hashOf(contactId);
}

WriteResult failure(const QSaveFile &file, qint64 size)
{
    const QFileInfo folder(QFileInfo(file.fileName()).absolutePath());
    if (file.error() == QFileDevice::ResourceError
        // A disk that fills up while it is written to takes less than it was given, without a word.
        || ((file.error() == QFileDevice::WriteError || file.error() == QFileDevice::NoError)
            && QStorageInfo(folder.absoluteFilePath()).bytesAvailable() < size))
        return {Kind::DiskFull, file.errorString()};
    if (file.error() == QFileDevice::PermissionsError || !folder.isWritable())
        return {Kind::NoPermission, file.errorString()};
    return {Kind::Failed, file.errorString()};
}
} // namespace

NewFiles::NewFiles() = default;
NewFiles::~NewFiles() = default;

WriteResult NewFiles::add(const QString &path, const QByteArray &bytes, Overwrite overwrite)
{
    m_failedPath = path;
    const QFileInfo target(path);
    if (target.isDir())
        return {Kind::IsFolder, {}};
    if (!QFileInfo(target.absolutePath()).isDir())
        return {Kind::NoFolder, {}};
    if (overwrite == Overwrite::No && (target.exists() || target.isSymLink()))
        return {Kind::Exists, {}};
    if (target.exists() && !target.isFile()) // it would be replaced by a file
        return {Kind::IsNoFile, {}};
    if (target.exists() && !target.isWritable())
        return {Kind::NoPermission, {}};
    m_files.push_back(std::make_unique<QSaveFile>(path));
    QSaveFile &file = *m_files.back();
    if (!file.open(QIODevice::WriteOnly))
        return failure(file, bytes.size());
    // QSaveFile would take over the permissions of the file that it replaces.
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.flush())
        return failure(file, bytes.size());
    return {};
}

WriteResult NewFiles::commit()
{
    for (const auto &file : m_files) {
        m_failedPath = file->fileName();
        if (!file->commit())
            return failure(*file, file->size());
    }
    return {};
}

WriteResult writeFile(const QString &path, const QByteArray &bytes, Overwrite overwrite)
{
    NewFiles files;
    const WriteResult result = files.add(path, bytes, overwrite);
    return result.kind == Kind::Written ? files.commit() : result;
}

QString exportFileName(const Trail &trail, const QString &suffix, RedactionLevel level,
    const QTimeZone &zone, FileRows rows)
{
    QStringList parts{u"ivr-trail"_s};
    const QString id = shortId(trail.contactId);
    if (!id.isEmpty())
        parts << id;
    if (const auto span = spanOf(trail)) {
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(span->from.count(), zone);
        parts << QLocale::c().toString(start, u"yyyyMMdd-HHmm"_s);
    }
    if (rows == FileRows::Filtered)
        parts << u"filtered"_s;
    if (stricter(level, trail.redaction) != RedactionLevel::Off)
        parts << u"redacted"_s;
    return parts.join(u'_') + u'.' + suffix;
}
