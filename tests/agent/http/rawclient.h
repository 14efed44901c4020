#pragma once

#include <QTcpSocket>

namespace migochat {

/// The far end of a server under test: sends exactly the bytes it is told to and keeps everything that comes back.
class RawClient
{
public:
    explicit RawClient(quint16 port);

    void send(const QByteArray &bytes);
    /// The same bytes, one per packet as far as the system allows.
    void sendSlowly(const QByteArray &bytes);
    void hangUp() { m_socket.abort(); }
    void stopReading() { m_socket.setReadBufferSize(1); }

    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }

    /// Everything received so far.
    [[nodiscard]] QByteArray received();
    /// Status codes of all answers received so far, in order. Bodies in tests contain no status line.
    [[nodiscard]] QList<int> statuses();

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace migochat
