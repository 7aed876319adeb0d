// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchtexts.h"

#include "trailorder.h"

#include <algorithm>
#include <utility>

void SearchTexts::follow(const Trail &trail)
{
    const std::vector<RowOrigin> origins = std::exchange(m_origins, {});
    std::vector<QByteArray> texts = std::exchange(m_texts, {});
    m_origins.reserve(trail.visits.size());
    m_texts.reserve(trail.visits.size());
    m_missing = 0;
    size_t known = 0;
    for (const NodeVisit &visit : trail.visits) {
        const bool isKnown = known < origins.size() && origins[known] == visit.origin;
        m_origins.push_back(visit.origin);
        m_texts.push_back(isKnown ? std::move(texts[known++]) : QByteArray());
        m_missing += m_texts.back().isEmpty();
    }
    m_next = 0;
}

void SearchTexts::prepare(const Trail &trail, const Notes &notes, int most)
{
    for (; m_missing > 0 && most > 0; ++m_next) {
        if (!m_texts[m_next].isEmpty())
            continue;
        const NodeVisit &visit = trail.visits[m_next];
        m_texts[m_next] = searchText(visit, notes.at(visit.origin));
        --m_missing;
        --most;
    }
}

void SearchTexts::forget(int position)
{
    QByteArray &text = m_texts[size_t(position)];
    m_missing += !text.isEmpty();
    text.clear();
    m_next = std::min(m_next, size_t(position));
}

const std::vector<QByteArray> &SearchTexts::texts(const Trail &trail, const Notes &notes)
{
    prepare(trail, notes, int(m_missing));
    return m_texts;
}

void SearchTexts::clear()
{
    *this = {};
}
