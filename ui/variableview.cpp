// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "variableview.h"

#include "elidedlabel.h"
#include "flatbutton.h"
#include "followedvariable.h"
#include "hairline.h"
#include "theme.h"
#include "trailmodel.h"
#include "valuetree.h"
#include "wording.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

VariableView::VariableView(FollowedVariable &variable, QWidget *parent)
    : QWidget(parent)
    , m_variable(variable)
    , m_heading(new ElidedLabel(Qt::AlignLeft, this))
    , m_list(new ValueTree(this))
{
    m_heading->setObjectName(u"followedName"_s);
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_list->setObjectName(u"followedValues"_s);
    m_list->setAccessibleName(tr("Values along the call"));
    auto *changesOnly = new QCheckBox(tr("Changes only"), this);
    changesOnly->setObjectName(u"changesOnly"_s);
    changesOnly->setChecked(true);
    auto *stop = new FlatButton(tr("Stop following"), FlatButton::Look::Link, this);
    auto *line = new Hairline(Qt::Horizontal, this);
    line->showFocusOf(m_list);

    auto *top = new QHBoxLayout;
    top->setSpacing(groupGap);
    top->addWidget(m_heading, 1);
    top->addWidget(changesOnly);
    top->addWidget(stop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addLayout(top);
    layout->addWidget(line);
    layout->addWidget(m_list, 1);

    connect(changesOnly, &QCheckBox::toggled, this, [this](bool isOn) {
        m_variable.setDetail(isOn ? StoryDetail::Changes : StoryDetail::EveryReport);
    });
    connect(stop, &QPushButton::clicked, &variable, &FollowedVariable::stop);
    connect(&variable, &FollowedVariable::changed, this, &VariableView::showValues);
    connect(m_list, &ValueTree::copyRequested, this, [this](const QString &text) {
        QGuiApplication::clipboard()->setText(m_variable.model().copyOf(text));
    });
    connect(m_list, &ValueTree::visitRequested, this, &VariableView::visitRequested);
}

void VariableView::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void VariableView::showValues()
{
    if (!m_variable.key())
        return m_list->setLines({}, {});
    const TrailModel &model = m_variable.model();
    ValueLines words(model.mask());
    std::vector<ValueLine> lines;
    const QString &key = m_variable.key()->key;
    for (const ReportedValue &value : m_variable.values()) {
        if (int(lines.size()) == ValueLines::mostLines) {
            lines.push_back({.key = u"…"_s,
                .value = tr("%Ln more value(s)", nullptr,
                    int(m_variable.values().size()) - ValueLines::mostLines)});
            break;
        }
        const QString when = value.sinceStart ? sinceStartText(*value.sinceStart) : u"—"_s;
        ValueLine line = words.of({.members = {{key, value.value}}, .unparsed = {}}).front();
        line.key = u"#%1 · %2 · %3"_s.arg(
            QString::number(value.visit + 1), when, model.label(value.visit));
        line.followed.clear();
        line.visit = value.visit;
        lines.push_back(std::move(line));
    }
    const int count = int(m_variable.values().size());
    const QString heading = m_variable.detail() == StoryDetail::Changes
        ? tr("%1: %Ln value(s), repeats left out", "key of a variable", count)
        : tr("%1: reported %Ln time(s)", "key of a variable", count);
    m_heading->setText(heading.arg(displayText(model.mask().text(key), 120)));
    m_list->setLines(lines, tr("Not reported in this call"));
}
