// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageserver.h"

#include "benchcall.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QSocketNotifier>
#include <QTcpSocket>
#include <QTextStream>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {
int pageAskedFor(const QByteArray &request)
{
    const QUrl url(QString::fromLatin1(request.split(' ').value(1)));
    return QUrlQuery(url).queryItemValue(u"PageNumber"_s).toInt();
}
} // namespace

PageServer::PageServer(std::chrono::milliseconds delay)
    : m_delay(delay)
    , m_bodies(pageBodies(Spelling::Plain))
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &PageServer::takeConnection);
}

quint16 PageServer::listen()
{
    return m_server.listen(QHostAddress::LocalHost) ? m_server.serverPort() : 0;
}

void PageServer::takeConnection()
{
    QTcpSocket *socket = m_server.nextPendingConnection();
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(
        socket, &QTcpSocket::readyRead, this, [this, socket, received = QByteArray()]() mutable {
            received += socket->readAll();
            const qsizetype end = received.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            const QByteArray request = received.first(end);
            received.remove(0, end + 4);
            if (m_delay.count() == 0)
                return answer(*socket, request);
            QTimer::singleShot(m_delay, Qt::PreciseTimer, socket,
                [this, socket, request] { answer(*socket, request); });
        });
}

void PageServer::answer(QTcpSocket &socket, const QByteArray &request) const
{
    const int page = pageAskedFor(request);
    if (page < 1 || page > int(m_bodies.size()))
        return socket.abort();
    const QByteArray &body = m_bodies[size_t(page - 1)];
    socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\nConnection: keep-alive\r\n\r\n");
    socket.write(body);
}

ServerProcess::ServerProcess(std::chrono::milliseconds delay)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(
        QCoreApplication::applicationFilePath(), {u"--serve"_s, QString::number(delay.count())});
    if (!m_process.waitForReadyRead())
        qFatal("The page server did not start.");
    m_url = QUrl(QString::fromLatin1(m_process.readLine().trimmed()));
}

ServerProcess::~ServerProcess()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

int servePages(int &argc, char **argv)
{
    QCoreApplication application(argc, argv);
    PageServer server(std::chrono::milliseconds(application.arguments().value(2).toInt()));
    const quint16 port = server.listen();
    if (port == 0)
        return 1;
    QSocketNotifier parent(0, QSocketNotifier::Read); // at the end of its input the parent is gone
    QObject::connect(&parent, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    QTextStream(stdout) << "http://127.0.0.1:" << port << Qt::endl;
    return QCoreApplication::exec();
}
