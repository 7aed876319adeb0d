// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/pageparser.h"

/** Reads an answer in XML, with or without a root element; see parseTrailPage(). */
PageAnswer readXmlPage(const QByteArray &body, int number);
