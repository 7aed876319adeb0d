// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valuepanel.h"

#include "flatbutton.h"
#include "hairline.h"
#include "theme.h"
#include "valuetree.h"

#include <QHBoxLayout>
#include <QLabel>

ValuePanel::ValuePanel(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_tree(new ValueTree(this))
{
    auto *heading = new QLabel(title, this);
    heading->setForegroundRole(QPalette::PlaceholderText);
    m_tree->setAccessibleName(title);
    auto *copy = new FlatButton({}, FlatButton::Look::Link, this);
    copy->setGlyph(Glyph::Copy);
    copy->setToolTip(tr("Copy all of this list"));
    copy->setAccessibleName(tr("Copy all of this list: %1").arg(title));
    connect(copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(textToCopy()); });
    connect(m_tree, &ValueTree::copyRequested, this, &ValuePanel::copyRequested);
    auto *top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(copy);
    auto *line = new Hairline(Qt::Horizontal, this);
    line->showFocusOf(m_tree);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addLayout(top);
    layout->addWidget(line);
    layout->addWidget(m_tree, 1);
}

QString ValuePanel::textToCopy() const
{
    return m_tree->allText();
}
