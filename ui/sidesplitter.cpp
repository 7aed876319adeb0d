// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidesplitter.h"

#include "trailtable.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace {
constexpr double leastTable = 0.48; // of the width
constexpr double mostTable = 0.6;
} // namespace

SideSplitter::SideSplitter(const TrailTable &table, QWidget *parent)
    : HairSplitter(Qt::Horizontal, parent)
    , m_table(table)
{
    connect(this, &QSplitter::splitterMoved, this, [this] { m_isMoved = true; });
}

void SideSplitter::share()
{
    if (m_isMoved || count() < 2)
        return;
    const int table
        = qBound(qRound(leastTable * width()), m_table.wishedWidth(), qRound(mostTable * width()));
    setSizes({table, width() - handleWidth() - table});
}

void SideSplitter::save(QSettings &settings) const
{
    if (m_isMoved)
        settings.setValue("window/sides"_L1, saveState());
}

void SideSplitter::restore(const QSettings &settings)
{
    m_isMoved = restoreState(settings.value("window/sides"_L1).toByteArray());
}

void SideSplitter::resizeEvent(QResizeEvent *event)
{
    HairSplitter::resizeEvent(event);
    share();
}
