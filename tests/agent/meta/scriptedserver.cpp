#include "tests/agent/meta/scriptedserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace migochat::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// True when head and, by its Content-Length, body are complete.
bool isWhole(const QByteArray &request)
{
    const qsizetype end = request.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray head = request.left(end).toLower();
    const qsizetype at = head.indexOf("content-length:");
    if (at < 0)
        return true;
    const QByteArray value = head.mid(at + 15, head.indexOf("\r\n", at) - at - 15).trimmed();
    return request.size() >= end + 4 + value.toLongLong();
}

} // namespace

ScriptedServer::ScriptedServer()
{
    m_server.listen(QHostAddress::LocalHost);
    m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedServer::onConnected);
}

void ScriptedServer::play(Behaviour behaviour, const QByteArray &answer)
{
    m_behaviour = behaviour;
    m_answer = answer;
}

QByteArray ScriptedServer::rawAnswer(int status, const QByteArray &body, const QByteArray &extraHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + extraHeaders
           + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void ScriptedServer::answerWith(int status, const QByteArray &body, const QByteArray &extraHeaders)
{
    play(Behaviour::Answer, rawAnswer(status, body, "Content-Type: application/json\r\n" + extraHeaders));
}

void ScriptedServer::answerBy(Decide decide)
{
    m_decide = std::move(decide);
    play(Behaviour::AnswerBy);
}

void ScriptedServer::onConnected()
{
    QTcpSocket *socket = m_server.nextPendingConnection();
    ++m_connections;
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadable(socket); });
    if (m_behaviour == Behaviour::CloseUnread)
        socket->abort();
}

void ScriptedServer::onReadable(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    if (!isWhole(received))
        return;
    m_requests.append(m_received.take(socket));
    react(socket);
}

void ScriptedServer::react(QTcpSocket *socket)
{
    switch (m_behaviour) {
    case Behaviour::Answer:
        socket->write(m_answer);
        socket->disconnectFromHost();
        break;
    case Behaviour::AnswerBy:
        socket->write(m_decide(m_requests.constLast()));
        socket->disconnectFromHost();
        break;
    case Behaviour::CloseWithoutAnswer:
        socket->disconnectFromHost();
        break;
    case Behaviour::Drip: {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        socket->write(m_answer);
        timer->start(5ms);
        break;
    }
    case Behaviour::CloseUnread:
    case Behaviour::Hang:
        break;
    }
}

} // namespace migochat::test
