// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdictbar.h"

#include "badgelabel.h"
#include "callfacts.h"
#include "elidedlabel.h"
#include "flatbutton.h"
#include "fonts.h"
#include "sharebar.h"
#include "theme.h"
#include "trailmodel.h"
#include "wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int mostLinks = 6;
} // namespace

VerdictBar::VerdictBar(const TrailModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_badge(new BadgeLabel(this))
    , m_headline(new ElidedLabel(Qt::AlignLeft, this))
    , m_problems(new QLabel(this))
    , m_shares(new ShareBar(this))
    , m_numbers(new ElidedLabel(Qt::AlignRight, this))
    , m_facts(new ElidedLabel(Qt::AlignRight, this))
    , m_seal(new ElidedLabel(Qt::AlignRight, this))
    , m_refresh(new FlatButton(tr("Refresh"), FlatButton::Look::Link, this))
{
    setObjectName(u"verdictBar"_s);
    setAutoFillBackground(true);
    m_headline->setObjectName(u"headline"_s);
    m_headline->setFont(scaledFont(font(), 1.35, QFont::DemiBold));
    m_problems->setTextFormat(Qt::RichText); // numbers and our own words alone
    m_problems->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_numbers->setFont(codeFont(font()));
    m_facts->setObjectName(u"callFacts"_s);
    m_numbers->setObjectName(u"callNumbers"_s);
    m_seal->setObjectName(u"completenessSeal"_s);
    m_refresh->setObjectName(u"refreshStale"_s);
    m_refresh->setFont(scaledFont(font(), 0.92));
    m_refresh->hide();
    for (QWidget *quiet : {static_cast<QWidget *>(m_shares), static_cast<QWidget *>(m_seal)}) {
        quiet->setFont(scaledFont(font(), 0.92));
        quiet->setForegroundRole(QPalette::PlaceholderText);
    }

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(outerMargin, 10, outerMargin, 8);
    layout->setHorizontalSpacing(24);
    layout->setVerticalSpacing(6);
    auto *headline = new QHBoxLayout;
    headline->setSpacing(10);
    headline->addWidget(m_badge);
    headline->addWidget(m_headline, 1);
    layout->addLayout(headline, 0, 0);
    layout->addWidget(m_problems, 1, 0);
    layout->addWidget(m_shares, 2, 0);
    layout->addWidget(m_numbers, 0, 1);
    layout->addWidget(m_facts, 1, 1);
    auto *seal = new QHBoxLayout;
    seal->addWidget(m_seal, 1);
    seal->addWidget(m_refresh);
    layout->addLayout(seal, 2, 1);
    layout->setColumnStretch(0, 5);
    layout->setColumnStretch(1, 4);

    connect(m_problems, &QLabel::linkActivated, this,
        [this](const QString &link) { Q_EMIT visitRequested(link.toInt() - 1); });
    connect(&m_model, &TrailModel::trailChanged, this, &VerdictBar::showTrail);
    connect(m_refresh, &QPushButton::clicked, this, &VerdictBar::refreshRequested);
    connect(&m_ageTimer, &QTimer::timeout, this, &VerdictBar::showSeal);
    m_ageTimer.start(1min);
}

void VerdictBar::showTrail()
{
    const Trail &trail = m_model.trail();
    if (trail.visits.empty())
        return;
    const CallFacts facts = callFacts(trail, m_model.timeZone());
    m_badge->setBadge(facts.badge);
    m_headline->setText(m_model.mask().text(facts.headline));
    m_problems->setText(facts.visits + u" · "_s + problemLinks());
    m_shares->setShares(timeSharesOf(trail));
    const auto shown = [this](const QString &number) {
        return number.isEmpty() ? u"—"_s : displayText(m_model.mask().number(number), 60);
    };
    m_numbers->setText(
        u"%1 → %2"_s.arg(shown(trail.visits.front().caller), shown(trail.visits.front().callee)));
    m_facts->setText(m_model.mask().text(facts.times.join(u" · "_s)));
    showSeal();
}

void VerdictBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_problems->clear(); // it keeps its links in the colours of when they were set
    showTrail();
}

void VerdictBar::showSeal()
{
    const Trail &trail = m_model.trail();
    if (trail.visits.empty())
        return;
    const QString age = ageWords(trail.fetchedAt, QDateTime::currentDateTimeUtc());
    const QString seal = callFacts(trail, m_model.timeZone()).seal;
    m_seal->setText(
        age.isEmpty() ? seal : tr("%1, %2 ·", "fetched when, how long ago").arg(seal, age));
    m_refresh->setVisible(!age.isEmpty());
}

QString VerdictBar::problemLinks() const
{
    QStringList links;
    int problems = 0;
    const auto &visits = m_model.trail().visits;
    for (size_t i = 0; i < visits.size(); ++i) {
        if (!visits[i].isProblem())
            continue;
        if (++problems <= mostLinks)
            links << u"<a href='%1'>#%1</a>"_s.arg(i + 1);
    }
    if (links.isEmpty())
        return tr("no problem recorded");
    if (problems > mostLinks)
        links << u"…"_s;
    return tr("%Ln problem(s): %1", nullptr, problems).arg(links.join(u' '));
}
