// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/keystore.h"

/** The desktop's key store: Secret Service (GNOME's keyring and others) or KWallet. */
class SystemKeyStore : public KeyStore
{
public:
    bool isThere() override;
    KeyStoreJob *read(const QString &entry, QObject *parent) override;
    KeyStoreJob *write(const QString &entry, const QByteArray &secret, QObject *parent) override;
    KeyStoreJob *remove(const QString &entry, QObject *parent) override;
};
