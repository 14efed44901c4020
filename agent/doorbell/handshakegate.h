#pragma once

#include "agent/doorbell/doorbellguard.h"
#include "app/domain/result.h"

#include <QObject>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace migochat {

/// Looks at the first bytes of a loopback connection before any WebSocket code does, and turns away whoever may not
/// come in with 401, 403 or 431. Bounded in time, size and number, so that a stranger costs next to nothing.
class HandshakeGate final : public QObject
{
    Q_OBJECT

public:
    /// Takes over a socket whose handshake is still unread.
    using LetIn = std::function<void(QTcpSocket *)>;

    explicit HandshakeGate(LetIn letIn);

    /// Listens on a port chosen by the system. Error: Network.
    [[nodiscard]] Result<quint16> listen(const QByteArray &token);
    void close();

private:
    void accept();
    void inspect(QTcpSocket *socket);
    void refuse(QTcpSocket *socket, const QByteArray &status);

    LetIn m_letIn;
    QTcpServer m_listener;
    DoorbellGuard m_guard;
    int m_waiting = 0;
};

} // namespace migochat
