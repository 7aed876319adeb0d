// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturefacts.h"

#include "fonts.h"
#include "sharebar.h"
#include "story/story.h"
#include "wording.h"
#include "wrappedlines.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int fontPixels = 14;
constexpr int mostNoteLines = 30;
constexpr int fewestLines = 4; // of the inspected visit below its head

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

QString fingerprintOf(const Trail &trail)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const NodeVisit &visit : trail.visits)
        hash.addData(visit.rowText());
    return QString::fromLatin1(hash.result().toHex().first(12));
}

QFont fontOf(const QStringList &families)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(fontPixels);
    // Shaping takes other digits beside Latin letters, which a PDF cannot map back to text.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

std::map<int, QStringList> notesOf(
    const Trail &trail, const std::vector<int> &rows, const Notes &notes, const QFont &font)
{
    constexpr int mostText = 4'000;
    std::map<int, QStringList> lines;
    for (const int visit : rows) {
        const QString note = notes.at(trail.visits[size_t(visit)].origin);
        if (!note.isEmpty())
            lines[visit]
                = wrappedLines(Words::tr("#%1 note: %2")
                                   .arg(QString::number(visit + 1), displayText(note, mostText)),
                    font, pictureWidth - 2 * pictureMargin, mostNoteLines);
    }
    return lines;
}

// As many rows as fit on each part, then the lines of the inspected visit.
std::vector<PicturePart> partsOf(const PictureFacts &facts, const PictureRoom &room)
{
    std::vector<PicturePart> parts{PicturePart()};
    for (int row = 0; row < int(facts.rows.size()); ++row) {
        PicturePart longer = parts.back();
        ++longer.rows;
        const bool fits = longer.rows <= room.rows && facts.heightOf(longer) <= room.height;
        if (fits || parts.back().rows == 0)
            parts.back() = longer;
        else
            parts.push_back({.firstRow = row, .rows = 1});
    }
    const int lines = facts.inspected ? facts.inspected->lines() : 0;
    for (int line = 0; line < lines;) {
        PicturePart &part = parts.back();
        const int left
            = room.height - facts.heightOf(part) - pictureInspectorHead - pictureInspectorGap;
        const int fit = std::min(left / pictureLineHeight, lines - line);
        if (fit < std::min(fewestLines, lines - line) && (part.rows > 0 || part.lines > 0)) {
            parts.push_back({.firstRow = int(facts.rows.size())});
            continue;
        }
        part.firstLine = line;
        part.lines = std::max(fit, 1);
        line += part.lines;
    }
    return parts;
}
} // namespace

int PictureFacts::headHeight() const
{
    int height = pictureHeadTop + pictureHeadGap;
    for (const HeadLine &line : head)
        height += line.height();
    return height;
}

int PictureFacts::notesHeight(const PicturePart &part) const
{
    qsizetype lines = 0;
    for (int row = part.firstRow; row < part.firstRow + part.rows; ++row) {
        const auto note = notes.find(rows[size_t(row)]);
        if (note != notes.end())
            lines += note->second.size();
    }
    return lines > 0 ? 2 * pictureNoteGap + int(lines) * pictureLineHeight : 0;
}

int PictureFacts::heightOf(const PicturePart &part) const
{
    const int chart = part.rows > 0 ? pictureRulerHeight + part.rows * pictureRowHeight : 0;
    const int inspector = part.lines > 0
        ? pictureInspectorHead + part.lines * pictureLineHeight + pictureInspectorGap
        : 0;
    return headHeight() + chart + notesHeight(part) + inspector + pictureFootHeight;
}

int PictureFacts::sheetHeight(const PicturePart &part) const
{
    return room.isPage ? std::max(room.height, heightOf(part)) : heightOf(part);
}

PictureFacts pictureFacts(
    const Trail &trail, const PictureOptions &options, const PictureRoom &room)
{
    const Story story = storyOf(trail, options.thresholds);
    PictureFacts facts;
    facts.rows = visitsToWrite(trail, options.choice);
    facts.rounds = nodeRounds(trail);
    facts.surroundings = surroundingsOf(trail);
    facts.span = spanOf(trail).value_or(TimeSpan());
    if (story.verdict)
        facts.call = callFacts(trail, story, options.zone);
    facts.fingerprint = fingerprintOf(trail);
    facts.font = fontOf(options.families);
    facts.head = pictureHead(trail, options, facts.call, shareWords(story.shares), facts.font);
    facts.notes = notesOf(trail, facts.rows, options.notes, facts.font);
    if (options.inspected >= 0 && options.inspected < int(trail.visits.size()))
        facts.inspected
            = inspectedVisit(trail, options.inspected, facts.rounds[size_t(options.inspected)],
                options.zone, scaledFont(facts.font, inspectorFontScale), inspectorWidths());
    facts.room = room;
    facts.parts = partsOf(facts, room);
    return facts;
}
