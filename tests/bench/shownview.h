// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchcall.h"
#include "callstory.h"
#include "overview.h"
#include "timeline.h"
#include "trailmodel.h"
#include "trailtable.h"
#include "trailview.h"

#include <QScrollBar>

/** Table, chart and overview of a call, as in the program's window. */
struct ShownView
{
    TrailModel model;
    CallStory story{model};
    TrailView view{model, story};
    TrailTable *table = view.findChild<TrailTable *>();
    Timeline *timeline = view.findChild<Timeline *>();
    Overview *overview = view.findChild<Overview *>();
    QScrollBar *scroll = view.findChild<QScrollBar *>(QStringLiteral("sharedScroll"));

    explicit ShownView(int visits)
    {
        view.resize(1280, 640);
        view.show();
        model.setTrail(callOf(visits));
        view.startAnew();
        view.selectVisit(1);
    }
};
