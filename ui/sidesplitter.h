// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hairsplitter.h"

class QSettings;
class TrailTable;

/** Table beside chart: the table is as wide as its columns wish, within bounds, until somebody
 * moves the line between them. */
class SideSplitter : public HairSplitter
{
    Q_OBJECT

public:
    explicit SideSplitter(const TrailTable &table, QWidget *parent = nullptr);

    /** The columns wish for another width. */
    void share();
    /** Where somebody put the line. */
    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const TrailTable &m_table;
    bool m_isMoved = false; ///< by somebody
};
