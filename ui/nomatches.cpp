// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nomatches.h"

#include "flatbutton.h"
#include "fonts.h"
#include "theme.h"
#include "trailmodel.h"
#include "wording.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

NoMatches::NoMatches(const TrailModel &model, QWidget &sides, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_sides(sides)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_showAll(new FlatButton({}, FlatButton::Look::Framed, this))
{
    setObjectName(u"noMatches"_s);
    setAutoFillBackground(true);
    m_title->setFont(scaledFont(font(), 1, QFont::DemiBold));
    m_showAll->setObjectName(u"showAllRows"_s);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
    }
    m_text->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(groupGap);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_showAll, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    sides.installEventFilter(this);
    connect(m_showAll, &QPushButton::clicked, this, &NoMatches::showAllRequested);
    connect(&model, &TrailModel::filterChanged, this, &NoMatches::offer);
    connect(&model, &TrailModel::trailChanged, this, &NoMatches::offer);
    offer();
}

void NoMatches::setHeadings(int height)
{
    m_headings = height;
    place();
}

bool NoMatches::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        place();
    return QWidget::eventFilter(watched, event);
}

void NoMatches::offer()
{
    const TrailFilter &filter = m_model.filter();
    const QString text = displayText(filter.text.trimmed(), 40);
    const int visits = int(m_model.trail().visits.size());
    m_title->setText(text.isEmpty() ? tr("Every visit of this call is a system step")
                                    : tr("No match for \"%1\"").arg(text));
    m_text->setText(text.isEmpty() ? tr("System steps are hidden.")
            : filter.hidesSystemSteps
            ? tr("System steps are hidden: they were not searched.")
            : tr("Names, types, exits, codes, IDs, prompts, keys and values were searched."));
    m_showAll->setText(tr("Show all %Ln visit(s)", nullptr, visits));
    m_showAll->updateGeometry();
    setVisible(visits > 0 && m_model.rowCount() == 0);
    raise();
}

void NoMatches::place()
{
    setGeometry(m_sides.geometry().adjusted(0, m_headings, 0, 0));
}
