// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounttrialbar.h"

#include "account/accounttrial.h"
#include "account/target.h"
#include "accountform.h"
#include "api/endpoint.h"
#include "errorwords.h"
#include "flatbutton.h"
#include "lookupsource.h"
#include "theme.h"
#include "wording.h"
#include "wrappedlabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

AccountTrialBar::AccountTrialBar(KeyVaults vaults, QWidget *parent)
    : QWidget(parent)
    , m_vaults(vaults)
    , m_button(new FlatButton({}, FlatButton::Look::Framed, this))
    , m_words(new WrappedLabel(this))
    , m_details(new WrappedLabel(this))
{
    m_button->setObjectName(u"accountTry"_s);
    m_button->setAutoDefault(false);
    m_words->setObjectName(u"accountTrialWords"_s);
    m_details->setObjectName(u"accountTrialDetails"_s);
    m_details->setForegroundRole(QPalette::PlaceholderText);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(gridStep);
    for (QLabel *label : {m_words, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(label);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(groupGap);
    layout->addWidget(m_button, 0, Qt::AlignBottom); // where it stays when texts grow upwards
    layout->addLayout(texts, 1);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (!m_running)
            return Q_EMIT requested();
        stop();
        say(tr("Cancelled."));
    });
    setRunning(true);
    const int wide = m_button->sizeHint().width();
    setRunning(false);
    m_button->setMinimumWidth(qMax(wide, m_button->sizeHint().width()));
    say({});
}

void AccountTrialBar::clear()
{
    stop();
    say({});
}

void AccountTrialBar::say(const QString &words)
{
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_details->clear();
    m_details->hide();
    m_button->setAccessibleDescription(words); // told while it has the focus
}

void AccountTrialBar::setRunning(bool isRunning)
{
    m_button->setText(isRunning ? tr("Cancel the trial") : tr("Try it"));
    m_button->updateGeometry();
}

void AccountTrialBar::stop()
{
    m_running.reset();
    setRunning(false);
}

void AccountTrialBar::start(const Account &account, const AccessKey &typed)
{
    stop();
    m_account = account;
    setRunning(true);
    say(tr("Asking…"));
    m_running = std::make_unique<QObject>();
    if (typed.isValid())
        return takeKey(FoundKey{.key = typed, .source = KeySource::Session});
    auto *finder = new KeyFinder(account, keyPlaces(), m_vaults, m_running.get());
    connect(finder, &KeyFinder::found, this, &AccountTrialBar::takeKey);
    finder->start();
}

void AccountTrialBar::takeKey(const KeyAnswer &key)
{
    const SourceAnswer answer = sourceOf(m_account, key);
    if (const auto *problem = std::get_if<SourceProblem>(&answer)) {
        m_running.release()->deleteLater(); // the key's finder is in the middle of a signal
        setRunning(false);
        say({});
        const bool isListed = problem->field == AccountField::Key
            && (m_account.keyPlace == KeyPlace::Usual || m_account.keyPlace == KeyPlace::Profile);
        const QString words = problem->missing.isEmpty() || isListed // below the choice already
            ? problem->happened
            : problem->happened + u'\n' + problem->missing;
        return Q_EMIT problemFound({problem->field, words});
    }
    m_network = std::make_unique<QNetworkAccessManager>();
    auto *trial
        = new AccountTrial(*m_network, std::get<LookUpSource>(answer).query, m_running.get());
    connect(trial, &AccountTrial::ended, this, &AccountTrialBar::take);
    trial->start();
}

void AccountTrialBar::take(const std::optional<ApiError> &error)
{
    m_running.release()->deleteLater(); // the trial is in the middle of a signal
    setRunning(false);
    if (!error)
        return say(tr("It works: key, instance and endpoint are right."));
    const ErrorWords words = errorWords(*error, m_account.instance);
    const QString sentence = words.advice.isEmpty()
        ? words.happened
        : tr("%1 %2", "what happened, what to do").arg(words.happened, words.advice);
    const AccountField field = fieldOf(*error);
    const bool isOfField = field != AccountField::None && field != AccountField::Clock;
    say(isOfField ? tr("It does not work yet: see what is marked.") : sentence);
    m_details->setText(errorDetails(*error));
    m_details->show();
    if (isOfField)
        Q_EMIT problemFound({field, sentence});
}
