// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/story.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

class TrailModel;

/** What the model's trail tells, told anew whenever the trail changes; a few times a second while
 * it only grows. */
class CallStory : public QObject
{
    Q_OBJECT

public:
    explicit CallStory(const TrailModel &model, QObject *parent = nullptr);

    const TrailModel &model() const { return m_model; }
    /** Of the trail as it is now. */
    const Story &story() const;
    /** Otherwise story() tells it anew, which takes its time. */
    bool isUpToDate() const;
    const Thresholds &thresholds() const { return m_thresholds; }
    void setThresholds(const Thresholds &thresholds);

Q_SIGNALS:
    void told();
    void thresholdsChanged();

private:
    void follow();
    void tell();
    bool hasOnlyGrown() const;

    const TrailModel &m_model;
    Thresholds m_thresholds;
    mutable Story m_story; ///< made when somebody asks
    mutable int m_storyRevision = -1; ///< of the trail that it was told of
    QTimer m_rest; ///< between two tellings
    size_t m_rows = 0;
    int m_toldRevision = -1;
    size_t m_toldRows = 0;
    RowOrigin m_lastTold;
    QDateTime m_toldFetch; ///< of which look-up
};
