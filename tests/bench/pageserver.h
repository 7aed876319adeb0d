// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <vector>

/** Hands the call's pages out after a delay, made beforehand, so that a look-up's time is the
 * client's. */
class PageServer : public QObject
{
    Q_OBJECT

public:
    explicit PageServer(std::chrono::milliseconds delay);

    /** A port of 127.0.0.1; 0 when there is none. */
    quint16 listen();

private:
    void takeConnection();
    void answer(QTcpSocket &socket, const QByteArray &request) const;

    std::chrono::milliseconds m_delay;
    std::vector<QByteArray> m_bodies;
    QTcpServer m_server;
};

/** A PageServer in a process of its own; ends with this object. */
class ServerProcess
{
public:
    explicit ServerProcess(std::chrono::milliseconds delay);
    ~ServerProcess();

    QUrl url() const { return m_url; }

private:
    QProcess m_process;
    QUrl m_url;
};

/** The process behind ServerProcess: the rest of main(). */
int servePages(int &argc, char **argv);
