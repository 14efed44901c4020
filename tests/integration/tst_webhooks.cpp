#include "app/store/inboundlog.h"
#include "app/store/messages.h"
#include "tests/integration/desktop.h"
#include "tests/integration/webhookclient.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

const QString kText = u"عايز أعرف سعر القميص السري"_s;

/// A Graph API that takes every message.
class Graph : public QTcpServer
{
public:
    Graph()
    {
        listen(QHostAddress::LocalHost, 0);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(*socket); });
        });
    }

    int sends = 0;

private:
    void answer(QTcpSocket &socket)
    {
        const QByteArray seen = socket.property("seen").toByteArray() + socket.readAll();
        socket.setProperty("seen", seen);
        const qsizetype end = seen.indexOf("\r\n\r\n");
        const qsizetype at = seen.toLower().indexOf("content-length:");
        if (end < 0 || at < 0 ||
            seen.size() < end + 4 + seen.mid(at + 15, seen.indexOf('\r', at) - at - 15).trimmed().toInt())
            return;
        ++sends;
        const QByteArray body = R"({"messaging_product":"whatsapp","contacts":[{"wa_id":"201001234567"}],)"
                                R"("messages":[{"id":"wamid.OUT1"}]})";
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket.disconnectFromHost();
    }
};

} // namespace

class TestWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverArrivesThereIsOneMessageInItsRightState();

private:
    static Result<Message> outgoing(const AgentRunner &agent, MessageId id)
    {
        const Result<Database> store = Database::open(agent.storeFile(), Access::ReadOnly);
        if (!store)
            return failed(store);
        const auto found = messages::find(*store, id);
        if (!found || !*found)
            return fail(ErrorCode::NotFound, u"no such message"_s);
        return **found;
    }
};

void TestWebhooks::whateverArrivesThereIsOneMessageInItsRightState()
{
    Graph graph;
    AgentRunner agent;
    QVERIFY(agent.start("GRAPH_BASE_URL=http://127.0.0.1:" + QByteArray::number(graph.serverPort()) + "\n"));
    const quint16 port = agent.info().webhookPort;
    const TestAccount &account = agent.account;
    const auto post = [&](const QByteArray &body) {
        return postWebhook(port, body, signatureOf(body, account.appSecret));
    };
    const QByteArray body = whatsAppText(account.phoneNumberId, u"wamid.IN1"_s, kText);

    // The same message three times.
    for (int i = 0; i < 3; ++i)
        QCOMPARE(post(body), 200);

    // An answer, whose reports arrive backwards.
    Desktop desktop;
    QVERIFY(desktop.connectTo(agent));
    const ReplyFrame reply = desktop.run(SendMessage{ConversationId(1), u"السعر 120 جنيه"_s});
    QVERIFY2(reply.ok, qPrintable(reply.reason + reply.detail));
    const MessageId sent = QueuedMessage::fromJson(reply.body)->message;
    QTRY_COMPARE(outgoing(agent, sent)->state, DeliveryState::Accepted);
    for (const QString &status : {u"read"_s, u"sent"_s, u"delivered"_s})
        QCOMPARE(post(whatsAppStatus(account.phoneNumberId, u"wamid.OUT1"_s, status)), 200);

    // What nobody may send: forged, too large, broken.
    const QByteArray forged = whatsAppText(account.phoneNumberId, u"wamid.FORGED"_s, u"forged"_s);
    QCOMPARE(postWebhook(port, forged, signatureOf(forged, "another-secret")), 401);
    const QByteArray huge(5 * 1024 * 1024, 'x');
    QCOMPARE(postWebhook(port, huge, signatureOf(huge, account.appSecret)), 413);
    QCOMPARE(sendRequest(port, "POST /webhook/whatsapp HTTP/1.1\r\nHost x\r\n\r\n"), 400);
    const QByteArray noJson = "{\"object\":\"whatsapp_business_account\",";
    QCOMPARE(post(noJson), 200); // authentic, so it is kept for a look; Meta must not repeat it for hours

    const Result<Database> store = Database::open(agent.storeFile(), Access::ReadOnly);
    QVERIFY(store);
    const auto thread = messages::pageBefore(*store, ConversationId(1), std::nullopt, 50);
    QVERIFY(thread);
    int inbound = 0;
    for (const ThreadItem &item : thread->items) {
        if (const auto *message = std::get_if<Message>(&item.content))
            inbound += message->direction == Direction::Inbound ? 1 : 0;
    }
    QCOMPARE(inbound, 1);
    QCOMPARE(outgoing(agent, sent)->state, DeliveryState::Read);
    QCOMPARE(graph.sends, 1);
    const auto deliveries = inboundlog::newest(*store, 50);
    QVERIFY(deliveries);
    const auto quarantined = std::count_if(deliveries->begin(), deliveries->end(),
                                           [](const inboundlog::DeliveryRow &row) { return !row.error.isEmpty(); });
    QCOMPARE(quarantined, 1);

    const QByteArray log = agent.log();
    QVERIFY(log.contains("without a valid signature"));
    QVERIFY(log.contains("broke a limit or the protocol, last with 413"));
    QVERIFY(log.contains("unreadable body"));
    for (const QByteArray &secret :
         {account.appSecret, account.whatsAppToken, account.pageToken, QByteArray("verify-1"), agent.info().token,
          kText.toUtf8(), QByteArray("السري"), QByteArray("120 جنيه"), QByteArray("201001234567")})
        QVERIFY2(!log.contains(secret), secret.constData());
}

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestWebhooks)
#include "tst_webhooks.moc"
