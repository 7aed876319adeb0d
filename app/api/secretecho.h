// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/pageparser.h"
#include "api/signer.h"

/** @p text without the key's secret, token and ID, also as they are spelled in addresses. */
QString withoutSecrets(QString text, const AccessKey &key);

/** What an answer says of itself: a service may quote what it was sent, and what it knows. */
void hideSecrets(PageAnswer &answer, const AccessKey &key);
