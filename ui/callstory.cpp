// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callstory.h"

#include "trailmodel.h"

#include <utility>

using namespace std::chrono_literals;

namespace {
constexpr auto restAfterTelling = 250ms;
}

CallStory::CallStory(const TrailModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_toldRevision != m_model.revision()) // whoever asked in between has not told the rest
            tell();
    });
    connect(&model, &TrailModel::trailChanged, this, &CallStory::follow);
}

const Story &CallStory::story() const
{
    if (std::exchange(m_storyRevision, m_model.revision()) != m_model.revision())
        m_story = storyOf(m_model.trail(), m_thresholds);
    return m_story;
}

bool CallStory::isUpToDate() const
{
    return m_storyRevision == m_model.revision();
}

void CallStory::setThresholds(const Thresholds &thresholds)
{
    m_thresholds = bounded(thresholds);
    m_storyRevision = -1;
    tell();
    Q_EMIT thresholdsChanged();
}

void CallStory::follow()
{
    const size_t rowsBefore = std::exchange(m_rows, m_model.trail().visits.size());
    if (m_rows == rowsBefore || !hasOnlyGrown() || !m_rest.isActive())
        tell();
    else if (m_model.trail().isComplete())
        m_rest.start(0ms); // as an event of its own: the last rows have taken their time, too
}

void CallStory::tell()
{
    const Trail &trail = m_model.trail();
    m_toldRevision = m_model.revision();
    m_toldRows = trail.visits.size();
    m_lastTold = trail.visits.empty() ? RowOrigin() : trail.visits.back().origin;
    m_toldFetch = trail.fetchedAt;
    m_rest.start(restAfterTelling);
    Q_EMIT told();
}

// What was told still holds of the rows that it was told of, and says which they are.
bool CallStory::hasOnlyGrown() const
{
    const Trail &trail = m_model.trail();
    return m_toldRows > 0 && m_toldRows <= trail.visits.size() && trail.fetchedAt == m_toldFetch
        && trail.visits[m_toldRows - 1].origin == m_lastTold;
}
