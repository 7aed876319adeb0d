// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/account.h"
#include "account/accountfield.h"
#include "account/keyfinder.h"
#include "account/keyprofiles.h"

#include <QWidget>

#include <map>

class AuthorityEdit;
class FieldNote;
class FlatButton;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

/** What is wrong with what was typed, and where. */
struct AccountProblem
{
    AccountField field = AccountField::None; ///< None: nothing is
    QString words;
};

/** One account to be filled in; what is wrong stands below its field. */
class AccountForm : public QWidget
{
    Q_OBJECT

public:
    explicit AccountForm(KeyVaults vaults, QWidget *parent = nullptr);

    /** @param typed a key typed before, not yet saved */
    void setAccount(const Account &account, const AccessKey &typed, bool hasStoredKey);
    Account account() const;
    /** As far as one was typed; all of it is empty when the one before stays. */
    AccessKey typedKey() const;
    /** What keeps the account from being used, names of other accounts apart. */
    AccountProblem problem() const;

    void showProblem(const AccountProblem &problem);
    void clearProblems();
    void focusField(AccountField field);

Q_SIGNALS:
    void edited();
    /** To be brought into sight, once it has its place: a field and what stands below it. */
    void pointedTo(QWidget *row);

private:
    QLineEdit *addLine(QFormLayout &form, AccountField field, const QString &label,
        const QString &name, const QString &placeholder = {});
    void addKeyRows(QFormLayout &form);
    void orderTabs();
    void offerPlaces();
    void offerProfiles();
    void showPlace();
    QString keyWords() const;
    AccountField shownField(AccountField field) const;
    KeyPlace place() const;
    AccountProblem keyProblem() const;
    void changePlace();
    void edit();

    KeyVaults m_vaults;
    Account m_account; ///< as set
    bool m_hasStoredKey = false; ///< in the key store
    KeyProfiles m_profiles;
    bool m_hasStore;
    std::map<AccountField, FieldNote *> m_notes;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QLineEdit *m_instance;
    QLineEdit *m_region;
    QLineEdit *m_endpoint;
    QComboBox *m_place;
    QLabel *m_keyWords;
    FlatButton *m_toSession;
    QComboBox *m_profile;
    QLineEdit *m_keyId;
    QLineEdit *m_secret;
    QLineEdit *m_token;
    AuthorityEdit *m_authorities;
};
