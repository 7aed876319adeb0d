// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/servicefault.h"
#include "service/servicerequest.h"

#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <map>
#include <vector>

/** What the service allows to its clients. */
struct ServiceLimits
{
    int connections = 32; ///< at a time
    std::chrono::milliseconds idle{10'000}; ///< for a request to arrive
};

/**
 * The call centre's service in small, on 127.0.0.1 alone: answers ListIvrTrackingDetails for the
 * sample calls, to the demo key (demokey.h). Delete it to stop it.
 */
class EmbeddedService : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    explicit EmbeddedService(QObject *parent = nullptr);
    ~EmbeddedService() override;

    /** @param port 0 takes any that is free. False when it cannot be had: see errorString(). */
    bool listen(quint16 port = 0);
    QString errorString() const;
    /** Where it listens: "http://127.0.0.1:N". */
    QUrl url() const;

    /** Adds a call, or replaces one. @param rows JSON objects, answered in this order */
    void putCall(const QString &contactId, std::vector<QByteArray> rows);
    /** How it misbehaves from now on: of each request, the first fault that fits. */
    void setFaults(std::vector<ServiceFault> faults);
    void setClock(Clock clock);
    /** For connections that come from now on. */
    void setLimits(ServiceLimits limits);

Q_SIGNALS:
    /** A request has arrived whole; its answer follows. */
    void requestArrived(const ServiceRequest &request);

private:
    void takeConnections();
    WireAnswer answer(const RequestReading &reading);
    WireAnswer answerRequest(const ServiceRequest &request, const ServiceMoment &moment);
    const ServiceFault *nextFault(const ServiceRequest &request);
    ServiceMoment moment() const;

    QTcpServer m_server;
    CallShelf m_calls;
    UsedNonces m_nonces;
    Clock m_clock;
    ServiceLimits m_limits;
    int m_connections = 0;
    std::vector<ServiceFault> m_faults;
    std::map<std::pair<QString, int>, int> m_attempts; ///< by contact and page, since setFaults()
    int m_requests = 0; ///< since setFaults()
};
