// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QLineEdit>
#include <QMetaProperty>
#include <QMimeData>
#include <QProcess>

// All that a program tells: what it shows, says to a screen reader, puts into the clipboard,
// writes.

/** Every text of an object, by its properties: shown or not. What is typed in secret is shown as
 * dots. */
inline QStringList textsOf(const QObject &object)
{
    const auto *edit = qobject_cast<const QLineEdit *>(&object);
    if (edit && edit->echoMode() != QLineEdit::Normal)
        return {edit->displayText(), edit->toolTip(), edit->accessibleName()};
    QStringList texts;
    const QMetaObject *meta = object.metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i) {
        const QVariant value = meta->property(i).read(&object);
        if (value.typeId() == QMetaType::QString || value.typeId() == QMetaType::QStringList)
            texts << value.toStringList().join(u'\n');
    }
    return texts;
}

inline QStringList textsOf(
    const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent) && depth < 5; ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {Qt::DisplayRole, Qt::EditRole, Qt::ToolTipRole,
                     Qt::StatusTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                texts << index.data(role).toString();
            texts << textsOf(model, index, depth + 1);
        }
    }
    return texts;
}

/** What a screen reader is told of @p face and all in it. */
inline QStringList spokenTexts(QAccessibleInterface *face, int depth = 0)
{
    QStringList texts;
    if (!face || !face->isValid() || depth > 30)
        return texts;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value,
             QAccessible::Help, QAccessible::Accelerator, QAccessible::DebugDescription})
        texts << face->text(kind);
    if (QAccessibleTextInterface *text = face->textInterface())
        texts << text->text(0, text->characterCount());
    for (int child = 0; child < face->childCount(); ++child)
        texts << spokenTexts(face->child(child), depth + 1);
    return texts;
}

/** The whole program: windows, models, screen reader, clipboard. */
inline QStringList shownTexts()
{
    QStringList texts = textsOf(*qApp);
    for (QWidget *widget : QApplication::allWidgets()) {
        texts << textsOf(*widget);
        for (const QObject *object : widget->findChildren<QObject *>())
            texts << textsOf(*object);
        if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
            texts << textsOf(*view->model());
        if (widget->isWindow())
            texts << spokenTexts(QAccessible::queryAccessibleInterface(widget));
    }
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    for (const QString &format : copied ? copied->formats() : QStringList())
        texts << QString::fromUtf8(copied->data(format));
    texts.removeDuplicates();
    return texts;
}

/** Everything in all files below @p folder. */
inline QByteArray writtenBelow(const QString &folder, const QStringList &except = {})
{
    QByteArray bytes;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!except.contains(file.fileName()) && file.open(QIODevice::ReadOnly))
            bytes += file.fileName().toUtf8() + '\n' + file.readAll() + '\n';
    }
    return bytes;
}

/** Arguments and environment of a process and its children, as other users of a machine see them.
 */
inline QByteArray seenOf(qint64 pid)
{
    const auto contentsOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QString folder = QStringLiteral("/proc/%1/").arg(pid);
    QByteArray seen = contentsOf(folder + QStringLiteral("cmdline"))
        + contentsOf(folder + QStringLiteral("environ"));
    const QString children = QStringLiteral("%1task/%2/children").arg(folder).arg(pid);
    for (const QByteArray &child : contentsOf(children).split(' ')) {
        if (const qint64 id = child.toLongLong(); id > 0)
            seen += seenOf(id);
    }
    return seen;
}
