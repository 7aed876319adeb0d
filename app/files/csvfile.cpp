// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/csvfile.h"

#include "api/vocabulary.h"
#include "files/rowfields.h"
#include "files/visibletext.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
using Word = ServiceWord;

// What starts a formula, in Excel's or another spreadsheet's eyes, also after blanks.
bool isFormula(QStringView text)
{
    for (const QChar c : text) {
        if (c == u'\t' || c == u'\r')
            return true;
        if (!c.isSpace() && c != u'\u200b' && c != QChar::ByteOrderMark)
            return u"=+-@＝＋－＠"_s.contains(c);
    }
    return false;
}

QString isoOf(std::optional<milliseconds> time)
{
    if (!time)
        return {};
    return QDateTime::fromMSecsSinceEpoch(time->count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

// A map is its JSON text; a time that is no number stays as it was sent.
QString asSent(const std::vector<RowField> &fields, QLatin1StringView name)
{
    QString text;
    for (const RowField &field : fields) {
        if (field.is(name))
            text = field.json == "null"
                ? QString()
                : stringIn(field.json).value_or(QString::fromUtf8(field.json));
    }
    return text;
}

QString timeOf(
    std::optional<qint64> time, const std::vector<RowField> &fields, QLatin1StringView name)
{
    return time ? QString::number(*time) : asSent(fields, name);
}

// When it was left, though that lies before it was entered.
std::optional<milliseconds> leaveTimeOf(const NodeVisit &visit)
{
    NodeVisit alone;
    alone.enterTime = visit.leaveTime;
    return alone.entered();
}

QStringList cellsOf(const NodeVisit &visit)
{
    const std::vector<RowField> fields = rowFields(visit);
    const auto duration = visit.duration();
    return {visit.instance, visit.contactId, visit.channelId, visit.caller, visit.callee,
        visit.flowId, visit.flowName, visit.nodeId, visit.nodeName, visit.typeCode, visit.exitCode,
        timeOf(visit.enterTime, fields, Word::enterTime),
        timeOf(visit.leaveTime, fields, Word::leaveTime), asSent(fields, Word::nodeProperties),
        asSent(fields, Word::nodeVariables), visit.channelVariables, isoOf(visit.entered()),
        isoOf(leaveTimeOf(visit)), duration ? QString::number(duration->count()) : QString()};
}

QByteArray headers()
{
    const QLatin1StringView names[] = {"#"_L1, Word::instance, Word::contactId, Word::channelId,
        Word::caller, Word::callee, Word::flowId, Word::flowName, Word::nodeId, Word::nodeName,
        Word::nodeType, Word::nodeExitCode, Word::enterTime, Word::leaveTime, Word::nodeProperties,
        Word::nodeVariables, Word::channelVariables, "EnterTimeIso"_L1, "LeaveTimeIso"_L1,
        "DurationMs"_L1};
    QByteArray line;
    for (const QLatin1StringView name : names) {
        if (!line.isEmpty())
            line += ',';
        line += QByteArrayView(name);
    }
    return line;
}
} // namespace

QByteArray csvCell(const QString &text)
{
    QByteArray cell
        = (isFormula(text) ? u'\'' + withVisibleControls(text) : withVisibleControls(text))
              .toUtf8();
    const bool needsQuotes = cell.contains(',') || cell.contains('"') || cell.contains('\r')
        || cell.contains('\n') || cell.startsWith(' ') || cell.endsWith(' ');
    return needsQuotes ? '"' + cell.replace('"', "\"\"") + '"' : cell;
}

QByteArray toCsv(const Trail &trail, const std::optional<RowChoice> &choice, const Notes &notes)
{
    const std::vector<int> visits = visitsToWrite(trail, choice);
    const auto noteOf = [&](int visit) { return notes.at(trail.visits[size_t(visit)].origin); };
    const bool hasNotes
        = std::ranges::any_of(visits, [&](int visit) { return !noteOf(visit).isEmpty(); });
    QByteArray csv = "\xef\xbb\xbf" + headers() + (hasNotes ? ",Note\r\n" : "\r\n");
    for (const int visit : visits) {
        csv += QByteArray::number(visit + 1);
        for (const QString &cell : cellsOf(trail.visits[size_t(visit)]))
            csv += ',' + csvCell(cell);
        if (hasNotes)
            csv += ',' + csvCell(noteOf(visit));
        csv += "\r\n";
    }
    return csv;
}
