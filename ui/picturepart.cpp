// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturepart.h"

#include "chartmarks.h"
#include "completenesswords.h"
#include "fonts.h"
#include "glyphs.h"
#include "wording.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr int chartLeft = 800;
constexpr int chartGap = 16;
constexpr int right = pictureWidth - pictureMargin;
constexpr int fullWidth = right - pictureMargin;

class Picture
{
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

struct Column
{
    TrailColumn column;
    int left;
    int width;
};

constexpr Column columns[] = {
    {TrailColumn::Number, pictureMargin, 42},
    {TrailColumn::SinceStart, pictureMargin + 54, 80},
    {TrailColumn::Node, pictureMargin + 142, 200},
    {TrailColumn::Type, pictureMargin + 350, 150},
    {TrailColumn::Duration, pictureMargin + 500, 76},
    {TrailColumn::Exit, pictureMargin + 588, 166},
};

QString headingOf(TrailColumn column)
{
    switch (column) {
    case TrailColumn::Number:
        return u"#"_s;
    case TrailColumn::SinceStart:
        return Picture::tr("Start");
    case TrailColumn::Node:
        return Picture::tr("Node");
    case TrailColumn::Type:
        return Picture::tr("Type");
    case TrailColumn::Duration:
        return Picture::tr("Duration");
    case TrailColumn::Exit:
        return Picture::tr("Exit");
    default: // the picture has the table's first columns
        return {};
    }
}
} // namespace

PicturePartPainter::PicturePartPainter(
    const Trail &trail, const PictureFacts &facts, const PictureOptions &options, int part)
    : m_trail(trail)
    , m_facts(facts)
    , m_options(options)
    , m_theme(lightTheme())
    , m_number(part)
    , m_part(facts.parts[size_t(part)])
{
    m_scale = {.left = chartLeft, .width = right - chartLeft};
    const TimeRange range = rangeOfPart();
    m_scale.from = range.from;
    m_scale.to = range.to;
}

void PicturePartPainter::paint(QPainter &painter) const
{
    painter.fillRect(0, 0, pictureWidth, m_facts.sheetHeight(m_part), m_theme.surface);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setFont(m_facts.font);
    paintHead(painter);
    int top = m_facts.headHeight();
    if (m_part.rows > 0) {
        paintRuler(painter, top);
        top += pictureRulerHeight;
    }
    for (int row = m_part.firstRow; row < m_part.firstRow + m_part.rows; ++row) {
        paintRow(painter, m_facts.rows[size_t(row)], top);
        top += pictureRowHeight;
    }
    top = paintNotes(painter, top);
    if (m_part.lines > 0)
        paintInspected(painter, top);
    paintFoot(painter, m_facts.sheetHeight(m_part) - pictureFootHeight);
}

// Each part shows its own stretch of time: of a long call, the whole would be a row of dots.
TimeRange PicturePartPainter::rangeOfPart() const
{
    TimeRange range{lastMoment(m_trail, m_facts.span, ScaleKind::RealTime), 0};
    for (int row = m_part.firstRow; row < m_part.firstRow + m_part.rows; ++row) {
        const int visit = m_facts.rows[size_t(row)];
        const auto moments
            = momentsOf(m_trail.visits[size_t(visit)], visit, m_facts.span, ScaleKind::RealTime);
        if (!moments)
            continue;
        range.from = std::min(range.from, moments->from);
        range.to = std::max(range.to, moments->to);
    }
    if (range.to <= range.from)
        range.to = range.from + 1;
    const double room = range.length() * 0.06; // labels of the last bars
    return {range.from - range.length() * 0.01, range.to + room};
}

QFont PicturePartPainter::sized(double factor, QFont::Weight weight) const
{
    return scaledFont(m_facts.font, factor, weight);
}

void PicturePartPainter::paintText(QPainter &painter, const QRect &place, Qt::Alignment alignment,
    const QString &text, const QColor &color, const QFont &font) const
{
    painter.setFont(font);
    painter.setPen(color);
    const QString elided = QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width());
    painter.drawText(place, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, elided);
    painter.setFont(m_facts.font);
}

QString PicturePartPainter::partWords() const
{
    // Pages have their numbers at the foot.
    return m_facts.parts.size() > 1 && !m_facts.room.isPage
        ? Picture::tr("part %1 / %2").arg(m_number + 1).arg(m_facts.parts.size()) + u" · "_s
        : QString();
}

void PicturePartPainter::paintHead(QPainter &painter) const
{
    const QFont quiet = quietFont(m_facts.font);
    const QFont headline = headlineFont(m_facts.font);
    int top = pictureHeadTop;
    for (const HeadLine &line : m_facts.head) {
        const bool hasBadge = line.isHeadline && m_facts.call;
        const int indent = hasBadge ? headlineIndent(*m_facts.call, m_facts.font) : 0;
        const QRect place(pictureMargin, top, fullWidth, line.height());
        if (hasBadge && top == pictureHeadTop)
            paintBadge(
                painter, place.adjusted(0, 0, indent - fullWidth, 0), m_facts.call->badge, m_theme);
        const QFont &font = line.isHeadline      ? headline
            : line.tone == HeadLine::Tone::Quiet ? quiet
                                                 : m_facts.font;
        paintText(painter, place.adjusted(indent, 0, 0, 0), Qt::AlignLeft,
            line.hasPart ? partWords() + line.left : line.left, colorOf(line.tone), font);
        const bool isQuiet
            = line.rightTone == HeadLine::Tone::Quiet || line.rightTone == HeadLine::Tone::Warning;
        paintText(painter, place, Qt::AlignRight, line.right, colorOf(line.rightTone),
            isQuiet ? quiet : m_facts.font);
        top += line.height();
    }
}

QColor PicturePartPainter::colorOf(HeadLine::Tone tone) const
{
    switch (tone) {
    case HeadLine::Tone::Normal:
        break;
    case HeadLine::Tone::Quiet:
        return m_theme.muted;
    case HeadLine::Tone::Warning:
        return m_theme.warning;
    case HeadLine::Tone::Alarm:
        return m_theme.exit(NodeExit::Failure).foreground;
    }
    return m_theme.text;
}

void PicturePartPainter::paintRuler(QPainter &painter, int top) const
{
    const QRect ruler(0, top, pictureWidth, pictureRulerHeight);
    painter.fillRect(QRect(pictureMargin, ruler.top(), fullWidth, 1), m_theme.line);
    painter.fillRect(QRect(pictureMargin, ruler.bottom(), fullWidth, 1), m_theme.line);
    for (const Column &column : columns) {
        const bool isRight
            = column.column == TrailColumn::Number || column.column == TrailColumn::Duration;
        paintText(painter, QRect(column.left, ruler.top(), column.width, ruler.height()),
            isRight ? Qt::AlignRight : Qt::AlignLeft, headingOf(column.column), m_theme.muted,
            m_facts.font);
    }
    const double step = rulerStep(m_scale.momentsPerPixel(), 80);
    for (double mark = std::max(0.0, std::ceil(m_scale.from / step) * step); mark <= m_scale.to;
         mark += step) {
        const int x = qRound(m_scale.toPixel(mark));
        painter.fillRect(
            QRect(x, ruler.bottom() + 1, 1, m_part.rows * pictureRowHeight), m_theme.line);
        paintText(painter, QRect(x - 40, ruler.top(), 80, ruler.height()), Qt::AlignHCenter,
            rulerText(mark, step), m_theme.muted, sized(0.92));
    }
}

void PicturePartPainter::paintRow(QPainter &painter, int position, int top) const
{
    const NodeVisit &visit = m_trail.visits[size_t(position)];
    const QString label = nodeLabel(visit, m_facts.rounds[size_t(position)]);
    for (const Column &column : columns)
        paintCell(painter, QRect(column.left, top, column.width, pictureRowHeight), column.column,
            position, label);
    painter.fillRect(
        QRect(pictureMargin, top + pictureRowHeight - 1, chartLeft - chartGap - pictureMargin, 1),
        m_theme.panel);
    const QRect place(chartLeft, top, right - chartLeft, pictureRowHeight);
    const Surroundings &around = m_facts.surroundings[size_t(position)];
    paintMarks(
        painter, place, visit, around, {m_scale, ScaleKind::RealTime, m_facts.span}, m_theme);
    const auto moments = momentsOf(visit, position, m_facts.span, ScaleKind::RealTime);
    const QRect box = moments ? barBox(visit, *moments, m_scale, top, pictureRowHeight) : QRect();
    if (moments)
        paintBar(painter,
            {.box = box,
                .family = familyOf(visit.type()),
                .exit = visit.exit(),
                .leaving = visit.leaving(),
                .hasNote = m_facts.notes.contains(position),
                .label = laidOutLabel(label, m_facts.font),
                .leftEdge = chartLeft,
                .rightEdge = right},
            m_theme);
    const QString change = changeWords(visit, around);
    if (!change.isEmpty() && position != m_facts.rows.front())
        paintChange(
            painter, place, m_facts.headHeight() + pictureRulerHeight, box, change, m_theme);
}

void PicturePartPainter::paintCell(QPainter &painter, const QRect &cell, TrailColumn column,
    int position, const QString &label) const
{
    const NodeVisit &visit = m_trail.visits[size_t(position)];
    switch (column) {
    case TrailColumn::Number:
        return paintText(painter, cell, Qt::AlignRight, QString::number(position + 1),
            m_theme.muted, m_facts.font);
    case TrailColumn::SinceStart:
        return paintText(painter, cell, Qt::AlignLeft,
            visit.entered() ? sinceStartText(*visit.entered() - m_facts.span.from)
                            : Picture::tr("invalid time"),
            m_theme.text, m_facts.font);
    case TrailColumn::Node: {
        const QRect place
            = cell.adjusted(indentStep * m_facts.surroundings[size_t(position)].depth, 0, 0, 0);
        if (!m_facts.notes.contains(position))
            return paintText(painter, place, Qt::AlignLeft, label, m_theme.text, m_facts.font);
        painter.setPen(m_theme.text);
        return paintNoted(painter, place, label, m_theme);
    }
    case TrailColumn::Type:
        return paintType(painter, cell, familyOf(visit.type()), typeWords(visit), m_theme);
    case TrailColumn::Duration:
        return paintDuration(painter, cell, visit, 0, m_theme);
    case TrailColumn::Exit:
        return paintBadge(painter, cell, {exitWords(visit), visit.exit()}, m_theme);
    default: // the picture has the table's first columns
        return;
    }
}

int PicturePartPainter::paintNotes(QPainter &painter, int top) const
{
    const int below = top + m_facts.notesHeight(m_part);
    top += pictureNoteGap;
    for (int row = m_part.firstRow; row < m_part.firstRow + m_part.rows; ++row) {
        const auto note = m_facts.notes.find(m_facts.rows[size_t(row)]);
        if (note == m_facts.notes.end())
            continue;
        for (const QString &line : note->second) {
            paintText(painter, QRect(pictureMargin, top, fullWidth, pictureLineHeight),
                Qt::AlignLeft, line, m_theme.text, m_facts.font);
            top += pictureLineHeight;
        }
    }
    return below;
}

void PicturePartPainter::paintInspected(QPainter &painter, int top) const
{
    const InspectedVisit &visit = *m_facts.inspected;
    painter.fillRect(QRect(pictureMargin, top + 12, fullWidth, 1), m_theme.line);
    const QRect line(pictureMargin, top + 18, fullWidth, 28);
    const QFont strong = sized(1.1, QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const int sign = metrics.capHeight() + 3;
    paintGlyph(painter, glyphOf(visit.family),
        QRectF(line.left(), line.center().y() + 0.5 - sign / 2.0, sign, sign),
        m_theme.family(visit.family).edge);
    const QString name = metrics.elidedText(visit.name, Qt::ElideRight, line.width() / 3);
    const int nameLeft = line.left() + sign + 8;
    const int kindLeft = nameLeft + metrics.horizontalAdvance(name) + 12;
    const int timesWidth = QFontMetrics(m_facts.font).horizontalAdvance(visit.times) + 2;
    paintText(painter, QRect(nameLeft, line.top(), kindLeft - nameLeft, line.height()),
        Qt::AlignLeft, name, m_theme.text, strong);
    paintText(painter,
        QRect(kindLeft, line.top(), right - timesWidth - 12 - kindLeft, line.height()),
        Qt::AlignLeft, visit.kind, m_theme.muted, m_facts.font);
    paintText(painter, QRect(right - timesWidth, line.top(), timesWidth, line.height()),
        Qt::AlignRight, visit.times, m_theme.text, m_facts.font);
    int left = pictureMargin;
    for (const InspectedVisit::Column &column : visit.columns) {
        paintColumn(painter, column, left, top + 46);
        left += inspectorColumn + inspectorGap;
    }
}

void PicturePartPainter::paintColumn(
    QPainter &painter, const InspectedVisit::Column &column, int left, int top) const
{
    const QFont quiet = sized(inspectorFontScale);
    paintText(painter, QRect(left, top, inspectorColumn, 24), Qt::AlignLeft, column.heading,
        m_theme.muted, quiet);
    painter.fillRect(QRect(left, top + 25, inspectorColumn, 1), m_theme.line);
    const InspectorWidths widths = inspectorWidths();
    top += pictureInspectorHead - 46;
    const int last = std::min(int(column.lines.size()), m_part.firstLine + m_part.lines);
    for (int i = m_part.firstLine; i < last; ++i) {
        const InspectedVisit::Line &line = column.lines[size_t(i)];
        const int indent = line.indent * widths.indent;
        const int keyWidth = line.value.isEmpty() ? inspectorColumn - indent : widths.key - indent;
        paintText(painter, QRect(left + indent, top, keyWidth, pictureLineHeight), Qt::AlignLeft,
            line.key, m_theme.muted, quiet);
        paintText(painter,
            QRect(left + inspectorColumn - widths.value, top, widths.value, pictureLineHeight),
            Qt::AlignLeft, line.value, m_theme.text, quiet);
        top += pictureLineHeight;
    }
}

void PicturePartPainter::paintFoot(QPainter &painter, int top) const
{
    painter.fillRect(QRect(pictureMargin, top, fullWidth, 1), m_theme.line);
    QStringList source{u"ListIvrTrackingDetails 2020-07-01"_s};
    if (!m_trail.source.isEmpty())
        source << displayText(m_trail.source, 80);
    if (m_trail.fetchedAt.isValid())
        source << Picture::tr("fetched %1")
                      .arg(m_trail.fetchedAt.toTimeZone(m_options.zone)
                               .toString(u"yyyy-MM-dd HH:mm:ss"_s));
    source << completenessWords(m_trail);
    if (!m_trail.requestIds.isEmpty())
        source << u"RequestId "_s + displayText(m_trail.requestIds.front(), 80);
    const QStringList result{u"ivrtrail "_s + QLatin1StringView(IVRTRAIL_VERSION),
        Picture::tr("fingerprint %1").arg(m_facts.fingerprint), m_options.hidden};
    const QFont quiet = sized(0.85);
    const int pageWidth = m_facts.room.isPage ? 90 : 0;
    const int width = fullWidth - pageWidth;
    if (m_facts.room.isPage)
        paintText(painter, QRect(right - pageWidth, top + 8, pageWidth, 22), Qt::AlignRight,
            u"%1 / %2"_s.arg(m_number + 1).arg(m_facts.parts.size()), m_theme.text, m_facts.font);
    paintText(painter, QRect(pictureMargin, top + 8, width, 22), Qt::AlignLeft,
        source.join(u" · "_s), m_theme.muted, quiet);
    paintText(painter, QRect(pictureMargin, top + 30, width, 22), Qt::AlignLeft,
        result.join(u" · "_s), m_theme.muted, quiet);
}
