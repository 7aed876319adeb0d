// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trailorder.h"

#include "trail/surroundings.h"
#include "trail/trail.h"
#include "trail/value.h"
#include "wording.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string_view>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
// What is missing comes last in both directions.
qint64 countOf(std::optional<milliseconds> time, Qt::SortOrder order)
{
    using Limits = std::numeric_limits<qint64>;
    return time ? time->count() : order == Qt::AscendingOrder ? Limits::max() : Limits::min();
}

qint64 gapOf(const NodeVisit &visit, const Surroundings &around)
{
    return around.gapFrom ? (*visit.entered() - *around.gapFrom).count() : 0;
}

std::vector<qint64> numberKeys(const Trail &trail, TrailColumn column, Qt::SortOrder order)
{
    const auto surroundings
        = column == TrailColumn::Gap ? surroundingsOf(trail) : std::vector<Surroundings>();
    std::vector<qint64> keys;
    keys.reserve(trail.visits.size());
    for (const NodeVisit &visit : trail.visits) {
        if (column == TrailColumn::Gap)
            keys.push_back(gapOf(visit, surroundings[keys.size()]));
        else if (column == TrailColumn::Duration)
            keys.push_back(countOf(visit.duration(), order));
        else if (column == TrailColumn::Left)
            keys.push_back(countOf(visit.left(), order));
        else
            keys.push_back(qint64(keys.size())); // number, since start, entered: time order
    }
    return keys;
}

QString textKey(const NodeVisit &visit, TrailColumn column)
{
    switch (column) {
    case TrailColumn::Node:
        return visit.nodeName;
    case TrailColumn::Type:
        return typeWords(visit);
    case TrailColumn::Exit:
        return exitWords(visit);
    case TrailColumn::Flow:
        return visit.flowName;
    case TrailColumn::NodeId:
        return visit.nodeId;
    case TrailColumn::Channel:
        return visit.channelId;
    case TrailColumn::Number:
    case TrailColumn::SinceStart:
    case TrailColumn::Duration:
    case TrailColumn::Entered:
    case TrailColumn::Left:
    case TrailColumn::Gap:
        break;
    }
    return {};
}

bool isText(TrailColumn column)
{
    switch (column) {
    case TrailColumn::Node:
    case TrailColumn::Type:
    case TrailColumn::Exit:
    case TrailColumn::Flow:
    case TrailColumn::NodeId:
    case TrailColumn::Channel:
        return true;
    case TrailColumn::Number:
    case TrailColumn::SinceStart:
    case TrailColumn::Duration:
    case TrailColumn::Entered:
    case TrailColumn::Left:
    case TrailColumn::Gap:
        break;
    }
    return false;
}

template <typename Key>
void sortByKeys(std::vector<int> &rows, const std::vector<Key> &keys, Qt::SortOrder order)
{
    std::stable_sort(rows.begin(), rows.end(), [&keys, order](int a, int b) {
        return order == Qt::AscendingOrder ? keys[size_t(a)] < keys[size_t(b)]
                                           : keys[size_t(b)] < keys[size_t(a)];
    });
}

void sortRows(std::vector<int> &rows, const Trail &trail, const TrailFilter &filter)
{
    if (!isText(filter.sortedBy)) {
        sortByKeys(rows, numberKeys(trail, filter.sortedBy, filter.order), filter.order);
        return;
    }
    std::vector<QString> keys;
    keys.reserve(trail.visits.size());
    for (const NodeVisit &visit : trail.visits)
        keys.push_back(textKey(visit, filter.sortedBy));
    sortByKeys(rows, keys, filter.order);
}

// Several times as fast as QByteArray's own.
bool contains(const QByteArray &text, const QByteArray &word)
{
    const std::string_view view(text.constData(), size_t(text.size()));
    return view.find(word.constData(), 0, size_t(word.size())) != std::string_view::npos;
}

void appendValues(QString &text, const std::vector<Member> &members)
{
    for (const Member &member : members) {
        text += member.key + u'\n' + member.value.text + u'\n';
        appendValues(text, member.value.members);
    }
}
} // namespace

QString foldedText(QStringView text)
{
    QString folded = text.toString().toLower();
    for (QChar &c : folded) {
        if (c.unicode() >= 0xff01 && c.unicode() <= 0xff5e)
            c = QChar(c.unicode() - 0xfee0).toLower();
        else if (c.unicode() == 0x3000)
            c = u' ';
    }
    return folded;
}

QByteArray searchText(const NodeVisit &visit, const QString &note)
{
    QString text = QStringList{visit.nodeName, visit.typeCode, typeWords(visit), visit.exitCode,
                       exitWords(visit), visit.nodeId, visit.flowName, visit.flowId,
                       visit.channelId, visit.channelVariables, note}
                       .join(u'\n')
        + u'\n';
    for (const QByteArrayView map : {visit.propertiesText(), visit.variablesText()}) {
        const ValueMap values = readValueMap(map);
        text += values.unparsed + u'\n';
        appendValues(text, values.members);
    }
    return foldedText(text).toUtf8();
}

std::vector<int> orderedVisits(
    const Trail &trail, const TrailFilter &filter, const std::vector<QByteArray> &searchTexts)
{
    std::vector<int> rows(trail.visits.size());
    std::iota(rows.begin(), rows.end(), 0);
    if (filter.hidesSystemSteps) {
        std::erase_if(rows, [&trail](int row) {
            const NodeVisit &visit = trail.visits[size_t(row)];
            return isSystemStep(visit.type()) && !visit.isProblem();
        });
    }
    const QByteArray words = foldedText(filter.text.simplified()).toUtf8();
    for (const QByteArray &word : words.split(' ')) {
        if (!word.isEmpty())
            std::erase_if(rows, [&](int row) { return !contains(searchTexts[size_t(row)], word); });
    }
    if (filter.isTimeOrder())
        return rows;
    sortRows(rows, trail, filter);
    return rows;
}
