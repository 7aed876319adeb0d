// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporttrail.h"

#include "choicewords.h"
#include "files/casefile.h"
#include "files/csvfile.h"
#include "files/exportfile.h"
#include "files/jsonfile.h"
#include "filewords.h"
#include "fonts.h"
#include "hiddenwords.h"
#include "pictureformats.h"
#include "pngfile.h"
#include "summary.h"
#include "wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {
class Exports
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

enum class PictureFormat { Png, Svg, Pdf };

QString pathOfPart(const QString &path, int part, int parts)
{
    if (parts == 1)
        return path;
    const QString suffix = u'.' + QFileInfo(path).suffix();
    return path.chopped(suffix.size()) + u'-' + QString::number(part) + suffix;
}

/** What goes into the files of one export, one after the other: a part may take much memory. */
struct Contents
{
    int parts = 1;
    std::function<QByteArray(int part)> part;
};

Contents onlyOne(const QByteArray &content)
{
    return {.parts = 1, .part = [content](int) { return content; }};
}

Overwrite overwriteOf(ExportOptions::Replaces replaces, int parts)
{
    const bool mayReplace = replaces == ExportOptions::Replaces::All
        || (replaces == ExportOptions::Replaces::Named && parts == 1);
    return mayReplace ? Overwrite::Yes : Overwrite::No;
}

QString problemWords(const QString &file, const WriteResult &result, const ExportOptions &options)
{
    const bool isInWindow = options.replaces == ExportOptions::Replaces::Named;
    if (isInWindow && result.kind == WriteResult::Kind::Exists)
        return Exports::tr("%1 exists already: choose another name.")
            .arg(displayText(QDir::toNativeSeparators(file), 300));
    return writeResultWords(file, result);
}

// Before anything is drawn.
WriteResult obstacle(const QString &file, Overwrite overwrite)
{
    const QFileInfo target(file);
    if (target.isDir())
        return {WriteResult::Kind::IsFolder, {}};
    if (overwrite == Overwrite::No && (target.exists() || target.isSymLink()))
        return {WriteResult::Kind::Exists, {}};
    return {};
}

ExportOutcome writeFiles(const QString &path, const Contents &contents,
    const ExportOptions &options, const PageProgress &progress)
{
    ExportOutcome outcome;
    const Overwrite overwrite = overwriteOf(options.replaces, contents.parts);
    const auto failsAt = [&](const QString &file, const WriteResult &result) {
        outcome.problem = problemWords(file, result, options);
        return !outcome.problem.isEmpty();
    };
    QStringList paths;
    for (int part = 1; part <= contents.parts; ++part) {
        paths << pathOfPart(path, part, contents.parts);
        if (failsAt(paths.last(), obstacle(paths.last(), overwrite)))
            return outcome;
    }
    NewFiles files;
    for (int part = 1; part <= contents.parts; ++part) {
        const QByteArray content = contents.part(part - 1);
        if (content.isEmpty() || (contents.parts > 1 && !progress(part, contents.parts))) {
            outcome.problem = Exports::tr("The export was cancelled; nothing was written.");
            return outcome;
        }
        if (failsAt(paths[part - 1], files.add(paths[part - 1], content, overwrite)))
            return outcome;
    }
    const WriteResult result = files.commit();
    if (!failsAt(files.failedPath(), result))
        outcome.files = paths;
    return outcome;
}

std::optional<RowChoice> choiceToShare(const Redacted &shared, const ExportOptions &options)
{
    if (!options.choice || options.rules.level == RedactionLevel::Off)
        return options.choice;
    return shareableChoice(*options.choice, shared.trail, shared.notes);
}

Contents pictureContents(const TrailPicture &picture, PictureFormat format)
{
    return {.parts = picture.parts(), .part = [&picture, format](int part) {
                return format == PictureFormat::Svg ? toSvg(picture, part)
                                                    : toPng(picture.image(part));
            }};
}

ExportOutcome writePicture(const Trail &trail, const Redacted &shared, PictureFormat format,
    const QString &path, const ExportOptions &options, const PageProgress &progress)
{
    const PictureOptions how = pictureOptions(trail, shared, options);
    const TrailPicture picture(shared.trail, how);
    ExportOutcome outcome = format == PictureFormat::Pdf
        ? writeFiles(path,
            {.parts = 1, .part = [&](int) { return toPdf(shared.trail, how, progress); }}, options,
            progress)
        : writeFiles(path, pictureContents(picture, format), options, progress);
    if (lacksGlyphs(shared.trail, how.families))
        outcome.warning = Exports::tr("No font on this machine has Chinese characters: the picture "
                                      "shows boxes. Install fonts-noto-cjk.");
    return outcome;
}
} // namespace

PictureOptions pictureOptions(
    const Trail &original, const Redacted &shared, const ExportOptions &options)
{
    return {.zone = options.zone,
        .level = options.rules.level,
        .hidden = hiddenTotals(shared.hidden, options.rules.level, original),
        .families = fontFamilies(),
        .notes = shared.notes,
        .thresholds = options.thresholds,
        .choice = choiceToShare(shared, options),
        .inspected = options.inspected};
}

QByteArray exportedText(
    const Trail &trail, const Redacted &shared, const QString &suffix, const ExportOptions &options)
{
    if (suffix == "csv"_L1)
        return toCsv(shared.trail, choiceToShare(shared, options), shared.notes);
    const Story story = storyOf(trail, options.thresholds);
    if (suffix == "json"_L1)
        return toAnswerJson(shared.trail, story,
            {.redaction = options.rules.level,
                .notes = shared.notes,
                .choice = choiceToShare(shared, options)});
    const SummaryForm form = suffix == "md"_L1 ? SummaryForm::Markdown : SummaryForm::Text;
    return ticketSummary(shared.trail, story,
        {.form = form,
            .zone = options.zone,
            .redaction = options.rules.level,
            .notes = shared.notes,
            .choice = choiceToShare(shared, options)})
        .toUtf8();
}

ExportOutcome exportTrail(const Trail &trail, const QString &path, const ExportOptions &options,
    const PageProgress &progress)
{
    return exportTrail(
        trail, redacted(trail, options.rules, options.notes), path, options, progress);
}

ExportOutcome exportTrail(const Trail &trail, const Redacted &shared, const QString &path,
    const ExportOptions &options, const PageProgress &progress)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "pdf"_L1)
        return writePicture(trail, shared, PictureFormat::Pdf, path, options, progress);
    if (suffix == "svg"_L1)
        return writePicture(trail, shared, PictureFormat::Svg, path, options, progress);
    if (suffix == "png"_L1)
        return writePicture(trail, shared, PictureFormat::Png, path, options, progress);
    const QByteArray content = suffix == "ivrtrail"_L1
        ? toCaseFile(shared.trail, shared.notes, options.rules.level)
        : exportedText(trail, shared, suffix, options);
    return writeFiles(path, onlyOne(content), options, progress);
}

bool canLeaveRowsOut(const QString &suffix)
{
    return suffix != "ivrtrail"_L1;
}

bool isPicture(const QString &suffix)
{
    return suffix == "png"_L1 || suffix == "pdf"_L1 || suffix == "svg"_L1;
}

QString obstacleWords(const QString &path, Overwrite overwrite)
{
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return writeResultWords(path, {WriteResult::Kind::NoFolder, {}});
    return writeResultWords(path, obstacle(path, overwrite));
}
