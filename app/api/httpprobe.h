// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

class QTcpSocket;
class QUrl;

/**
 * Finds out whether a host that closed a connection without an answer speaks HTTP at all: Qt tells
 * garbage from silence no more than that. It asks once more, without a signature. Delete it to
 * cancel.
 */
class HttpProbe : public QObject
{
    Q_OBJECT

public:
    HttpProbe(const QUrl &url, std::chrono::milliseconds patience, QObject *parent = nullptr);
    ~HttpProbe() override;

Q_SIGNALS:
    /** Once. False as well when nothing came: silence is no other language. */
    void finished(bool speaksAnotherLanguage);

private:
    void ask();
    void readOn();
    void conclude();

    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_patience;
    QByteArray m_question;
    QByteArray m_first; ///< bytes of the answer
};
