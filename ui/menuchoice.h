// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QAction;
class QMenu;

/** Adds one of several choices to @p menu; the one that holds is marked, and no other. */
QAction *addChoice(QMenu &menu, const QString &words, bool isChosen);
