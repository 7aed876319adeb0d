// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/embeddedservice.h"
#include "servicedesk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

/** A client that sends what it is told, and keeps all that it is sent. */
class RawClient
{
public:
    explicit RawClient(const EmbeddedService &service)
        : RawClient(service.url())
    {
    }
    explicit RawClient(const QUrl &service)
    {
        QObject::connect(
            &m_socket, &QTcpSocket::readyRead, [this] { m_received += m_socket.readAll(); });
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(service.port()));
    }

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    void leave() { m_socket.abort(); }
    QByteArray received() const { return m_received; }

    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

    bool connects() const
    {
        return QTest::qWaitFor([this] { return isConnected(); });
    }

    /** True when the service ends the connection. */
    bool isLeftAlone() const
    {
        return QTest::qWaitFor(
            [this] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
    }

    /** The next whole answer: head and body; empty when none comes. */
    QByteArray nextAnswer()
    {
        qsizetype size = 0;
        if (!QTest::qWaitFor([&] { return (size = answerSize()) > 0; }))
            return {};
        const QByteArray answer = m_received.first(size);
        m_received.remove(0, size);
        return answer;
    }

private:
    qsizetype answerSize() const
    {
        const qsizetype head = m_received.indexOf("\r\n\r\n") + 4;
        if (head < 4)
            return 0;
        const QByteArray name = "Content-Length: ";
        const qsizetype at = m_received.indexOf(name);
        const qsizetype length = at < 0 || at > head
            ? 0
            : m_received.mid(at + name.size(), m_received.indexOf('\r', at) - at - name.size())
                  .toLongLong();
        return m_received.size() >= head + length ? head + length : 0;
    }

    QTcpSocket m_socket;
    QByteArray m_received;
};

inline int statusOf(const QByteArray &answer)
{
    return answer.mid(9, 3).toInt();
}

inline QByteArray bodyOf(const QByteArray &answer)
{
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

inline QString errorCodeOf(const QByteArray &answer)
{
    return QJsonDocument::fromJson(bodyOf(answer)).object()[QLatin1StringView("Code")].toString();
}

/** Asks the service at @p url for a page of three rows of the menu caller. */
inline QByteArray requestTo(const QUrl &url, const QString &page, const QDateTime &time)
{
    Signing who = signing();
    who.time = time;
    who.host = "127.0.0.1:" + QByteArray::number(url.port());
    return requestV3(who, question(menuCaller, page, QStringLiteral("3")));
}

/** The same, to a service whose clock stands still at now. */
inline QByteArray requestTo(const EmbeddedService &service, const QString &page)
{
    return requestTo(service.url(), page, now);
}
