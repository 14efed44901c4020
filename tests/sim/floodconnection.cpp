#include "tests/sim/floodconnection.h"

#include "tests/sim/flood.h"

namespace migochat::sim {

using namespace std::chrono_literals;

namespace {

/// Length of the whole answer at the front of `bytes`, or -1 while it is not complete.
qsizetype wholeAnswer(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return -1;
    const QByteArray lines = bytes.left(head + 2).toLower();
    const qsizetype at = lines.indexOf("\r\ncontent-length:");
    qsizetype length = 0;
    if (at >= 0) {
        const qsizetype from = at + 17;
        length = lines.mid(from, lines.indexOf("\r\n", from) - from).trimmed().toLongLong();
    }
    const qsizetype whole = head + 4 + length;
    return bytes.size() >= whole ? whole : -1;
}

} // namespace

FloodConnection::FloodConnection(Flood &flood) : m_flood(flood)
{
    m_again.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &FloodConnection::connectToTarget);
    connect(&m_deadline, &QTimer::timeout, this, [this] { m_socket.abort(); });
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        sendNext();
    });
    connect(&m_socket, &QTcpSocket::readyRead, this, &FloodConnection::onData);
    connect(&m_socket, &QTcpSocket::disconnected, this, &FloodConnection::onGone);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] {
        if (m_socket.state() == QAbstractSocket::UnconnectedState)
            onGone();
    });
}

FloodConnection::~FloodConnection()
{
    m_socket.disconnect(this); // aborting now must not call back into a half-destroyed object
}

void FloodConnection::start()
{
    connectToTarget();
}

void FloodConnection::connectToTarget()
{
    if (m_socket.state() != QAbstractSocket::UnconnectedState)
        return;
    m_url = m_flood.target();
    if (m_url.isEmpty())
        return m_again.start(50ms);
    m_answer.clear();
    m_socket.connectToHost(m_url.host(), static_cast<quint16>(m_url.port(80)));
}

void FloodConnection::sendNext()
{
    if (!m_drop)
        m_drop = m_flood.next();
    if (!m_drop) {
        // Another connection may still lose its message and leave it to us.
        if (m_flood.retries() && !m_flood.complete())
            QTimer::singleShot(20ms, this, [this] {
                if (!m_drop && m_socket.state() == QAbstractSocket::ConnectedState)
                    sendNext();
            });
        return;
    }
    m_since.start();
    m_deadline.start(10s);
    m_socket.write("POST " + m_url.path().toLatin1() + " HTTP/1.1\r\nHost: " + m_url.host().toLatin1() +
                   "\r\nContent-Type: application/json\r\nX-Hub-Signature-256: " + m_drop->signature +
                   "\r\nContent-Length: " + QByteArray::number(m_drop->body.size()) + "\r\n\r\n" + m_drop->body);
}

void FloodConnection::onData()
{
    m_answer += m_socket.readAll();
    const qsizetype whole = wholeAnswer(m_answer);
    if (whole < 0 || !m_drop)
        return;
    m_deadline.stop();
    const bool accepted = m_answer.mid(9, 3) == "200";
    m_answer.remove(0, whole);
    const std::unique_ptr<Drop> drop = std::move(m_drop);
    if (accepted)
        m_flood.acknowledged(*drop, m_since.nsecsElapsed() / 1000);
    else
        m_flood.lost(*drop);
    sendNext();
}

void FloodConnection::onGone()
{
    m_deadline.stop();
    if (const std::unique_ptr<Drop> drop = std::move(m_drop))
        m_flood.lost(*drop);
    if (!m_again.isActive())
        m_again.start(50ms);
}

} // namespace migochat::sim
