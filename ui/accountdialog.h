// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/account.h"

#include <QDialog>

class QLabel;
class QLineEdit;

/** Where to ask, to be filled in: name, instance, region or endpoint, profile of the key. */
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AccountDialog(const Account &account, QWidget *parent = nullptr);

    Account account() const;

    void accept() override;

private:
    QString problem() const;

    QLineEdit *m_name;
    QLineEdit *m_instance;
    QLineEdit *m_region;
    QLineEdit *m_endpoint;
    QLineEdit *m_profile;
    QLabel *m_problem;
};
