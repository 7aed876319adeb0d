// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonValue>
#include <QString>

#include <vector>

/** A visit as one would write it down first: every field for itself, maps as QtJson reads them. */
struct PlainVisit
{
    QString instance;
    QString contactId;
    QString channelId;
    QString caller;
    QString callee;
    QString flowId;
    QString flowName;
    QString nodeId;
    QString nodeName;
    QString nodeType;
    QString nodeExitCode;
    QString channelVariables;
    qint64 enterTime = 0;
    qint64 leaveTime = 0;
    QJsonValue properties;
    QJsonValue variables;
};

struct PlainPage
{
    int totalCount = 0;
    std::vector<PlainVisit> visits;
};

/** Reads an answer through QJsonDocument. */
PlainPage readPlainPage(const QByteArray &body);

/** What a filter would look through: names, codes, IDs and the maps' text. */
QString plainText(const PlainVisit &visit);
