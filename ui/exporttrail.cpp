// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporttrail.h"

#include "files/csvfile.h"
#include "files/exportfile.h"
#include "files/jsonfile.h"
#include "filewords.h"
#include "fonts.h"
#include "pictureformats.h"
#include "summary.h"

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
    const QFileInfo file(path);
    return file.dir().filePath(
        u"%1-%2.%3"_s.arg(file.completeBaseName(), QString::number(part), file.suffix()));
}

ExportOutcome writeFiles(
    const QString &path, const std::vector<QByteArray> &contents, bool overwrites)
{
    ExportOutcome outcome;
    const int parts = int(contents.size());
    for (int part = 1; part <= parts && !overwrites; ++part) { // all or nothing
        if (QFileInfo::exists(pathOfPart(path, part, parts))
            && !QFileInfo(pathOfPart(path, part, parts)).isDir()) {
            outcome.problem
                = writeResultWords(pathOfPart(path, part, parts), {WriteResult::Kind::Exists, {}});
            return outcome;
        }
    }
    for (int part = 1; part <= parts; ++part) {
        const QString file = pathOfPart(path, part, parts);
        outcome.problem = writeResultWords(file,
            writeFile(
                file, contents[size_t(part - 1)], overwrites ? Overwrite::Yes : Overwrite::No));
        if (!outcome.problem.isEmpty())
            return outcome;
        outcome.files << file;
    }
    return outcome;
}

ExportOutcome writePicture(
    const Trail &trail, PictureFormat format, const QString &path, const ExportOptions &options)
{
    const PictureOptions how{.zone = options.zone,
        .isRedacted = options.redaction != RedactionLevel::Off,
        .families = fontFamilies()};
    std::vector<QByteArray> parts;
    if (format == PictureFormat::Pdf) {
        parts.push_back(toPdf(trail, how));
    } else {
        const TrailPicture picture(trail, how);
        for (int part = 0; part < picture.parts(); ++part)
            parts.push_back(
                format == PictureFormat::Svg ? toSvg(picture, part) : toPng(picture.image(part)));
    }
    ExportOutcome outcome = writeFiles(path, parts, options.overwrites);
    if (lacksGlyphs(trail, how.families))
        outcome.warning = Exports::tr("No font on this machine has Chinese characters: the picture "
                                      "shows boxes. Install fonts-noto-cjk.");
    return outcome;
}
} // namespace

ExportOutcome exportTrail(const Trail &trail, const QString &path, const ExportOptions &options)
{
    const Trail shared = redacted(trail, options.redaction);
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "json"_L1)
        return writeFiles(path,
            {toAnswerJson(shared, storyOf(trail, options.thresholds), options.redaction)},
            options.overwrites);
    if (suffix == "csv"_L1)
        return writeFiles(path, {toCsv(shared)}, options.overwrites);
    if (suffix == "txt"_L1 || suffix == "md"_L1) {
        const SummaryForm form = suffix == "md"_L1 ? SummaryForm::Markdown : SummaryForm::Text;
        const QString summary = ticketSummary(shared, storyOf(trail, options.thresholds),
            {.form = form, .zone = options.zone, .redaction = options.redaction});
        return writeFiles(path, {summary.toUtf8()}, options.overwrites);
    }
    const PictureFormat format = suffix == "pdf"_L1 ? PictureFormat::Pdf
        : suffix == "svg"_L1                        ? PictureFormat::Svg
                                                    : PictureFormat::Png;
    return writePicture(shared, format, path, options);
}

QString takenWords(const QString &path)
{
    const QFileInfo file(path);
    if (file.isDir())
        return writeResultWords(path, {WriteResult::Kind::IsFolder, {}});
    return file.exists() ? writeResultWords(path, {WriteResult::Kind::Exists, {}}) : QString();
}
