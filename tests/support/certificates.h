// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <functional>

/** Certificates made at test time with the openssl command, valid for the name "localhost". */
class Certificates
{
public:
    /** False where there is no openssl. */
    static bool canBeMade()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty();
    }

    Certificates()
    {
        run({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
            "-days", "30", "-subj", "/O=Test/CN=Company Root", "-keyout", "root.key", "-out",
            "root.pem"});
        run({"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
            "/CN=localhost", "-keyout", "server.key", "-out", "server.csr"});
        QFile names(path(QStringLiteral("names")));
        if (names.open(QIODevice::WriteOnly))
            names.write("subjectAltName=DNS:localhost,IP:127.0.0.1\n");
        names.close();
        run({"x509", "-req", "-in", "server.csr", "-CA", "root.pem", "-CAkey", "root.key",
            "-CAcreateserial", "-days", "30", "-extfile", "names", "-out", "server.pem"});
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString root() const { return path(QStringLiteral("root.pem")); }

    QSslConfiguration ofServer() const
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        QFile key(path(QStringLiteral("server.key")));
        if (!key.open(QIODevice::ReadOnly))
            qFatal("no key was made");
        tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        tls.setLocalCertificateChain(QSslCertificate::fromPath(path(QStringLiteral("server.pem"))));
        return tls;
    }

    void run(const QList<const char *> &words) const
    {
        QStringList arguments;
        for (const char *word : words)
            arguments << QString::fromUtf8(word);
        QProcess openssl;
        openssl.setWorkingDirectory(m_folder.path());
        openssl.start(QStringLiteral("openssl"), arguments);
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')),
                openssl.readAllStandardError().constData());
    }

private:
    QTemporaryDir m_folder;
};

/** Answers every request over TLS with the same body; counts connections and requests. */
class TlsServer
{
public:
    TlsServer(const Certificates &certificates, const QByteArray &body)
    {
        m_server.setSslConfiguration(certificates.ofServer());
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(
            &m_server, &QSslServer::pendingConnectionAvailable, &m_server, [this, body] {
                while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                    ++connections;
                    QObject::connect(socket, &QTcpSocket::readyRead, socket,
                        [this, socket, body] { answer(*socket, body); });
                }
            });
    }

    QString url() const
    {
        return QStringLiteral("https://localhost:%1").arg(m_server.serverPort());
    }

    int connections = 0; ///< whose handshake went through
    int requests = 0;

private:
    void answer(QTcpSocket &socket, const QByteArray &body)
    {
        m_received += socket.readAll();
        if (!m_received.contains("\r\n\r\n"))
            return;
        m_received.clear();
        ++requests;
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    QSslServer m_server;
    QByteArray m_received;
};

/** What the service answers to somebody who may ask. */
inline QByteArray emptyAnswer()
{
    return R"({"RequestId":"R","Code":"OK","HttpStatusCode":200,"Data":{"List":[],)"
           R"("TotalCount":0,"PageNumber":1,"PageSize":1}})";
}
