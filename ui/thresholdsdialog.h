// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/thresholds.h"

#include <QDialog>

class QSpinBox;

/** From which size on something is a finding, to be changed. */
class ThresholdsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ThresholdsDialog(const Thresholds &thresholds, QWidget *parent = nullptr);

    Thresholds thresholds() const;

private:
    void fill(const Thresholds &thresholds);

    QSpinBox *m_loopRounds;
    QSpinBox *m_samePrompt;
    QSpinBox *m_timeoutsInARow;
    QSpinBox *m_longWait; ///< seconds
    QSpinBox *m_gap; ///< milliseconds
};
