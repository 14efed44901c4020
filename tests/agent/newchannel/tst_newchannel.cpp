#include "agent/channels/channels.h"
#include "agent/commands/commandrouter.h"
#include "agent/commands/messagecommands.h"
#include "agent/http/webhookserver.h"
#include "agent/inbox/inbox.h"
#include "agent/meta/signature.h"
#include "agent/outbox/outboxworker.h"
#include "app/protocol/commands.h"
#include "app/store/conversations.h"
#include "app/store/messages.h"
#include "tests/agent/http/rawclient.h"
#include "tests/agent/meta/scriptedserver.h"
#include "tests/agent/newchannel/parcel/parcelchannel.h"
#include "tests/support/waitfor.h"

#include <QTemporaryDir>
#include <QUuid>

#include <algorithm>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kSecret = "the-office-seal";

/// The agent's way from the door to the platform and back, with one platform more.
struct Shop {
    QTemporaryDir dir;
    SystemClock clock;
    ScriptedServer office;
    QNetworkAccessManager network;
    std::vector<std::unique_ptr<Channel>> channels = makeChannels({}, network);
    std::unique_ptr<Writer> writer = std::move(Writer::open(dir.filePath(u"s.db"_s)).value());
    std::unique_ptr<Reader> reader = std::move(Reader::open(dir.filePath(u"s.db"_s)).value());
    Inbox inbox{*writer, *reader, clock, [this](const ChannelKind &kind) { return channelOf(kind); }};
    OutboxWorker outbox{*writer, *reader, clock, [this](const ChannelKind &kind) { return channelOf(kind); }};
    CommandRouter commands{*writer, clock};
    std::unique_ptr<WebhookServer> door;
    quint16 port = 0;

    Shop()
    {
        channels.push_back(
            std::make_unique<ParcelChannel>(network, ParcelChannel::Config{office.url(), kSecret, "stamp"}));
        addMessageCommands(commands);
        QObject::connect(writer.get(), &Writer::committed, &outbox, &OutboxWorker::wake);
        door = std::make_unique<WebhookServer>(
            WebhookServer::Surroundings{.channels = channels, .sink = inbox, .clock = clock, .health = {}});
        port = door->start(QHostAddress(QHostAddress::LocalHost), 0).value_or(0);
    }

    Channel *channelOf(const ChannelKind &kind) const
    {
        const auto found = std::ranges::find(channels, kind, [](const auto &channel) { return channel->kind(); });
        return found == channels.end() ? nullptr : found->get();
    }

    /// What the door answers to a round of the office.
    QByteArray bring(const QByteArray &parcels, const QByteArray &secret = kSecret)
    {
        const QByteArray body = "{\"parcels\":[" + parcels + "]}";
        RawClient client(port);
        client.send(
            "POST /webhook/parcel HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\nX-Hub-Signature-256: " +
            signatureOf(secret, body) + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return QTest::qWaitFor([&] { return client.received().contains("\r\n\r\n"); }, kPatienceMs) ? client.received()
                                                                                                    : QByteArray();
    }

    QList<Message> thread()
    {
        const auto found = waitFor(reader->run([](const Database &database) -> Result<QList<Message>> {
            QList<Message> all;
            for (qint64 id = 1;; ++id) {
                const auto message = messages::find(database, MessageId(id));
                if (!message || !*message)
                    return message ? Result<QList<Message>>(all) : failed(message);
                all.append(**message);
            }
        }));
        return found.value_or(QList<Message>());
    }

    ReplyFrame say(const QString &text)
    {
        const SendMessage command{.conversation = thread().value(0).conversation, .text = text};
        const auto reply = waitFor(commands.dispatch(
            {QUuid::createUuid().toString(QUuid::WithoutBraces), SendMessage::kName, StaffId(1), command.toJson()}));
        return reply ? *reply : ReplyFrame{.token = {}, .reason = u"no answer"_s};
    }
};

QByteArray letter(const QByteArray &id, const QByteArray &text)
{
    return "{\"what\":\"letter\",\"id\":\"" + id + "\",\"door\":\"door-3\",\"name\":\"Mina\",\"text\":\"" + text +
           "\",\"at\":" + QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + '}';
}

} // namespace

/// A platform is one folder and one line: what follows knows nothing of parcels but that line.
class TestNewChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsWebhookComesThroughTheDoorOnce();
    void aStrangersWebhookIsRefused();
    void anAnswerLeavesThroughTheOutbox();
    void aReportMovesTheAnswer();
    void whatItRefusesIsSeen();
    void aKindWithoutARuleIsABubble();
};

void TestNewChannel::itsWebhookComesThroughTheDoorOnce()
{
    Shop shop;

    const QByteArray answer = shop.bring(letter("p1", "how much is the vest?"));
    const QByteArray again = shop.bring(letter("p1", "how much is the vest?"));

    QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
    QVERIFY2(again.startsWith("HTTP/1.1 200"), again.constData());
    const QList<Message> thread = shop.thread();
    QCOMPARE(thread.size(), 1);
    QCOMPARE(thread.first().text, u"how much is the vest?"_s);
    const auto talk = waitFor(shop.reader->run(
        [id = thread.first().conversation](const Database &database) { return conversations::find(database, id); }));
    QCOMPARE((*talk)->channel, ChannelKind(u"parcel"_s));
}

void TestNewChannel::aStrangersWebhookIsRefused()
{
    Shop shop;

    const QByteArray answer = shop.bring(letter("p1", "free money"), "another-seal");

    QVERIFY2(answer.startsWith("HTTP/1.1 401") || answer.startsWith("HTTP/1.1 403"), answer.constData());
    QVERIFY(shop.thread().isEmpty());
}

void TestNewChannel::anAnswerLeavesThroughTheOutbox()
{
    Shop shop;
    shop.office.answerWith(200, R"({"parcel":"out-1"})");
    QVERIFY(shop.bring(letter("p1", "how much?")).startsWith("HTTP/1.1 200"));

    const ReplyFrame reply = shop.say(u"85 EGP"_s);

    QVERIFY2(reply.reason.isEmpty(), qPrintable(reply.reason));
    QTRY_COMPARE(shop.thread().value(1).state, DeliveryState::Accepted);
    QCOMPARE(shop.office.requests().size(), 1);
    const QByteArray request = shop.office.requests().first();
    QVERIFY(request.startsWith("POST /hand-in"));
    QVERIFY(request.contains("Bearer stamp"));
    QVERIFY(request.contains("\"door\":\"door-3\""));
    QVERIFY(request.contains("\"text\":\"85 EGP\""));
}

void TestNewChannel::aReportMovesTheAnswer()
{
    Shop shop;
    shop.office.answerWith(200, R"({"parcel":"out-1"})");
    QVERIFY(shop.bring(letter("p1", "how much?")).startsWith("HTTP/1.1 200"));
    static_cast<void>(shop.say(u"85 EGP"_s));
    QTRY_COMPARE(shop.thread().value(1).state, DeliveryState::Accepted);

    QVERIFY(
        shop.bring(R"({"what":"receipt","id":"out-1","door":"door-3","at":1790000000000})").startsWith("HTTP/1.1 200"));

    QCOMPARE(shop.thread().value(1).state, DeliveryState::Delivered);
}

void TestNewChannel::whatItRefusesIsSeen()
{
    Shop shop;
    shop.office.answerWith(422, "{}");
    QVERIFY(shop.bring(letter("p1", "how much?")).startsWith("HTTP/1.1 200"));

    static_cast<void>(shop.say(u"85 EGP"_s));

    QTRY_COMPARE(shop.thread().value(1).state, DeliveryState::Failed);
    QCOMPARE(shop.office.requests().size(), 1);
}

void TestNewChannel::aKindWithoutARuleIsABubble()
{
    Shop shop;

    QVERIFY(
        shop.bring(R"({"what":"balloon","id":"p9","door":"door-3","at":1790000000000})").startsWith("HTTP/1.1 200"));

    const QList<Message> thread = shop.thread();
    QCOMPARE(thread.size(), 1);
    QCOMPARE(thread.first().kind, MessageKind::Unsupported);
    QCOMPARE(thread.first().kindText, u"balloon"_s);
}

QTEST_GUILESS_MAIN(TestNewChannel)
#include "tst_newchannel.moc"
