// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "skeletonpage.h"

#include "flatbutton.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <array>

namespace {
constexpr int headHeight = 56;
constexpr int rowHeight = 34;
constexpr int rows = 8;
} // namespace

SkeletonPage::SkeletonPage(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("skeletonText"));
    auto *cancel = new FlatButton(tr("Cancel"), FlatButton::Look::Framed, this);
    cancel->setObjectName(QStringLiteral("cancelButton"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_text);
    head->addSpacing(groupGap);
    head->addWidget(cancel);
    head->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(outerMargin, groupGap, outerMargin, groupGap);
    layout->addLayout(head);
    layout->addStretch(1);
    connect(cancel, &QPushButton::clicked, this, &SkeletonPage::cancelRequested);
}

void SkeletonPage::setText(const QString &text)
{
    m_text->setText(text);
}

void SkeletonPage::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.panel);
    const int half = int(width() * 0.42);
    const std::array<double, rows> lengths{0.05, 0.22, 0.3, 0.12, 0.3, 0.2, 0.28, 0.1};
    double at = half + outerMargin;
    for (int row = 0; row < rows; ++row) {
        const int top = headHeight + row * rowHeight + 10;
        painter.drawRoundedRect(QRectF(outerMargin, top, 24, 14), badgeRadius, badgeRadius);
        painter.drawRoundedRect(
            QRectF(outerMargin + 48, top, half * 0.35, 14), badgeRadius, badgeRadius);
        painter.drawRoundedRect(QRectF(half * 0.62, top, half * 0.2, 14), badgeRadius, badgeRadius);
        const double length = lengths[size_t(row)] * (width() - half) * 0.6;
        painter.drawRoundedRect(QRectF(at, top - 3, length, 20), barRadius, barRadius);
        at += length;
    }
}
