// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <QUrl>

/** "ivrtrail --serve" in a process of its own, while this lives. */
class ServingProgram
{
public:
    ServingProgram()
    {
        m_process.start(QStringLiteral(IVRTRAIL_PROGRAM), {QStringLiteral("--serve")});
        if (!m_process.waitForReadyRead())
            qFatal("the program does not say where it listens");
        const QByteArray line = m_process.readLine();
        url = QUrl(QString::fromLatin1(line.mid(line.indexOf("http")).trimmed()));
    }
    ~ServingProgram() { stop(); }

    void stop()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    qint64 pid() const { return m_process.processId(); }

    int descriptors() const
    {
        return int(QDir(QStringLiteral("/proc/%1/fd").arg(pid()))
                       .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
                       .size());
    }

    /** In KiB. */
    qint64 residentMemory() const
    {
        QFile file(QStringLiteral("/proc/%1/status").arg(pid()));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray status = file.readAll();
        const qsizetype at = status.indexOf("VmRSS:") + 6;
        return status.mid(at, status.indexOf('k', at) - at).trimmed().toLongLong();
    }

    QUrl url;

private:
    QProcess m_process;
};
