// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountdialog.h"

#include "account/packedkey.h"
#include "accountform.h"
#include "accountline.h"
#include "accounttrialbar.h"
#include "flatbutton.h"
#include "hairline.h"
#include "keywords.h"
#include "settings.h"
#include "theme.h"
#include "wording.h"
#include "wrappedlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int listWidth = 220;
constexpr QSize wishedSize{840, 700};
} // namespace

AccountDialog::AccountDialog(AccountList list, KeyVaults vaults, QWidget *parent)
    : QDialog(parent)
    , m_vaults(vaults)
    , m_before(list.accounts)
    , m_skipped(list.skipped)
    , m_accounts(std::move(list.accounts))
    , m_list(new QListWidget(this))
    , m_remove(new FlatButton(tr("Remove"), FlatButton::Look::Framed, this))
    , m_removed(new WrappedLabel(this))
    , m_undo(new FlatButton(tr("Undo"), FlatButton::Look::Link, this))
    , m_form(new AccountForm(vaults, this))
    , m_trial(new AccountTrialBar(vaults, this))
{
    setObjectName(u"accountDialog"_s);
    setWindowTitle(tr("Accounts"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (Account &account : m_accounts) {
        if (account.id.isEmpty())
            account.id = newAccountId();
    }
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save and use"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"accountSave"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)
        ->setObjectName(u"accountCancel"_s);
    auto *right = new QVBoxLayout;
    right->setSpacing(groupGap);
    right->addWidget(makeForm(), 1);
    right->addWidget(new Hairline(Qt::Horizontal, this));
    right->addWidget(m_trial);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(outerMargin);
    halves->addWidget(makeList());
    halves->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(outerMargin, outerMargin, outerMargin, outerMargin);
    layout->setSpacing(outerMargin);
    layout->addLayout(halves, 1);
    layout->addWidget(buttons);
    const QSize room = parent ? parent->window()->size() : wishedSize + QSize(24, 48);
    resize(wishedSize.boundedTo(room - QSize(24, 48)));

    connect(buttons, &QDialogButtonBox::accepted, this, &AccountDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AccountDialog::reject);
    connect(m_form, &AccountForm::edited, this, &AccountDialog::takeEdit);
    connect(m_trial, &AccountTrialBar::requested, this, &AccountDialog::tryIt);
    connect(m_trial, &AccountTrialBar::problemFound, m_form, &AccountForm::showProblem);
    connect(m_list, &QListWidget::currentRowChanged, this, &AccountDialog::showAccount);
    for (const Account &account : m_accounts)
        insertLine(m_list->count(), account.name);
    if (m_accounts.empty())
        add({});
    else
        select(list.current);
}

AccountDialog::~AccountDialog()
{
    m_list->disconnect(this); // its lines go with it
    for (auto &[id, key] : m_typed)
        wipe(key);
}

QWidget *AccountDialog::makeList()
{
    m_list->setObjectName(u"accountList"_s);
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setItemDelegate(new AccountLine(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *addOne = new FlatButton(tr("Add"), FlatButton::Look::Framed, this);
    addOne->setObjectName(u"accountAdd"_s);
    addOne->setAutoDefault(false);
    m_remove->setObjectName(u"accountRemove"_s);
    m_remove->setAutoDefault(false);
    m_removed->setObjectName(u"accountRemoved"_s);
    m_removed->setTextFormat(Qt::PlainText);
    m_undo->setObjectName(u"accountUndo"_s);
    m_undo->setAutoDefault(false);
    setTabOrder(m_list, addOne);
    setTabOrder(addOne, m_remove);
    setTabOrder(m_remove, m_undo);
    connect(addOne, &QPushButton::clicked, this, [this] { add({}); });
    connect(m_remove, &QPushButton::clicked, this, &AccountDialog::removeAccount);
    connect(m_undo, &QPushButton::clicked, this, &AccountDialog::undoRemoval);

    auto *box = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(addOne);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_removed);
    layout->addWidget(m_undo);
    box->setFixedWidth(listWidth);
    offerUndo();
    return box;
}

// Notes come and go, and screens are low: the fields scroll.
QWidget *AccountDialog::makeForm()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_form->layout()->setContentsMargins(2, 2, groupGap, 2); // focus frames need room
    scroll->setWidget(m_form);
    // Queued, so that a note that has just come has its place.
    connect(
        m_form, &AccountForm::pointedTo, scroll,
        [scroll](QWidget *row) { scroll->ensureWidgetVisible(row, 0, 2); }, Qt::QueuedConnection);
    scroll->setMinimumWidth(
        m_form->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    return scroll;
}

void AccountDialog::select(const QString &name)
{
    const auto named = std::ranges::find(m_accounts, name, &Account::name);
    m_list->setCurrentRow(
        named == m_accounts.end() ? 0 : int(std::distance(m_accounts.begin(), named)));
}

void AccountDialog::add(const Account &account)
{
    m_accounts.push_back(account);
    m_accounts.back().id = newAccountId();
    insertLine(m_list->count(), account.name);
    m_list->setCurrentRow(m_list->count() - 1);
    m_form->focusField(AccountField::Name);
}

QString AccountDialog::lineOf(const QString &name) const
{
    return name.isEmpty() ? tr("New account") : displayText(name, 80);
}

void AccountDialog::insertLine(int row, const QString &name)
{
    m_list->insertItem(row, lineOf(name));
}

void AccountDialog::focusField(AccountField field)
{
    m_form->focusField(field);
}

void AccountDialog::showAccount(int row)
{
    if (row == m_row)
        return;
    keepForm();
    load(row);
}

void AccountDialog::load(int row)
{
    m_row = row;
    m_trial->clear();
    m_form->setEnabled(row >= 0);
    m_trial->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
    m_save->setText(row >= 0 ? tr("Save and use") : tr("Save"));
    const Account account = row >= 0 ? m_accounts[size_t(row)] : Account();
    const auto typed = m_typed.find(account.id);
    const bool hasStoredKey = std::ranges::any_of(m_before, [&account](const Account &before) {
        return before.id == account.id && before.keyPlace == KeyPlace::KeyStore;
    });
    m_form->setAccount(account, typed == m_typed.end() ? AccessKey() : typed->second, hasStoredKey);
}

void AccountDialog::keepForm()
{
    if (m_row < 0)
        return;
    Account &account = m_accounts[size_t(m_row)];
    account = m_form->account();
    const AccessKey typed = m_form->typedKey();
    if (typed == AccessKey())
        m_typed.erase(account.id);
    else
        m_typed[account.id] = typed;
}

void AccountDialog::takeEdit()
{
    m_trial->clear(); // it was of what stood there before
    if (m_row >= 0)
        m_list->item(m_row)->setText(lineOf(m_form->account().name));
}

void AccountDialog::removeAccount()
{
    keepForm();
    const int row = m_row;
    m_removals.push_back({row, m_accounts[size_t(row)]});
    m_row = -1; // there is nothing to keep any more
    m_accounts.erase(m_accounts.begin() + row);
    const QSignalBlocker quiet(m_list);
    delete m_list->takeItem(row);
    m_list->setCurrentRow(qMin(row, m_list->count() - 1));
    load(m_list->currentRow());
    offerUndo();
}

void AccountDialog::undoRemoval()
{
    keepForm();
    const Removal removal = m_removals.back();
    m_removals.pop_back();
    m_row = -1;
    m_accounts.insert(m_accounts.begin() + removal.row, removal.account);
    insertLine(removal.row, removal.account.name);
    m_list->setCurrentRow(removal.row);
    offerUndo();
}

void AccountDialog::offerUndo()
{
    const QString words = removalWords();
    m_removed->setText(words);
    m_removed->setVisible(!words.isEmpty());
    m_undo->setVisible(!m_removals.empty());
}

QString AccountDialog::removalWords() const
{
    if (m_removals.empty()) // nobody is to lose those unknowingly
        return m_skipped > 0
            ? tr("%n account(s) could not be read and will go when you save.", nullptr, m_skipped)
            : QString();
    const QString latest = lineOf(m_removals.back().account.name);
    const int others = int(m_removals.size()) - 1;
    return others > 0 ? tr("%1 and %n other(s) go when you save.", nullptr, others).arg(latest)
                      : tr("%1 goes when you save.").arg(latest);
}

// The first that something is wrong with is shown.
bool AccountDialog::checkAll()
{
    const int selected = m_row;
    for (int row = 0; row < int(m_accounts.size()); ++row) {
        m_list->setCurrentRow(row);
        AccountProblem problem = m_form->problem();
        const QString name = m_form->account().name;
        const bool isTaken
            = std::ranges::count(m_accounts, name, &Account::name) > 1 && !name.isEmpty();
        if (problem.field == AccountField::None && isTaken)
            problem = {AccountField::Name, tr("Another account has this name.")};
        if (problem.field == AccountField::None)
            continue;
        m_form->showProblem(problem);
        return false;
    }
    m_list->setCurrentRow(selected);
    return true;
}

void AccountDialog::tryIt()
{
    const AccountProblem problem = m_form->problem();
    if (problem.field != AccountField::None)
        return m_form->showProblem(problem);
    m_form->clearProblems();
    m_trial->start(m_form->account(), m_form->typedKey());
}

void AccountDialog::accept()
{
    keepForm();
    if (m_saver || !checkAll())
        return;
    m_trial->clear();
    m_saver = std::make_unique<KeySaver>(m_vaults.store, keysToWrite(m_accounts, m_typed), nullptr);
    connect(m_saver.get(), &KeySaver::ended, this, &AccountDialog::takeSaved);
    setSaving(true);
    m_saver->start();
}

void AccountDialog::setSaving(bool isSaving)
{
    m_save->setEnabled(!isSaving);
    m_list->setEnabled(!isSaving);
    m_form->setEnabled(!isSaving && m_row >= 0);
    if (isSaving)
        m_trial->say(tr("Saving…"));
}

void AccountDialog::takeSaved(const QString &accountId, const KeyStoreAnswer &answer)
{
    m_saver.release()->deleteLater(); // it is in the middle of a signal
    setSaving(false);
    m_trial->say({});
    if (accountId.isEmpty())
        return write();
    m_list->setCurrentRow(rowOf(accountId));
    m_form->showProblem({AccountField::Key,
        tr("The key was not saved. %1", "what the key store says, a sentence")
            .arg(keyProblemWords(problemOf(answer)))});
}

int AccountDialog::rowOf(const QString &accountId) const
{
    const auto account = std::ranges::find(m_accounts, accountId, &Account::id);
    return int(std::distance(m_accounts.begin(), account));
}

void AccountDialog::write()
{
    const auto settings = openSettings();
    AccountList list;
    list.accounts = m_accounts;
    list.current = m_row < 0 ? QString() : m_accounts[size_t(m_row)].name;
    if (writeAccounts(*settings, list) != AccountsWritten::Done)
        return m_trial->say(tr("The settings file %1 could not be written.")
                                .arg(displayText(settings->fileName())));
    for (const Account &account : m_accounts) {
        const auto typed = m_typed.find(account.id);
        if (account.keyPlace != KeyPlace::Session)
            m_vaults.session.forget(account.id);
        else if (typed != m_typed.end())
            m_vaults.session.keep(account.id, typed->second);
    }
    Q_EMIT saved(list);
    QDialog::accept();
}
