// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <string_view>

/**
 * The texts that one field has had on a page, found by their bytes: rows that say the same share
 * one string. The bytes must outlive it.
 */
class SharedTexts
{
public:
    const QString *find(std::string_view bytes)
    {
        if (bytes == m_lastBytes)
            return &m_last;
        const auto known = m_texts.constFind(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
        if (known == m_texts.constEnd())
            return nullptr;
        m_lastBytes = bytes;
        m_last = *known;
        return &m_last;
    }

    QString add(std::string_view bytes, const QString &text)
    {
        m_lastBytes = bytes;
        m_last = text;
        return *m_texts.insert(QByteArrayView(bytes.data(), qsizetype(bytes.size())), text);
    }

private:
    std::string_view m_lastBytes;
    QString m_last;
    QHash<QByteArrayView, QString> m_texts;
};
