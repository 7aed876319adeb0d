// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

/** Sections of an ini file, each with its keys and values. */
struct IniFile
{
    QMap<QString, QMap<QString, QString>> sections;
    int brokenLine = 0; ///< from 1; 0 when every line could be read
};

/** "[section]", "key = value", comments with '#' or ';'. The first line that is none ends it. */
IniFile readIniFile(const QByteArray &bytes);
