// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/exportfile.h"
#include "pictureformats.h"
#include "privacy/redaction.h"
#include "story/thresholds.h"
#include "trail/trail.h"

#include <QString>
#include <QStringList>
#include <QTimeZone>

/** How a trail is written to a file. */
struct ExportOptions
{
    RedactionRules rules{};
    QTimeZone zone = QTimeZone::systemTimeZone();
    /** Which files that are there already are replaced. */
    enum class Replaces {
        None, ///< and the way out is --force
        Named, ///< somebody agreed to it: not to parts of other names
        All,
    };
    Replaces replaces = Replaces::None;
    Notes notes{}; ///< beside the visits
    Thresholds thresholds = {}; ///< of the findings told of
    std::optional<RowChoice> choice{}; ///< rows that a filter left, as it was typed; else all
    int inspected = -1; ///< position of the visit whose values a picture shows below; -1: none
};

/** Whether a file of this suffix can leave rows out; a case file always has the whole call. */
bool canLeaveRowsOut(const QString &suffix);
/** Whether a file of this suffix is a picture. */
bool isPicture(const QString &suffix);

/** What became of an export. */
struct ExportOutcome
{
    QStringList files; ///< written, in order
    QString problem; ///< a sentence; empty when all is written
    QString warning; ///< such as a font that is missing
};

/** What is in the way of a file of this name, to be asked before a look-up; else empty. */
QString obstacleWords(const QString &path, Overwrite overwrite);

/**
 * Writes .png or .svg (in numbered parts when the trail is long), .pdf, .json, .csv, .txt, .md
 * or .ivrtrail, as the path's suffix says. Nothing is left of a picture that @p progress stopped.
 */
ExportOutcome exportTrail(
    const Trail &trail, const QString &path, const ExportOptions &options,
    const PageProgress &progress = [](int, int) { return true; });
/** As above. @param shared the redacted trail, by the rules of @p options */
ExportOutcome exportTrail(const Trail &trail, const Redacted &shared, const QString &path,
    const ExportOptions &options, const PageProgress &progress);

/** What a file of this suffix would hold, for those that are text: .json, .csv, .txt, .md. */
QByteArray exportedText(const Trail &trail, const Redacted &shared, const QString &suffix,
    const ExportOptions &options);

/** How the pictures of an export are drawn. @param original unredacted @param shared what may be
 * seen */
PictureOptions pictureOptions(
    const Trail &original, const Redacted &shared, const ExportOptions &options);
