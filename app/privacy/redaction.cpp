// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/redaction.h"

#include "privacy/standins.h"
#include "privacy/visitcleaner.h"

#include <algorithm>

namespace {
/** Redacts one trail with its notes. */
class TrailCleaner
{
public:
    /** @param settled what to leave alone of each visit; or nothing */
    TrailCleaner(const Trail &trail, const RedactionRules &rules, const Notes &notes,
        std::vector<SettledFields> settled, const std::function<bool()> &isCancelled)
        : m_trail(trail)
        , m_notes(notes)
        , m_level(rules.level)
        , m_visits(rules)
        , m_isCancelled(isCancelled)
        , m_given(std::move(settled))
        , m_settled(trail.visits.size())
    {
    }

    Redacted redacted();
    /** Whether anything was met that may stand in another field, too. */
    bool metSecrets() const { return m_visits.secretsMet() > 0; }
    /** In what of each visit nothing was hidden. */
    const std::vector<SettledFields> &settled() const { return m_settled; }

private:
    void learn();
    void cleanVisits();
    void cleanNotes();
    void cleanFacts();

    const Trail &m_trail;
    const Notes &m_notes;
    const RedactionLevel m_level;
    VisitCleaner m_visits;
    const std::function<bool()> &m_isCancelled;
    const std::vector<SettledFields> m_given;
    std::vector<SettledFields> m_settled;
    std::vector<int> m_hiddenIn; ///< how many secrets were known when a visit was cleaned
    std::vector<HiddenMarks> m_marks;
    HiddenMarks m_noteMarks;
    Redacted m_redacted;
};

Redacted TrailCleaner::redacted()
{
    m_redacted.trail = m_trail;
    m_redacted.trail.rawPages.clear(); // there is no redacting bytes
    m_hiddenIn.assign(m_trail.visits.size(), -1);
    m_marks.resize(m_trail.visits.size());
    learn();
    constexpr int mostRounds = 50; // each one but the last met another secret
    for (int round = 0; round < mostRounds; ++round) {
        cleanNotes(); // they may tell on somebody, too
        cleanVisits();
        const int met = m_visits.secretsMet();
        if (m_isCancelled())
            return {};
        if (std::ranges::all_of(m_hiddenIn, [met](int hidden) { return hidden == met; }))
            break;
    }
    m_visits.startAfresh();
    cleanNotes();
    cleanFacts();
    m_redacted.hidden = m_visits.record().items(m_marks, m_noteMarks);
    if (m_level == RedactionLevel::Strict) {
        for (HiddenItem &item : m_redacted.hidden)
            item.standIn = withoutMasked(item.standIn, plainStandIn());
    }
    return std::move(m_redacted);
}

void TrailCleaner::learn()
{
    for (const NodeVisit &visit : m_trail.visits)
        m_visits.learn(visit);
    m_visits.learn(m_notes);
}

// Starting afresh at every new secret would clean all texts again and again, so it waits; visits
// that were cleaned before the last secret was known are cleaned again.
void TrailCleaner::cleanVisits()
{
    constexpr size_t rowsBetween = 250;
    m_visits.startAfresh();
    for (size_t row = 0; row < m_trail.visits.size() && !m_isCancelled(); ++row) {
        if (row % rowsBetween == 0)
            m_visits.startAfresh();
        if (m_hiddenIn[row] == m_visits.secretsHidden())
            continue;
        m_hiddenIn[row] = m_visits.secretsHidden();
        m_settled[row] = m_given.empty() ? SettledFields() : m_given[row];
        m_redacted.trail.visits[row] = m_visits.cleaned(m_trail.visits[row], m_settled[row]);
        m_marks[row] = m_visits.takeMarks();
    }
}

void TrailCleaner::cleanNotes()
{
    m_redacted.notes = {};
    for (const auto &[row, text] : m_notes.texts)
        m_redacted.notes.set(row, m_visits.freeText(text));
    m_noteMarks = m_visits.takeMarks();
}

void TrailCleaner::cleanFacts()
{
    Trail &trail = m_redacted.trail;
    trail.source = m_visits.freeText(m_trail.source);
    trail.instance = m_visits.identifier(m_trail.instance);
    trail.contactId = m_visits.withoutAddedWords(m_trail.contactId);
    for (QString &id : trail.requestIds)
        id = m_visits.withoutAddedWords(id);
    for (MissingPage &page : trail.missingPages)
        page.code = m_visits.withoutAddedWords(page.code);
}
bool isSameVisit(const NodeVisit &a, const NodeVisit &b)
{
    return a.rowText() == b.rowText() && a.channelVariables == b.channelVariables;
}

bool readsTheSame(const Redacted &a, const Redacted &b)
{
    return a.notes == b.notes && a.trail.source == b.trail.source
        && a.trail.instance == b.trail.instance
        && std::ranges::equal(a.trail.visits, b.trail.visits, isSameVisit);
}

// Secrets that were hidden at first are listed already.
void addItems(std::vector<HiddenItem> &items, const std::vector<HiddenItem> &more)
{
    for (const HiddenItem &item : more) {
        if (std::ranges::find(items, item.id, &HiddenItem::id) == items.end())
            items.push_back(item);
    }
    std::ranges::stable_sort(items, {}, &HiddenItem::reason);
}
} // namespace

// Something hidden may make its neighbours read differently, such as the key of a value. So what
// comes out goes in again until nothing changes; nearly always it does not at the first try. Fields
// in which nothing was hidden are left alone then, for they were cleaned of all secrets that there
// are; should another one show itself, all are cleaned again.
Redacted redacted(const Trail &trail, const RedactionRules &rules, const Notes &notes,
    const std::function<bool()> &isCancelled)
{
    if (rules.level == RedactionLevel::Off)
        return {.trail = trail, .notes = notes, .hidden = {}};
    TrailCleaner first(trail, rules, notes, {}, isCancelled);
    Redacted result = first.redacted();
    std::vector<SettledFields> settled;
    if (rules.shownItems.isEmpty()) // what is shown would be met again
        settled = first.settled();
    constexpr int mostTries = 20;
    for (int tries = 0; tries < mostTries; ++tries) {
        TrailCleaner cleaner(result.trail, rules, result.notes, settled, isCancelled);
        Redacted again = cleaner.redacted();
        if (isCancelled())
            return {};
        if (!settled.empty() && cleaner.metSecrets()) {
            settled.clear();
            continue;
        }
        if (readsTheSame(again, result))
            break;
        settled = cleaner.settled();
        addItems(result.hidden, again.hidden);
        again.hidden = std::move(result.hidden);
        result = std::move(again);
    }
    result.trail.redaction = stricter(trail.redaction, rules.level);
    result.trail.hiddenItems = trail.hiddenItems + int(result.hidden.size());
    return result;
}

Redacted redacted(const Trail &trail, const RedactionRules &rules, const Notes &notes)
{
    return redacted(trail, rules, notes, [] { return false; });
}

Trail redacted(const Trail &trail, RedactionLevel level)
{
    return redacted(trail, RedactionRules{.level = level}).trail;
}
