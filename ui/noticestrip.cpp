// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticestrip.h"

#include "flatbutton.h"
#include "theme.h"
#include "wrappedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace {
constexpr int progressHeight = 2;
}

NoticeStrip::NoticeStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new WrappedLabel(this))
    , m_action(new FlatButton({}, FlatButton::Look::Link, this))
    , m_details(new FlatButton(tr("Details…"), FlatButton::Look::Link, this))
    , m_close(new FlatButton({}, FlatButton::Look::Link, this))
{
    setObjectName(QStringLiteral("noticeStrip"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_text->setSizePolicy(policy);
    m_text->setTextFormat(Qt::PlainText);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_details->setObjectName(QStringLiteral("noticeDetails"));
    m_details->hide();
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setGlyph(Glyph::Close);
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    m_close->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(outerMargin, 6, outerMargin, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_details);
    layout->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &NoticeStrip::actionRequested);
    connect(m_details, &QPushButton::clicked, this, &NoticeStrip::detailsRequested);
    connect(m_close, &QPushButton::clicked, this, &NoticeStrip::close);
}

void NoticeStrip::setNotice(const QString &text, Tone tone, const QString &action, double progress)
{
    m_tone = tone;
    m_progress = progress;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_action->updateGeometry();
    m_details->hide();
    m_close->hide();
    adoptTheme();
    setVisible(!text.isEmpty() && text != m_closed);
    update();
}

void NoticeStrip::setHasDetails(bool hasDetails)
{
    m_details->setVisible(hasDetails);
}

void NoticeStrip::setClosable(bool isClosable)
{
    m_close->setVisible(isClosable);
}

void NoticeStrip::clear()
{
    m_closed.clear();
    hide();
}

void NoticeStrip::close()
{
    m_closed = m_text->text();
    hide();
}

void NoticeStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(window()->palette());
    QPainter painter(this);
    painter.fillRect(rect(), m_tone == Tone::Warning ? theme.warningTint : theme.panel);
    if (m_progress >= 0)
        painter.fillRect(0, height() - progressHeight, qRound(width() * m_progress), progressHeight,
            theme.accent);
}

void NoticeStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        adoptTheme();
}

void NoticeStrip::adoptTheme()
{
    const Theme &theme = themeOf(window()->palette());
    const QColor color = m_tone == Tone::Warning ? theme.warning : theme.text;
    QPalette own = m_text->palette();
    if (own.color(QPalette::WindowText) == color)
        return;
    own.setColor(QPalette::WindowText, color);
    m_text->setPalette(own);
}
