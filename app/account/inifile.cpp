// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/inifile.h"

using namespace Qt::StringLiterals;

IniFile readIniFile(const QByteArray &bytes)
{
    IniFile file;
    QString section;
    int number = 0;
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    for (const QStringView whole : QStringView(text).split(u'\n')) {
        ++number;
        const QStringView line = whole.trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            section = line.sliced(1, line.size() - 2).trimmed().toString();
            file.sections[section];
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        if (equals <= 0 || file.sections.isEmpty()) {
            file.brokenLine = number;
            return file;
        }
        file.sections[section].insert(
            line.first(equals).trimmed().toString(), line.sliced(equals + 1).trimmed().toString());
    }
    return file;
}
