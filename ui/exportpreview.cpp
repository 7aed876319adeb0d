// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportpreview.h"

#include "flatbutton.h"
#include "fonts.h"
#include "theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostText = 64 * 1024;

void fillWaiting(QWidget &page)
{
    auto *words = new QLabel(ExportPreview::tr("Hiding what must not be shared…"), &page);
    words->setObjectName(u"exportWaiting"_s);
    auto *bar = new QProgressBar(&page);
    bar->setRange(0, 0); // no end is known
    bar->setTextVisible(false);
    bar->setFixedSize(240, gridStep);
    bar->setAccessibleName(words->text());
    auto *layout = new QVBoxLayout(&page);
    layout->addStretch(1);
    layout->addWidget(words, 0, Qt::AlignHCenter);
    layout->addWidget(bar, 0, Qt::AlignHCenter);
    layout->addStretch(1);
}
} // namespace

ExportPreview::ExportPreview(QWidget *parent)
    : QWidget(parent)
    , m_views(new QStackedWidget(this))
    , m_area(new QScrollArea(this))
    , m_image(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_waiting(new QWidget(this))
    , m_fullSize(new FlatButton(tr("Full size"), FlatButton::Look::Link, this))
    , m_before(new FlatButton(u"‹"_s, FlatButton::Look::Link, this))
    , m_place(new QLabel(this))
    , m_after(new FlatButton(u"›"_s, FlatButton::Look::Link, this))
{
    m_area->setWidget(m_image);
    m_area->setAccessibleName(tr("Preview"));
    m_area->viewport()->installEventFilter(this);
    m_area->setBackgroundRole(QPalette::AlternateBase);
    m_image->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setObjectName(u"exportText"_s);
    m_text->setAccessibleName(tr("Preview"));
    m_text->setReadOnly(true);
    m_text->setFont(codeFont(font()));
    m_place->setObjectName(u"exportPlace"_s);
    m_fullSize->setObjectName(u"exportFullSize"_s);
    m_fullSize->setCheckable(true);
    m_before->setAccessibleName(tr("Previous page"));
    m_after->setAccessibleName(tr("Next page"));
    m_views->addWidget(m_area);
    m_views->addWidget(m_text);
    m_views->addWidget(m_waiting);
    fillWaiting(*m_waiting);
    auto *pages = new QHBoxLayout;
    pages->addWidget(m_fullSize);
    pages->addStretch(1);
    pages->addWidget(m_before);
    pages->addWidget(m_place);
    pages->addWidget(m_after);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_views, 1);
    layout->addLayout(pages);
    connect(m_fullSize, &QPushButton::toggled, this, &ExportPreview::fitPage);
    connect(m_before, &QPushButton::clicked, this, [this] { showPart(m_part - 1); });
    connect(m_after, &QPushButton::clicked, this, [this] { showPart(m_part + 1); });
}

ExportPreview::~ExportPreview() = default;

void ExportPreview::showExport(
    const Trail &trail, const Redacted &shared, const QString &suffix, const ExportOptions &options)
{
    const bool isPicture = suffix == "png"_L1 || suffix == "pdf"_L1 || suffix == "svg"_L1;
    m_views->setCurrentWidget(isPicture ? static_cast<QWidget *>(m_area) : m_text);
    m_fullSize->setVisible(isPicture);
    m_picture.reset();
    m_page = {};
    if (isPicture) {
        m_picture = std::make_unique<TrailPicture>(shared.trail,
            pictureOptions(trail, shared, options), suffix == "pdf"_L1 ? pageRoom : imageRoom);
        return showPart(qMin(m_part, m_picture->parts() - 1));
    }
    hidePlaces();
    // A case file is an archive; its rows read like the answer that they make up.
    const QString shownAs = suffix == "ivrtrail"_L1 ? u"json"_s : suffix;
    m_whole = QString::fromUtf8(exportedText(trail, shared, shownAs, options));
    m_text->setPlainText(m_whole.size() > mostText ? m_whole.first(mostText) + u"\n…"_s : m_whole);
}

void ExportPreview::showWaiting()
{
    m_views->setCurrentWidget(m_waiting);
    m_picture.reset();
    m_page = {};
    m_whole.clear();
    m_image->clear();
    m_text->clear();
    m_fullSize->hide();
    hidePlaces();
}

void ExportPreview::hidePlaces()
{
    for (QWidget *part : {static_cast<QWidget *>(m_before), static_cast<QWidget *>(m_place),
             static_cast<QWidget *>(m_after)})
        part->hide();
}

void ExportPreview::showPart(int part)
{
    m_part = part;
    m_page = m_picture->image(part);
    const int parts = m_picture->parts();
    m_place->setText(u"%1 / %2"_s.arg(part + 1).arg(parts));
    m_before->setEnabled(part > 0);
    m_after->setEnabled(part + 1 < parts);
    for (QWidget *button : {static_cast<QWidget *>(m_before), static_cast<QWidget *>(m_place),
             static_cast<QWidget *>(m_after)})
        button->setVisible(parts > 1);
    fitPage();
}

void ExportPreview::copy() const
{
    if (m_page.isNull())
        QGuiApplication::clipboard()->setText(m_whole);
    else
        QGuiApplication::clipboard()->setImage(m_page);
}

bool ExportPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitPage();
    return QWidget::eventFilter(watched, event);
}

void ExportPreview::fitPage()
{
    if (m_page.isNull())
        return;
    const double ratio = devicePixelRatioF();
    // With room for a scroll bar, there or not, else fitting the page could never end.
    const int room
        = m_area->maximumViewportSize().width() - m_area->verticalScrollBar()->sizeHint().width();
    const int width = m_fullSize->isChecked() ? pictureWidth : room;
    QImage fitted = m_page.scaledToWidth(int(width * ratio), Qt::SmoothTransformation);
    fitted.setDevicePixelRatio(ratio);
    m_image->setPixmap(QPixmap::fromImage(fitted));
    m_image->adjustSize();
}
