#pragma once

#include "agent/doorbell/doorbellclient.h"
#include "agent/doorbell/handshakegate.h"
#include "agent/doorbell/ringmerger.h"

#include <QTimer>
#include <QWebSocketServer>

#include <vector>

namespace migochat {

/// Tells connected desktops what changed and takes their commands, on a loopback port of its own. The first ring
/// after a quiet time leaves at once, further ones are merged for 25 ms. Hands on what each desktop tells about itself to
/// the others. No timer runs without a client.
class DoorbellServer final : public QObject
{
    Q_OBJECT

public:
    explicit DoorbellServer(CommandDispatch dispatch);
    ~DoorbellServer() override;

    /// Starts accepting on a port chosen by the system, for programs that know the token. Error: Network.
    [[nodiscard]] Result<quint16> start(const QByteArray &token);

    /// What the first frame says; its revision is kept current by ring().
    void setHello(const HelloFrame &hello) { m_hello = hello; }

    void ring(const ChangeSet &changes, Revision revision);

    /// Sent to everybody when it differs from the last one, and to newcomers.
    void publish(const StatusFrame &status);

    [[nodiscard]] bool hasClients() const { return !m_clients.empty(); }

    /// Sends what waits, says goodbye and stops accepting.
    void close();

Q_SIGNALS:
    /// A first client came, or the last one left.
    void hasClientsChanged(bool hasClients);

private:
    void accept();
    void admit(std::unique_ptr<QWebSocket> socket);
    void drop(const DoorbellClient *client);
    void flush();
    void sendToAll(const QByteArray &frame);
    void tellPresence();
    [[nodiscard]] std::vector<DoorbellClient *> everyone() const;

    CommandDispatch m_dispatch;
    QWebSocketServer m_server;
    HandshakeGate m_gate;
    std::vector<std::unique_ptr<DoorbellClient>> m_clients;
    RingMerger m_pending;
    QTimer m_mergeWindow;
    HelloFrame m_hello;
    QByteArray m_status;
};

} // namespace migochat
