// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/account.h"
#include "account/accountfield.h"
#include "account/keyfinder.h"

#include <QNetworkAccessManager>
#include <QWidget>

#include <memory>
#include <optional>

class FlatButton;
class QLabel;
struct AccountProblem;
struct ApiError;

/** Asks the service one question with an account, and says what came of it. */
class AccountTrialBar : public QWidget
{
    Q_OBJECT

public:
    explicit AccountTrialBar(KeyVaults vaults, QWidget *parent = nullptr);

    /** @param typed used in place of the account's key when it is whole */
    void start(const Account &account, const AccessKey &typed);
    void stop();
    /** Stops, and says nothing of it. */
    void clear();
    /** Something to be said in its place. */
    void say(const QString &words);

Q_SIGNALS:
    void requested();
    void problemFound(const AccountProblem &problem);

private:
    void takeKey(const KeyAnswer &key);
    void take(const std::optional<ApiError> &error);
    void setRunning(bool isRunning);

    KeyVaults m_vaults;
    Account m_account;
    std::unique_ptr<QNetworkAccessManager> m_network; ///< anew each time: nothing is remembered
    std::unique_ptr<QObject> m_running; ///< deleted: what is under way is called off
    FlatButton *m_button;
    QLabel *m_words;
    QLabel *m_details;
};
