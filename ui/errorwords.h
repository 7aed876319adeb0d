// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"

#include <QString>

/** An error for people: what happened and what to do. */
struct ErrorWords
{
    QString happened;
    QString advice; ///< what to do
};

/** The one place where errors of the service become words. @param instance as asked for */
ErrorWords errorWords(const ApiError &error, const QString &instance);

/** What a server says of itself, for display: nobody's number in it, at most @p most characters. */
QString harmlessText(const QString &text, int most);

/** Code, RequestId, status, page, attempts and time: to be copied to whoever runs the service. */
QString errorDetails(const ApiError &error);

/** All of it in one line, for a terminal: cause, code, message, RequestId. */
QString errorLine(const ApiError &error, const QString &instance);
