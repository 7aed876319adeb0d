// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

/** What stands in the place of a secret where nothing of it may be told apart. */
QString plainStandIn();

/** True for "•••" and for what StandIns hands out. */
bool isStandIn(QStringView text);

/** Gives each secret of a trail its own stand-in (•••A, •••B, …), so that the story still reads. */
class StandIns
{
public:
    /** The same for the same secret, whatever its width and the blanks around it. */
    QString standInFor(const QString &secret);

    /** Hands out none of those that stand in @p text already, for a secret of another day. */
    void avoidThoseIn(QStringView text);

private:
    QHash<QString, QString> m_standIns;
    qsizetype m_taken = 0; ///< the first so many are not handed out
};
