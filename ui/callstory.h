// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/story.h"

#include <QObject>

class TrailModel;

/** What the model's trail tells, told anew whenever the trail changes. */
class CallStory : public QObject
{
    Q_OBJECT

public:
    explicit CallStory(const TrailModel &model, QObject *parent = nullptr);

    const TrailModel &model() const { return m_model; }
    /** Of the trail as it is now. */
    const Story &story() const { return m_story; }
    const Thresholds &thresholds() const { return m_thresholds; }
    void setThresholds(const Thresholds &thresholds);

Q_SIGNALS:
    void told();
    void thresholdsChanged();

private:
    void tell();

    const TrailModel &m_model;
    Thresholds m_thresholds;
    Story m_story;
};
