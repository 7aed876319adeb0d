// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "badgelabel.h"
#include "elidedlabel.h"
#include "sharebar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTextDocumentFragment>
#include <QTranslator>

// Pseudo-localisation: a language of brackets and longer words, and what of a window is not in it.

/** Says everything as the source does, in brackets and 40 % longer. */
class PseudoTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return u'\u27e6' + text + QString((text.size() * 2 + 4) / 5, u'~') + u'\u27e7';
    }
};

/**
 * The words outside the brackets that are no codes, IDs, keys of the keyboard or the service's own
 * terms. Chinese is the calls' own, since no text of the program is in it.
 */
inline QStringList bareWords(const QString &text)
{
    QString outside;
    int depth = 0;
    for (const QChar c : text) {
        depth += c == u'\u27e6' ? 1 : c == u'\u27e7' ? -1 : 0;
        outside += depth == 0 && c != u'\u27e7' ? c : u' ';
    }
    static const QStringList known{QStringLiteral("RequestId"), QStringLiteral("ivrtrail"),
        QStringLiteral("ccc-test"), QStringLiteral("cn-shanghai"), QStringLiteral("Ctrl"),
        QStringLiteral("Shift"), QStringLiteral("Esc"), QStringLiteral("Home"),
        QStringLiteral("End"), QStringLiteral("PgUp"), QStringLiteral("PgDn"),
        QStringLiteral("Code"), QStringLiteral("Caller"), QStringLiteral("Callee"),
        QStringLiteral("NotExists.JobId"), QStringLiteral("Success"), QStringLiteral("Default"),
        QStringLiteral("Branch-A"), QStringLiteral("Timeout"), QStringLiteral("Overflow"),
        QStringLiteral("Failure"), QStringLiteral("Hangup")};
    // A word: letters, perhaps with what ties the parts of an ID together.
    static const QRegularExpression word(
        QStringLiteral("[A-Za-z0-9_.:/+-]*[A-Za-z]{2}[A-Za-z0-9_.:/+-]*"));
    static const QRegularExpression code(QStringLiteral("^[A-Z_]+$|[0-9]|^\\.[a-z]+$"));
    QStringList bare;
    for (auto match = word.globalMatch(outside); match.hasNext();) {
        QString found = match.next().captured();
        const bool isKey = found.contains(u'+') && known.contains(found.section(u'+', 0, 0));
        if (!isKey && !known.contains(found) && !code.match(found).hasMatch())
            bare << found;
    }
    return bare;
}

inline QString plainText(const QString &text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

/** What this widget shows and says of itself; not what people typed. */
inline QStringList textsOf(const QWidget &widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts << label->text();
    else if (const auto *elided = qobject_cast<const ElidedLabel *>(&widget))
        texts << elided->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts << button->text();
    else if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        texts << edit->placeholderText();
    if (const auto *choice = qobject_cast<const QComboBox *>(&widget)) {
        for (int at = 0; at < choice->count(); ++at)
            texts << choice->itemText(at);
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget)) {
        for (int at = 0; at < header->count(); ++at)
            texts << header->model()->headerData(at, header->orientation()).toString();
    } else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget)) {
        const int rows = qMin(40, view->model()->rowCount());
        for (int cell = 0; cell < rows * view->model()->columnCount(); ++cell) {
            const QModelIndex index = view->model()->index(
                cell / view->model()->columnCount(), cell % view->model()->columnCount());
            texts << index.data().toString() << index.data(Qt::ToolTipRole).toString();
        }
    }
    return texts;
}

inline QString nameOf(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

/** Texts of the window with words that no translator has seen. */
inline QStringList untranslatedTexts(const QWidget &window)
{
    QStringList found;
    const auto look = [&found](const QWidget &widget) {
        for (const QString &text : textsOf(widget)) {
            const QString line = nameOf(widget) + QStringLiteral(": ") + text;
            if (!bareWords(plainText(text)).isEmpty() && !found.contains(line))
                found << line;
        }
    };
    if (!bareWords(window.windowTitle()).isEmpty())
        found << window.windowTitle();
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible())
            look(*widget);
    }
    return found;
}

/** Of a menu and those that it opens. */
inline QStringList untranslatedActions(QMenu &menu)
{
    QStringList found;
    Q_EMIT menu.aboutToShow();
    for (const QAction *action : menu.actions()) {
        if (!bareWords(action->text()).isEmpty())
            found << action->text();
        if (action->menu())
            found += untranslatedActions(*action->menu());
    }
    return found;
}

/** What of the widget its ancestors let show; all of it inside something that scrolls. */
inline QRect shownPart(const QWidget &widget)
{
    QRect part = widget.rect();
    QPoint place;
    for (const QWidget *inner = &widget; !inner->isWindow(); inner = inner->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(inner->parentWidget()))
            return widget.rect();
        place += inner->pos();
        part &= inner->parentWidget()->rect().translated(-place);
    }
    return part;
}

/** That a box must show at a time. */
constexpr int leastLetters = 12;

/**
 * Labels and buttons that have less room than their words need and do not elide on purpose, and
 * boxes in which nothing can be typed at sight.
 */
inline QStringList cutTexts(const QWidget &window)
{
    QStringList found;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        const QString text = label ? label->text()
            : button               ? button->text()
            : edit                 ? edit->accessibleName()
                                   : QString();
        if (!widget->isVisible() || text.isEmpty())
            continue;
        const bool wraps = label && label->wordWrap();
        const int needed = edit ? leastLetters * edit->fontMetrics().averageCharWidth()
                + edit->textMargins().left() + edit->textMargins().right()
                                : widget->sizeHint().width();
        const bool isNarrow = !wraps && widget->width() < needed;
        const bool isLow = wraps && widget->height() < widget->heightForWidth(widget->width());
        const bool isHidden = shownPart(*widget) != widget->rect();
        if (isNarrow || isLow || isHidden)
            found << QStringLiteral("%1 (%2 of %3 wide): %4")
                         .arg(nameOf(*widget), QString::number(widget->width()),
                             QString::number(needed), text);
    }
    return found;
}
