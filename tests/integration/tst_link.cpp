#include "app/store/conversations.h"
#include "app/store/messages.h"
#include "tests/integration/desktop.h"
#include "tests/integration/webhookclient.h"

#include <QTcpSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

const QString kToken = u"6f9619ff-8b86-4d01-b42d-00cf4fc964ff"_s;

/// Knocks at the link's port and tells all that was answered until the other side hung up.
QByteArray knock(const AgentRunner &agent, const QByteArray &headers, const QByteArray &host = {})
{
    const QByteArray name = host.isEmpty() ? "127.0.0.1:" + QByteArray::number(agent.info().linkPort) : host;
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, agent.info().linkPort);
    if (!socket.waitForConnected())
        return {};
    socket.write("GET / HTTP/1.1\r\nHost: " + name +
                 "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                 "Sec-WebSocket-Version: 13\r\n" +
                 headers + "\r\n");
    QByteArray heard;
    while (socket.waitForReadyRead(2'000))
        heard += socket.readAll();
    return heard + (socket.state() == QAbstractSocket::UnconnectedState ? "" : "(still open)");
}

} // namespace

class TestLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheDesktopOfThisUserGetsIn();
    void aWebhookRings();
    void aRepeatedCommandIsCarriedOutOnce();
    void aLaterRunRemembersTheAnswer();
    void theStatusTellsWhatIsMissing();
    void theDesktopCanEndIt();
};

void TestLink::onlyTheDesktopOfThisUserGetsIn()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    const QByteArray authorized = "Authorization: Bearer " + agent.info().token + "\r\n";

    QVERIFY(knock(agent, authorized + "Origin: http://evil.example\r\n").startsWith("HTTP/1.1 403"));
    for (const QByteArray &answer :
         {knock(agent, "Authorization: Bearer " + QByteArray(64, '0') + "\r\n"), knock(agent, {}),
          knock(agent, authorized, "rebind.example"), knock(agent, authorized, "127.0.0.1:80")}) {
        QVERIFY2(!answer.contains("hello"), answer.constData());
        QVERIFY2(!answer.contains("still open"), answer.constData());
    }
    QVERIFY(knock(agent, authorized).contains("hello"));
}

void TestLink::aWebhookRings()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    Desktop desktop;
    QVERIFY(desktop.connectTo(agent));
    const Revision before = desktop.all<HelloFrame>().first().revision;
    const QByteArray body = whatsAppText(agent.account.phoneNumberId, u"wamid.1"_s, u"x"_s);

    QCOMPARE(postWebhook(agent.info().webhookPort, body, signatureOf(body, agent.account.appSecret)), 200);

    const auto rung = [&desktop] {
        ChangeSet changes;
        for (const RingFrame &ring : desktop.all<RingFrame>())
            changes += ring.changes;
        return changes;
    };
    QTRY_VERIFY(rung().contains(Change{Topic::Message, 1}));
    QVERIFY(rung().contains(Change{Topic::Conversation, 1}));
    QCOMPARE(desktop.all<RingFrame>().first().from, before + 1); // perhaps still of what the start wrote
}

void TestLink::aRepeatedCommandIsCarriedOutOnce()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    const QByteArray body = whatsAppText(agent.account.phoneNumberId, u"wamid.1"_s, u"x"_s);
    QCOMPARE(postWebhook(agent.info().webhookPort, body, signatureOf(body, agent.account.appSecret)), 200);
    Desktop desktop;
    QVERIFY(desktop.connectTo(agent));

    const ReplyFrame first = desktop.run(SendMessage{ConversationId(1), u"hello"_s}, kToken);
    const ReplyFrame again = desktop.run(SendMessage{ConversationId(1), u"hello"_s}, kToken);

    QVERIFY2(first.ok, qPrintable(first.reason + first.detail));
    QCOMPARE(again.body, first.body);
    const Result<Database> store = Database::open(agent.storeFile(), Access::ReadOnly);
    QVERIFY(store);
    QCOMPARE(messages::history(*store, ConversationId(1), 10)->size(), 2);
}

void TestLink::aLaterRunRemembersTheAnswer()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    const QByteArray body = whatsAppText(agent.account.phoneNumberId, u"wamid.1"_s, u"x"_s);
    QCOMPARE(postWebhook(agent.info().webhookPort, body, signatureOf(body, agent.account.appSecret)), 200);
    ReplyFrame first;
    {
        Desktop desktop;
        QVERIFY(desktop.connectTo(agent));
        first = desktop.run(SaveNote{ConversationId(1), u"pays late"_s}, kToken);
    }
    agent.kill();
    QVERIFY(agent.start());

    Desktop desktop;
    QVERIFY(desktop.connectTo(agent));
    const ReplyFrame again = desktop.run(SaveNote{ConversationId(1), u"pays late"_s}, kToken);

    QVERIFY(first.ok && again.ok);
    QCOMPARE(again.body, first.body);
}

void TestLink::theStatusTellsWhatIsMissing()
{
    AgentRunner agent;
    QVERIFY(agent.start("WHATSAPP_ACCESS_TOKEN=\n"));
    Desktop desktop;
    QVERIFY(desktop.connectTo(agent));

    QTRY_VERIFY(!desktop.all<StatusFrame>().isEmpty());

    const StatusFrame status = desktop.all<StatusFrame>().last();
    QCOMPARE(status.webhookPort, agent.info().webhookPort);
    QCOMPARE(status.assistant.reason, u"no_key"_s);
    for (const auto &[channel, light] : status.channels)
        QCOMPARE(light.reason, channel == u"messenger"_s ? QString() : u"no_token"_s);
}

void TestLink::theDesktopCanEndIt()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    Desktop desktop;
    QVERIFY(desktop.connectTo(agent));

    QVERIFY(desktop.run(StopAgent{}).ok);

    QTRY_VERIFY(!agent.isRunning());
    QCOMPARE(readRuntimeFile(agent.dir()).error().code, ErrorCode::NotFound);
}

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestLink)
#include "tst_link.moc"
