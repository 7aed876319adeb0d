// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMap>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <sys/socket.h>

#include <functional>

/** A request as it came over the wire. */
struct ScriptedRequest
{
    QByteArray target; ///< path and query, byte by byte
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    int page = 0;
    int attempt = 1; ///< of this page

    QString parameter(const QString &name) const
    {
        return QUrlQuery(QUrl::fromEncoded(target)).queryItemValue(name, QUrl::FullyDecoded);
    }
};

/** What the server does with a request. */
struct ScriptedAnswer
{
    QByteArray bytes; ///< the whole answer, header included
    bool closes = false; ///< after the bytes
    bool resets = false; ///< after the bytes: torn down (RST)
    qsizetype whole = -1; ///< bytes sent at once, the others one by one; negative: all

    static ScriptedAnswer of(
        const QByteArray &status, const QByteArray &body, const QByteArray &moreHeaders = {})
    {
        return {"HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + moreHeaders
                + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
            false};
    }
};

/** Answers on 127.0.0.1 as a test's function says; notes what was asked, and how much at once. */
class ScriptedServer : public QTcpServer
{
public:
    using Script = std::function<ScriptedAnswer(const ScriptedRequest &)>;

    explicit ScriptedServer(Script answers)
        : script(std::move(answers))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, &ScriptedServer::takeConnection);
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }

    QList<int> pagesAsked() const
    {
        QList<int> pages;
        for (const ScriptedRequest &request : requests)
            pages << request.page;
        return pages;
    }

    Script script;
    QList<ScriptedRequest> requests;
    int mostAtOnce = 0;
    int connections = 0;

private:
    void takeConnection()
    {
        while (QTcpSocket *socket = nextPendingConnection()) {
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        }
    }

    void read(QTcpSocket *socket)
    {
        m_received[socket] += socket->readAll();
        const qsizetype end = m_received[socket].indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray header = m_received.take(socket).first(end);
        requests << requestFrom(header);
        mostAtOnce = std::max(mostAtOnce, ++m_open);
        // Later, so that requests made at the same time are seen to be.
        QTimer::singleShot(1, this, [this, socket = QPointer(socket), request = requests.last()] {
            answer(socket, request);
        });
    }

    void answer(QTcpSocket *socket, const ScriptedRequest &request)
    {
        --m_open;
        if (!socket)
            return;
        const ScriptedAnswer answer = script(request);
        if (answer.whole >= 0)
            return drip(socket, answer.bytes, answer.whole);
        socket->write(answer.bytes);
        if (answer.resets)
            reset(socket);
        else if (answer.closes)
            socket->disconnectFromHost();
    }

    void drip(QPointer<QTcpSocket> socket, const QByteArray &bytes, qsizetype count)
    {
        if (!socket)
            return;
        socket->write(bytes.first(count));
        if (count < bytes.size())
            QTimer::singleShot(
                5, this, [this, socket, rest = bytes.sliced(count)] { drip(socket, rest, 1); });
    }

    static void reset(QTcpSocket *socket)
    {
        socket->waitForBytesWritten();
        const linger atOnce{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(
            int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        socket->abort();
    }

    ScriptedRequest requestFrom(const QByteArray &header)
    {
        QByteArrayList lines = header.split('\n');
        ScriptedRequest request;
        request.target = lines.takeFirst().split(' ').value(1);
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers[line.first(colon).toLower()] = line.sliced(colon + 1).trimmed();
        }
        request.page = request.parameter(QStringLiteral("PageNumber")).toInt();
        for (const ScriptedRequest &earlier : requests)
            request.attempt += earlier.page == request.page;
        return request;
    }

    QMap<QTcpSocket *, QByteArray> m_received;
    int m_open = 0;
};
