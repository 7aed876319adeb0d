// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusline.h"

#include "elidedlabel.h"
#include "flatbutton.h"
#include "fonts.h"
#include "menuchoice.h"
#include "theme.h"
#include "trailmodel.h"
#include "wording.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

StatusLine::StatusLine(const TrailModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_requestId(new ElidedLabel(Qt::AlignLeft, this))
    , m_copy(new FlatButton({}, FlatButton::Look::Link, this))
    , m_details(new FlatButton(tr("Details…"), FlatButton::Look::Link, this))
    , m_source(new ElidedLabel(Qt::AlignLeft, this))
    , m_said(new ElidedLabel(Qt::AlignLeft, this))
    , m_openFolder(new FlatButton(tr("Open folder"), FlatButton::Look::Link, this))
    , m_zone(new FlatButton({}, FlatButton::Look::Link, this))
    , m_numbers(new FlatButton({}, FlatButton::Look::Link, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setFont(scaledFont(font(), 0.92));
    m_said->setObjectName(u"statusSaid"_s);
    m_requestId->setObjectName(u"requestId"_s);
    m_source->setObjectName(u"statusSource"_s);
    m_copy->setObjectName(u"copyRequestId"_s);
    m_copy->setGlyph(Glyph::Copy);
    m_details->setObjectName(u"fetchDetails"_s);
    m_details->setToolTip(tr("How the look-up went: pages, merged rows, RequestIds"));
    m_copy->setToolTip(tr("Copy the RequestId"));
    m_copy->setAccessibleName(tr("Copy the RequestId"));
    m_zone->setObjectName(u"zoneButton"_s);
    m_numbers->setObjectName(u"numbersButton"_s);
    for (ElidedLabel *label : {m_requestId, m_source})
        label->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(outerMargin, gridStep, outerMargin, gridStep);
    layout->setSpacing(gridStep);
    layout->addWidget(m_requestId);
    layout->addWidget(m_copy);
    layout->addWidget(m_details);
    layout->addWidget(m_source);
    layout->addSpacing(groupGap);
    layout->addWidget(m_said);
    layout->addWidget(m_openFolder);
    layout->addStretch(1);
    layout->addWidget(m_zone);
    layout->addSpacing(groupGap);
    layout->addWidget(m_numbers);

    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_model.trail().requestIds.value(0)); });
    connect(m_details, &QPushButton::clicked, this, &StatusLine::detailsRequested);
    connect(&m_model, &TrailModel::trailChanged, this, &StatusLine::showTrail);
    m_saidTimer.setSingleShot(true);
    m_openFolder->setObjectName(u"openFolder"_s);
    m_openFolder->hide();
    connect(&m_saidTimer, &QTimer::timeout, this, [this] {
        setSaid({});
        m_openFolder->hide();
    });
    connect(m_openFolder, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    makeZoneMenu();
    makeNumbersMenu();
    setShowsNumbers(false);
    showTrail();
}

void StatusLine::setShowsTrail(bool shows)
{
    m_showsTrail = shows;
    showTrail();
}

void StatusLine::setSource(const QString &words)
{
    m_source->setText(words);
}

void StatusLine::setShowsNumbers(bool shows)
{
    m_numbers->setText(shows ? tr("Numbers shown") : tr("Numbers masked"));
    m_numbers->updateGeometry();
}

void StatusLine::say(const QString &words)
{
    setSaid(words);
    m_openFolder->hide();
    m_saidTimer.start(5s);
}

// What is new is read to its end; what stands here always may be shortened for it.
void StatusLine::setSaid(const QString &words)
{
    m_said->setText(words);
    m_said->setMinimumWidth(qMin(m_said->sizeHint().width(), width() / 2));
}

void StatusLine::saySaved(const QString &words, const QString &folder)
{
    m_folder = folder;
    setSaid(words);
    m_openFolder->show();
    m_saidTimer.start(1min); // no row moves for it: it may stay a while
}

void StatusLine::showTrail()
{
    const QString id = m_showsTrail ? m_model.trail().requestIds.value(0) : QString();
    m_requestId->setText(id.isEmpty() ? QString() : u"RequestId "_s + displayText(id, 80));
    m_requestId->setVisible(!id.isEmpty());
    m_copy->setVisible(!id.isEmpty());
    m_details->setVisible(!id.isEmpty());
    const bool isLocal = m_model.timeZone() == QTimeZone::systemTimeZone();
    const auto time = m_model.trail().visits.empty()
        ? std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch())
        : m_model.span().from;
    const QString offset = offsetText(time, m_model.timeZone());
    m_zone->setText(
        isLocal ? tr("Times: this computer's, %1").arg(offset) : tr("Times: %1").arg(offset));
    m_zone->updateGeometry();
    markZone();
}

void StatusLine::makeZoneMenu()
{
    m_zone->setMenu(new QMenu(this));
    offerZone(tr("This computer's time zone"), QTimeZone::systemTimeZone());
    offerZone(tr("China (UTC+08:00)"), QTimeZone("Asia/Shanghai"));
    offerZone(u"UTC"_s, QTimeZone::utc());
}

QAction *StatusLine::offerZone(const QString &name, const QTimeZone &zone)
{
    QAction *action = addChoice(*m_zone->menu(), name, false);
    action->setData(QVariant::fromValue(zone));
    connect(action, &QAction::triggered, this, [this, zone] { Q_EMIT timeZoneChosen(zone); });
    return action;
}

// Several may be the same: then what was clicked stays marked. One that the command line names may
// be none of them.
void StatusLine::markZone()
{
    const QTimeZone zone = m_model.timeZone();
    const auto names
        = [&zone](const QAction *action) { return action->data().value<QTimeZone>() == zone; };
    const auto isMarked
        = [&names](const QAction *action) { return action->isChecked() && names(action); };
    const QList<QAction *> choices = m_zone->menu()->actions();
    if (std::ranges::any_of(choices, isMarked))
        return;
    const auto choice = std::ranges::find_if(choices, names);
    QAction *marked
        = choice == choices.end() ? offerZone(QString::fromLatin1(zone.id()), zone) : *choice;
    marked->setChecked(true);
}

void StatusLine::makeNumbersMenu()
{
    auto *menu = new QMenu(this);
    for (const bool shows : {false, true}) {
        QAction *action = addChoice(
            *menu, shows ? tr("Show numbers for this session") : tr("Mask numbers"), !shows);
        connect(
            action, &QAction::triggered, this, [this, shows] { Q_EMIT showsNumbersChosen(shows); });
    }
    m_numbers->setMenu(menu);
}
