#pragma once

#include "app/platform/runtimefile.h"
#include "app/protocol/frames.h"

#include <QNetworkRequest>
#include <QPointer>
#include <QWebSocket>
#include <QWebSocketServer>

namespace migochat::test {

/// The agent's end of the wire as a test plays it: checks the token, greets, records commands.
class FakeDoorbell final : public QObject
{
public:
    FakeDoorbell(QString dataDir, QByteArray token)
        : m_dataDir(std::move(dataDir)), m_token(std::move(token)),
          m_server(QStringLiteral("fake agent"), QWebSocketServer::NonSecureMode)
    {
        hello.schema = 1;
        hello.epoch = QStringLiteral("first");
        hello.revision = 7;
        connect(&m_server, &QWebSocketServer::newConnection, this, &FakeDoorbell::onConnection);
        m_server.listen(QHostAddress::LocalHost, 0);
        announce();
    }

    /// Writes the runtime file that points here.
    void announce() const
    {
        const Result<> written = writeRuntimeFile(
            m_dataDir,
            {.pid = 1, .webhookPort = 1, .linkPort = m_server.serverPort(), .token = m_token, .version = {}});
        Q_ASSERT(written);
    }

    void say(const Frame &frame) const { m_socket->sendTextMessage(QString::fromUtf8(encode(frame))); }
    void hangUp()
    {
        if (m_socket)
            m_socket->abort();
    }
    [[nodiscard]] bool isConnected() const { return !m_socket.isNull(); }

    HelloFrame hello;
    QList<CommandFrame> commands;
    int refusals = 0;

private:
    void onConnection()
    {
        QWebSocket *socket = m_server.nextPendingConnection();
        socket->setParent(this); // the server does not delete what it has handed out
        if (socket->request().rawHeader("Authorization") != "Bearer " + m_token) {
            ++refusals;
            socket->abort();
            return;
        }
        m_socket = socket;
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
            const Result<Frame> frame = decodeFrame(text.toUtf8());
            if (frame && std::holds_alternative<CommandFrame>(*frame))
                commands.append(std::get<CommandFrame>(*frame));
        });
        say(hello);
    }

    QString m_dataDir;
    QByteArray m_token;
    QWebSocketServer m_server;
    QPointer<QWebSocket> m_socket;
};

} // namespace migochat::test
