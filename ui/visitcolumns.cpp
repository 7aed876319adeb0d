// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "visitcolumns.h"

#include "callstory.h"
#include "filewords.h"
#include "trailmodel.h"
#include "transcriptpanel.h"
#include "valuetree.h"
#include "wording.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

VisitColumns::VisitColumns(const CallStory &story, QWidget *parent)
    : QWidget(parent)
    , m_model(story.model())
    , m_properties(new ValuePanel(tr("Node properties"), this))
    , m_variables(new ValuePanel(tr("Variables"), this))
    , m_callValues(new ValuePanel(tr("Call data"), this))
    , m_transcript(new TranscriptPanel(story, this))
{
    m_properties->tree()->setObjectName(u"nodeProperties"_s);
    m_variables->tree()->setObjectName(u"nodeVariables"_s);
    m_callValues->tree()->setObjectName(u"callData"_s);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    columns->addWidget(m_properties, 5);
    columns->addWidget(m_variables, 5);
    columns->addWidget(m_callValues, 3);
    columns->addWidget(m_transcript, 5);
    offerToFollow(m_properties, VariableSource::NodeProperties);
    offerToFollow(m_variables, VariableSource::NodeVariables);
    offerToFollow(m_callValues, VariableSource::ChannelVariables);
    const std::initializer_list<ValuePanel *> panels{
        m_properties, m_variables, m_callValues, m_transcript};
    for (ValuePanel *panel : panels)
        connect(panel, &ValuePanel::copyRequested, this, &VisitColumns::copy);
    connect(m_transcript->tree(), &ValueTree::visitRequested, this, &VisitColumns::visitRequested);
}

void VisitColumns::offerToFollow(ValuePanel *panel, VariableSource source)
{
    connect(panel->tree(), &ValueTree::wholeValueRequested, this, &VisitColumns::saveWhole);
    connect(panel->tree(), &ValueTree::followRequested, this, [this, source](const QString &key) {
        Q_EMIT followRequested({source, key});
    });
}

void VisitColumns::focusFirst()
{
    m_properties->tree()->setFocus(Qt::ShortcutFocusReason);
}

void VisitColumns::showVisit(int number)
{
    for (ValuePanel *panel : {m_properties, m_variables, m_callValues})
        panel->setVisible(number >= 0);
    m_transcript->setVisible(number >= 0);
    if (number < 0)
        return;
    const NodeVisit &visit = m_model.trail().visits[size_t(number)];
    ValueLines lines(m_model.mask());
    m_properties->tree()->setLines(
        lines.of(readValueMap(visit.propertiesText())), tr("None reported"));
    m_variables->tree()->setLines(
        lines.ofVariables(m_model.trail(), number), tr("None reported at this node"));
    m_callValues->tree()->setLines(
        lines.of({.members = readCallValues(visit.channelVariables), .unparsed = {}}),
        tr("None reported"));
    m_transcript->showVisit(number);
}

void VisitColumns::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(m_model.copyOf(text));
}

void VisitColumns::saveWhole(const QString &key, const QString &whole)
{
    auto *dialog = new QFileDialog(this, tr("Save the value of %1").arg(displayText(key, 60)));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, whole](const QString &path) {
        Q_EMIT noticed(writeResultWords(
            path, writeFile(path, m_model.copyOf(whole).toUtf8(), Overwrite::Yes)));
    });
    dialog->open();
}
