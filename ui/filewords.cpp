// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filewords.h"

#include "wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {
class Files
{
    Q_DECLARE_TR_FUNCTIONS(FileWords)
};

QString shownPath(const QString &path)
{
    return displayText(QDir::toNativeSeparators(path), 300);
}
} // namespace

QString originWords(const QStringList &paths, RedactionLevel redaction)
{
    const QString file = displayText(QFileInfo(paths.front()).fileName(), 60);
    const QString from = paths.size() == 1
        ? Files::tr("from %1", "a file's name").arg(file)
        : Files::tr("from %1 and %Ln more file(s)", nullptr, int(paths.size()) - 1).arg(file);
    return redaction == RedactionLevel::Off ? from
                                            : Files::tr("%1, redacted", "from a file").arg(from);
}

QString fileProblemWords(const FileProblem &problem)
{
    const QString file = shownPath(problem.path);
    switch (problem.kind) {
    case FileProblem::Kind::NotThere:
        return Files::tr("There is no file %1: check its name and folder.").arg(file);
    case FileProblem::Kind::IsFolder:
        return Files::tr("%1 is a folder: choose a saved answer in it.").arg(file);
    case FileProblem::Kind::IsNoFile:
        return Files::tr("%1 is a pipe or a device: save the answer to a file and open that.")
            .arg(file);
    case FileProblem::Kind::NotReadable:
        return Files::tr("%1 could not be read: %2.").arg(file, problem.reason);
    case FileProblem::Kind::TooLarge:
        return Files::tr(
            "%1 was not opened: it holds more than %2 MiB, %3 million objects or %4 files.")
            .arg(file, QString::number(largestAnswerFile / 1024 / 1024),
                QString::number(mostObjects / 1'000'000), QString::number(mostCaseFiles));
    case FileProblem::Kind::Empty:
        return Files::tr("%1 is empty: save the answer again.").arg(file);
    case FileProblem::Kind::CutOff:
        return Files::tr("%1 is cut off or damaged: save the answer again.").arg(file);
    case FileProblem::Kind::DamagedCase:
        return Files::tr("%1 is a case file that is cut off or was changed: ask for it again.")
            .arg(file);
    case FileProblem::Kind::NewerVersion:
        return Files::tr("%1 was written by a later version of ivrtrail: open it with that one.")
            .arg(file);
    case FileProblem::Kind::OtherCall:
        return Files::tr("%1 is of another call than the files before it: open the files of one "
                         "call together.")
            .arg(file);
    case FileProblem::Kind::PageTwice:
        return Files::tr("%1 has a page that another file has with other rows: leave one of them "
                         "out.")
            .arg(file);
    case FileProblem::Kind::NotAPage:
        return Files::tr("%1 holds a whole call: open it alone.").arg(file);
    case FileProblem::Kind::NotAnAnswer:
        break;
    }
    return Files::tr("%1 is neither an answer of ListIvrTrackingDetails (JSON or XML) nor a case "
                     "file: choose one "
                     "of these. Pictures, summaries and tables are for reading alone.")
        .arg(file);
}

QString writeResultWords(const QString &path, const WriteResult &result)
{
    const QString file = shownPath(path);
    switch (result.kind) {
    case WriteResult::Kind::Written:
        return {};
    case WriteResult::Kind::Exists:
        return Files::tr("%1 exists already; --force overwrites it.").arg(file);
    case WriteResult::Kind::IsFolder:
        return Files::tr("Could not write %1: there is a folder of this name.").arg(file);
    case WriteResult::Kind::IsNoFile:
        return Files::tr("Could not write %1: what stands there is no file.").arg(file);
    case WriteResult::Kind::NoFolder:
        return Files::tr("Could not write %1: there is no folder %2.")
            .arg(file, shownPath(QFileInfo(path).absolutePath()));
    case WriteResult::Kind::NoPermission:
        return Files::tr("Could not write %1: no permission to write there.").arg(file);
    case WriteResult::Kind::DiskFull:
        return Files::tr("Could not write %1: the disk is full.").arg(file);
    case WriteResult::Kind::Failed:
        break;
    }
    return Files::tr("Could not write %1: %2.").arg(file, result.reason);
}
