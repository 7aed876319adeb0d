// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callstory.h"

#include "trailmodel.h"

CallStory::CallStory(const TrailModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    connect(&model, &TrailModel::trailChanged, this, &CallStory::tell);
}

void CallStory::setThresholds(const Thresholds &thresholds)
{
    m_thresholds = bounded(thresholds);
    tell();
    Q_EMIT thresholdsChanged();
}

void CallStory::tell()
{
    m_story = storyOf(m_model.trail(), m_thresholds);
    Q_EMIT told();
}
