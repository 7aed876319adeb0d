// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "measure.h"

class BusyApplication;

// Every group of measures: some lines of the table each (performance.md, "Bars").

Measures decodingMeasures();
Measures fetchingMeasures(BusyApplication &application);
Measures chartMeasures(BusyApplication &application);
Measures frameMeasures(BusyApplication &application);
Measures orderMeasures(BusyApplication &application);
Measures startMeasures();
Measures tellingMeasures();
Measures visibilityMeasures();
Measures exportMeasures();
