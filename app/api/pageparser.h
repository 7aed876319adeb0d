// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "trail/trail.h"

#include <QByteArray>

#include <variant>

/** What one request brings: a page or an error. */
using PageAnswer = std::variant<TrailPage, ApiError>;

/**
 * Reads the body of an answer to ListIvrTrackingDetails, in JSON or XML and in every spelling that
 * occurs (api.md §1). A body whose Code is not OK is an error whatever the HTTP status was.
 * Of an error, kind, code, message and requestId are set; the rest is the caller's to fill in.
 * @param number the page asked for; a body that echoes another number is Kind::WrongPage.
 *               0 takes the number that the body says, and a list without a Code (opened files).
 */
PageAnswer parseTrailPage(const QByteArray &body, int number);
