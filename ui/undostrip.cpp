// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "undostrip.h"

#include "flatbutton.h"
#include "theme.h"
#include "trailmodel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

UndoStrip::UndoStrip(TrailModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_showHidden(new FlatButton({}, FlatButton::Look::Link, this))
    , m_timeOrder(new FlatButton(tr("Back to time order"), FlatButton::Look::Link, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_showHidden->setObjectName(u"showHiddenButton"_s);
    m_timeOrder->setObjectName(u"timeOrderButton"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(outerMargin, 2, outerMargin, 2);
    layout->setSpacing(groupGap);
    layout->addWidget(m_showHidden);
    layout->addWidget(m_timeOrder);
    layout->addStretch(1);
    connect(m_showHidden, &QPushButton::clicked, this, &UndoStrip::showAllRequested);
    connect(m_timeOrder, &QPushButton::clicked, this, &UndoStrip::orderByTime);
    connect(&model, &TrailModel::filterChanged, this, &UndoStrip::offer);
    connect(&model, &TrailModel::trailChanged, this, &UndoStrip::offer);
    offer();
}

void UndoStrip::setSelectedVisit(int visit)
{
    m_selected = visit;
    offer();
}

void UndoStrip::offer()
{
    const bool isHidden = m_selected >= 0 && m_model.rowOf(m_selected) < 0;
    const bool isTimeOrder = m_model.filter().isTimeOrder();
    m_showHidden->setText(tr("#%1 is hidden · show").arg(m_selected + 1));
    m_showHidden->updateGeometry();
    m_showHidden->setVisible(isHidden);
    m_timeOrder->setVisible(!isTimeOrder);
    setVisible(isHidden || !isTimeOrder);
}

void UndoStrip::orderByTime()
{
    TrailFilter filter = m_model.filter();
    filter.sortedBy = TrailColumn::Number;
    filter.order = Qt::AscendingOrder;
    m_model.setFilter(filter);
}
