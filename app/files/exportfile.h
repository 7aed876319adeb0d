// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/redaction.h"
#include "trail/trail.h"

#include <QByteArray>
#include <QString>
#include <QTimeZone>

#include <memory>
#include <vector>

class QSaveFile;

/** Whether a file that exists is replaced. */
enum class Overwrite { No, Yes };

/** How writing a file ended. */
struct WriteResult
{
    enum class Kind {
        Written,
        Exists, ///< and Overwrite::No was asked for
        IsFolder,
        IsNoFile, ///< a device or the like stands there
        NoFolder, ///< the folder that it should go into is not there
        NoPermission,
        DiskFull,
        Failed, ///< for another reason
    };

    Kind kind = Kind::Written;
    QString reason; ///< the system's; empty when written
};

/**
 * Files that are written all or none, readable by their owner alone (0600): what stood in their
 * places stays there until commit(), and for good when that is not called.
 */
class NewFiles
{
public:
    NewFiles();
    ~NewFiles();
    Q_DISABLE_COPY_MOVE(NewFiles)

    WriteResult add(const QString &path, const QByteArray &bytes, Overwrite overwrite);
    /** Puts them into their places. A result that is not Written is of failedPath(). */
    WriteResult commit();
    QString failedPath() const { return m_failedPath; }

private:
    std::vector<std::unique_ptr<QSaveFile>> m_files;
    QString m_failedPath;
};

/** One file, whole or not at all. */
WriteResult writeFile(const QString &path, const QByteArray &bytes, Overwrite overwrite);

/** Which rows are in a file. */
enum class FileRows { All, Filtered };

/**
 * ivr-trail_1319_20210525-1042_redacted.png: the last four characters of the contact ID, of
 * [A-Za-z0-9._-], with a short hash when others had to go; when the call began, in @p zone;
 * _filtered when rows are left out.
 * @param suffix without the dot
 */
QString exportFileName(const Trail &trail, const QString &suffix, RedactionLevel level,
    const QTimeZone &zone, FileRows rows = FileRows::All);
