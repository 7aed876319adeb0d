// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "valuepanel.h"

class CallStory;

/** What the caller heard and did around one visit; its button copies the whole of it. */
class TranscriptPanel : public ValuePanel
{
    Q_OBJECT

public:
    explicit TranscriptPanel(const CallStory &story, QWidget *parent = nullptr);

    /** -1: none. */
    void showVisit(int visit);

protected:
    QString textToCopy() const override;

private:
    const CallStory &m_story;
};
