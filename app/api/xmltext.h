// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/** An XML document as text. */
struct XmlText
{
    QString text; ///< without its declaration
    bool wasRepaired = false; ///< it held what XML does not allow; that became U+FFFD
};

/** Decodes @p body as its declaration says, UTF-8 without one. */
XmlText readXmlText(const QByteArray &body);
