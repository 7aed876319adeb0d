// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailsdialog.h"

#include "theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

DetailsDialog::DetailsDialog(const QString &details, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"detailsDialog"_s);
    setWindowTitle(tr("Details of the look-up"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *text = new QPlainTextEdit(details, this);
    text->setObjectName(u"detailsText"_s);
    text->setReadOnly(true);
    text->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyDetails"_s);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(copy, &QPushButton::clicked, this,
        [details] { QGuiApplication::clipboard()->setText(details); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(outerMargin, outerMargin, outerMargin, outerMargin);
    layout->setSpacing(groupGap);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    resize(QSize(860, 460).boundedTo(parent->window()->size() - QSize(24, 48)));
}
