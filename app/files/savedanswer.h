// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "files/casefile.h"
#include "trail/trail.h"

#include <QString>
#include <QStringList>

#include <variant>

/** Why a file gave neither a trail nor an error of the service. */
struct FileProblem
{
    enum class Kind {
        NotThere,
        IsFolder,
        IsNoFile, ///< a pipe, a device or the like, which may never end
        NotReadable, ///< reason: the system's
        TooLarge, ///< over largestAnswerFile, also unpacked, over mostObjects, or too many files
        Empty,
        CutOff, ///< it begins as an answer and does not parse to its end
        DamagedCase, ///< a case file that is cut off, was changed or is at odds with itself
        NewerVersion, ///< a case file in a format that this program does not know yet
        OtherCall, ///< of several files: its rows belong to another call than those before
        PageTwice, ///< of several files: another file has this page with other rows
        NotAPage, ///< of several files: a case file or an export, which can be opened alone
        NotAnAnswer, ///< something else
    };

    Kind kind = Kind::NotAnAnswer;
    QString path;
    QString reason;

    bool operator==(const FileProblem &) const = default;
};

/** What a saved answer holds: a trail, or the error that the service had answered with. */
using SavedAnswer = std::variant<Trail, ApiError, FileProblem>;

/** An error that the service had answered with, and the file that holds it. */
struct SavedError
{
    ApiError error;
    QString path;
};

/** The same, with what people wrote beside the trail. */
using OpenedFile = std::variant<CaseFile, SavedError, FileProblem>;

/** In bytes. */
constexpr qint64 largestAnswerFile = 256 * 1024 * 1024;

/**
 * Opens, told apart by content: a case file; an answer of the service that was saved as JSON or
 * XML; a file of toAnswerJson(). Or several answers, each a page of the same call, in any order: a
 * page given twice counts once, and pages that are lacking between them or at the end are missing
 * pages of the trail.
 *
 * One page alone gives a trail that is not complete. Contact and instance of answers are those of
 * most rows, the source is the (first) file's name.
 */
OpenedFile openSavedAnswers(const QStringList &paths);

/** One file, without its notes. */
SavedAnswer openSavedAnswer(const QString &path);
