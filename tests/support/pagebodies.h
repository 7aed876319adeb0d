// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <algorithm>

/** Rows @p from to @p to (exclusive) of a made-up call. */
inline QByteArray rowsText(int from, int to)
{
    QByteArrayList rows;
    for (int row = from; row < to; ++row) {
        rows << R"({"ContactId":"job-1","NodeType":"PLAY_SAY","NodeId":"n)"
                + QByteArray::number(row) + R"(","EnterTime":)"
                + QByteArray::number(1621910542000 + row) + '}';
    }
    return rows.join(',');
}

/** The body of an answer. @param total left out when negative */
inline QByteArray pageBody(int page, int size, qint64 total, const QByteArray &rows)
{
    return R"({"Code":"OK","RequestId":"R-)" + QByteArray::number(page) + R"(","Data":{)"
        + (total < 0 ? QByteArray() : R"("TotalCount":)" + QByteArray::number(total) + ',')
        + R"("PageNumber":)" + QByteArray::number(page) + R"(,"PageSize":)"
        + QByteArray::number(size) + R"(,"List":[)" + rows + "]}}";
}

/** What the service says of page @p page of a call of @p total rows. */
inline QByteArray pageOfCall(int page, int total, int size = 100)
{
    const int from = std::min((page - 1) * size, total);
    return pageBody(page, size, total, rowsText(from, std::min(from + size, total)));
}

inline QByteArray errorBody(const QByteArray &code, const QByteArray &message = "no")
{
    return R"({"RequestId":"R-E","Code":")" + code + R"(","Message":")" + message + R"("})";
}
