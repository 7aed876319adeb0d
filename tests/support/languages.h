// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

/** The program speaks Chinese, or English with its plurals, while this lives. */
class Speaking
{
public:
    explicit Speaking(const QString &language)
    {
        QLocale::setDefault(QLocale(language));
        const QString name = language.startsWith(QStringLiteral("zh")) ? QStringLiteral("zh_CN")
                                                                       : QStringLiteral("en");
        if (!m_words.load(QStringLiteral(":/translations/ivrtrail_") + name))
            qFatal("no translation");
        QCoreApplication::installTranslator(&m_words);
    }
    ~Speaking() { QCoreApplication::removeTranslator(&m_words); }

private:
    QTranslator m_words;
};
