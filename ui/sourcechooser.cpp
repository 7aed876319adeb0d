// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcechooser.h"

#include "account/keysaver.h"
#include "accountdialog.h"
#include "keywords.h"
#include "menuchoice.h"
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

bool isInFiles(KeyPlace place)
{
    return place == KeyPlace::Usual || place == KeyPlace::Profile;
}

bool leadsAlike(const Account &one, const Account &other)
{
    return one.name == other.name && one.instance == other.instance && one.region == other.region
        && one.endpoint == other.endpoint;
}
} // namespace

SourceChooser::SourceChooser(CommandLine line, KeyStore &store, QWidget &window)
    : QObject(&window)
    , m_line(std::move(line))
    , m_store(store)
    , m_window(window)
    , m_menu(new QMenu(&window))
{
    const auto account = accountOf(m_line);
    if (const auto *problem = std::get_if<SourceProblem>(&account))
        m_problem = *problem;
    else
        m_account = std::get<Account>(account);
    const bool isSetUp = namesService(m_line) || !m_account.name.isEmpty() || m_problem;
    m_choice = isSetUp && !m_line.isDemo ? Choice::Service : Choice::Demo;
    connect(m_menu, &QMenu::aboutToShow, this, &SourceChooser::fillMenu);
    fillMenu();
}

SourceChooser::~SourceChooser() = default;

QString SourceChooser::name() const
{
    if (m_choice == Choice::Demo)
        return tr("Sample calls");
    if (!m_account.name.isEmpty())
        return displayText(m_account.name, 40);
    return m_line.instance.isEmpty() ? tr("Service") : displayText(m_line.instance, 40);
}

void SourceChooser::find()
{
    stopFinding();
    if (m_choice == Choice::Demo)
        return Q_EMIT found(demo());
    if (m_problem)
        return Q_EMIT found(*m_problem);
    search(m_account);
}

void SourceChooser::findAgain(const LookUpSource &source)
{
    if (isChosen(source))
        return find(); // its key may be somewhere else by now
    stopFinding();
    if (!source.account)
        return Q_EMIT found(demo());
    search(*source.account);
}

bool SourceChooser::isChosen(const LookUpSource &source) const
{
    if (m_choice == Choice::Demo || m_problem || !source.account)
        return m_choice == Choice::Demo && !source.account;
    return leadsAlike(m_account, *source.account);
}

void SourceChooser::search(const Account &account)
{
    m_search = std::make_unique<SourceSearch>(
        m_line, account, KeyVaults{m_store, m_sessionKeys}, nullptr);
    connect(m_search.get(), &SourceSearch::found, this, &SourceChooser::answer);
    m_search->start();
}

void SourceChooser::stopFinding()
{
    m_search.reset();
}

void SourceChooser::answer(const SourceAnswer &answer)
{
    m_search.release()->deleteLater(); // it is in the middle of its signal
    Q_EMIT found(answer);
}

SourceAnswer SourceChooser::demo()
{
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

std::optional<TrailQuery> SourceChooser::ahead() const
{
    if (m_choice == Choice::Demo || m_problem)
        return {};
    const KeyAnswer key = isInFiles(m_account.keyPlace) ? findKey(searchFor(m_account, keyPlaces()))
                                                        : KeyAnswer(FoundKey());
    const SourceAnswer answer = sourceOf(m_line, m_account, key);
    const auto *source = std::get_if<LookUpSource>(&answer);
    return source ? std::optional(source->query) : std::nullopt;
}

void SourceChooser::useDemo()
{
    change(Choice::Demo, m_account);
}

// Who is being found is no longer wished for, unless it is the same one.
void SourceChooser::change(Choice choice, const Account &account)
{
    if (m_choice != choice || !leadsAlike(m_account, account))
        stopFinding();
    m_choice = choice;
    m_account = account;
    Q_EMIT chosen();
}

void SourceChooser::useAccount(const Account &account)
{
    m_problem.reset();
    writeCurrentAccount(*openSettings(), account.name);
    change(Choice::Service, account);
}

void SourceChooser::editAccounts(AccountField field)
{
    AccountList list = readAccounts(*openSettings());
    const bool isKnown = accountNamed(list, m_account.name) != nullptr;
    auto *dialog = new AccountDialog(list, KeyVaults{m_store, m_sessionKeys}, &m_window);
    connect(dialog, &AccountDialog::saved, this,
        [this, list](const AccountList &after) { adopt(list, after); });
    if (isKnown)
        dialog->select(m_account.name);
    dialog->open();
    if (field != AccountField::None && isKnown)
        dialog->focusField(field);
}

void SourceChooser::adopt(const AccountList &before, const AccountList &after)
{
    auto *removal = new KeySaver(m_store, keysToRemove(before.accounts, after.accounts), this);
    connect(removal, &KeySaver::ended, this,
        [this, removal](const QString &id, const KeyStoreAnswer &answer) {
            removal->deleteLater();
            if (!id.isEmpty())
                Q_EMIT noticed(
                    tr("A removed account's key is still in the key store. %1", "why, a sentence")
                        .arg(keyProblemWords(problemOf(answer))));
        });
    removal->start();
    if (const Account *account = accountNamed(after, after.current))
        return useAccount(*account);
    m_problem.reset();
    change(namesService(m_line) ? m_choice : Choice::Demo, {});
}

void SourceChooser::fillMenu()
{
    m_menu->clear();
    offerAccounts();
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Open a file…") + u"\tCtrl+O"_s), &QAction::triggered, this,
        &SourceChooser::fileRequested);
    QMenu *calls = m_menu->addMenu(tr("Open a sample call"));
    for (const SampleCall &call : sampleCalls()) {
        const QString summary = QCoreApplication::translate("SampleCalls", call.summary);
        connect(calls->addAction(asMenuText(summary)), &QAction::triggered, this,
            [this, id = call.contactId] { Q_EMIT sampleCallRequested(id); });
    }
    m_menu->addSeparator();
    offerColors();
    offerRecent();
}

void SourceChooser::offerAccounts()
{
    const AccountList list = readAccounts(*openSettings());
    for (const Account &account : list.accounts) {
        const bool isChosen = m_choice == Choice::Service && m_account.name == account.name;
        connect(addChoice(*m_menu, asMenuText(displayText(account.name, 60)), isChosen),
            &QAction::triggered, this, [this, account] { useAccount(account); });
    }
    connect(addChoice(*m_menu, tr("Sample calls"), m_choice == Choice::Demo), &QAction::triggered,
        this, &SourceChooser::useDemo);
    const QString words = list.accounts.empty() ? tr("Set up an account…") : tr("Accounts…");
    connect(m_menu->addAction(words), &QAction::triggered, this, [this] { editAccounts(); });
}

void SourceChooser::offerColors()
{
    QMenu *colors = m_menu->addMenu(tr("Colours"));
    const auto offer = [this, colors](const QString &words, ThemeChoice choice) {
        QAction *action = addChoice(*colors, words, m_line.theme.value_or(savedTheme()) == choice);
        connect(action, &QAction::triggered, this, [this, choice] {
            m_line.theme = choice;
            saveTheme(choice);
            applyTheme(*qApp, choice);
        });
    };
    offer(tr("As the system"), ThemeChoice::System);
    offer(tr("Light"), ThemeChoice::Light);
    offer(tr("Dark"), ThemeChoice::Dark);
}

void SourceChooser::offerRecent()
{
    QAction *remember = m_menu->addAction(tr("Remember look-ups"));
    remember->setCheckable(true);
    remember->setChecked(remembersContactIds());
    connect(remember, &QAction::toggled, this, [this](bool remembers) {
        setRemembersContactIds(remembers);
        if (!remembers)
            Q_EMIT recentForgotten();
    });
    connect(m_menu->addAction(tr("Forget recent look-ups")), &QAction::triggered, this,
        &SourceChooser::recentForgotten);
}
