// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/proxycheck.h"

#include "api/endpoint.h"

#include <QRegularExpression>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestHeader = 64 * 1024;
constexpr int httpsPort = 443;

QByteArray question(const QUrl &url, const QByteArray &login)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const QByteArray name = (host.contains(u':') ? u'[' + host + u']' : host).toLatin1();
    const QByteArray target = name + ':' + QByteArray::number(url.port(httpsPort));
    const QByteArray loginLine
        = login.isEmpty() ? QByteArray() : "Proxy-Authorization: Basic " + login + "\r\n";
    return "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n" + loginLine
        + "Proxy-Connection: close\r\n\r\n";
}

// Qt knows no other digest than MD5.
bool isKnownDigest(const QByteArray &offer)
{
    static const QRegularExpression algorithm(u"algorithm\\s*=\\s*+(?!\"?md5)"_s);
    return offer.startsWith("digest") && !algorithm.match(QString::fromLatin1(offer)).hasMatch();
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

QString proxyNameBefore(const QUrl &url)
{
    const auto proxy = proxyBefore(url);
    return proxy ? proxy->hostName() + u':' + QString::number(proxy->port()) : QString();
}

// Qt reads the first way of each line, and ranks digest before NTLM before Basic. (Measured.)
ProxyWish wishOfProxy(const QByteArray &header)
{
    const QByteArrayList lines = header.toLower().split('\n');
    if (!lines.front().startsWith("http/1.")
        || !lines.front().sliced(8).trimmed().startsWith("407"))
        return ProxyWish::Nothing;
    QByteArrayList offers;
    for (const QByteArray &line : lines) {
        const QByteArrayView name = "proxy-authenticate:";
        if (line.startsWith(name))
            offers << line.sliced(name.size()).trimmed();
    }
    const auto isOffered = [&offers](const char *way) {
        return std::ranges::any_of(
            offers, [way](const QByteArray &offer) { return offer.startsWith(way); });
    };
    if (std::ranges::any_of(offers, isKnownDigest))
        return ProxyWish::Login;
    if (isOffered("ntlm"))
        return ProxyWish::WindowsLogin;
    return isOffered("basic") && !isOffered("negotiate") ? ProxyWish::PlainLogin : ProxyWish::Login;
}

ProxyCheck::ProxyCheck(const QNetworkProxy &proxy, const QUrl &url,
    std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_url(url)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    m_patience.callOnTimeout(this, &ProxyCheck::conclude);
    ask();
}

ProxyCheck::~ProxyCheck()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void ProxyCheck::ask()
{
    const QString login = m_proxy.user() + u':' + m_proxy.password();
    const QByteArray words = question(m_url, m_logsIn ? login.toLatin1().toBase64() : QByteArray());
    m_answer.clear();
    m_patience.start();
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(
        m_socket.get(), &QTcpSocket::connected, this, [this, words] { m_socket->write(words); });
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &ProxyCheck::readOn);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &ProxyCheck::takeEnd);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &ProxyCheck::takeEnd);
    QTimer::singleShot(0, m_socket.get(), // a refusal may come at once, before anybody listens
        [socket = m_socket.get(), host = m_proxy.hostName(), port = m_proxy.port()] {
            socket->connectToHost(host, port);
        });
}

void ProxyCheck::readOn()
{
    m_answer += m_socket->read(longestHeader - m_answer.size());
    if (m_answer.contains("\r\n\r\n") || m_answer.size() >= longestHeader)
        conclude();
}

void ProxyCheck::takeEnd()
{
    const bool hasHungUp = m_socket->error() == QTcpSocket::RemoteHostClosedError;
    if (hasHungUp && m_answer.isEmpty() && m_socket->bytesAvailable() == 0)
        tell(ProxyWish::NoTalk);
    else
        conclude();
}

void ProxyCheck::conclude()
{
    const qsizetype end = m_answer.indexOf("\r\n\r\n");
    const ProxyWish wish = end > 0 ? wishOfProxy(m_answer.first(end)) : ProxyWish::Nothing;
    tell(m_logsIn && wish != ProxyWish::Nothing ? ProxyWish::AnotherLogin : wish);
}

void ProxyCheck::tell(ProxyWish wish)
{
    if (!m_socket)
        return;
    m_patience.stop();
    m_socket->disconnect(this);
    m_socket.release()->deleteLater(); // it is in the middle of a signal, and this may be deleted
    m_logsIn = wish == ProxyWish::PlainLogin && !m_proxy.user().isEmpty();
    if (m_logsIn)
        return ask();
    Q_EMIT finished(wish);
}
