// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "trail/trail.h"

#include <QString>

#include <variant>

/** Why a file gave neither a trail nor an error of the service. */
struct FileProblem
{
    enum class Kind {
        NotThere,
        IsFolder,
        NotReadable, ///< reason: the system's
        TooLarge, ///< over largestAnswerFile
        Empty,
        CutOff, ///< it begins as an answer and does not parse to its end
        NotAnAnswer, ///< something else
    };

    Kind kind = Kind::NotAnAnswer;
    QString path;
    QString reason;

    bool operator==(const FileProblem &) const = default;
};

/** What a saved answer holds: a trail, or the error that the service had answered with. */
using SavedAnswer = std::variant<Trail, ApiError, FileProblem>;

/** In bytes. */
constexpr qint64 largestAnswerFile = 256 * 1024 * 1024;

/**
 * Opens an answer of the service that was saved as JSON or XML, told apart by content, or a file of
 * toAnswerJson(). One page of many gives a trail that is not complete. Contact and instance are
 * those of the rows; the source is the file's name.
 */
SavedAnswer openSavedAnswer(const QString &path);
