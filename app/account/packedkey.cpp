// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/packedkey.h"

QByteArray packedKey(const AccessKey &key)
{
    return key.id.toUtf8() + '\n' + key.secret + '\n' + key.securityToken;
}

std::optional<AccessKey> unpackedKey(const QByteArray &packed)
{
    const qsizetype first = packed.indexOf('\n');
    const qsizetype second = packed.indexOf('\n', first + 1);
    if (first < 0 || second < 0)
        return {};
    AccessKey key{.id = QString::fromUtf8(packed.first(first)),
        .secret = packed.sliced(first + 1, second - first - 1),
        .securityToken = packed.sliced(second + 1)};
    return key.isValid() ? std::optional(std::move(key)) : std::nullopt;
}

void wipe(QByteArray &secret)
{
    if (secret.isDetached())
        secret.fill('\0');
    secret.clear();
}

void wipe(AccessKey &key)
{
    wipe(key.secret);
    wipe(key.securityToken);
}
