// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/embeddedservice.h"

#include "service/serviceconnection.h"
#include "service/signaturecheck.h"

#include <QNetworkProxy>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

EmbeddedService::EmbeddedService(QObject *parent)
    : QObject(parent)
    , m_clock(&QDateTime::currentDateTimeUtc)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &EmbeddedService::takeConnections);
}

EmbeddedService::~EmbeddedService()
{
    // Before the members that their last signals would reach.
    qDeleteAll(findChildren<ServiceConnection *>(Qt::FindDirectChildrenOnly));
}

bool EmbeddedService::listen(quint16 port)
{
    return m_server.listen(QHostAddress(QHostAddress::LocalHost), port);
}

QString EmbeddedService::errorString() const
{
    return m_server.errorString();
}

QUrl EmbeddedService::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void EmbeddedService::putCall(const QString &contactId, std::vector<QByteArray> rows)
{
    m_calls.put(contactId, {.requestId = {}, .rows = std::move(rows)});
}

void EmbeddedService::setFaults(std::vector<ServiceFault> faults)
{
    m_faults = std::move(faults);
    m_attempts.clear();
    m_requests = 0;
}

void EmbeddedService::setClock(Clock clock)
{
    m_clock = std::move(clock);
}

void EmbeddedService::setLimits(ServiceLimits limits)
{
    m_limits = limits;
}

void EmbeddedService::takeConnections()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_connections >= 2 * m_limits.connections) { // too many even to be told so
            delete socket;
            continue;
        }
        auto *connection = new ServiceConnection(
            socket, [this](const RequestReading &reading) { return answer(reading); },
            m_limits.idle, this);
        ++m_connections;
        connect(connection, &ServiceConnection::closed, this, [this] { --m_connections; });
        if (m_connections > m_limits.connections)
            connection->turnAway(
                answer({.result = RequestRefusal{503, "There are too many connections."}}));
    }
}

WireAnswer EmbeddedService::answer(const RequestReading &reading)
{
    const ServiceMoment now = moment();
    if (const auto *refusal = std::get_if<RequestRefusal>(&reading.result))
        return wireAnswer(answerTo(*refusal, now), false, now.now);
    return answerRequest(std::get<ServiceRequest>(reading.result), now);
}

WireAnswer EmbeddedService::answerRequest(const ServiceRequest &request, const ServiceMoment &now)
{
    Q_EMIT requestArrived(request);
    const ServiceFault *fault = nextFault(request);
    ServiceAnswer plain = answerTo(request, now, m_calls, m_nonces);
    return fault ? spoiled(std::move(plain), *fault, request.keepsAlive, now)
                 : wireAnswer(std::move(plain), request.keepsAlive, now.now);
}

const ServiceFault *EmbeddedService::nextFault(const ServiceRequest &request)
{
    if (m_faults.empty())
        return nullptr;
    const Parameters parameters = parametersOf(request).value_or(Parameters());
    const int page = valueOf(parameters, u"PageNumber").toInt();
    const int attempt = ++m_attempts[{valueOf(parameters, u"ContactId"), page}];
    const int number = ++m_requests;
    const auto fault = std::ranges::find_if(
        m_faults, [=](const ServiceFault &f) { return befalls(f, page, attempt, number); });
    return fault == m_faults.end() ? nullptr : &*fault;
}

ServiceMoment EmbeddedService::moment() const
{
    return {.now = m_clock(),
        .port = m_server.serverPort(),
        .requestId = QUuid::createUuid().toString(QUuid::WithoutBraces).toUpper()};
}
