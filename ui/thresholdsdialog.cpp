// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thresholdsdialog.h"

#include "theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
QSpinBox *makeBox(const QString &name, int least, int most, const QString &unit, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(least, most);
    box->setSuffix(unit);
    return box;
}
} // namespace

ThresholdsDialog::ThresholdsDialog(const Thresholds &thresholds, QWidget *parent)
    : QDialog(parent)
    , m_loopRounds(makeBox(u"loopRounds"_s, 2, 1'000, {}, this))
    , m_samePrompt(makeBox(u"samePrompt"_s, 2, 1'000, {}, this))
    , m_timeoutsInARow(makeBox(u"timeoutsInARow"_s, 2, 1'000, {}, this))
    , m_longWait(makeBox(u"longWait"_s, 1, 3'600, tr(" s", "unit behind a number"), this))
    , m_gap(makeBox(u"gap"_s, 1, 600'000, tr(" ms", "unit behind a number"), this))
{
    setObjectName(u"thresholdsDialog"_s);
    setWindowTitle(tr("Thresholds"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    QPushButton *defaults = buttons->addButton(tr("Defaults"), QDialogButtonBox::ResetRole);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(outerMargin, outerMargin, outerMargin, outerMargin);
    form->addRow(tr("Loop: visits of the same node"), m_loopRounds);
    form->addRow(tr("Same prompt heard, times"), m_samePrompt);
    form->addRow(tr("Timeouts in a row"), m_timeoutsInARow);
    form->addRow(tr("Long wait"), m_longWait);
    form->addRow(tr("Gap"), m_gap);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(defaults, &QPushButton::clicked, this, [this] { fill(Thresholds()); });
    fill(thresholds);
}

Thresholds ThresholdsDialog::thresholds() const
{
    return {.loopRounds = m_loopRounds->value(),
        .samePrompt = m_samePrompt->value(),
        .timeoutsInARow = m_timeoutsInARow->value(),
        .longWait = std::chrono::seconds(m_longWait->value()),
        .gap = milliseconds(m_gap->value())};
}

void ThresholdsDialog::fill(const Thresholds &thresholds)
{
    m_loopRounds->setValue(thresholds.loopRounds);
    m_samePrompt->setValue(thresholds.samePrompt);
    m_timeoutsInARow->setValue(thresholds.timeoutsInARow);
    m_longWait->setValue(int(thresholds.longWait / 1s));
    m_gap->setValue(int(thresholds.gap.count()));
}
