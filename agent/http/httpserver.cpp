#include "agent/http/httpserver.h"

#include "agent/http/httpconnection.h"
#include "agent/http/httplog.h"

#include <algorithm>

namespace migochat {

Q_LOGGING_CATEGORY(lcHttp, "migochat.http")

using namespace Qt::Literals::StringLiterals;

HttpServer::HttpServer(HttpHandler handler, const HttpLimits &limits, QObject *parent) : QObject(parent)
{
    m_state.limits = limits;
    m_state.handler = std::move(handler);
    m_server.setMaxPendingConnections(limits.connections);
    m_server.setListenBacklogSize(limits.connections);
    m_sweep.setInterval(limits.sweepInterval);
    m_sweep.setTimerType(Qt::CoarseTimer);
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::acceptPending);
    connect(&m_server, &QTcpServer::acceptError, this, &HttpServer::onAcceptError);
    connect(&m_sweep, &QTimer::timeout, this, &HttpServer::sweep);
}

HttpServer::~HttpServer()
{
    for (HttpConnection *connection : std::as_const(m_connections)) {
        connection->disconnect(this);
        delete connection;
    }
}

Result<quint16> HttpServer::listen(const QHostAddress &address, quint16 port)
{
    if (!m_server.listen(address, port))
        return fail(ErrorCode::Network, u"port %1: %2"_s.arg(port).arg(m_server.errorString()));
    m_state.isClosing = false;
    return m_server.serverPort();
}

void HttpServer::close()
{
    m_server.close();
    m_state.isClosing = true;
    const QList<HttpConnection *> present = m_connections;
    for (HttpConnection *connection : present)
        connection->closeSoon();
    if (m_connections.isEmpty())
        QMetaObject::invokeMethod(this, &HttpServer::drained, Qt::QueuedConnection);
}

void HttpServer::acceptPending()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (connectionCount() < m_state.limits.connections || makeRoom())
            admit(socket);
        else
            turnAway(socket);
    }
}

void HttpServer::admit(QTcpSocket *socket)
{
    // Answers are single writes; waiting to merge them with more would only delay them.
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    auto *connection = new HttpConnection(m_state, socket, this);
    m_connections.append(connection);
    ++m_state.counters.connections;
    connect(connection, &HttpConnection::gone, this, [this, connection] { forget(connection); });
    if (!m_sweep.isActive())
        m_sweep.start();
    connection->start();
}

/// Ends the least useful connection: one that is only waiting, else an unfinished request that takes suspiciously
/// long. Oldest first.
bool HttpServer::makeRoom()
{
    using Phase = HttpConnection::Phase;
    const auto rank = [slowBefore =
                           std::chrono::steady_clock::now() - m_state.limits.slowAfter](const HttpConnection *c) {
        switch (c->phase()) {
        case Phase::Idle:
        case Phase::Lingering:
        case Phase::Closing:
            return 0;
        case Phase::Header:
        case Phase::Body:
            return c->since() <= slowBefore ? 1 : 2;
        default:
            return 2;
        }
    };
    const auto victim = std::min_element(m_connections.cbegin(), m_connections.cend(),
                                         [&rank](const HttpConnection *a, const HttpConnection *b) {
                                             return std::pair(rank(a), a->since()) < std::pair(rank(b), b->since());
                                         });
    if (victim == m_connections.cend() || rank(*victim) > 1)
        return false;
    ++m_state.counters.evicted;
    (*victim)->abort();
    return true;
}

void HttpServer::turnAway(QTcpSocket *socket)
{
    ++m_state.counters.connectionsRefused;
    socket->write(
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    socket->flush();
    socket->abort(); // the answer is in the system's hands; the socket must not count any longer
    socket->deleteLater();
}

void HttpServer::forget(HttpConnection *connection)
{
    m_connections.removeOne(connection);
    connection->deleteLater();
    if (!m_connections.isEmpty())
        return;
    m_sweep.stop();
    if (m_state.isClosing)
        Q_EMIT drained();
}

void HttpServer::sweep()
{
    const auto now = std::chrono::steady_clock::now();
    const QList<HttpConnection *> present = m_connections;
    for (HttpConnection *connection : present)
        connection->sweep(now);
}

void HttpServer::onAcceptError()
{
    // Qt stops accepting for good when the process runs out of descriptors; try again when some may be free.
    qCWarning(lcHttp) << "cannot accept a connection:" << m_server.errorString();
    QTimer::singleShot(m_state.limits.sweepInterval, &m_server, &QTcpServer::resumeAccepting);
}

} // namespace migochat
