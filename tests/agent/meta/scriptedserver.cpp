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

QByteArray firstLine(const QByteArray &request)
{
    return request.left(request.indexOf(" HTTP/"));
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
    // Without the word the client sends its next request into a connection that is being closed, and may not repeat a POST.
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nConnection: close\r\n" + extraHeaders +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
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

void ScriptedServer::answerOn(const QByteArray &part, int status, const QByteArray &body)
{
    const QByteArray answer = rawAnswer(status, body, "Content-Type: application/json\r\n");
    for (Route &route : m_routes) {
        if (route.part == part) {
            route.answers.append(answer);
            return;
        }
    }
    m_routes.append({part, {answer}});
}

QList<QByteArray> ScriptedServer::lines() const
{
    QList<QByteArray> lines;
    for (const QByteArray &request : m_requests)
        lines.append(firstLine(request));
    return lines;
}

QByteArray ScriptedServer::answerTo(const QByteArray &request)
{
    for (Route &route : m_routes) {
        if (firstLine(request).contains(route.part))
            return route.answers.size() > 1 ? route.answers.takeFirst() : route.answers.constFirst();
    }
    return m_answer;
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
    react(socket, m_requests.constLast());
}

void ScriptedServer::react(QTcpSocket *socket, const QByteArray &request)
{
    switch (m_behaviour) {
    case Behaviour::Answer:
        socket->write(answerTo(request));
        socket->disconnectFromHost();
        break;
    case Behaviour::AnswerBy:
        socket->write(m_decide(request));
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
