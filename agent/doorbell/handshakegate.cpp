#include "agent/doorbell/handshakegate.h"

#include <QLoggingCategory>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcGate, "migochat.doorbell")

namespace {

constexpr std::chrono::milliseconds kHandshakeTime = 3s;
constexpr qsizetype kMaxHandshakeBytes = 8 * 1024;
constexpr int kMaxWaiting = 8;

} // namespace

HandshakeGate::HandshakeGate(LetIn letIn) : m_letIn(std::move(letIn))
{
    m_listener.setProxy(QNetworkProxy::NoProxy);
    connect(&m_listener, &QTcpServer::newConnection, this, &HandshakeGate::accept);
}

Result<quint16> HandshakeGate::listen(const QByteArray &token)
{
    if (!m_listener.listen(QHostAddress::LocalHost, 0))
        return fail(ErrorCode::Network, u"cannot listen on 127.0.0.1: "_s + m_listener.errorString());
    m_guard = DoorbellGuard(token, m_listener.serverPort());
    return m_listener.serverPort();
}

void HandshakeGate::close()
{
    m_listener.close();
}

void HandshakeGate::accept()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        if (m_waiting >= kMaxWaiting) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_waiting;
        socket->setParent(this);
        socket->setReadBufferSize(kMaxHandshakeBytes + 1);
        auto *deadline = new QTimer(socket);
        deadline->setObjectName("deadline"_L1);
        deadline->setSingleShot(true);
        connect(deadline, &QTimer::timeout, this, [this, socket] { refuse(socket, "408 Request Timeout"); });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { inspect(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] { refuse(socket, {}); });
        deadline->start(kHandshakeTime);
        if (socket->bytesAvailable() > 0)
            inspect(socket);
    }
}

void HandshakeGate::inspect(QTcpSocket *socket)
{
    const QByteArray seen = socket->peek(kMaxHandshakeBytes + 1);
    const qsizetype end = seen.indexOf("\r\n\r\n");
    if (end < 0) {
        if (seen.size() > kMaxHandshakeBytes)
            refuse(socket, "431 Request Header Fields Too Large");
        return;
    }
    switch (m_guard.judge(seen.first(end))) {
    case DoorbellGuard::Verdict::ForeignPage:
        return refuse(socket, "403 Forbidden");
    case DoorbellGuard::Verdict::NoToken:
        return refuse(socket, "401 Unauthorized");
    case DoorbellGuard::Verdict::Welcome:
        break;
    }
    --m_waiting;
    socket->disconnect(this);
    delete socket->findChild<QTimer *>(u"deadline"_s);
    socket->setReadBufferSize(0);
    m_letIn(socket);
}

void HandshakeGate::refuse(QTcpSocket *socket, const QByteArray &status)
{
    --m_waiting;
    socket->disconnect(this);
    delete socket->findChild<QTimer *>(u"deadline"_s, Qt::FindDirectChildrenOnly);
    if (!status.isEmpty()) {
        qCWarning(lcGate) << "turned away a local connection:" << status.constData();
        socket->write("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->disconnectFromHost();
        return;
    }
    socket->deleteLater();
}

} // namespace migochat
