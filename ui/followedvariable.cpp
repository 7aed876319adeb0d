// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "followedvariable.h"

#include "trailmodel.h"

FollowedVariable::FollowedVariable(const TrailModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    connect(&model, &TrailModel::trailChanged, this, [this] {
        if (m_key)
            readValues();
    });
}

void FollowedVariable::follow(const VariableKey &key)
{
    m_key = key;
    readValues();
}

void FollowedVariable::stop()
{
    m_key.reset();
    readValues();
}

void FollowedVariable::setDetail(StoryDetail detail)
{
    m_detail = detail;
    readValues();
}

void FollowedVariable::readValues()
{
    m_values
        = m_key ? variableStory(m_model.trail(), *m_key, m_detail) : std::vector<ReportedValue>();
    Q_EMIT changed();
}
