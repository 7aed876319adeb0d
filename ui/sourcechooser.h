// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/account.h"
#include "commandline.h"
#include "lookupsource.h"

#include <QObject>

class EmbeddedService;
class QMenu;
class QWidget;

/** Who is asked: the sample calls, or an account, as chosen in the search bar. */
class SourceChooser : public QObject
{
    Q_OBJECT

public:
    /** @param window stands behind menus and dialogs */
    SourceChooser(CommandLine line, QWidget &window);

    QMenu *menu() const { return m_menu; }
    QString name() const;
    /** The embedded service is started when it is wanted. */
    SourceAnswer current();
    void useDemo();
    void editAccount();

Q_SIGNALS:
    void chosen();
    void sampleCallRequested(const QString &contactId);
    void recentForgotten();

private:
    void useAccount(const Account &account);
    void fillMenu();
    void saveAccount(const Account &account);

    enum class Choice { Demo, Service };

    CommandLine m_line;
    QWidget &m_window;
    QMenu *m_menu;
    Choice m_choice = Choice::Demo;
    Account m_account;
    QString m_problem; ///< of the account that the command line names
    EmbeddedService *m_service = nullptr;
};
