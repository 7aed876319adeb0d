// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturehead.h"

#include "choicewords.h"
#include "fonts.h"
#include "picturefacts.h"
#include "wording.h"
#include "wrappedlines.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include <algorithm>

using namespace Qt::StringLiterals;
using Tone = HeadLine::Tone;

namespace {
constexpr int fullWidth = pictureWidth - 2 * pictureMargin;
constexpr int halvesGap = 32;
constexpr int mostLines = 4;

class Picture
{
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

// What an opened file hid when it was saved counts, too.
QString levelWords(RedactionLevel level, RedactionLevel before)
{
    const bool wasBefore = stricter(level, before) != level;
    switch (stricter(level, before)) {
    case RedactionLevel::Standard:
        return wasBefore ? Picture::tr("numbers hidden before") : Picture::tr("numbers hidden");
    case RedactionLevel::Strict:
        return wasBefore ? Picture::tr("all values hidden before")
                         : Picture::tr("all values hidden");
    case RedactionLevel::Off:
        break;
    }
    return Picture::tr("NOT REDACTED");
}

int widthOf(const QString &text, const QFont &font)
{
    return QFontMetrics(font).horizontalAdvance(text) + 2;
}

/** Puts lines below each other. */
class HeadWriter
{
public:
    explicit HeadWriter(const QFont &font)
        : m_font(font)
    {
    }

    /** @param line its left is broken into lines as needed, its right stands beside the first */
    void add(HeadLine line, const QFont &font, int indent = 0)
    {
        const int rightWidth = line.right.isEmpty()
            ? 0
            : widthOf(line.right, line.rightTone == Tone::Normal ? m_font : quietFont(m_font));
        const bool isApart = rightWidth > fullWidth / 2; // it gets a line of its own, below
        const int room
            = fullWidth - indent - (isApart || rightWidth == 0 ? 0 : rightWidth + halvesGap);
        const QStringList lefts = wrappedLines(line.left, font, room, mostLines);
        const QString right = line.right;
        if (isApart)
            line.right.clear();
        for (const QString &left : lefts) {
            line.left = left;
            lines.push_back(line);
            line.right.clear();
        }
        if (isApart)
            lines.push_back(
                {.left = {}, .right = right, .tone = Tone::Normal, .rightTone = line.rightTone});
    }

    std::vector<HeadLine> lines;

private:
    const QFont &m_font;
};

QString numbersOf(const NodeVisit &visit)
{
    const auto shown
        = [](const QString &number) { return number.isEmpty() ? u"—"_s : displayText(number, 60); };
    return u"%1 → %2"_s.arg(shown(visit.caller), shown(visit.callee));
}

// The ID, in the room that the rest leaves; the number of the part is put before it later.
QString callLine(const Trail &trail, const CallFacts &facts, const QString &shares,
    const QString &seal, const QFont &font)
{
    constexpr int partWidth = 120;
    constexpr int leastId = 160;
    const QString rest
        = u" · "_s + facts.visits + (shares.isEmpty() ? QString() : u" · "_s + shares);
    const int room = fullWidth - std::min(fullWidth / 2, widthOf(seal, font)) - halvesGap;
    const int idRoom = std::max(leastId, room - widthOf(rest, font) - partWidth);
    const QString id = displayText(trail.contactId, 256);
    return QFontMetrics(font).elidedText(id, Qt::ElideMiddle, idRoom) + rest;
}
} // namespace

QFont headlineFont(const QFont &font)
{
    return scaledFont(font, 1.35, QFont::DemiBold);
}

QFont quietFont(const QFont &font)
{
    return scaledFont(font, 0.92);
}

int headlineIndent(const CallFacts &facts, const QFont &font)
{
    return badgeWidth(facts.badge, QFontMetrics(font)) + 12;
}

std::vector<HeadLine> pictureHead(const Trail &trail, const PictureOptions &options,
    const std::optional<CallFacts> &facts, const QString &shares, const QFont &font)
{
    const bool isOff = stricter(options.level, trail.redaction) == RedactionLevel::Off;
    const Tone levelTone = isOff ? Tone::Alarm : Tone::Normal;
    const QString level = levelWords(options.level, trail.redaction);
    HeadWriter head(font);
    if (!facts) {
        head.add({.left = Picture::tr("No IVR trail for this call"),
                     .right = level,
                     .rightTone = levelTone,
                     .isHeadline = true},
            headlineFont(font));
        head.add({.left = displayText(trail.contactId), .right = {}, .tone = Tone::Quiet},
            quietFont(font));
        return head.lines;
    }
    head.add({.left = headlineOf(facts->verdict),
                 .right = numbersOf(trail.visits.front()) + u" · "_s + level,
                 .rightTone = levelTone,
                 .isHeadline = true},
        headlineFont(font), headlineIndent(*facts, font));
    QStringList proof;
    for (const Statement &statement : facts->verdict.facts)
        proof << statement.words + u' ' + rowNumbers(statement.visits);
    proof << facts->verdict.basis.words;
    head.add({.left = proof.join(u" · "_s), .right = facts->times.join(u" · "_s)}, font);
    const bool isComplete = facts->incomplete.isEmpty();
    const QString seal = isComplete ? facts->seal : facts->incomplete;
    head.add({.left = callLine(trail, *facts, shares, seal, quietFont(font)),
                 .right = seal,
                 .tone = Tone::Quiet,
                 .rightTone = isComplete ? Tone::Quiet : Tone::Warning,
                 .hasPart = true},
        quietFont(font));
    if (options.choice)
        head.add({.left = choiceWords(trail, *options.choice), .right = {}, .tone = Tone::Warning},
            font);
    return head.lines;
}
