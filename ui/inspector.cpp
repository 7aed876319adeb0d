// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspector.h"

#include "callstory.h"
#include "findingsview.h"
#include "flatbutton.h"
#include "followedvariable.h"
#include "noteline.h"
#include "rawjson.h"
#include "theme.h"
#include "trailmodel.h"
#include "variableview.h"
#include "visitcolumns.h"
#include "visitheading.h"

#include <QButtonGroup>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

Inspector::Inspector(CallStory &story, FollowedVariable &variable, QWidget *parent)
    : QWidget(parent)
    , m_model(story.model())
    , m_story(story)
    , m_variable(variable)
    , m_heading(new VisitHeading(m_model, this))
    , m_switches(new QButtonGroup(this))
    , m_views(new QStackedWidget(this))
    , m_columns(new VisitColumns(story, this))
    , m_findings(new FindingsView(story, this))
    , m_variableView(new VariableView(variable, this))
    , m_raw(new RawJson(m_model, this))
    , m_note(new NoteLine(m_model, this))
{
    setObjectName(u"inspector"_s);
    setAutoFillBackground(true);
    m_raw->setObjectName(u"rawJson"_s);
    addSwitch(ValuesView, tr("Values"), u"valuesSwitch"_s)->setChecked(true);
    m_findingsSwitch = addSwitch(FindingsPage, tr("Findings"), u"findingsSwitch"_s);
    m_variableSwitch = addSwitch(VariablePage, tr("Followed"), u"variableSwitch"_s);
    m_variableSwitch->hide();
    addSwitch(RawView, tr("Raw JSON"), u"rawSwitch"_s);
    m_views->addWidget(m_columns);
    m_views->addWidget(m_findings);
    m_views->addWidget(m_variableView);
    m_views->addWidget(m_raw);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(outerMargin, 10, outerMargin, gridStep);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_note);

    setTabOrder(m_heading, m_columns);

    connect(m_switches, &QButtonGroup::idClicked, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_heading, &VisitHeading::sameNodeStepped, this, &Inspector::sameNodeStepped);
    connect(m_columns, &VisitColumns::noticed, this, &Inspector::noticed);
    connect(m_columns, &VisitColumns::visitRequested, this, &Inspector::visitRequested);
    connect(m_note, &NoteLine::noted, this, &Inspector::noted);
    connect(m_columns, &VisitColumns::followRequested, this, &Inspector::follow);
    connect(m_findings, &FindingsView::visitRequested, this, &Inspector::visitRequested);
    connect(m_variableView, &VariableView::visitRequested, this, &Inspector::visitRequested);
    connect(&variable, &FollowedVariable::changed, this, &Inspector::showVariable);
    connect(&story, &CallStory::told, this, &Inspector::showFindingsCount);
    showVisit(-1);
}

void Inspector::showVisit(int visit)
{
    const bool hasVisit = visit >= 0 && visit < int(m_model.trail().visits.size());
    m_visit = hasVisit ? visit : -1;
    m_heading->showVisit(m_visit);
    m_columns->showVisit(m_visit);
    m_raw->showVisit(m_visit);
    m_note->showVisit(m_visit);
}

void Inspector::showFindings()
{
    choose(FindingsPage);
    m_findings->focusList();
}

void Inspector::showValues()
{
    choose(ValuesView);
}

void Inspector::focusValues()
{
    switch (View(m_views->currentIndex())) {
    case ValuesView:
        return m_columns->focusFirst();
    case FindingsPage:
        return m_findings->focusList();
    case VariablePage:
        return m_variableView->focusList();
    case RawView:
        return m_raw->setFocus(Qt::ShortcutFocusReason);
    }
}

FlatButton *Inspector::addSwitch(View view, const QString &words, const QString &name)
{
    auto *button = new FlatButton(words, FlatButton::Look::Link, this);
    button->setObjectName(name);
    button->setCheckable(true);
    m_switches->addButton(button, view);
    m_heading->addSwitch(button);
    return button;
}

void Inspector::choose(View view)
{
    m_switches->button(view)->setChecked(true);
    m_views->setCurrentIndex(view);
}

void Inspector::follow(const VariableKey &key)
{
    m_variable.follow(key);
    choose(VariablePage);
}

void Inspector::showVariable()
{
    const bool isFollowed = m_variable.key().has_value();
    m_variableSwitch->setVisible(isFollowed);
    if (!isFollowed && m_views->currentIndex() == VariablePage)
        choose(ValuesView);
}

void Inspector::showFindingsCount()
{
    const size_t count = m_story.story().findings.size();
    m_findingsSwitch->setText(count > 0
            ? tr("Findings (%1)").arg(QLocale().toString(qulonglong(count)))
            : tr("Findings"));
    m_findingsSwitch->updateGeometry();
}
