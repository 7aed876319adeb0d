// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspectedvisit.h"

#include "durationwords.h"
#include "screenmask.h"
#include "trail/value.h"
#include "valuelines.h"
#include "wording.h"
#include "wrappedlines.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostKeyLines = 3;
constexpr int mostValueLines = 16;
constexpr size_t mostLines = 400; // of a column: the case file has the rest

class Words
{
    Q_DECLARE_TR_FUNCTIONS(InspectedVisit)
};

QString valueOf(const ValueLine &line)
{
    const QString value = line.before.isEmpty() ? line.value : line.before + u" → "_s + line.value;
    return line.note.isEmpty() ? value : value + u" · "_s + line.note;
}

/** Breaks names and values into lines. */
class LineBreaker
{
public:
    LineBreaker(const QFont &font, const InspectorWidths &widths)
        : m_font(font)
        , m_widths(widths)
    {
    }

    InspectedVisit::Column column(
        const QString &heading, const std::vector<ValueLine> &values, const QString &nothing)
    {
        InspectedVisit::Column column{heading, {}};
        for (const ValueLine &value : values)
            add(column.lines, value, 0);
        if (column.lines.empty())
            column.lines.push_back({nothing, {}, 0});
        if (column.lines.size() > mostLines) {
            column.lines.resize(mostLines);
            column.lines.back() = {u"…"_s, {}, 0};
        }
        return column;
    }

private:
    void add(std::vector<InspectedVisit::Line> &lines, const ValueLine &line, int indent)
    {
        const int keyWidth = std::max(m_widths.key / 2, m_widths.key - indent * m_widths.indent);
        const QStringList keys = wrappedLines(line.key, m_font, keyWidth, mostKeyLines);
        const QStringList values
            = wrappedLines(valueOf(line), m_font, m_widths.value, mostValueLines);
        for (qsizetype i = 0; i < std::max(keys.size(), values.size()); ++i)
            lines.push_back({keys.value(i), values.value(i), indent});
        for (const ValueLine &inner : line.inner)
            add(lines, inner, indent + 1);
    }

    const QFont &m_font;
    const InspectorWidths &m_widths;
};
} // namespace

int InspectedVisit::lines() const
{
    size_t most = 0;
    for (const Column &column : columns)
        most = std::max(most, column.lines.size());
    return int(most);
}

InspectedVisit inspectedVisit(const Trail &trail, int position, NodeRound round,
    const QTimeZone &zone, const QFont &font, const InspectorWidths &widths)
{
    const NodeVisit &visit = trail.visits[size_t(position)];
    const auto clock = [&zone](std::optional<std::chrono::milliseconds> time) {
        return time ? clockText(*time, zone) : u"—"_s;
    };
    ScreenMask nothingMore; // the trail has been redacted as its reader wants it
    nothingMore.setShowsNumbers(true);
    ValueLines values(nothingMore);
    LineBreaker breaker(font, widths);
    return {.name = nodeLabel(visit, {}),
        .kind = u"%1 %2 · #%3 · %4"_s.arg(typeWords(visit), displayText(visit.typeCode, 60),
            QString::number(position + 1),
            Words::tr("visit %1 of %2 of this node").arg(round.number).arg(round.count)),
        .times = u"%1 → %2 · %3"_s.arg(
            clock(visit.entered()), clock(visit.left()), durationWords(visit.duration())),
        .family = familyOf(visit.type()),
        .columns
        = {breaker.column(Words::tr("Node properties"),
               values.of(readValueMap(visit.propertiesText())), Words::tr("None reported")),
            breaker.column(Words::tr("Variables"), values.ofVariables(trail, position),
                Words::tr("None reported at this node")),
            breaker.column(Words::tr("Call data"),
                values.of({.members = readCallValues(visit.channelVariables), .unparsed = {}}),
                Words::tr("None reported"))}};
}
