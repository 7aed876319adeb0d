// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/serviceconnection.h"

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace std::chrono_literals;

namespace {
// Bounds what a client can make the program keep while an answer is on its way.
constexpr qint64 readBufferSize = 64 * 1024;

// How long a client has to read a last answer before the connection goes.
constexpr auto longestClosing = 1s;
} // namespace

ServiceConnection::ServiceConnection(
    QTcpSocket *socket, Answerer answerer, std::chrono::milliseconds longestIdle, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_answerer(std::move(answerer))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBufferSize);
    m_idle.setSingleShot(true);
    m_idle.setInterval(longestIdle);
    connect(&m_idle, &QTimer::timeout, m_socket, &QTcpSocket::abort);
    connect(m_socket, &QTcpSocket::readyRead, this, &ServiceConnection::readOn);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &ServiceConnection::goOnWhenSent);
    connect(m_socket, &QTcpSocket::disconnected, this, &ServiceConnection::closed);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_idle.start();
}

void ServiceConnection::turnAway(const WireAnswer &wire)
{
    answer(wire);
}

void ServiceConnection::readOn()
{
    if (m_state == State::Closing) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    if (m_state != State::Reading)
        return;
    m_received += m_socket->readAll();
    answerFirst();
}

void ServiceConnection::answerFirst()
{
    const RequestReading reading = readRequest(m_received);
    if (const auto *pending = std::get_if<PendingRequest>(&reading.result)) {
        if (pending->awaitsContinue && !m_isContinued)
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        m_isContinued = m_isContinued || pending->awaitsContinue;
        return;
    }
    m_received.remove(0, reading.used);
    m_isContinued = false;
    answer(m_answerer(reading));
}

void ServiceConnection::answer(const WireAnswer &wire)
{
    m_state = State::Answering;
    if (wire.delay <= 0ms) {
        send(wire);
        return;
    }
    m_idle.stop();
    QTimer::singleShot(wire.delay, this, [this, wire] { send(wire); });
}

void ServiceConnection::send(const WireAnswer &wire)
{
    m_ending = wire.ending;
    m_idle.start();
    if (!wire.bytes.isEmpty())
        m_socket->write(wire.bytes);
    goOnWhenSent();
}

void ServiceConnection::goOnWhenSent()
{
    if (m_state != State::Answering)
        return;
    m_idle.start();
    if (m_socket->bytesToWrite() > 0)
        return;
    switch (m_ending) {
    case Ending::KeepOpen:
        m_state = State::Reading;
        // Not from within this call: a client that sends many requests at once would nest them.
        QMetaObject::invokeMethod(this, &ServiceConnection::readOn, Qt::QueuedConnection);
        return;
    case Ending::Close:
        close();
        return;
    case Ending::Reset:
        reset();
        return;
    case Ending::Stall:
        m_state = State::Stalled;
        m_idle.stop();
        return;
    }
}

// Closing at once would reset the connection while the client still sends, and take the answer with
// it. So only our side ends; the client's end, or the timer, ends the rest.
void ServiceConnection::close()
{
    m_state = State::Closing;
    m_idle.start(longestClosing);
#ifdef Q_OS_UNIX
    ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
    m_socket->skip(m_socket->bytesAvailable());
#else
    m_socket->disconnectFromHost();
#endif
}

void ServiceConnection::reset()
{
#ifdef Q_OS_UNIX
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
    m_socket->abort();
}
