// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountform.h"

#include "account/contactid.h"
#include "account/target.h"
#include "api/endpoint.h"
#include "authorityedit.h"
#include "fieldnote.h"
#include "flatbutton.h"
#include "keywords.h"
#include "lookupsource.h"
#include "profilewords.h"
#include "theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {
int fieldHeight(const QWidget &field)
{
    return qMax(34, field.fontMetrics().height() + 14); // as buttons beside them
}

// Below a field stands what is wrong with it.
QWidget *noted(QWidget *field, FieldNote *note, const QList<QWidget *> &between = {})
{
    auto *box = new QWidget(field->parentWidget());
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    field->setMinimumHeight(fieldHeight(*field));
    layout->addWidget(field);
    for (QWidget *widget : between)
        layout->addWidget(widget);
    layout->addWidget(note);
    return box;
}
} // namespace

AccountForm::AccountForm(KeyVaults vaults, QWidget *parent)
    : QWidget(parent)
    , m_vaults(vaults)
    , m_profiles(keyProfiles(keyPlaces()))
    , m_hasStore(vaults.store.isThere())
    , m_form(new QFormLayout(this))
    , m_place(new QComboBox(this))
    , m_keyWords(new WrappedLabel(this))
    , m_toSession(
          new FlatButton(tr("Keep the key for this session only"), FlatButton::Look::Link, this))
    , m_profile(new QComboBox(this))
    , m_authorities(new AuthorityEdit(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(groupGap);
    m_form->setHorizontalSpacing(groupGap);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = addLine(*m_form, AccountField::Name, tr("Name"), u"accountName"_s);
    m_instance = addLine(
        *m_form, AccountField::Instance, tr("Instance ID"), u"accountInstance"_s, u"ccc-test"_s);
    m_region
        = addLine(*m_form, AccountField::Region, tr("Region"), u"accountRegion"_s, defaultRegion());
    m_endpoint = addLine(*m_form, AccountField::Endpoint, tr("Endpoint"), u"accountEndpoint"_s,
        tr("only when it is not the region's"));
    addKeyRows(*m_form);
    auto *note = new FieldNote(m_authorities->edit());
    m_notes[AccountField::Authorities] = note;
    auto *box = noted(m_authorities, note);
    m_form->addRow(tr("Company CA"), box);
    m_authorities->edit()->setAccessibleName(tr("Company CA"));
    connect(m_authorities, &AuthorityEdit::changed, this, &AccountForm::edit);
    orderTabs();
}

void AccountForm::orderTabs()
{
    QWidget *before = m_name;
    const QList<QWidget *> others{m_instance, m_region, m_endpoint, m_place, m_profile, m_toSession,
        m_keyId, m_secret, m_token, m_authorities->edit(), m_authorities->button()};
    for (QWidget *next : others)
        setTabOrder(std::exchange(before, next), next);
}

QLineEdit *AccountForm::addLine(QFormLayout &form, AccountField field, const QString &label,
    const QString &name, const QString &placeholder)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setPlaceholderText(placeholder);
    edit->setTextMargins(gridStep, 0, gridStep, 0);
    auto *note = new FieldNote(edit);
    m_notes[field] = note;
    form.addRow(label, noted(edit, note));
    connect(edit, &QLineEdit::textEdited, this, &AccountForm::edit);
    return edit;
}

void AccountForm::addKeyRows(QFormLayout &form)
{
    m_place->setObjectName(u"accountKeyPlace"_s);
    m_place->setAccessibleName(tr("Access key"));
    m_keyWords->setObjectName(u"accountKeyWords"_s);
    m_keyWords->setTextFormat(Qt::PlainText);
    m_keyWords->setForegroundRole(QPalette::PlaceholderText);
    m_toSession->setObjectName(u"accountToSession"_s);
    m_toSession->setAutoDefault(false);
    m_profile->setObjectName(u"accountProfile"_s);
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->setMinimumHeight(fieldHeight(*m_profile));
    for (QComboBox *choice : {m_place, m_profile}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    auto *note = new FieldNote(m_place);
    m_notes[AccountField::Key] = note;
    form.addRow(tr("Access key"), noted(m_place, note, {m_profile, m_keyWords, m_toSession}));
    m_keyId = addLine(form, AccountField::KeyId, tr("Access key ID"), u"accountKeyId"_s);
    m_secret = addLine(form, AccountField::Secret, tr("Secret"), u"accountSecret"_s);
    m_token = addLine(form, AccountField::Token, tr("Security token"), u"accountToken"_s,
        tr("only with a temporary key (STS)"));
    for (QLineEdit *edit : {m_secret, m_token})
        edit->setEchoMode(QLineEdit::Password);
    for (QLineEdit *edit : {m_keyId, m_secret, m_token})
        edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
            | Qt::ImhNoAutoUppercase | edit->inputMethodHints());
    offerPlaces();
    connect(m_place, &QComboBox::currentIndexChanged, this, &AccountForm::changePlace);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &AccountForm::changePlace);
    connect(m_toSession, &QPushButton::clicked, this, [this] {
        m_place->setCurrentIndex(m_place->findData(int(KeyPlace::Session)));
        focusField(AccountField::KeyId);
    });
}

void AccountForm::offerPlaces()
{
    m_place->addItem(tr("Environment, else the usual files"), int(KeyPlace::Usual));
    m_place->addItem(tr("A profile of the aliyun command line"), int(KeyPlace::Profile));
    m_place->addItem(tr("Key store of this desktop"), int(KeyPlace::KeyStore));
    m_place->addItem(tr("This session only"), int(KeyPlace::Session));
}

void AccountForm::offerProfiles()
{
    m_profile->clear();
    for (const KeyProfile &profile : m_profiles.profiles) {
        m_profile->addItem(profileWords(profile), profile.name);
        m_profile->setItemData(m_profile->count() - 1,
            profile.problem ? keyProblemWords(*profile.problem).toHtmlEscaped() : QString(),
            Qt::ToolTipRole);
    }
    const QString wanted = m_account.profile;
    if (!wanted.isEmpty() && m_profile->findData(wanted) < 0)
        m_profile->addItem(absentProfileWords(wanted), wanted);
    m_profile->setCurrentIndex(qMax(0, m_profile->findData(wanted)));
}

void AccountForm::setAccount(const Account &account, const AccessKey &typed, bool hasStoredKey)
{
    const QSignalBlocker quiet(this);
    m_account = account;
    m_hasStoredKey = hasStoredKey;
    m_name->setText(account.name);
    m_instance->setText(account.instance);
    m_region->setText(account.region);
    m_endpoint->setText(account.endpoint.toString());
    offerProfiles();
    m_place->setCurrentIndex(m_place->findData(int(account.keyPlace)));
    m_keyId->setText(typed.id);
    m_secret->setText(QString::fromUtf8(typed.secret));
    m_token->setText(QString::fromUtf8(typed.securityToken));
    m_authorities->setPath(account.authorities);
    clearProblems();
    showPlace();
}

Account AccountForm::account() const
{
    Account entered = m_account;
    entered.name = m_name->text().trimmed();
    entered.instance = trimmedId(m_instance->text());
    entered.region = trimmedId(m_region->text());
    entered.endpoint = QUrl(trimmedId(m_endpoint->text()));
    entered.keyPlace = place();
    entered.profile
        = place() == KeyPlace::Profile ? m_profile->currentData().toString() : QString();
    entered.authorities = m_authorities->path();
    return entered;
}

AccessKey AccountForm::typedKey() const
{
    if (place() != KeyPlace::KeyStore && place() != KeyPlace::Session)
        return {};
    AccessKey typed{.id = trimmedId(m_keyId->text()),
        .secret = trimmedId(m_secret->text()).toUtf8(),
        .securityToken = {}};
    if (place() == KeyPlace::Session)
        typed.securityToken = trimmedId(m_token->text()).toUtf8();
    return typed;
}

AccountProblem AccountForm::problem() const
{
    const Account entered = account();
    const QString endpoint = trimmedId(m_endpoint->text());
    if (entered.name.isEmpty())
        return {AccountField::Name, tr("Give the account a name.")};
    if (entered.instance.isEmpty())
        return {AccountField::Instance,
            tr("Give the instance ID; the console shows it beside the instance's name.")};
    if (!entered.region.isEmpty() && !isRegionName(entered.region))
        return {AccountField::Region, tr("A region is written like cn-shanghai.")};
    if (!endpoint.isEmpty() && endpointProblem(entered.endpoint))
        return {AccountField::Endpoint,
            tr("The endpoint is written like https://ccc.cn-shanghai.aliyuncs.com; plain http "
               "is for this machine only.")};
    if (const AccountProblem key = keyProblem(); key.field != AccountField::None)
        return key;
    if (!entered.authorities.isEmpty() && entered.endpoint.scheme() == "http"_L1)
        return {AccountField::Authorities,
            tr("Certificate authorities are for https; this endpoint is plain http.")};
    if (const QString wrong = m_authorities->problem(); !wrong.isEmpty())
        return {AccountField::Authorities, tr("Choose another file, or none.")};
    return {};
}

AccountProblem AccountForm::keyProblem() const
{
    if (place() == KeyPlace::Profile && m_profile->currentIndex() < 0)
        return {AccountField::Key, tr("There is no profile to choose.")};
    const AccessKey typed = typedKey();
    const bool isTyped
        = !typed.id.isEmpty() || !typed.secret.isEmpty() || !typed.securityToken.isEmpty();
    const bool isWanted = isTyped || (place() == KeyPlace::KeyStore && !m_hasStoredKey);
    if (!isWanted)
        return {};
    if (place() == KeyPlace::KeyStore && !m_hasStore)
        return {AccountField::Key, tr("There is no key store to keep this key in.")};
    if (typed.id.isEmpty())
        return {AccountField::KeyId, tr("Give the access key ID, too.")};
    if (typed.secret.isEmpty())
        return {AccountField::Secret, tr("Give the secret, too.")};
    if (!typed.isValid())
        return {AccountField::KeyId, tr("A key has no control characters in it.")};
    return {};
}

KeyPlace AccountForm::place() const
{
    return KeyPlace(m_place->currentData().toInt());
}

void AccountForm::changePlace()
{
    showPlace();
    edit();
}

void AccountForm::edit()
{
    clearProblems();
    Q_EMIT edited();
}

void AccountForm::showPlace()
{
    const bool isTyped = place() == KeyPlace::KeyStore || place() == KeyPlace::Session;
    const bool isKnown = place() == KeyPlace::KeyStore
        ? m_hasStoredKey
        : m_vaults.session.find(m_account.id) != nullptr;
    for (QLineEdit *edit : {m_keyId, m_secret}) {
        m_form->setRowVisible(edit->parentWidget(), isTyped);
        edit->setPlaceholderText(isKnown ? tr("as before") : QString());
    }
    m_form->setRowVisible(m_token->parentWidget(), place() == KeyPlace::Session);
    m_profile->setVisible(place() == KeyPlace::Profile && m_profile->count() > 0);
    m_toSession->setVisible(place() == KeyPlace::KeyStore && !m_hasStore);
    m_keyWords->setText(keyWords());
}

QString AccountForm::keyWords() const
{
    switch (place()) {
    case KeyPlace::KeyStore:
        return m_hasStore
            ? tr("Kept by the desktop and unlocked with it; never in a file of this program.")
            : tr("This desktop has no key store: neither Secret Service nor KWallet answers.");
    case KeyPlace::Session:
        return tr("Kept in memory and forgotten when the program ends.");
    case KeyPlace::Profile:
        if (m_profile->currentIndex() < 0)
            return noProfileWords(m_profiles);
        break;
    case KeyPlace::Usual:
        break;
    }
    const KeyAnswer answer = findKey(searchFor(account(), keyPlaces()));
    if (const auto *found = std::get_if<FoundKey>(&answer))
        return foundKeyWords(*found);
    return missingKeyWords(std::get<MissingKey>(answer));
}

void AccountForm::showProblem(const AccountProblem &problem)
{
    clearProblems();
    const AccountField field = shownField(problem.field);
    m_notes.at(field)->setNote(problem.words);
    m_toSession->setVisible(field == AccountField::Key && place() == KeyPlace::KeyStore);
    focusField(problem.field);
}

void AccountForm::clearProblems()
{
    for (const auto &[field, note] : m_notes)
        note->setNote({});
}

void AccountForm::focusField(AccountField field)
{
    const FieldNote *note = m_notes.at(shownField(field));
    note->field()->setFocus(Qt::OtherFocusReason);
    Q_EMIT pointedTo(note->parentWidget());
}

// What is not typed here is mended where it comes from.
AccountField AccountForm::shownField(AccountField field) const
{
    const bool isTyped = place() == KeyPlace::KeyStore || place() == KeyPlace::Session;
    const bool isOfRegion = m_endpoint->text().trimmed().isEmpty();
    switch (field) {
    case AccountField::KeyId:
    case AccountField::Secret:
        return isTyped ? field : AccountField::Key;
    case AccountField::Token:
        return place() == KeyPlace::Session ? field : AccountField::Key;
    case AccountField::Permission:
        return AccountField::Key;
    case AccountField::Endpoint:
        return isOfRegion ? AccountField::Region : field;
    case AccountField::None:
    case AccountField::Clock:
        return AccountField::Name;
    case AccountField::Name:
    case AccountField::Instance:
    case AccountField::Region:
    case AccountField::Key:
    case AccountField::Authorities:
        break;
    }
    return field;
}
