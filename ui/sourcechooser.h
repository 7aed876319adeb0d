// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/account.h"
#include "account/keyfinder.h"
#include "commandline.h"
#include "lookupsource.h"

#include <QObject>

#include <memory>
#include <optional>

class AccountDialog;
class EmbeddedService;
class KeySaver;
class QMenu;
class QWidget;

/** Who is asked: the sample calls, or an account, as chosen in the search bar. */
class SourceChooser : public QObject
{
    Q_OBJECT

public:
    /** @param window stands behind menus and dialogs. @param store lent */
    SourceChooser(CommandLine line, KeyStore &store, QWidget &window);
    ~SourceChooser() override;

    QMenu *menu() const { return m_menu; }
    QString name() const;
    /** Finds out whom to ask; found() follows, at once unless the key store must be asked. An
     * earlier wish is dropped. */
    void find();
    /** As find(), for somebody who was asked before, whoever is chosen now. */
    void findAgain(const LookUpSource &source);
    /** True when find() would lead to the same place. */
    bool isChosen(const LookUpSource &source) const;
    void stopFinding();
    bool isFinding() const { return m_search != nullptr; }
    /** Where the next look-up is likely to go, without a key; nothing while nobody can tell. */
    std::optional<TrailQuery> ahead() const;
    void useDemo();
    /** The accounts, with the one in use shown, at @p field. */
    void editAccounts(AccountField field = AccountField::None);

Q_SIGNALS:
    void found(const SourceAnswer &answer);
    void chosen();
    void sampleCallRequested(const QString &contactId);
    void fileRequested();
    void recentForgotten();
    void noticed(const QString &words);

private:
    enum class Choice { Demo, Service };

    SourceAnswer demo();
    void search(const Account &account);
    void change(Choice choice, const Account &account);
    void answer(const SourceAnswer &answer);
    void useAccount(const Account &account);
    void adopt(const AccountList &before, const AccountList &after);
    void fillMenu();
    void offerAccounts();
    void offerColors();
    void offerRecent();

    CommandLine m_line;
    KeyStore &m_store;
    SessionKeys m_sessionKeys;
    QWidget &m_window;
    QMenu *m_menu;
    Choice m_choice = Choice::Demo;
    Account m_account;
    std::optional<SourceProblem> m_problem; ///< of the account that the command line names
    EmbeddedService *m_service = nullptr;
    std::unique_ptr<SourceSearch> m_search; ///< while the key store is being asked
};
