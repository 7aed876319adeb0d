// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "variablecaption.h"

#include "elidedlabel.h"
#include "followedvariable.h"
#include "theme.h"
#include "trailmodel.h"
#include "wording.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostText = 80;
}

VariableCaption::VariableCaption(const FollowedVariable &variable, int height, QWidget *parent)
    : QWidget(parent)
    , m_variable(variable)
    , m_name(new ElidedLabel(Qt::AlignRight, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setFixedHeight(height);
    m_name->setObjectName(u"followedCaption"_s);
    m_name->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(outerMargin, 0, groupGap, 0);
    layout->addWidget(m_name, 1);
    connect(&variable, &FollowedVariable::changed, this, &VariableCaption::showVariable);
    hide();
}

void VariableCaption::showVariable()
{
    setVisible(m_variable.key().has_value());
    if (!m_variable.key())
        return;
    const QString name = m_variable.model().mask().text(m_variable.key()->key);
    m_name->setText(tr("Followed: %1", "key of a variable").arg(displayText(name, mostText)));
}
