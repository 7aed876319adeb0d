// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture.h"

#include "barlayout.h"
#include "callfacts.h"
#include "fonts.h"
#include "overview.h"
#include "sharebar.h"
#include "trailorder.h"
#include "wording.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr double deviceScale = 2;
constexpr int margin = 24;
constexpr int fontPixels = 14;
constexpr int rowHeight = 30;
constexpr int headHeight = 124;
constexpr int rulerHeight = 30;
constexpr int footHeight = 68;
constexpr int noteHeight = 26;
constexpr int chartLeft = 760;
constexpr int chartGap = 16;

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
    {TrailColumn::Number, margin, 40},
    {TrailColumn::SinceStart, margin + 52, 76},
    {TrailColumn::Node, margin + 136, 212},
    {TrailColumn::Type, margin + 356, 138},
    {TrailColumn::Duration, margin + 496, 84},
    {TrailColumn::Exit, margin + 592, 140},
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

/** What is worked out once for all parts. */
struct PictureFacts
{
    std::vector<NodeRound> rounds;
    TimeSpan span;
    std::optional<CallFacts> call; ///< nothing for a trail without visits
    QString shares;
    QString fingerprint;
};

namespace {
QString fingerprintOf(const Trail &trail)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const NodeVisit &visit : trail.visits)
        hash.addData(visit.rowText());
    return QString::fromLatin1(hash.result().toHex().first(12));
}

PictureFacts factsOf(const Trail &trail, const QTimeZone &zone)
{
    const std::optional<Verdict> verdict = verdictOf(trail);
    PictureFacts facts{.rounds = nodeRounds(trail),
        .span = spanOf(trail).value_or(TimeSpan()),
        .call = {},
        .shares = shareWords(timeSharesOf(trail)),
        .fingerprint = fingerprintOf(trail)};
    if (verdict)
        facts.call = callFacts(trail, *verdict, zone);
    return facts;
}

/** Draws one part: rows from first to last, everything around them alike on every part. */
class PartPainter
{
public:
    PartPainter(const Trail &trail, const PictureFacts &facts, const PictureOptions &options,
        int rows, int part, int parts)
        : m_trail(trail)
        , m_facts(facts)
        , m_options(options)
        , m_theme(lightTheme())
        , m_part(part)
        , m_parts(parts)
        , m_first(part * rows)
        , m_last(std::min(int(trail.visits.size()), m_first + rows) - 1)
    {
        m_font.setFamilies(options.families);
        m_font.setPixelSize(fontPixels);
        // Shaping takes other digits beside Latin letters, which a PDF cannot map back to text.
        m_font.setStyleStrategy(QFont::PreferNoShaping);
        m_scale = {.left = chartLeft, .width = pictureWidth - margin - chartLeft};
        for (int visit = m_first; visit <= m_last; ++visit) {
            const QString note = options.notes.at(trail.visits[size_t(visit)].origin);
            if (!note.isEmpty())
                m_notes << Picture::tr("#%1 note: %2")
                               .arg(QString::number(visit + 1), displayText(note));
        }
        const TimeRange range = rangeOfPart();
        m_scale.from = range.from;
        m_scale.to = range.to;
    }

    int height() const
    {
        return bodyTop() + rows() * rowHeight + int(m_notes.size()) * noteHeight + footHeight;
    }

    void paint(QPainter &painter) const
    {
        painter.fillRect(0, 0, pictureWidth, height(), m_theme.surface);
        painter.setRenderHint(QPainter::TextAntialiasing);
        painter.setFont(m_font);
        paintHead(painter);
        paintRuler(painter);
        for (int visit = m_first; visit <= m_last; ++visit)
            paintRow(painter, visit, bodyTop() + (visit - m_first) * rowHeight);
        const int below = bodyTop() + rows() * rowHeight;
        for (int note = 0; note < m_notes.size(); ++note)
            paintLine(painter,
                QRect(margin, below + note * noteHeight, right() - margin, noteHeight),
                Qt::AlignLeft, m_notes[note], m_theme.text, m_font);
        paintFoot(painter, height() - footHeight);
    }

private:
    int rows() const { return m_last - m_first + 1; }
    int bodyTop() const { return headHeight + rulerHeight; }
    int right() const { return pictureWidth - margin; }

    // Each part shows its own stretch of time: of a long call, the whole would be a row of dots.
    TimeRange rangeOfPart() const
    {
        TimeRange range{lastMoment(m_trail, m_facts.span, ScaleKind::RealTime), 0};
        for (int visit = m_first; visit <= m_last; ++visit) {
            const auto moments = momentsOf(
                m_trail.visits[size_t(visit)], visit, m_facts.span, ScaleKind::RealTime);
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

    QFont sized(double factor, QFont::Weight weight = QFont::Normal) const
    {
        return scaledFont(m_font, factor, weight);
    }

    void paintLine(QPainter &painter, const QRect &place, Qt::Alignment alignment,
        const QString &text, const QColor &color, const QFont &font) const
    {
        painter.setFont(font);
        painter.setPen(color);
        const QString elided = QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width());
        painter.drawText(place, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, elided);
        painter.setFont(m_font);
    }

    void paintHead(QPainter &painter) const
    {
        const QFont quiet = sized(0.92);
        const int half = pictureWidth / 2;
        const int rightWidth = right() - half - chartGap;
        const QRect lines[] = {QRect(margin, 18, half - margin, 32),
            QRect(margin, 56, half - margin, 22), QRect(margin, 82, half - margin, 22)};
        const auto rightLine = [&](int line) {
            return QRect(half + chartGap, lines[line].top(), rightWidth, lines[line].height());
        };
        const QString level
            = m_options.isRedacted ? Picture::tr("numbers hidden") : Picture::tr("NOT REDACTED");
        const QString partWords = m_parts > 1
            ? u" · "_s + Picture::tr("part %1 / %2").arg(m_part + 1).arg(m_parts)
            : QString();
        if (m_trail.visits.empty()) {
            paintLine(painter, lines[0], Qt::AlignLeft, Picture::tr("No IVR trail for this call"),
                m_theme.text, sized(1.35, QFont::DemiBold));
            paintLine(painter, lines[1], Qt::AlignLeft, displayText(m_trail.contactId),
                m_theme.muted, m_font);
            return;
        }
        const CallFacts &facts = *m_facts.call;
        const int badge = badgeWidth(facts.badge, QFontMetrics(m_font));
        paintBadge(
            painter, QRect(margin, lines[0].top(), badge, lines[0].height()), facts.badge, m_theme);
        paintLine(painter, lines[0].adjusted(badge + 12, 0, 0, 0), Qt::AlignLeft,
            headlineOf(facts.verdict), m_theme.text, sized(1.35, QFont::DemiBold));
        QStringList proof;
        for (const Statement &statement : facts.verdict.facts)
            proof << statement.words + u' ' + rowNumbers(statement.visits);
        proof << facts.verdict.basis.words;
        paintLine(painter, lines[1], Qt::AlignLeft, proof.join(u" · "_s), m_theme.text, m_font);
        const QStringList call{displayText(m_trail.contactId, 256), facts.visits, m_facts.shares};
        paintLine(painter, lines[2], Qt::AlignLeft, call.join(u" · "_s) + partWords, m_theme.muted,
            quiet);

        const NodeVisit &start = m_trail.visits.front();
        const auto shown = [](const QString &number) {
            return number.isEmpty() ? u"—"_s : displayText(number, 60);
        };
        const QString numbers = u"%1 → %2"_s.arg(shown(start.caller), shown(start.callee));
        paintLine(painter, rightLine(0), Qt::AlignRight, u"%1 · %2"_s.arg(numbers, level),
            m_options.isRedacted ? m_theme.text : m_theme.exit(NodeExit::Failure).foreground,
            m_font);
        paintLine(painter, rightLine(1), Qt::AlignRight, facts.times.join(u" · "_s), m_theme.text,
            m_font);
        const bool isComplete = facts.incomplete.isEmpty();
        paintLine(painter, rightLine(2), Qt::AlignRight, isComplete ? facts.seal : facts.incomplete,
            isComplete ? m_theme.muted : m_theme.warning, quiet);
    }

    void paintRuler(QPainter &painter) const
    {
        const QRect ruler(0, headHeight, pictureWidth, rulerHeight);
        painter.fillRect(QRect(margin, ruler.top(), right() - margin, 1), m_theme.line);
        painter.fillRect(QRect(margin, ruler.bottom(), right() - margin, 1), m_theme.line);
        for (const Column &column : columns) {
            const bool isRight
                = column.column == TrailColumn::Number || column.column == TrailColumn::Duration;
            paintLine(painter, QRect(column.left, ruler.top(), column.width, ruler.height()),
                isRight ? Qt::AlignRight : Qt::AlignLeft, headingOf(column.column), m_theme.muted,
                m_font);
        }
        const double step = rulerStep(m_scale.momentsPerPixel(), 80);
        for (double mark = std::max(0.0, std::ceil(m_scale.from / step) * step); mark <= m_scale.to;
             mark += step) {
            const int x = qRound(m_scale.toPixel(mark));
            painter.fillRect(QRect(x, bodyTop(), 1, rows() * rowHeight), m_theme.line);
            paintLine(painter, QRect(x - 40, ruler.top(), 80, ruler.height()), Qt::AlignHCenter,
                rulerText(mark, step), m_theme.muted, sized(0.92));
        }
    }

    void paintRow(QPainter &painter, int position, int top) const
    {
        const NodeVisit &visit = m_trail.visits[size_t(position)];
        const QString label = nodeLabel(visit, m_facts.rounds[size_t(position)]);
        for (const Column &column : columns)
            paintCell(painter, QRect(column.left, top, column.width, rowHeight), column.column,
                position, label);
        painter.fillRect(
            QRect(margin, top + rowHeight - 1, chartLeft - chartGap - margin, 1), m_theme.panel);
        const auto moments = momentsOf(visit, position, m_facts.span, ScaleKind::RealTime);
        if (!moments)
            return;
        paintBar(painter,
            {.box = barBox(visit, *moments, m_scale, top, rowHeight),
                .family = familyOf(visit.type()),
                .exit = visit.exit(),
                .leaving = visit.leaving(),
                .label = laidOutLabel(label, m_font),
                .leftEdge = chartLeft,
                .rightEdge = right()},
            m_theme);
    }

    void paintCell(QPainter &painter, const QRect &cell, TrailColumn column, int position,
        const QString &label) const
    {
        const NodeVisit &visit = m_trail.visits[size_t(position)];
        switch (column) {
        case TrailColumn::Number:
            return paintLine(painter, cell, Qt::AlignRight, QString::number(position + 1),
                m_theme.muted, m_font);
        case TrailColumn::SinceStart:
            return paintLine(painter, cell, Qt::AlignLeft,
                visit.entered() ? sinceStartText(*visit.entered() - m_facts.span.from)
                                : Picture::tr("invalid time"),
                m_theme.text, m_font);
        case TrailColumn::Node:
            return paintLine(painter, cell, Qt::AlignLeft, label, m_theme.text, m_font);
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

    void paintFoot(QPainter &painter, int top) const
    {
        painter.fillRect(QRect(margin, top, right() - margin, 1), m_theme.line);
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
            Picture::tr("fingerprint %1").arg(m_facts.fingerprint),
            m_options.isRedacted
                ? Picture::tr("hidden: telephone numbers and other personal values")
                : Picture::tr("nothing was hidden: not redacted")};
        const QFont quiet = sized(0.85);
        const int width = right() - margin;
        paintLine(painter, QRect(margin, top + 8, width, 22), Qt::AlignLeft, source.join(u" · "_s),
            m_theme.muted, quiet);
        paintLine(painter, QRect(margin, top + 30, width, 22), Qt::AlignLeft, result.join(u" · "_s),
            m_theme.muted, quiet);
    }

    const Trail &m_trail;
    const PictureFacts &m_facts;
    const PictureOptions &m_options;
    const Theme &m_theme;
    const int m_part;
    const int m_parts;
    const int m_first;
    const int m_last;
    QStringList m_notes; ///< a line each
    QFont m_font;
    TimeScale m_scale;
};
} // namespace

TrailPicture::TrailPicture(const Trail &trail, const PictureOptions &options, int rows)
    : m_trail(trail)
    , m_options(options)
    , m_rows(rows)
    , m_facts(std::make_unique<const PictureFacts>(factsOf(trail, options.zone)))
{
}

TrailPicture::~TrailPicture() = default;

int TrailPicture::parts() const
{
    return std::max(1, (int(m_trail.visits.size()) + m_rows - 1) / m_rows);
}

QSize TrailPicture::sizeOf(int part) const
{
    return {
        pictureWidth, PartPainter(m_trail, *m_facts, m_options, m_rows, part, parts()).height()};
}

void TrailPicture::paint(QPainter &painter, int part) const
{
    PartPainter(m_trail, *m_facts, m_options, m_rows, part, parts()).paint(painter);
}

QImage TrailPicture::image(int part) const
{
    QImage image(sizeOf(part) * deviceScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(deviceScale);
    QPainter painter(&image);
    paint(painter, part);
    return image;
}

int pictureRowsIn(int height)
{
    return std::max(1, (height - headHeight - rulerHeight - footHeight) / rowHeight);
}

bool lacksGlyphs(const Trail &trail, const QStringList &families)
{
    QFont font;
    font.setFamilies(families);
    const QFontMetrics metrics(font);
    return std::ranges::any_of(trail.visits, [&metrics](const NodeVisit &visit) {
        return std::ranges::any_of(visit.nodeName.toUcs4(),
            [&metrics](uint c) { return c > 0x2fff && !metrics.inFontUcs4(c); });
    });
}
