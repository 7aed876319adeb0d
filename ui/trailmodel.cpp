// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trailmodel.h"

#include "durationwords.h"
#include "wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
constexpr auto restBeforeSearch = 300ms; // no page came for so long
constexpr int textsAtOnce = 100; // about a millisecond
constexpr int fewestDigitsLeaving = 4; // typed ones, as in exports

bool isNumeric(TrailColumn column)
{
    return column == TrailColumn::Number || column == TrailColumn::Duration
        || column == TrailColumn::Gap;
}

bool startsWith(const std::vector<int> &order, const std::vector<int> &beginning)
{
    return order.size() >= beginning.size()
        && std::equal(beginning.begin(), beginning.end(), order.begin());
}
} // namespace

TrailModel::TrailModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_spareTime.setSingleShot(true);
    connect(&m_spareTime, &QTimer::timeout, this, &TrailModel::prepareSearch);
}

void TrailModel::setTrail(Trail trail)
{
    if (trail.contactId != m_trail.contactId)
        m_notes = m_notesOfCalls.value(trail.contactId);
    beginResetModel();
    m_trail = std::move(trail);
    ++m_revision;
    m_searchTexts.clear(); // its rows may be others under the same origins
    measureTrail();
    m_order.clear();
    showOrder(wantedOrder());
    endResetModel();
    Q_EMIT trailChanged();
}

void TrailModel::setNotes(Notes notes)
{
    m_notes = std::move(notes);
    m_notesOfCalls[m_trail.contactId] = m_notes;
    m_searchTexts.clear();
    m_searchTexts.follow(m_trail);
    if (!m_order.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void TrailModel::setNote(int visit, const QString &text)
{
    m_notes.set(m_trail.visits[size_t(visit)].origin, text);
    m_notesOfCalls[m_trail.contactId] = m_notes;
    m_searchTexts.forget(visit);
    if (const int row = rowOf(visit); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

QString TrailModel::note(int visit) const
{
    return m_notes.at(m_trail.visits[size_t(visit)].origin);
}

void TrailModel::addPages(std::vector<TrailPage> pages)
{
    std::vector<RowOrigin> shown;
    for (const int visit : m_order)
        shown.push_back(m_trail.visits[size_t(visit)].origin);
    for (TrailPage &page : pages)
        addPage(m_trail, std::move(page));
    ++m_revision;
    measureTrail();

    std::vector<int> order = wantedOrder();
    std::vector<RowOrigin> wanted;
    for (const int visit : order)
        wanted.push_back(m_trail.visits[size_t(visit)].origin);
    const bool onlyAppends
        = wanted.size() >= shown.size() && std::equal(shown.begin(), shown.end(), wanted.begin());
    if (!onlyAppends) {
        beginResetModel();
        showOrder(std::move(order));
        endResetModel();
    } else if (wanted.size() > shown.size()) {
        showOrder({order.begin(), order.begin() + qsizetype(shown.size())});
        beginInsertRows({}, int(shown.size()), int(wanted.size()) - 1);
        showOrder(std::move(order));
        endInsertRows();
    } else {
        showOrder(std::move(order));
    }
    if (onlyAppends && !shown.empty()) // "(2/3)" may have become "(2/4)"
        Q_EMIT dataChanged(index(0, 0), index(int(shown.size()) - 1, trailColumns - 1));
    Q_EMIT trailChanged();
}

void TrailModel::addMissingPages(const std::vector<MissingPage> &pages)
{
    if (pages.empty())
        return;
    for (const MissingPage &page : pages)
        addMissingPage(m_trail, page);
    ++m_revision;
    Q_EMIT trailChanged();
}

void TrailModel::setUnderWay(bool isUnderWay)
{
    if (std::exchange(m_trail.isUnderWay, isUnderWay) == isUnderWay)
        return;
    ++m_revision;
    Q_EMIT trailChanged();
}

void TrailModel::setFilter(const TrailFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reorder();
    Q_EMIT filterChanged();
}

void TrailModel::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    if (!m_order.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT trailChanged();
}

void TrailModel::setShowsNumbers(bool shows)
{
    m_mask.setShowsNumbers(shows);
    if (!m_order.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT trailChanged();
}

// Made when it is wanted: few people copy, and every page has more to learn.
QString TrailModel::copyOf(const QString &shown) const
{
    if (m_mask.showsNumbers())
        return shown;
    ScreenMask mask(fewestDigitsLeaving);
    mask.learn(m_trail);
    return mask.text(shown);
}

QString TrailModel::label(int visit) const
{
    return m_mask.text(nodeLabel(m_trail.visits[size_t(visit)], round(visit)));
}

std::optional<RowChoice> TrailModel::shownRows() const
{
    if (m_filter.showsAll())
        return {};
    RowChoice choice{
        .visits = m_order, .filter = m_filter.text, .hidesSystemSteps = m_filter.hidesSystemSteps};
    std::ranges::sort(choice.visits);
    return choice;
}

int TrailModel::rowOf(int visit) const
{
    return visit >= 0 && visit < int(m_rows.size()) ? m_rows[size_t(visit)] : -1;
}

double TrailModel::durationShare(const NodeVisit &visit) const
{
    const auto duration = visit.duration();
    return duration && m_longest.count() > 0 ? double(duration->count()) / double(m_longest.count())
                                             : 0;
}

int TrailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int TrailModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : trailColumns;
}

QVariant TrailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = TrailColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::AccessibleTextRole:
        return column == TrailColumn::Node && hasNote(visitAt(index.row()))
            ? tr("%1, with a note").arg(text(index.row(), column))
            : text(index.row(), column);
    case Qt::ToolTipRole:
        return visitToolTip(*this, visitAt(index.row()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft));
    default: // views draw the rest themselves
        return {};
    }
}

QVariant TrailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= trailColumns)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isRight = isNumeric(TrailColumn(section));
        return int(Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (TrailColumn(section)) {
    case TrailColumn::Number:
        return u"#"_s;
    case TrailColumn::SinceStart:
        return tr("Start");
    case TrailColumn::Node:
        return tr("Node");
    case TrailColumn::Type:
        return tr("Type");
    case TrailColumn::Duration:
        return tr("Duration");
    case TrailColumn::Exit:
        return tr("Exit");
    case TrailColumn::Entered:
        return tr("Entered");
    case TrailColumn::Left:
        return tr("Left");
    case TrailColumn::Flow:
        return tr("Flow");
    case TrailColumn::NodeId:
        return tr("Node ID");
    case TrailColumn::Channel:
        return tr("Channel");
    case TrailColumn::Gap:
        return tr("Gap before");
    }
    return {};
}

void TrailModel::measureTrail()
{
    m_span = spanOf(m_trail).value_or(TimeSpan());
    m_mask.learn(m_trail);
    m_rounds = nodeRounds(m_trail);
    m_surroundings = surroundingsOf(m_trail);
    m_longest = milliseconds(0);
    for (const NodeVisit &visit : m_trail.visits)
        m_longest = std::max(m_longest, visit.duration().value_or(milliseconds(0)));
    m_searchTexts.follow(m_trail);
    m_spareTime.start(restBeforeSearch);
}

void TrailModel::prepareSearch()
{
    if (m_trail.visits.size() > size_t(mostRows)) // a large file: when somebody types
        return;
    m_searchTexts.prepare(m_trail, m_notes, textsAtOnce);
    if (!m_searchTexts.isComplete())
        m_spareTime.start(0ms);
}

std::vector<int> TrailModel::wantedOrder()
{
    static const std::vector<QByteArray> none;
    const bool needsTexts = !m_filter.text.trimmed().isEmpty();
    return orderedVisits(
        m_trail, m_filter, needsTexts ? m_searchTexts.texts(m_trail, m_notes) : none);
}

void TrailModel::showOrder(std::vector<int> order)
{
    m_order = std::move(order);
    m_rows.assign(m_trail.visits.size(), -1);
    for (int row = 0; row < int(m_order.size()); ++row)
        m_rows[size_t(m_order[size_t(row)])] = row;
}

void TrailModel::reorder()
{
    std::vector<int> order = wantedOrder();
    if (order.size() != m_order.size()) {
        beginResetModel();
        showOrder(std::move(order));
        endResetModel();
        return;
    }
    if (startsWith(order, m_order))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> before = m_order;
    showOrder(std::move(order));
    for (const QModelIndex &old : persistentIndexList()) {
        const int row = m_rows[size_t(before[size_t(old.row())])];
        changePersistentIndex(old, row < 0 ? QModelIndex() : index(row, old.column()));
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

QString TrailModel::text(int row, TrailColumn column) const
{
    const int number = visitAt(row);
    const NodeVisit &visit = m_trail.visits[size_t(number)];
    const auto entered = visit.entered();
    switch (column) {
    case TrailColumn::Number:
        return QString::number(number + 1);
    case TrailColumn::SinceStart:
        return entered ? sinceStartText(*entered - m_span.from) : tr("invalid time");
    case TrailColumn::Node:
        return label(number);
    case TrailColumn::Type:
        return typeWords(visit);
    case TrailColumn::Duration:
        return durationWords(visit.duration());
    case TrailColumn::Exit:
        return exitWords(visit);
    case TrailColumn::Entered:
        return entered ? clockText(*entered, m_zone) : u"—"_s;
    case TrailColumn::Left:
        return visit.left() ? clockText(*visit.left(), m_zone) : u"—"_s;
    case TrailColumn::Flow:
        return m_mask.text(displayText(visit.flowName));
    case TrailColumn::NodeId:
        return m_mask.text(displayText(visit.nodeId));
    case TrailColumn::Channel:
        return m_mask.text(displayText(visit.channelId));
    case TrailColumn::Gap:
        return entered && surroundings(number).gapFrom
            ? durationWords(*entered - *surroundings(number).gapFrom)
            : QString();
    }
    return {};
}

QString visitToolTip(const TrailModel &model, int number)
{
    const NodeVisit &visit = model.trail().visits[size_t(number)];
    QStringList lines{u"#%1 %2"_s.arg(QString::number(number + 1), model.label(number)),
        u"%1 · %2"_s.arg(typeWords(visit), displayText(visit.typeCode, 60))};
    if (const auto entered = visit.entered()) {
        const QString left = visit.left() ? clockText(*visit.left(), model.timeZone()) : u"—"_s;
        lines << u"%1 → %2 · %3"_s.arg(
            clockText(*entered, model.timeZone()), left, durationWords(visit.duration()));
    }
    if (visit.leaving() == Leaving::Wrong)
        lines << TrailModel::tr("The time looks wrong: it was left before it was entered.");
    if (visit.leaving() == Leaving::Open)
        lines << TrailModel::tr("No leave time: still in progress, or not recorded.");
    if (visit.leaving() == Leaving::Unknown)
        lines << TrailModel::tr("The time of entering is missing or invalid.");
    lines << u"%1 · %2"_s.arg(exitWords(visit), displayText(visit.exitCode, 60));
    const QString note = model.hasNote(number)
        ? u"<p>%1</p>"_s.arg(TrailModel::tr("Note: %1")
                                 .arg(model.mask().text(displayText(model.note(number))))
                                 .toHtmlEscaped())
        : QString();
    // Qt takes a tooltip that may be rich text for one; escaped and wrapped it cannot be.
    return u"<p style='white-space:pre'>%1</p>"_s.arg(lines.join(u'\n').toHtmlEscaped()) + note;
}
