// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QNetworkProxy>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QTcpSocket;

/** The proxy that requests for @p url go through; nothing for this machine and without one. */
std::optional<QNetworkProxy> proxyBefore(const QUrl &url);

/** "HOST:PORT" of it; empty without one. */
QString proxyNameBefore(const QUrl &url);

/** What a proxy wants before it lets requests through. */
enum class ProxyWish {
    Nothing, ///< or nobody knows
    Login, ///< in a way that Qt knows, or in none of them
    PlainLogin, ///< Basic
    AnotherLogin, ///< than the plain one that it was given
    WindowsLogin, ///< one that Qt would not stop trying
    NoTalk, ///< it hung up without a word: Qt would wait for one all the same
};

/**
 * Asks an http proxy for a way to the service, without a login, before Qt does: where a proxy wants
 * a Windows login (NTLM), Qt tries to log in hundreds of times a second until it is stopped, and
 * locks the user's account by it. A plain login, where there is one, is tried once: of some
 * proxies that refuse it, and of those that hang up, Qt notices nothing. Delete it to cancel.
 */
class ProxyCheck : public QObject
{
    Q_OBJECT

public:
    ProxyCheck(const QNetworkProxy &proxy, const QUrl &url, std::chrono::milliseconds patience,
        QObject *parent = nullptr);
    ~ProxyCheck() override;

Q_SIGNALS:
    /** Once. Nothing as well when no answer came: Qt will find out why. */
    void finished(ProxyWish wish);

private:
    void ask();
    void readOn();
    void takeEnd();
    void conclude();
    void tell(ProxyWish wish);

    const QNetworkProxy m_proxy;
    const QUrl m_url;
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_patience;
    bool m_logsIn = false;
    QByteArray m_answer; ///< up to the end of its header
};

/** By the header of its answer: the way to log in that Qt 6.4 chooses of those on offer. */
ProxyWish wishOfProxy(const QByteArray &header);
