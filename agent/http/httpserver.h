#pragma once

#include "agent/http/httpresponder.h"
#include "agent/http/httpserverstate.h"
#include "app/domain/result.h"

#include <QObject>
#include <QTcpServer>
#include <QTimer>

namespace migochat {

class HttpConnection;

/// A small strict HTTP/1.1 server on Qt's sockets. It bounds what peers can cost in time, memory and connections,
/// keeps the order of pipelined requests and lets answers wait for something slow, such as a commit.
/// Lives on one thread, together with its handler and responders.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    explicit HttpServer(HttpHandler handler, const HttpLimits &limits = {}, QObject *parent = nullptr);
    /// Drops every connection, answered or not.
    ~HttpServer() override;

    /// Asked about each request with a body before that body is read.
    void setGate(HttpGate gate) { m_state.gate = std::move(gate); }

    void setRefusalWatch(HttpRefusalWatch watch) { m_state.refused = std::move(watch); }

    /// Starts accepting; port 0 lets the system choose. Returns the port. Error: Network.
    [[nodiscard]] Result<quint16> listen(const QHostAddress &address, quint16 port);

    /// Stops accepting, drops quiet connections and lets owed answers leave; then `drained` is emitted.
    void close();

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] bool isListening() const { return m_server.isListening(); }
    [[nodiscard]] int connectionCount() const { return static_cast<int>(m_connections.size()); }
    [[nodiscard]] const HttpCounters &counters() const { return m_state.counters; }

Q_SIGNALS:
    void drained();

private:
    void acceptPending();
    void admit(QTcpSocket *socket);
    [[nodiscard]] bool makeRoom();
    void turnAway(QTcpSocket *socket);
    void forget(HttpConnection *connection);
    void sweep();
    void onAcceptError();

    HttpServerState m_state;
    QTcpServer m_server;
    QTimer m_sweep{this};
    QList<HttpConnection *> m_connections; ///< children
};

} // namespace migochat
