// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountdialog.h"

#include "account/target.h"
#include "api/endpoint.h"
#include "keywords.h"
#include "theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

AccountDialog::AccountDialog(const Account &account, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(account.name, this))
    , m_instance(new QLineEdit(account.instance, this))
    , m_region(new QLineEdit(account.region, this))
    , m_endpoint(new QLineEdit(account.endpoint.toString(), this))
    , m_profile(new QLineEdit(account.profile, this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(tr("Account"));
    setObjectName(u"accountDialog"_s);
    m_name->setObjectName(u"accountName"_s);
    m_instance->setObjectName(u"accountInstance"_s);
    m_region->setObjectName(u"accountRegion"_s);
    m_endpoint->setObjectName(u"accountEndpoint"_s);
    m_profile->setObjectName(u"accountProfile"_s);
    m_instance->setPlaceholderText(u"ccc-test"_s);
    m_region->setPlaceholderText(defaultRegion());
    m_endpoint->setPlaceholderText(tr("only when it is not the region's"));
    m_profile->setPlaceholderText(tr("empty: the usual places"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);

    auto *keys = new QLabel(tr("The access key is taken from the environment, the aliyun command "
                               "line's profile or the credentials file; it is never stored here."),
        this);
    keys->setWordWrap(true);
    keys->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole)->setObjectName(u"accountSave"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(outerMargin, outerMargin, outerMargin, outerMargin);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Instance ID"), m_instance);
    form->addRow(tr("Region"), m_region);
    form->addRow(tr("Endpoint"), m_endpoint);
    form->addRow(tr("Profile"), m_profile);
    form->addRow(keys);
    form->addRow(m_problem);
    form->addRow(buttons);
    setMinimumWidth(460);
    connect(buttons, &QDialogButtonBox::accepted, this, &AccountDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AccountDialog::reject);
}

Account AccountDialog::account() const
{
    return {.name = m_name->text().trimmed(),
        .instance = m_instance->text().trimmed(),
        .region = m_region->text().trimmed(),
        .endpoint = QUrl(m_endpoint->text().trimmed()),
        .profile = m_profile->text().trimmed()};
}

void AccountDialog::accept()
{
    const QString wrong = problem();
    m_problem->setText(wrong);
    if (wrong.isEmpty())
        QDialog::accept();
}

QString AccountDialog::problem() const
{
    const Account entered = account();
    if (entered.name.isEmpty())
        return tr("Give the account a name.");
    if (entered.instance.isEmpty())
        return tr("Give the instance ID; the console shows it beside the instance's name.");
    if (!entered.region.isEmpty() && !isRegionName(entered.region))
        return tr("A region is written like cn-shanghai.");
    if (!m_endpoint->text().trimmed().isEmpty() && endpointProblem(entered.endpoint))
        return tr("The endpoint is written like https://ccc.cn-shanghai.aliyuncs.com; plain http "
                  "is for this machine only.");
    return {};
}
