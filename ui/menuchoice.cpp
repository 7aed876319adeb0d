// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "menuchoice.h"

#include <QActionGroup>
#include <QMenu>

QAction *addChoice(QMenu &menu, const QString &words, bool isChosen)
{
    auto *choices = menu.findChild<QActionGroup *>({}, Qt::FindDirectChildrenOnly);
    if (!choices)
        choices = new QActionGroup(&menu);
    QAction *action = menu.addAction(words);
    action->setActionGroup(choices); // of which one can be checked
    action->setCheckable(true);
    action->setChecked(isChosen);
    return action;
}
