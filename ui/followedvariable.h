// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/variablestory.h"

#include <QObject>

class TrailModel;

/** The variable whose story is shown, and its values along the trail. */
class FollowedVariable : public QObject
{
    Q_OBJECT

public:
    explicit FollowedVariable(const TrailModel &model, QObject *parent = nullptr);

    void follow(const VariableKey &key);
    void stop();
    void setDetail(StoryDetail detail);

    const TrailModel &model() const { return m_model; }
    /** Nothing when none is followed. */
    const std::optional<VariableKey> &key() const { return m_key; }
    StoryDetail detail() const { return m_detail; }
    const std::vector<ReportedValue> &values() const { return m_values; }

Q_SIGNALS:
    void changed();

private:
    void readValues();

    const TrailModel &m_model;
    std::optional<VariableKey> m_key;
    StoryDetail m_detail = StoryDetail::Changes;
    std::vector<ReportedValue> m_values;
};
