// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

/** Cells, row by row. */
using Table = QList<QStringList>;

/** RFC 4180, read by the book; the byte order mark before it is left out. */
inline Table parsed(const QByteArray &csv)
{
    Table table{{QString()}};
    bool isQuoted = false;
    const QString text = QString::fromUtf8(csv.sliced(3));
    for (qsizetype at = 0; at < text.size(); ++at) {
        QString &cell = table.last().last();
        if (isQuoted && text[at] == u'"' && text.mid(at + 1, 1) == QStringLiteral("\"")) {
            cell += text[at++];
        } else if (text[at] == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && text[at] == u',') {
            table.last() << QString();
        } else if (!isQuoted && QStringView(text).sliced(at).startsWith(u"\r\n")) {
            ++at;
            table << QStringList{QString()};
        } else {
            cell += text[at];
        }
    }
    table.removeLast(); // every line ends with CRLF
    return table;
}
