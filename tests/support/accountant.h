// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/person.h"

#include <QComboBox>
#include <QDialog>
#include <QListWidget>

/** As on the first day: no settings, and no profile of the aliyun command line. */
inline void forgetAccounts()
{
    QFile::remove(settingsFolder() + u"/ivrtrail/ivrtrail.ini"_s);
    openSettings()->clear();
    QDir(QDir::homePath() + u"/.aliyun"_s).removeRecursively();
}

/** Somebody who sets accounts up in the dialog, and uses them. */
class Accountant : public Person
{
public:
    explicit Accountant(CommandLine line = {})
        : Person(Source::Samples, std::move(line))
    {
    }

    QDialog *dialog() const { return window->findChild<QDialog *>(u"accountDialog"_s); }
    /** From the menu, whatever it calls it. */
    void openDialog()
    {
        auto *menu = find<QPushButton>(u"sourceChooser"_s)->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Accounts…"_s || action->text() == u"Set up an account…"_s)
                return action->trigger();
        }
        qFatal("there is no way to the accounts");
    }
    void choosePlace(KeyPlace place)
    {
        auto *places = find<QComboBox>(u"accountKeyPlace"_s);
        places->setCurrentIndex(places->findData(int(place)));
    }
    /** Fields of the embedded service; the key is typed where one is. */
    void fillIn(const QString &name, KeyPlace place)
    {
        type(u"accountName"_s, name);
        type(u"accountInstance"_s, u"ccc-test"_s);
        type(u"accountEndpoint"_s, service.url().toString());
        choosePlace(place);
        if (place == KeyPlace::KeyStore || place == KeyPlace::Session)
            typeKey(u"ivrtrail-demo"_s, u"ivrtrail-demo-secret"_s);
    }
    void typeKey(const QString &id, const QString &secret)
    {
        type(u"accountKeyId"_s, id);
        type(u"accountSecret"_s, secret);
    }
    void save()
    {
        click(u"accountSave"_s);
        QTRY_VERIFY(!dialog());
    }
    void setUp(const QString &name, KeyPlace place)
    {
        openDialog();
        if (!find<QLineEdit>(u"accountName"_s)->text().isEmpty())
            click(u"accountAdd"_s);
        fillIn(name, place);
        save();
    }
    QString trialWords() const { return words(u"accountTrialWords"_s); }
    /** The notes that show, by the field below which they stand. */
    QMap<QString, QString> notes() const
    {
        QMap<QString, QString> shown;
        for (const auto *note : window->findChildren<QLabel *>()) {
            if (note->objectName().endsWith(u"Note"_s) && note->isVisible())
                shown[note->objectName().chopped(4)] = note->text();
        }
        return shown;
    }
    QStringList lines() const
    {
        const auto *list = find<QListWidget>(u"accountList"_s);
        QStringList names;
        for (int row = 0; row < list->count(); ++row)
            names << list->item(row)->text();
        return names;
    }
    QString sourceName() const { return find<QPushButton>(u"sourceChooser"_s)->text(); }
};

inline QByteArray settingsBytes()
{
    const QString name = openSettings()->fileName();
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
