// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchbar.h"

#include "account/contactid.h"
#include "boxededit.h"
#include "flatbutton.h"
#include "fonts.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostOffered = 20;
}

SearchBar::SearchBar(QWidget *parent)
    : QWidget(parent)
    , m_source(new FlatButton({}, FlatButton::Look::Framed, this))
    , m_edit(new BoxedEdit(u"Ctrl+L"_s, this))
    , m_recent(new QStringListModel(this))
    , m_refresh(new FlatButton(tr("Refresh"), FlatButton::Look::Plain, this))
    , m_export(new FlatButton(tr("Export picture"), FlatButton::Look::Plain, this))
    , m_summary(new FlatButton(tr("Copy summary"), FlatButton::Look::Plain, this))
    , m_keys(new FlatButton(u"?"_s, FlatButton::Look::Plain, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_source->setObjectName(u"sourceChooser"_s);
    m_source->setAccessibleName(tr("Account"));
    m_edit->setObjectName(u"contactIdEdit"_s);
    m_edit->setAccessibleName(tr("Contact ID"));
    m_edit->setPlaceholderText(tr("Contact ID, such as job-501784236190277632"));
    m_edit->setFont(codeFont(font()));
    m_edit->setFixedHeight(qMax(34, m_edit->fontMetrics().height() + 14));
    auto *completer = new QCompleter(m_recent, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_edit->setCompleter(completer);
    auto *lookUp = new FlatButton(tr("Look up"), FlatButton::Look::Primary, this);
    lookUp->setObjectName(u"lookUpButton"_s);
    m_refresh->setObjectName(u"refreshButton"_s);
    m_refresh->setGlyph(Glyph::Refresh);
    m_refresh->setToolTip(u"F5"_s);
    m_export->setObjectName(u"exportButton"_s);
    m_export->setGlyph(Glyph::Export);
    m_export->setToolTip(u"Ctrl+E"_s);
    m_summary->setObjectName(u"summaryButton"_s);
    m_summary->setGlyph(Glyph::Copy);
    m_summary->setToolTip(u"Ctrl+Shift+C"_s);
    m_keys->setObjectName(u"keysButton"_s);
    m_keys->setToolTip(tr("Keyboard shortcuts (F1)"));
    m_keys->setAccessibleName(tr("Keyboard shortcuts"));
    setHasTrail(false);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(outerMargin, 10, outerMargin, 10);
    layout->setSpacing(10);
    layout->addWidget(m_source);
    layout->addWidget(m_edit, 1);
    layout->addWidget(lookUp);
    layout->addWidget(m_refresh);
    layout->addWidget(m_export);
    layout->addWidget(m_summary);
    layout->addWidget(m_keys);

    for (QWidget *part : findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        part->installEventFilter(this);
    setTabOrder(m_edit, lookUp);
    setTabOrder(lookUp, m_refresh);

    connect(lookUp, &QPushButton::clicked, this, &SearchBar::wishLookUp);
    connect(m_edit, &QLineEdit::returnPressed, this, &SearchBar::wishLookUp);
    connect(m_refresh, &QPushButton::clicked, this, &SearchBar::refreshRequested);
    connect(m_export, &QPushButton::clicked, this, &SearchBar::exportRequested);
    connect(m_summary, &QPushButton::clicked, this, &SearchBar::summaryRequested);
    connect(m_keys, &QPushButton::clicked, this, &SearchBar::keysRequested);
}

// A line of words around an ID is a ticket's; anything else is an ID, literally.
void SearchBar::wishLookUp()
{
    const QString text = m_edit->text();
    const QStringList ids = contactIdsIn(text);
    const bool isSentence = trimmedId(text).contains(u' ') && !ids.isEmpty();
    if (isSentence && ids.size() > 1)
        return offerPastedIds(text);
    constexpr int fewestBlanks = 2; // three words are a sentence without an ID
    if (ids.isEmpty() && trimmedId(text).simplified().count(u' ') >= fewestBlanks)
        return Q_EMIT wordsEntered();
    if (isSentence)
        m_edit->setText(ids.front());
    Q_EMIT lookUpRequested(m_edit->text());
}

QString SearchBar::text() const
{
    return m_edit->text();
}

void SearchBar::setText(const QString &text)
{
    m_edit->setText(text);
    m_isTouched = false;
}

bool SearchBar::isLeftAlone() const
{
    return isAncestorOf(window()->focusWidget()) && !m_isTouched;
}

void SearchBar::setSourceName(const QString &name)
{
    m_source->setText(QString(name).replace(u'&', u"&&"_s));
    m_source->updateGeometry();
}

void SearchBar::setSourceMenu(QMenu *menu)
{
    m_source->setMenu(menu);
}

void SearchBar::setHasTrail(bool hasTrail)
{
    m_refresh->setEnabled(hasTrail);
    m_export->setEnabled(hasTrail);
    m_summary->setEnabled(hasTrail);
}

void SearchBar::setRecent(const QStringList &contactIds)
{
    m_recent->setStringList(contactIds);
}

void SearchBar::focusText()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    m_isTouched |= event->type() == QEvent::KeyPress || event->type() == QEvent::InputMethod
        || event->type() == QEvent::MouseButtonPress;
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ContextMenu) {
        offerEdits(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Down && !m_edit->completer()->popup()->isVisible()) {
        m_edit->completer()->setCompletionPrefix({});
        m_edit->completer()->complete();
        return true;
    }
    if (!key->matches(QKeySequence::Paste))
        return QWidget::eventFilter(watched, event);
    paste();
    return true;
}

// Qt's own menu, but for what pasting does.
void SearchBar::offerEdits(const QPoint &where)
{
    QMenu *menu = m_edit->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (auto *action = menu->findChild<QAction *>(u"edit-paste"_s)) {
        action->disconnect(m_edit);
        connect(action, &QAction::triggered, this, &SearchBar::paste);
    }
    menu->popup(where);
}

void SearchBar::paste()
{
    const QString pasted = QGuiApplication::clipboard()->text();
    if (pasted.trimmed().contains(u'\n'))
        offerPastedIds(pasted);
    else
        m_edit->paste();
}

void SearchBar::offerPastedIds(const QString &pasted)
{
    const QStringList ids
        = contactIdsIn(pasted).first(qMin<qsizetype>(mostOffered, contactIdsIn(pasted).size()));
    if (ids.size() == 1)
        return m_edit->setText(ids.front());
    if (ids.isEmpty())
        return m_edit->setText(pasted.simplified());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Contact IDs found"));
    for (const QString &id : ids)
        connect(menu->addAction(id), &QAction::triggered, this, [this, id] {
            m_edit->setText(id);
            Q_EMIT lookUpRequested(id); // choosing one is the wish
        });
    menu->setActiveAction(menu->actions().value(1));
    menu->popup(m_edit->mapToGlobal(m_edit->rect().bottomLeft()));
}
