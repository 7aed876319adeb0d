// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statepage.h"

#include "flatbutton.h"
#include "fonts.h"
#include "theme.h"
#include "wrappedlabel.h"

#include <QHBoxLayout>

namespace {
constexpr int textWidth = 560;
}

StatePage::StatePage(QWidget *parent)
    : QWidget(parent)
    , m_title(new WrappedLabel(this))
    , m_text(new WrappedLabel(this))
    , m_details(new WrappedLabel(this))
    , m_first(new FlatButton({}, FlatButton::Look::Primary, this))
    , m_second(new FlatButton({}, FlatButton::Look::Framed, this))
    , m_third(new FlatButton({}, FlatButton::Look::Framed, this))
{
    setAutoFillBackground(true);
    m_title->setFont(scaledFont(font(), 1.35, QFont::DemiBold));
    m_title->setObjectName(QStringLiteral("stateTitle"));
    m_text->setObjectName(QStringLiteral("stateText"));
    m_details->setObjectName(QStringLiteral("stateDetails"));
    m_first->setObjectName(QStringLiteral("stateFirstAction"));
    m_second->setObjectName(QStringLiteral("stateSecondAction"));
    m_third->setObjectName(QStringLiteral("stateThirdAction"));
    for (QLabel *label : {m_title, m_text, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setMaximumWidth(textWidth);
        label->setMinimumWidth(textWidth);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_title->setTextInteractionFlags(Qt::NoTextInteraction);
    m_details->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(groupGap);
    buttons->addWidget(m_first);
    buttons->addWidget(m_second);
    buttons->addWidget(m_third);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(groupGap);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_details);
    column->addSpacing(gridStep);
    column->addLayout(buttons);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column);
    layout->addStretch(1);

    connect(m_first, &QPushButton::clicked, this, &StatePage::firstActionRequested);
    connect(m_second, &QPushButton::clicked, this, &StatePage::secondActionRequested);
    connect(m_third, &QPushButton::clicked, this, &StatePage::thirdActionRequested);
}

void StatePage::setContent(const Content &content)
{
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_details->setText(content.details);
    m_details->setVisible(!content.details.isEmpty());
    m_first->setText(content.firstAction);
    m_first->setVisible(!content.firstAction.isEmpty());
    m_second->setText(content.secondAction);
    m_second->setVisible(!content.secondAction.isEmpty());
    m_third->setText(content.thirdAction);
    m_third->setVisible(!content.thirdAction.isEmpty());
}
