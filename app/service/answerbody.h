// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

enum class AnswerFormat {
    Json,
    Xml,
};

/** What the service refuses a request with. */
struct ServiceError
{
    int status = 400; ///< of HTTP
    QString code{}; ///< such as "SignatureDoesNotMatch"
    QString message{};

    bool operator==(const ServiceError &) const = default;
};

/** A page of a call's rows, as it is answered. */
struct AnswerPage
{
    int number = 1;
    int size = 1;
    qsizetype totalCount = 0; ///< rows of the whole call
    std::vector<QByteArray> rows{}; ///< JSON objects
};

/** The body of a successful answer to ListIvrTrackingDetails. */
QByteArray pageBody(const AnswerPage &page, const QString &requestId, AnswerFormat format);

/** The body that a gateway refuses with. */
QByteArray errorBody(const ServiceError &error, const QString &requestId, const QByteArray &hostId,
    AnswerFormat format);

/** The Content-Type of bodies in @p format. */
QByteArray contentType(AnswerFormat format);
