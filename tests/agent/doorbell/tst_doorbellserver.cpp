#include "agent/doorbell/doorbellserver.h"
#include "tests/agent/doorbell/testdesktop.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

const QString kUuid = u"6f9619ff-8b86-4d01-b42d-00cf4fc964ff"_s;

QByteArray handshake(quint16 port, const QByteArray &extra, const QByteArray &host = {})
{
    const QByteArray name = host.isEmpty() ? "127.0.0.1:" + QByteArray::number(port) : host;
    return "GET / HTTP/1.1\r\nHost: " + name +
           "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
           "Sec-WebSocket-Version: 13\r\n" +
           extra + "\r\n";
}

} // namespace

class TestDoorbellServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aDesktopIsGreetedWithRevisionAndStatus();
    void aChangeReachesEveryDesktop();
    void aBurstIsMergedAndNothingIsLost();
    void aFloodOnlySaysMany();
    void aCommandGetsItsAnswer();
    void strangersAreTurnedAway_data();
    void strangersAreTurnedAway();
    void anEndlessHeaderIsCutOff();
    void aWrongTokenHearsNothing();
    void whoSpeaksDifferentlyIsCutOff_data();
    void whoSpeaksDifferentlyIsCutOff();
    void anUnchangedStatusIsNotRepeated();
    void closingSaysGoodbye();

private:
    std::unique_ptr<DoorbellServer> m_server;
    quint16 m_port = 0;
};

void TestDoorbellServer::init()
{
    m_server = std::make_unique<DoorbellServer>(echo);
    m_server->setHello({.schema = 1, .version = u"0.1.0"_s, .epoch = u"e"_s, .revision = 5});
    const Result<quint16> port = m_server->start(kToken);
    QVERIFY(port);
    m_port = *port;
}

void TestDoorbellServer::cleanup()
{
    m_server.reset();
}

void TestDoorbellServer::aDesktopIsGreetedWithRevisionAndStatus()
{
    m_server->ring({{Topic::Message, 1}}, 6);
    m_server->publish({.webhookPort = 8080});
    Desktop desktop;

    desktop.connectTo(m_port);

    QTRY_COMPARE(desktop.frames.size(), 2);
    QCOMPARE(std::get<HelloFrame>(desktop.frames.at(0)).revision, 6);
    QCOMPARE(std::get<HelloFrame>(desktop.frames.at(0)).epoch, u"e"_s);
    QCOMPARE(std::get<StatusFrame>(desktop.frames.at(1)).webhookPort, 8080);
}

void TestDoorbellServer::aChangeReachesEveryDesktop()
{
    Desktop one;
    Desktop other;
    one.connectTo(m_port);
    other.connectTo(m_port);
    QTRY_VERIFY(!one.frames.isEmpty() && !other.frames.isEmpty());

    m_server->ring({{Topic::Message, 9}}, 6);

    QTRY_COMPARE(one.all<RingFrame>().size(), 1);
    QTRY_COMPARE(other.all<RingFrame>().size(), 1);
    QCOMPARE(one.all<RingFrame>().first().changes, (ChangeSet{{Topic::Message, 9}}));
}

void TestDoorbellServer::aBurstIsMergedAndNothingIsLost()
{
    Desktop desktop;
    desktop.connectTo(m_port);
    QTRY_VERIFY(!desktop.frames.isEmpty());

    for (qint64 revision = 6; revision < 106; ++revision)
        m_server->ring({{Topic::Message, revision}}, revision);

    QTRY_VERIFY(!desktop.all<RingFrame>().isEmpty() && desktop.all<RingFrame>().last().to == 105);
    const QList<RingFrame> rings = desktop.all<RingFrame>();
    QVERIFY(rings.size() <= 3);
    Revision expected = 6;
    qsizetype changes = 0;
    for (const RingFrame &ring : rings) {
        QCOMPARE(ring.from, expected);
        expected = ring.to + 1;
        changes += ring.changes.size();
    }
    QCOMPARE(changes, 100);
}

void TestDoorbellServer::aFloodOnlySaysMany()
{
    Desktop desktop;
    desktop.connectTo(m_port);
    QTRY_VERIFY(!desktop.frames.isEmpty());

    for (qint64 revision = 6; revision < 1'006; ++revision)
        m_server->ring({{Topic::Message, revision}}, revision);

    QTRY_VERIFY(!desktop.all<RingFrame>().isEmpty() && desktop.all<RingFrame>().last().to == 1'005);
    QVERIFY(desktop.all<RingFrame>().last().many);
}

void TestDoorbellServer::aCommandGetsItsAnswer()
{
    Desktop desktop;
    desktop.connectTo(m_port);
    QTRY_VERIFY(!desktop.frames.isEmpty());

    desktop.socket.sendTextMessage(
        QString::fromUtf8(encode(CommandFrame{.token = kUuid, .name = u"x"_s, .body = {{u"a"_s, 1}}})));

    QTRY_COMPARE(desktop.all<ReplyFrame>().size(), 1);
    QCOMPARE(desktop.all<ReplyFrame>().first().token, kUuid);
    QCOMPARE(desktop.all<ReplyFrame>().first().body.value("a"_L1).toInt(), 1);
}

void TestDoorbellServer::strangersAreTurnedAway_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("answer");

    const QByteArray authorized = "Authorization: Bearer " + kToken + "\r\n";
    const QByteArray none;
    QTest::newRow("web page") << authorized + "Origin: http://evil.example\r\n" << none << "403"_ba;
    QTest::newRow("page on this machine") << authorized + "Origin: http://127.0.0.1\r\n" << none << "403"_ba;
    QTest::newRow("page without a name") << authorized + "Origin: null\r\n" << none << "403"_ba;
    QTest::newRow("empty origin") << authorized + "origin:\r\n" << none << "403"_ba;
    QTest::newRow("rebound name") << authorized << "rebind.example"_ba
                                  << "403"_ba;
    QTest::newRow("other port") << authorized << "127.0.0.1:1"_ba
                                << "403"_ba;
    QTest::newRow("two names") << authorized + "Host: rebind.example\r\n" << none << "403"_ba;
    QTest::newRow("no token") << none << none << "401"_ba;
    QTest::newRow("two tokens") << authorized + "Authorization: Bearer x\r\n" << none << "401"_ba;
    QTest::newRow("token of another kind") << "Authorization: Basic " + kToken + "\r\n" << none << "401"_ba;
}

void TestDoorbellServer::strangersAreTurnedAway()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, host);
    QFETCH(const QByteArray, answer);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    QVERIFY(socket.waitForConnected());

    socket.write(handshake(m_port, headers, host));

    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    const QByteArray heard = socket.readAll();
    QVERIFY2(heard.startsWith(QByteArray("HTTP/1.1 " + answer)), heard.constData());
    QVERIFY(!heard.contains("hello"));
    QVERIFY(!m_server->hasClients());
}

void TestDoorbellServer::anEndlessHeaderIsCutOff()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    QVERIFY(socket.waitForConnected());

    socket.write(handshake(m_port, "Authorization: Bearer " + kToken + "\r\nX: " + QByteArray(9'000, 'x')));

    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!m_server->hasClients());
}

void TestDoorbellServer::aWrongTokenHearsNothing()
{
    Desktop desktop;
    QSignalSpy gone(&desktop.socket, &QWebSocket::disconnected);

    desktop.connectTo(m_port, kToken.chopped(1) + 'b');

    QTRY_VERIFY(!gone.isEmpty());
    QVERIFY(desktop.frames.isEmpty());
    QVERIFY(!m_server->hasClients());
}

void TestDoorbellServer::whoSpeaksDifferentlyIsCutOff_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("no JSON") << u"hello"_s;
    QTest::newRow("a ring from outside") << QString::fromUtf8(encode(RingFrame{.from = 1, .to = 1}));
    QTest::newRow("too large") << QString(kMaxFrameBytes + 1, u'x');
}

void TestDoorbellServer::whoSpeaksDifferentlyIsCutOff()
{
    QFETCH(const QString, text);
    Desktop desktop;
    desktop.connectTo(m_port);
    QTRY_VERIFY(m_server->hasClients());

    desktop.socket.sendTextMessage(text);

    QTRY_VERIFY(!m_server->hasClients());
    QTRY_COMPARE(desktop.socket.state(), QAbstractSocket::UnconnectedState);
}

void TestDoorbellServer::anUnchangedStatusIsNotRepeated()
{
    Desktop desktop;
    desktop.connectTo(m_port);
    QTRY_VERIFY(m_server->hasClients());

    m_server->publish({.outboxQueued = 1});
    m_server->publish({.outboxQueued = 1});
    m_server->publish({.outboxQueued = 2});

    QTRY_VERIFY(!desktop.all<StatusFrame>().isEmpty() && desktop.all<StatusFrame>().last().outboxQueued == 2);
    QCOMPARE(desktop.all<StatusFrame>().size(), 2);
}

void TestDoorbellServer::closingSaysGoodbye()
{
    Desktop desktop;
    desktop.connectTo(m_port);
    QTRY_VERIFY(m_server->hasClients());

    m_server->close();

    QTRY_COMPARE(desktop.socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(desktop.socket.closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
    QVERIFY(!m_server->hasClients());
}

} // namespace migochat

QTEST_GUILESS_MAIN(migochat::TestDoorbellServer)
#include "tst_doorbellserver.moc"
