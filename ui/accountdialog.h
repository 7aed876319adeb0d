// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/account.h"
#include "account/accountfield.h"
#include "account/keyfinder.h"
#include "account/keysaver.h"

#include <QDialog>

#include <memory>

class AccountForm;
class AccountTrialBar;
class FlatButton;
class QLabel;
class QListWidget;
class QPushButton;

/** The accounts, to be added, changed, tried and removed; nothing holds before it is saved. */
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    AccountDialog(AccountList list, KeyVaults vaults, QWidget *parent = nullptr);
    ~AccountDialog() override;

    /** Shows the account called @p name. */
    void select(const QString &name);
    /** A new account, filled in as far as it is known. */
    void add(const Account &account);
    void focusField(AccountField field);

    /** New keys first, then the settings; stays open when something fails. */
    void accept() override;

Q_SIGNALS:
    /** What the settings now hold; current is the account that was selected. */
    void saved(const AccountList &list);

private:
    QWidget *makeList();
    QWidget *makeForm();
    void showAccount(int row);
    void load(int row);
    void keepForm();
    QString lineOf(const QString &name) const;
    void insertLine(int row, const QString &name);
    void takeEdit();
    void removeAccount();
    void undoRemoval();
    void offerUndo();
    QString removalWords() const;
    bool checkAll();
    void tryIt();
    void takeSaved(const QString &accountId, const KeyStoreAnswer &answer);
    void write();
    void setSaving(bool isSaving);
    int rowOf(const QString &accountId) const;

    struct Removal
    {
        int row = 0;
        Account account;
    };

    KeyVaults m_vaults;
    const std::vector<Account> m_before;
    const int m_skipped; ///< that the settings have, and nobody can read
    std::vector<Account> m_accounts;
    TypedKeys m_typed;
    std::vector<Removal> m_removals; ///< the latest last
    int m_row = -1; ///< of the account in the form
    std::unique_ptr<KeySaver> m_saver;

    QListWidget *m_list;
    FlatButton *m_remove;
    QLabel *m_removed;
    FlatButton *m_undo;
    AccountForm *m_form;
    AccountTrialBar *m_trial;
    QPushButton *m_save;
};
