// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterbar.h"

#include "boxededit.h"
#include "theme.h"
#include "trailmodel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
constexpr int leastText = 14; // average characters
} // namespace

FilterBar::FilterBar(TrailModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_text(new BoxedEdit({}, this))
    , m_counts(new QLabel(this))
    , m_hidesSystem(new QCheckBox(tr("Hide system steps"), this))
{
    m_text->setObjectName(u"filterEdit"_s);
    m_text->setAccessibleName(tr("Filter"));
    m_text->setPlaceholderText(tr("Filter nodes, variables, exits…"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(leastText * fontMetrics().averageCharWidth());
    m_text->installEventFilter(this);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_counts->setObjectName(u"filterCounts"_s);
    m_hidesSystem->setObjectName(u"hideSystemSteps"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_counts);
    layout->addWidget(m_hidesSystem);
    connect(m_text, &QLineEdit::textChanged, this, &FilterBar::applyFilter);
    connect(m_hidesSystem, &QCheckBox::toggled, this, &FilterBar::applyFilter);
    connect(&model, &TrailModel::filterChanged, this, &FilterBar::showCounts);
    connect(&model, &TrailModel::trailChanged, this, &FilterBar::showCounts);
    showCounts();
}

void FilterBar::clear()
{
    m_text->clear();
    m_hidesSystem->setChecked(false);
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

// Of the box: Esc empties it and then leaves it; only elsewhere it cancels a look-up.
bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if ((!isOverride && event->type() != QEvent::KeyPress)
        || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (isOverride)
        return true;
    if (m_text->text().isEmpty())
        Q_EMIT left();
    else
        m_text->clear();
    return true;
}

void FilterBar::applyFilter()
{
    TrailFilter filter = m_model.filter();
    filter.text = m_text->text();
    filter.hidesSystemSteps = m_hidesSystem->isChecked();
    m_model.setFilter(filter);
}

void FilterBar::showCounts()
{
    const QLocale locale;
    m_counts->setText(u"%1 / %2"_s.arg(locale.toString(m_model.rowCount()),
        locale.toString(qlonglong(m_model.trail().visits.size()))));
}
