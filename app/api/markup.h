// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/** What is searched of an answer that is no page: 64 KiB. */
constexpr qsizetype markupScanned = 64 * 1024;

/** Name of the first element or of the document type, in lower case; empty when there is none. */
QString firstElement(const QByteArray &body);

/** True when an HTML page, or a piece of one, stands where an answer should. */
bool isWebPage(const QByteArray &body);

/** True for a document type or entity declaration anywhere in @p body. */
bool declaresEntities(const QByteArray &body);

/**
 * Plain text of the first element called @p name, in any case, found by a search that parses
 * nothing; empty when it does not stand whole within the first 64 KiB.
 */
QString elementText(const QByteArray &body, const QString &name);
