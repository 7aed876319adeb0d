// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/authorities.h"

/** What is in the file at @p path or wrong with it: whom it names, until when. */
QString authorityWords(const Authorities &authorities, const QString &path);
