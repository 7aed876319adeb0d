// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

/** What the key of a value tells about the value. */
enum class KeyMeaning {
    Plain, ///< nothing
    Identifier, ///< an order, a request, a time: long numbers in it are no cards
    Telephone, ///< phoneNumber, 手机号
    Typed, ///< digits that the caller pressed
    Secret, ///< customerName, id_no, token, 密码
};

/**
 * By whole words of camelCase, snake_case and kebab-case, and by Chinese words anywhere in the key.
 * Short ones such as "ak" count alone, "name" alone or after customer, real, first and other words
 * for people.
 */
KeyMeaning meaningOf(QStringView key);

/** Remembers what keys mean: a trail has many values and few keys. */
class KnownKeys
{
public:
    KeyMeaning meaningOf(const QString &key);

private:
    QHash<QString, KeyMeaning> m_meanings;
};
