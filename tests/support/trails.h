// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/pageparser.h"
#include "trail/trail.h"
#include "trail/value.h"

#include <QByteArrayList>

#include <optional>
#include <vector>

// Trails of made-up visits, read by the page parser from rows as the service sends them.

constexpr qint64 noon = 1'621'910'542'876; // 2021-05-25 02:42:22.876 UTC

/** What matters of a made-up visit; the rest is alike for all. */
struct MadeVisit
{
    std::optional<qint64> enter = 0; ///< in ms after noon; nothing leaves the field out
    std::optional<qint64> leave = 1000; ///< in ms after noon; nothing leaves the field out
    QByteArray type = "PLAY_SAY";
    QByteArray exit = "Success";
    QString name = QStringLiteral("欢迎语");
    QByteArray node = "n-1";
    QByteArray properties = "{}"; ///< JSON
    QByteArray variables = "{}"; ///< JSON
    QByteArray channel = "ch-1";
    QByteArray caller = "13312342315";
};

inline QByteArray rowOf(const MadeVisit &visit, const QByteArray &contactId = "job-1")
{
    QByteArrayList fields{R"("ContactId":")" + contactId + '"', R"("Instance":"ccc-test")",
        R"("Caller":")" + visit.caller + '"', R"("Callee":"05711234567")",
        R"("ChannelId":")" + visit.channel + '"', R"("FlowId":"f-1")", R"("FlowName":"总流程")",
        R"("NodeId":")" + visit.node + '"', R"("NodeName":)" + toJsonString(visit.name),
        R"("NodeType":")" + visit.type + '"', R"("NodeExitCode":")" + visit.exit + '"',
        R"("NodeProperties":)" + visit.properties, R"("NodeVariables":)" + visit.variables};
    if (visit.enter)
        fields << R"("EnterTime":)" + QByteArray::number(noon + *visit.enter);
    if (visit.leave)
        fields << R"("LeaveTime":)" + QByteArray::number(noon + *visit.leave);
    return '{' + fields.join(',') + '}';
}

inline std::vector<QByteArray> rowsOf(
    const std::vector<MadeVisit> &visits, const QByteArray &contactId = "job-1")
{
    std::vector<QByteArray> rows;
    for (const MadeVisit &visit : visits)
        rows.push_back(rowOf(visit, contactId));
    return rows;
}

/** @param total as the service would say it; the number of visits when there is none */
inline TrailPage pageOf(
    int number, const std::vector<MadeVisit> &visits, std::optional<qint64> total = {})
{
    QByteArrayList rows;
    for (const QByteArray &row : rowsOf(visits))
        rows << row;
    const QByteArray body = R"({"Code":"OK","RequestId":"R-)" + QByteArray::number(number)
        + R"(","Data":{"TotalCount":)" + QByteArray::number(total.value_or(qint64(visits.size())))
        + R"(,"PageNumber":)" + QByteArray::number(number) + R"(,"PageSize":100,"List":[)"
        + rows.join(',') + "]}}";
    return std::get<TrailPage>(parseTrailPage(body, number));
}

inline Trail trailOf(const std::vector<MadeVisit> &visits)
{
    Trail trail;
    trail.contactId = QStringLiteral("job-1");
    trail.instance = QStringLiteral("ccc-test");
    addPage(trail, pageOf(1, visits));
    return trail;
}

/** @p count visits one after the other, each of a node of its own. */
inline std::vector<MadeVisit> manyVisits(int count, int first = 0)
{
    std::vector<MadeVisit> visits;
    for (int i = first; i < first + count; ++i)
        visits.push_back({.enter = i * 100,
            .leave = i * 100 + 90,
            .name = QStringLiteral("节点 %1").arg(i + 1),
            .node = "n-" + QByteArray::number(i + 1)});
    return visits;
}
