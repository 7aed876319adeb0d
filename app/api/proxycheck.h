// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkProxy;
class QTcpSocket;
class QUrl;

/** The proxy that requests for @p url go through; nothing for this machine and without one. */
std::optional<QNetworkProxy> proxyBefore(const QUrl &url);

/** What a proxy wants before it lets requests through. */
enum class ProxyWish {
    Nothing, ///< or nobody knows
    Login,
    WindowsLogin, ///< one that Qt would not stop trying
};

/**
 * Asks an http proxy for a way to the service, once and without a login, before Qt does: where a
 * proxy wants a Windows login (NTLM), Qt tries to log in hundreds of times a second until it is
 * stopped, and locks the user's account by it. Delete it to cancel.
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
    void readOn();
    void conclude();

    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_patience;
    QByteArray m_answer; ///< up to the end of its header
};

/** By the header of its answer. */
ProxyWish wishOfProxy(const QByteArray &header);
