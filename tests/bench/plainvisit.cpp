// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainvisit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
qint64 numberOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

PlainVisit visitOf(const QJsonObject &row)
{
    const auto text = [&row](QLatin1StringView field) { return row.value(field).toString(); };
    return {.instance = text("Instance"_L1),
        .contactId = text("ContactId"_L1),
        .channelId = text("ChannelId"_L1),
        .caller = text("Caller"_L1),
        .callee = text("Callee"_L1),
        .flowId = text("FlowId"_L1),
        .flowName = text("FlowName"_L1),
        .nodeId = text("NodeId"_L1),
        .nodeName = text("NodeName"_L1),
        .nodeType = text("NodeType"_L1),
        .nodeExitCode = text("NodeExitCode"_L1),
        .channelVariables = text("ChannelVariables"_L1),
        .enterTime = numberOf(row.value("EnterTime"_L1)),
        .leaveTime = numberOf(row.value("LeaveTime"_L1)),
        .properties = row.value("NodeProperties"_L1),
        .variables = row.value("NodeVariables"_L1)};
}

QString textOf(const QJsonValue &map)
{
    return map.isString()
        ? map.toString()
        : QString::fromUtf8(QJsonDocument(map.toObject()).toJson(QJsonDocument::Compact));
}
} // namespace

PlainPage readPlainPage(const QByteArray &body)
{
    const QJsonObject page = QJsonDocument::fromJson(body).object().value("Data"_L1).toObject();
    const QJsonArray rows = page.value("List"_L1).toArray();
    PlainPage plain{.totalCount = int(numberOf(page.value("TotalCount"_L1))), .visits = {}};
    plain.visits.reserve(size_t(rows.size()));
    for (const QJsonValue &row : rows)
        plain.visits.push_back(visitOf(row.toObject()));
    return plain;
}

QString plainText(const PlainVisit &visit)
{
    return QStringList{visit.nodeName, visit.nodeType, visit.nodeExitCode, visit.nodeId,
        visit.flowName, visit.flowId, visit.channelId, visit.channelVariables,
        textOf(visit.properties), textOf(visit.variables)}
        .join(u'\n');
}
