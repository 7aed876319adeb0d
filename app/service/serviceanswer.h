// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/callshelf.h"
#include "service/servicerequest.h"
#include "service/usednonces.h"

#include <QDateTime>

/** An answer of HTTP, before it is made bytes. */
struct ServiceAnswer
{
    int status = 200;
    QByteArray contentType{};
    QList<std::pair<QByteArray, QByteArray>> headers{}; ///< more than every answer has
    QByteArray body{};
    bool closes = false; ///< the connection ends with this answer
};

/** When and where a request arrived, and what its answer is called. */
struct ServiceMoment
{
    QDateTime now{};
    quint16 port = 0;
    QString requestId{}; ///< a fresh one
};

/** Answers one request to ListIvrTrackingDetails, or refuses it as the service does. */
ServiceAnswer answerTo(const ServiceRequest &request, const ServiceMoment &moment, CallShelf &calls,
    UsedNonces &nonces);

/** Answers what is no request. */
ServiceAnswer answerTo(const RequestRefusal &refusal, const ServiceMoment &moment);

/** An error that a gateway answers with, in JSON. */
ServiceAnswer errorAnswer(
    int status, const QString &code, const QString &message, const ServiceMoment &moment);

/** Status line, headers and the empty line; the body follows. */
QByteArray headOf(const ServiceAnswer &answer, const QDateTime &now);
