// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/signer.h"

#include <optional>

/** A key as one entry of the key store: ID, secret and token in lines. */
QByteArray packedKey(const AccessKey &key);
/** Nothing when @p packed is no key. */
std::optional<AccessKey> unpackedKey(const QByteArray &packed);

/** Overwrites the bytes unless somebody else holds them, too. */
void wipe(QByteArray &secret);
/** Its secret parts. */
void wipe(AccessKey &key);
