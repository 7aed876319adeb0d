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

#include <QCoreApplication>
#include <QDir>
#include <QFile>
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
    const QFileInfo file(path);
    return file.dir().filePath(
        u"%1-%2.%3"_s.arg(file.completeBaseName(), QString::number(part), file.suffix()));
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

QString firstTaken(const QString &path, int parts)
{
    for (int part = 1; part <= parts; ++part) {
        const QFileInfo file(pathOfPart(path, part, parts));
        if (file.exists() && !file.isDir())
            return file.filePath();
    }
    return {};
}

ExportOutcome withoutFiles(const ExportOutcome &outcome, const QString &problem)
{
    for (const QString &file : outcome.files)
        QFile::remove(file);
    return {.files = {}, .problem = problem, .warning = {}};
}

ExportOutcome writeFiles(const QString &path, const Contents &contents,
    const ExportOptions &options, const PageProgress &progress)
{
    ExportOutcome outcome;
    const QString taken = options.overwrites ? QString() : firstTaken(path, contents.parts);
    if (!taken.isEmpty()) { // all or nothing
        outcome.problem = writeResultWords(taken, {WriteResult::Kind::Exists, {}});
        return outcome;
    }
    for (int part = 1; part <= contents.parts; ++part) {
        const QByteArray content = contents.part(part - 1);
        if (content.isEmpty() || (contents.parts > 1 && !progress(part, contents.parts)))
            return withoutFiles(
                outcome, Exports::tr("The export was cancelled; nothing was written."));
        const QString file = pathOfPart(path, part, contents.parts);
        outcome.problem = writeResultWords(
            file, writeFile(file, content, options.overwrites ? Overwrite::Yes : Overwrite::No));
        if (!outcome.problem.isEmpty())
            return outcome;
        outcome.files << file;
    }
    return outcome;
}

std::optional<RowChoice> choiceToShare(const Redacted &shared, const ExportOptions &options)
{
    if (!options.choice || options.rules.level == RedactionLevel::Off)
        return options.choice;
    return shareableChoice(*options.choice, shared.trail);
}

Contents pictureContents(const TrailPicture &picture, PictureFormat format)
{
    return {.parts = picture.parts(), .part = [&picture, format](int part) {
                return format == PictureFormat::Svg ? toSvg(picture, part)
                                                    : toPng(picture.image(part));
            }};
}

ExportOutcome writePicture(const Redacted &shared, PictureFormat format, const QString &path,
    const ExportOptions &options, const PageProgress &progress)
{
    const PictureOptions how = pictureOptions(shared, options);
    const TrailPicture picture(shared.trail, how);
    ExportOutcome outcome = format == PictureFormat::Pdf
        ? writeFiles(path, onlyOne(toPdf(shared.trail, how, progress)), options, progress)
        : writeFiles(path, pictureContents(picture, format), options, progress);
    if (lacksGlyphs(shared.trail, how.families))
        outcome.warning = Exports::tr("No font on this machine has Chinese characters: the picture "
                                      "shows boxes. Install fonts-noto-cjk.");
    return outcome;
}
} // namespace

PictureOptions pictureOptions(const Redacted &shared, const ExportOptions &options)
{
    return {.zone = options.zone,
        .level = options.rules.level,
        .hidden = hiddenTotals(shared.hidden),
        .families = fontFamilies(),
        .notes = shared.notes,
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
    const Redacted shared = redacted(trail, options.rules, options.notes);
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "pdf"_L1)
        return writePicture(shared, PictureFormat::Pdf, path, options, progress);
    if (suffix == "svg"_L1)
        return writePicture(shared, PictureFormat::Svg, path, options, progress);
    if (suffix == "png"_L1)
        return writePicture(shared, PictureFormat::Png, path, options, progress);
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

QString takenWords(const QString &path)
{
    const QFileInfo file(path);
    if (file.isDir())
        return writeResultWords(path, {WriteResult::Kind::IsFolder, {}});
    return file.exists() ? writeResultWords(path, {WriteResult::Kind::Exists, {}}) : QString();
}
