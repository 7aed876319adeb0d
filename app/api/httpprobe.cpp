// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/httpprobe.h"

#include "api/endpoint.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {
constexpr QByteArrayView httpStart = "HTTP/";
} // namespace

HttpProbe::HttpProbe(const QUrl &url, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_question("GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
          + " HTTP/1.1\r\nHost: " + hostWithPort(url).toLatin1() + "\r\nConnection: close\r\n\r\n")
{
    m_patience.setSingleShot(true);
    m_patience.callOnTimeout(this, &HttpProbe::conclude);
    m_patience.start(patience);
    const bool isEncrypted = url.scheme() == "https"_L1;
    auto *encrypted = isEncrypted ? new QSslSocket : nullptr;
    m_socket.reset(isEncrypted ? encrypted : new QTcpSocket);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &HttpProbe::readOn);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &HttpProbe::conclude);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &HttpProbe::conclude);
    if (isEncrypted) {
        connect(encrypted, &QSslSocket::encrypted, this, &HttpProbe::ask);
        encrypted->connectToHostEncrypted(url.host(), quint16(url.port(443)));
    } else {
        connect(m_socket.get(), &QTcpSocket::connected, this, &HttpProbe::ask);
        m_socket->connectToHost(url.host(), quint16(url.port(80)));
    }
}

HttpProbe::~HttpProbe()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void HttpProbe::ask()
{
    m_socket->write(m_question);
}

void HttpProbe::readOn()
{
    m_first += m_socket->read(httpStart.size() - m_first.size());
    if (m_first.size() >= httpStart.size() || !httpStart.startsWith(m_first))
        conclude();
}

void HttpProbe::conclude()
{
    if (!m_socket)
        return;
    if (m_socket->bytesAvailable() > 0 && m_first.size() < httpStart.size())
        m_first += m_socket->read(httpStart.size() - m_first.size());
    m_patience.stop();
    m_socket->disconnect(this);
    m_socket.release()->deleteLater(); // it is in the middle of a signal, and this may be deleted
    Q_EMIT finished(!m_first.isEmpty() && !httpStart.startsWith(m_first));
}
