// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/serviceanswer.h"
#include "signedrequests.h"

#include <QJsonDocument>
#include <QJsonObject>

// The embedded service without its sockets, at a known time.

constexpr quint16 port = 8080;
inline const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
inline const QString menuCaller = QStringLiteral("job-501784236190277632");

inline Signing signing()
{
    Signing signing;
    signing.time = now;
    signing.host = "127.0.0.1:8080";
    return signing;
}

/** The service without its sockets. */
struct Desk
{
    CallShelf calls;
    UsedNonces nonces;

    ServiceAnswer ask(const QByteArray &bytes)
    {
        const RequestReading reading = readRequest(bytes);
        const ServiceMoment moment{
            .now = now, .port = port, .requestId = QStringLiteral("FRESH-ID")};
        if (const auto *refusal = std::get_if<RequestRefusal>(&reading.result))
            return answerTo(*refusal, moment);
        return answerTo(std::get<ServiceRequest>(reading.result), moment, calls, nonces);
    }
};

inline QJsonObject json(const ServiceAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

inline QString codeOf(const ServiceAnswer &answer)
{
    return json(answer)[QLatin1StringView("Code")].toString();
}
