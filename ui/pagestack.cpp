// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagestack.h"

// Switching turns updates off and on again. Turned on, every part asks to be painted from the
// outside inward, and what lies on an opaque part is painted twice; not so when they are off
// already.
void PageStack::showPage(QWidget *page)
{
    setAttribute(Qt::WA_UpdatesDisabled);
    setCurrentWidget(page);
    setAttribute(Qt::WA_UpdatesDisabled, false);
    update();
}
