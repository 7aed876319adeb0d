// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/proxycheck.h"

#include "api/endpoint.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QUrl>

#include <algorithm>

namespace {
constexpr qsizetype longestHeader = 64 * 1024;
constexpr int httpsPort = 443;

QByteArray question(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const QByteArray name = (host.contains(u':') ? u'[' + host + u']' : host).toLatin1();
    const QByteArray target = name + ':' + QByteArray::number(url.port(httpsPort));
    return "CONNECT " + target + " HTTP/1.1\r\nHost: " + target
        + "\r\nProxy-Connection: close\r\n\r\n";
}
} // namespace

std::optional<QNetworkProxy> proxyBefore(const QUrl &url)
{
    if (isLoopback(url))
        return {};
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    if (proxies.isEmpty() || proxies.front().hostName().isEmpty())
        return {};
    return proxies.front();
}

ProxyWish wishOfProxy(const QByteArray &header)
{
    const QByteArrayList lines = header.toLower().split('\n');
    if (!lines.front().startsWith("http/1.")
        || !lines.front().sliced(8).trimmed().startsWith("407"))
        return ProxyWish::Nothing;
    const bool isWindows = std::ranges::any_of(lines, [](const QByteArray &line) {
        const QByteArrayView name = "proxy-authenticate:";
        if (!line.startsWith(name))
            return false;
        return std::ranges::any_of(line.sliced(name.size()).split(','),
            [](const QByteArray &scheme) { return scheme.trimmed().startsWith("ntlm"); });
    });
    return isWindows ? ProxyWish::WindowsLogin : ProxyWish::Login;
}

ProxyCheck::ProxyCheck(const QNetworkProxy &proxy, const QUrl &url,
    std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_socket(std::make_unique<QTcpSocket>())
{
    m_patience.setSingleShot(true);
    m_patience.callOnTimeout(this, &ProxyCheck::conclude);
    m_patience.start(patience);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QTcpSocket::connected, this,
        [this, ask = question(url)] { m_socket->write(ask); });
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &ProxyCheck::readOn);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &ProxyCheck::conclude);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &ProxyCheck::conclude);
    QTimer::singleShot(0, m_socket.get(), // a refusal may come at once, before anybody listens
        [socket = m_socket.get(), host = proxy.hostName(), port = proxy.port()] {
            socket->connectToHost(host, port);
        });
}

ProxyCheck::~ProxyCheck()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void ProxyCheck::readOn()
{
    m_answer += m_socket->read(longestHeader - m_answer.size());
    if (m_answer.contains("\r\n\r\n") || m_answer.size() >= longestHeader)
        conclude();
}

void ProxyCheck::conclude()
{
    if (!m_socket)
        return;
    m_patience.stop();
    m_socket->disconnect(this);
    m_socket.release()->deleteLater(); // it is in the middle of a signal, and this may be deleted
    const qsizetype end = m_answer.indexOf("\r\n\r\n");
    Q_EMIT finished(end > 0 ? wishOfProxy(m_answer.first(end)) : ProxyWish::Nothing);
}
