// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/pageparser.h"

#include <QFile>
#include <QTest>

// Answers of the service as they may come, and what the parser makes of them.

inline const QStringList samplePages{QStringLiteral("two-visits.json"),
    QStringLiteral("two-visits-as-text.json"), QStringLiteral("two-visits.xml"),
    QStringLiteral("two-visits-without-root.xml")};

inline QByteArray fileText(const QString &name)
{
    QFile file(QStringLiteral(TEST_FILES "/pages/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void addSampleRows()
{
    QTest::addColumn<QByteArray>("body");
    for (const QString &name : samplePages)
        QTest::newRow(qPrintable(name)) << fileText(name);
}

inline QByteArray answerWith(const QByteArray &data)
{
    return R"({"Code":"OK","RequestId":"R-1","Data":)" + data + '}';
}

inline QByteArray answerWithRow(const QByteArray &fields)
{
    return answerWith(
        R"({"TotalCount":1,"PageNumber":1,"PageSize":100,"List":[{)" + fields + "}]}");
}

inline TrailPage pageOf(const QByteArray &body, int number = 1)
{
    const PageAnswer answer = parseTrailPage(body, number);
    if (const auto *page = std::get_if<TrailPage>(&answer))
        return *page;
    QTest::qFail("an error instead of a page", __FILE__, __LINE__);
    return {};
}

inline ApiError errorOf(const QByteArray &body, int number = 1)
{
    const PageAnswer answer = parseTrailPage(body, number);
    if (const auto *error = std::get_if<ApiError>(&answer))
        return *error;
    QTest::qFail("a page instead of an error", __FILE__, __LINE__);
    return {};
}

inline NodeVisit visitOf(const QByteArray &fields)
{
    const TrailPage page = pageOf(answerWithRow(fields));
    return page.visits.empty() ? NodeVisit() : page.visits.front();
}

inline QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}
