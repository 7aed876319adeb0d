// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdictbar.h"

#include "badgelabel.h"
#include "callfacts.h"
#include "callstory.h"
#include "elidedlabel.h"
#include "flatbutton.h"
#include "fonts.h"
#include "sharebar.h"
#include "theme.h"
#include "trailmodel.h"
#include "wording.h"
#include "wrappedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr size_t mostLinks = 6; // to one statement
const QString findingsLink = u"findings"_s;

QString linksTo(const std::vector<int> &visits)
{
    QStringList links;
    for (size_t i = 0; i < std::min(mostLinks, visits.size()); ++i)
        links << u"<a href='%1'>#%1</a>"_s.arg(visits[i] + 1);
    return links.join(u' ') + (visits.size() > mostLinks ? u" …"_s : QString());
}
} // namespace

VerdictBar::VerdictBar(const CallStory &story, QWidget *parent)
    : QWidget(parent)
    , m_story(story)
    , m_model(story.model())
    , m_badge(new BadgeLabel(this))
    , m_headline(new WrappedLabel(this))
    , m_proof(new WrappedLabel(this))
    , m_shares(new ShareBar(this))
    , m_numbers(new ElidedLabel(Qt::AlignRight, this))
    , m_facts(new ElidedLabel(Qt::AlignRight, this))
    , m_seal(new ElidedLabel(Qt::AlignRight, this))
    , m_refresh(new FlatButton(tr("Refresh"), FlatButton::Look::Link, this))
    , m_spare(new QSpacerItem(0, 0)) // the layout owns it
{
    setObjectName(u"verdictBar"_s);
    setAutoFillBackground(true);
    m_badge->setObjectName(u"verdictBadge"_s);
    m_headline->setObjectName(u"headline"_s);
    m_headline->setFont(scaledFont(font(), 1.35, QFont::DemiBold));
    m_headline->setTextFormat(Qt::PlainText);
    m_proof->setObjectName(u"verdictProof"_s);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    for (QLabel *wrapped : {m_headline, m_proof}) {
        wrapped->setSizePolicy(policy);
        wrapped->setMinimumWidth(20 * fontMetrics().averageCharWidth());
    }
    m_proof->setTextFormat(Qt::RichText); // what comes from the service is escaped
    m_proof->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
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

    // Each row shares its width out alone: a long headline needs no room for the facts below.
    const auto makeRow = [](std::initializer_list<QWidget *> widgets) {
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        for (QWidget *widget : widgets)
            row->addWidget(widget);
        return row;
    };
    QHBoxLayout *headline = makeRow({m_badge, m_headline, m_numbers});
    headline->setStretchFactor(m_headline, 1);
    alignFirstLine(*headline);
    QHBoxLayout *proof = makeRow({m_proof, m_facts});
    proof->setStretchFactor(m_proof, 1);
    proof->setAlignment(m_facts, Qt::AlignTop);
    QHBoxLayout *shares = makeRow({m_shares, m_seal, m_refresh});
    shares->setStretchFactor(m_shares, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(outerMargin, 10, outerMargin, 8);
    layout->setSpacing(6);
    layout->addLayout(headline);
    layout->addLayout(proof);
    layout->addLayout(shares);
    layout->addItem(m_spare);

    connect(m_proof, &QLabel::linkActivated, this, [this](const QString &link) {
        if (link == findingsLink)
            Q_EMIT findingsRequested();
        else
            Q_EMIT visitRequested(link.toInt() - 1);
    });
    connect(&m_story, &CallStory::told, this, &VerdictBar::showTrail);
    connect(m_refresh, &QPushButton::clicked, this, &VerdictBar::refreshRequested);
    connect(&m_ageTimer, &QTimer::timeout, this, &VerdictBar::showSeal);
    m_ageTimer.start(1min);
}

void VerdictBar::setOrigin(const QString &origin)
{
    m_origin = origin;
    m_isSettled = false; // another look-up begins
    showSeal();
}

void VerdictBar::showTrail()
{
    const Trail &trail = m_model.trail();
    if (trail.visits.empty())
        return;
    const CallFacts facts = callFacts(trail, m_story.story(), m_model.timeZone());
    m_badge->setBadge(facts.badge);
    m_headline->setText(m_model.mask().text(headlineOf(facts.verdict)));
    m_proof->setText(proofLinks(facts));
    m_shares->setShares(m_story.story().shares);
    const auto shown = [this](const QString &number) {
        return number.isEmpty() ? u"—"_s : displayText(m_model.mask().number(number), 60);
    };
    m_numbers->setText(
        u"%1 → %2"_s.arg(shown(trail.visits.front().caller), shown(trail.visits.front().callee)));
    m_facts->setText(m_model.mask().text(facts.times.join(u" · "_s)));
    showSeal();
    keepHeight();
}

void VerdictBar::settle()
{
    m_isSettled = true;
    keepHeight();
}

// What is said changes with every page; the rows below do not move up and down for it.
void VerdictBar::keepHeight()
{
    const QString &call = m_model.trail().contactId;
    if (call != m_keptFor || width() != m_keptWidth || m_isSettled)
        m_keptHeight = 0;
    m_keptFor = call;
    m_keptWidth = width();
    m_spare->changeSize(0, 0);
    for (int row = 0; row < layout()->count(); ++row)
        layout()->itemAt(row)->invalidate(); // they keep what was measured with other words
    layout()->invalidate();
    const int needed = layout()->totalHeightForWidth(width());
    m_keptHeight = qMax(m_keptHeight, needed);
    m_spare->changeSize(0, m_keptHeight - needed);
    layout()->invalidate();
}

// However many lines the headline has, badge and numbers stand beside its first.
void VerdictBar::alignFirstLine(QHBoxLayout &row)
{
    const int words = QFontMetrics(m_headline->font()).height();
    const int line = qMax(words, m_badge->sizeHint().height());
    m_headline->setContentsMargins(0, (line - words) / 2, 0, 0);
    m_numbers->setFixedHeight(line);
    row.setAlignment(m_badge, Qt::AlignTop);
    row.setAlignment(m_headline, Qt::AlignTop);
    row.setAlignment(m_numbers, Qt::AlignTop);
}

// The layout's own hints lay the proof out at widths that it will not have.
QSize VerdictBar::sizeHint() const
{
    return layout()->sizeHint();
}

QSize VerdictBar::minimumSizeHint() const
{
    return layout()->minimumSize();
}

void VerdictBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_proof->clear(); // it keeps its links in the colours of when they were set
    showTrail();
}

void VerdictBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (width() != m_keptWidth)
        keepHeight();
}

void VerdictBar::showSeal()
{
    const Trail &trail = m_model.trail();
    if (trail.visits.empty())
        return;
    const QString age = ageWords(trail.fetchedAt, QDateTime::currentDateTimeUtc());
    const QString seal = sealOf(trail, m_model.timeZone(), age, m_origin);
    m_seal->setText(age.isEmpty() ? seal : seal + u" ·"_s); // the button goes on
    m_refresh->setVisible(!age.isEmpty());
}

// Its words name the rows already.
QString VerdictBar::basisLink(const Statement &basis) const
{
    const QString words = m_model.mask().text(basis.words).toHtmlEscaped();
    if (basis.visits.size() == 1)
        return u"<a href='%1'>%2</a>"_s.arg(QString::number(basis.visits.front() + 1), words);
    return words + u' ' + linksTo(basis.visits);
}

QString VerdictBar::proofLinks(const CallFacts &facts) const
{
    QStringList parts;
    for (const Statement &fact : facts.verdict.facts)
        parts << m_model.mask().text(fact.words).toHtmlEscaped() + u' ' + linksTo(fact.visits);
    parts << basisLink(facts.verdict.basis);
    const size_t findings = m_story.story().findings.size();
    if (findings > 0)
        parts << u"<a href='%1'>%2</a>"_s.arg(
            findingsLink, tr("%Ln finding(s)", nullptr, int(findings)));
    return parts.join(u"&nbsp;· "_s); // no line begins with the dot
}
