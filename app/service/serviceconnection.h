// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/servicefault.h"
#include "service/servicerequest.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

/** One client of the service: reads a request, has it answered, reads the next. */
class ServiceConnection : public QObject
{
    Q_OBJECT

public:
    /** Answers what was read: a request or a refusal, never a pending one. */
    using Answerer = std::function<WireAnswer(const RequestReading &)>;

    /**
     * Takes @p socket over.
     * @param longestIdle for a request to arrive, and for a piece of an answer to be taken
     */
    ServiceConnection(QTcpSocket *socket, Answerer answerer, std::chrono::milliseconds longestIdle,
        QObject *parent);

    /** Sends an answer that nobody asked for, and closes. */
    void turnAway(const WireAnswer &answer);

Q_SIGNALS:
    /** The client has left or was made to; the object deletes itself. */
    void closed();

private:
    enum class State {
        Reading, ///< a request
        Answering, ///< waiting to send, or sending
        Stalled, ///< for good
        Closing, ///< everything is sent; what still comes is thrown away
    };

    void readOn();
    void answerFirst();
    void answer(const WireAnswer &answer);
    void send(const WireAnswer &answer);
    void goOnWhenSent();
    void close();
    void reset();

    QTcpSocket *m_socket = nullptr;
    Answerer m_answerer;
    QTimer m_idle;
    QByteArray m_received;
    State m_state = State::Reading;
    Ending m_ending = Ending::KeepOpen;
    bool m_isContinued = false;
};
