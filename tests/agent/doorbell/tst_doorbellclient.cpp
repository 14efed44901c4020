#include "agent/doorbell/doorbellclient.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocketServer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace migochat {

class TestDoorbellClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<QWebSocketServer>(u"test"_s, QWebSocketServer::NonSecureMode);
        QVERIFY(m_server->listen(QHostAddress::LocalHost));
    }

    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void aDesktopThatShowedThatItReadsIsLetSleep()
    {
        QWebSocket desktop;
        desktop.open(m_server->serverUrl());
        accept({.askAfter = 10ms, .deadAfter = 60s});

        m_client->send("{}");

        QVERIFY(m_client->isAsked());
        QTRY_VERIFY(!m_client->isAsked());
        m_client->send("{}");
        QVERIFY(m_client->isAsked());
    }

    void aDesktopThatDoesNotReadIsCutOff()
    {
        QTcpSocket frozen; // greets and never answers again
        frozen.connectToHost(QHostAddress::LocalHost, m_server->serverPort());
        frozen.write("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        accept({.askAfter = 10ms, .deadAfter = 50ms});
        QSignalSpy gone(m_client.get(), &DoorbellClient::gone);

        m_client->send("{}");

        QTRY_COMPARE(gone.size(), 1);
    }

private:
    void accept(const DoorbellPatience &patience)
    {
        QTRY_VERIFY(m_server->hasPendingConnections());
        std::unique_ptr<QWebSocket> socket(m_server->nextPendingConnection());
        socket->setParent(nullptr);
        m_client = std::make_unique<DoorbellClient>(std::move(socket), m_dispatch, patience);
    }

    const CommandDispatch m_dispatch;
    std::unique_ptr<QWebSocketServer> m_server;
    std::unique_ptr<DoorbellClient> m_client;
};

} // namespace migochat

QTEST_GUILESS_MAIN(migochat::TestDoorbellClient)
#include "tst_doorbellclient.moc"
