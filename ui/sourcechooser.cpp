// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcechooser.h"

#include "accountdialog.h"
#include "service/embeddedservice.h"
#include "service/samplecalls.h"
#include "settings.h"
#include "wording.h"

#include <QApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {
QString asMenuText(const QString &text)
{
    return displayText(text, 120).replace(u'&', u"&&"_s);
}
} // namespace

SourceChooser::SourceChooser(CommandLine line, QWidget &window)
    : QObject(&window)
    , m_line(std::move(line))
    , m_window(window)
    , m_menu(new QMenu(&window))
{
    m_account = accountOf(m_line, m_problem);
    const bool isSetUp = namesService(m_line) || !m_account.name.isEmpty() || !m_problem.isEmpty();
    m_choice = isSetUp && !m_line.isDemo ? Choice::Service : Choice::Demo;
    connect(m_menu, &QMenu::aboutToShow, this, &SourceChooser::fillMenu);
    fillMenu();
}

QString SourceChooser::name() const
{
    if (m_choice == Choice::Demo)
        return tr("Sample calls");
    if (!m_account.name.isEmpty())
        return displayText(m_account.name, 40);
    return m_line.instance.isEmpty() ? tr("Service") : displayText(m_line.instance, 40);
}

SourceAnswer SourceChooser::current()
{
    if (m_choice == Choice::Service) {
        if (!m_problem.isEmpty())
            return SourceProblem{m_problem, {}, ExitStatus::WrongUsage};
        return findSource(m_line, m_account);
    }
    if (!m_service) {
        auto *service = new EmbeddedService(this);
        if (!service->listen()) {
            const QString reason = service->errorString();
            delete service;
            return SourceProblem{
                tr("The embedded service could not start."), reason, ExitStatus::LookUpFailed};
        }
        m_service = service;
    }
    return demoSource(m_service->url());
}

void SourceChooser::useDemo()
{
    m_choice = Choice::Demo;
    Q_EMIT chosen();
}

void SourceChooser::useAccount(const Account &account)
{
    m_choice = Choice::Service;
    m_account = account;
    m_problem.clear();
    const auto settings = openSettings();
    AccountList list = readAccounts(*settings);
    list.current = account.name;
    writeAccounts(*settings, list);
    Q_EMIT chosen();
}

void SourceChooser::editAccount()
{
    auto *dialog = new AccountDialog(m_account, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { saveAccount(dialog->account()); });
    dialog->open();
}

void SourceChooser::saveAccount(const Account &account)
{
    const auto settings = openSettings();
    AccountList list = readAccounts(*settings);
    std::erase_if(list.accounts, [&](const Account &known) {
        return known.name == account.name || known.name == m_account.name;
    });
    list.accounts.push_back(account);
    writeAccounts(*settings, list);
    useAccount(account);
}

void SourceChooser::fillMenu()
{
    m_menu->clear();
    const auto settings = openSettings();
    const AccountList list = readAccounts(*settings);
    for (const Account &account : list.accounts)
        connect(m_menu->addAction(asMenuText(account.name)), &QAction::triggered, this,
            [this, account] { useAccount(account); });
    connect(
        m_menu->addAction(tr("Sample calls")), &QAction::triggered, this, &SourceChooser::useDemo);
    m_menu->addSeparator();
    QMenu *calls = m_menu->addMenu(tr("Open a sample call"));
    for (const SampleCall &call : sampleCalls()) {
        const QString summary = QCoreApplication::translate("SampleCalls", call.summary);
        connect(calls->addAction(asMenuText(summary)), &QAction::triggered, this,
            [this, id = call.contactId] { Q_EMIT sampleCallRequested(id); });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(
                m_account.name.isEmpty() ? tr("Set up an account…") : tr("Change the account…")),
        &QAction::triggered, this, &SourceChooser::editAccount);
    QMenu *colors = m_menu->addMenu(tr("Colours"));
    const auto offer = [this, colors](const QString &words, ThemeChoice choice) {
        QAction *action = colors->addAction(words);
        action->setCheckable(true);
        action->setChecked(savedTheme() == choice);
        connect(action, &QAction::triggered, this, [choice] {
            saveTheme(choice);
            applyTheme(*qApp, choice);
        });
    };
    offer(tr("As the system"), ThemeChoice::System);
    offer(tr("Light"), ThemeChoice::Light);
    offer(tr("Dark"), ThemeChoice::Dark);
    connect(m_menu->addAction(tr("Forget recent look-ups")), &QAction::triggered, this,
        &SourceChooser::recentForgotten);
}
