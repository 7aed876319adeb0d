// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

/** How a look-up went, to be read and copied: plain text without a secret. */
class DetailsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DetailsDialog(const QString &details, QWidget *parent);
};
